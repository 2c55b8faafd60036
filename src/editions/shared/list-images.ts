import type { Element, Nodes } from 'hast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { Article, Image } from '../../model/article.js'
import { report } from '../../model/report.js'

/** An image that a tree shows. */
export interface ListedImage {
  /** The `img`. */
  element: Element
  /** Its address in the tree. */
  source: string
  image: Image
}

/**
 * List the images that a tree shows, in order; one that is shown twice is listed twice.
 *
 * @param article  has the images by their addresses
 * @param file     takes `missing-image` for an image whose bytes were not read
 */
export function listImages(tree: Nodes, { images }: Pick<Article, 'images'>, file: VFile): ListedImage[] {
  const listed: ListedImage[] = []
  visit(tree, 'element', (element) => {
    if (element.tagName !== 'img') return
    const source = String(element.properties.src)
    const image = images.get(source)
    if (image) listed.push({ element, source, image })
    else report(file, 'missing-image.unread', { name: source }, element)
  })
  return listed
}
