import { visit } from 'unist-util-visit'
import { idPrefix } from '../model/anchors.js'
import type { Article, Image } from '../model/article.js'
import type { PublishedArticle } from '../model/publication.js'

/**
 * Make an article's ids, the links to them and the paths of its images and typefaces unique among the articles of a publication. Numbers
 * of notes stay as they are.
 *
 * @param parts  are not changed
 * @param index  of the article, from 0
 */
export function makeUnique<Parts extends Pick<PublishedArticle, 'article' | 'tree'>>(
  parts: Parts,
  index: number,
): Parts & Pick<PublishedArticle, 'prefix'> {
  const prefix = idPrefix(index)
  const folder = `${index + 1}/`
  const { faces } = parts.article
  const tree = structuredClone(parts.tree)
  visit(tree, 'element', ({ tagName, properties }) => {
    if (typeof properties.id === 'string') properties.id = `${prefix}${properties.id}`
    if (typeof properties.href === 'string' && properties.href.startsWith('#'))
      properties.href = `#${prefix}${properties.href.slice(1)}`
    if (tagName === 'img' && typeof properties.src === 'string') properties.src = `${folder}${properties.src}`
  })
  return {
    ...parts,
    prefix,
    tree,
    article: {
      ...parts.article,
      images: renamed(parts.article.images, folder),
      ...(faces ? { faces: faces.map((face) => ({ ...face, path: `${folder}${face.path}` })) } : {}),
    },
  }
}

function renamed(images: Article['images'], folder: string): Article['images'] {
  return new Map(
    [...images].map(([source, image]): [string, Image] => [
      `${folder}${source}`,
      { ...image, path: `${folder}${image.path}` },
    ]),
  )
}
