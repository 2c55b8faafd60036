import { h } from 'hastscript'
import { epubWords } from '../../../messages/epub-words.js'
import type { Article } from '../../../model/article.js'
import type { ContentDocument } from '../content-document.js'

/**
 * The content document that shows the cover.
 *
 * @param article  gives the words of the image's alternative text: all that are on it
 * @param href     of the image
 * @see DPUB-ARIA 1.1, doc-cover
 */
export function coverDocument(article: Article, href: string): ContentDocument {
  const words = epubWords(article.lang)
  const { title, subtitle, authors, journal } = article
  const shown = [
    journal && [journal.title, journal.volume, journal.issue].filter(Boolean).join(' '),
    title,
    subtitle,
    ...authors.map(({ name }) => name),
  ]
  const alt = `${words.cover}: ${shown.filter(Boolean).join(', ')}`
  return {
    filename: 'cover.xhtml',
    lang: article.lang,
    title: words.cover,
    body: h('body.cover', { 'epub:type': 'cover' }, h('img', { src: href, alt, role: 'doc-cover' })),
  }
}
