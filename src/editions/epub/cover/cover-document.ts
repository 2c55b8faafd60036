import { h } from 'hastscript'
import { epubWords } from '../../../messages/epub-words.js'
import { issueWords } from '../../../messages/issue-words.js'
import { classes } from '../../../model/classes.js'
import type { PublicationFront } from '../../../model/publication.js'
import type { ContentDocument } from '../content-document.js'

/**
 * The content document that shows the cover.
 *
 * @param front  gives the words of the image's alternative text: all that are on it
 * @param href   of the image
 * @see DPUB-ARIA 1.1, doc-cover
 */
export function coverDocument(front: PublicationFront, href: string): ContentDocument {
  const words = epubWords(front.lang)
  const { title, subtitle, authors, journal } = front
  const shown = [
    journal &&
      [journal.title, issueWords(front.lang).numbers(journal.volume, journal.issue)]
        .filter(Boolean)
        .join(' '),
    title,
    subtitle,
    ...authors.map(({ name }) => name),
  ]
  const alt = `${words.cover}: ${shown.filter(Boolean).join(', ')}`
  return {
    filename: 'cover.xhtml',
    lang: front.lang,
    title: words.cover,
    body: h(
      `body.${classes.cover}`,
      { 'epub:type': 'cover' },
      h('img', { src: href, alt, role: 'doc-cover' }),
    ),
  }
}
