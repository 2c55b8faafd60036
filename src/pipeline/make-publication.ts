import { writeStyle } from '../model/declared-style.js'
import type { Journal } from '../model/journal.js'
import type { Publication, PublishedArticle } from '../model/publication.js'

/** An article that has been typeset, before it has its place in a publication. */
export type TypesetArticle = Pick<PublishedArticle, 'article' | 'tree' | 'references' | 'file'>

/**
 * Make the publication of an article that appears alone.
 *
 * @param journal  that it appears in
 */
export function makePublication(typeset: TypesetArticle, journal?: Journal): Publication {
  const { article, file } = typeset
  // What the article declares goes over what its journal does.
  const styles = [writeStyle(journal?.style), article.style ?? '']
  const style = [...new Set(styles)].filter(Boolean).join('\n')
  return {
    slug: article.slug,
    front: article,
    ...(journal ? { journal } : {}),
    ...(style === '' ? {} : { style }),
    articles: [{ ...typeset, index: 0, prefix: '', begins: { page: article.firstPage } }],
    file,
  }
}
