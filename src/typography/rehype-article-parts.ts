import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import type { Article } from '../model/article.js'
import { classes } from '../model/classes.js'
import { hasClass } from '../model/has-class.js'
import type { HouseStyle } from '../model/house-style.js'
import { fundingSection } from './funding-section.js'
import { keywordsLine, makeAuthorsNote, makeOpening, makeSummaryOpening } from './make-opening.js'

/**
 * Assemble the article: the opening from the front matter, the summaries before the text, then body, notes and the
 * other summaries, each summary under its own title and above its keywords.
 *
 * @param house  sets subtitles
 */
export function rehypeArticleParts(article: Article, house: HouseStyle) {
  return (tree: Root): undefined => {
    const body: ElementContent[] = []
    const notes: Element[] = []
    const summaries: Element[] = []
    for (const child of tree.children) {
      if (child.type !== 'element') continue
      if (child.tagName === 'aside') notes.push(child)
      else if (hasClass(child, classes.summary)) summaries.push(child)
      else body.push(child)
    }
    const before = summaries.filter((one) => hasClass(one, classes.before))
    for (const summary of summaries) {
      const lang = String(summary.properties.lang)
      summary.children.unshift(makeSummaryOpening(article, lang, before.includes(summary), house))
      const keywords = keywordsLine(article, lang)
      if (keywords) summary.children.push(keywords)
    }
    const languages = summaries.map(({ properties }) => String(properties.lang))
    const authorsNote = makeAuthorsNote(article)
    const allNotes = [...(authorsNote ? [authorsNote] : []), ...notes]
    tree.children = [
      makeOpening(article, languages, house),
      ...before,
      h(`section.${classes.body}`, body, fundingSection(article) ?? []),
      ...(allNotes.length > 0 ? [h(`section.${classes.notes}`, allNotes)] : []),
      ...summaries.filter((one) => !before.includes(one)),
    ]
  }
}
