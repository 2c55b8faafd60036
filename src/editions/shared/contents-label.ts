import type { Element, ElementContent, Parents } from 'hast'
import { articleWords } from '../../messages/article-words.js'
import { classes } from '../../model/classes.js'
import { hasClass } from '../../model/has-class.js'
import { headingLabel } from './heading-label.js'

/** A heading's entry in a table of contents. */
interface ContentsLabel {
  label: ElementContent[]
  /** BCP 47; `undefined` where it is that of the whole document. */
  lang: string | undefined
}

/** Languages that are set with full-width punctuation. */
const FULL_WIDTH = /^(?:ja|zh)\b/

/**
 * Make a heading's entry in a table of contents. The title above a summary is the article's own in another language: by
 * itself it would read as another article, so the entry says that it is a summary.
 *
 * @param ancestors  of the heading, the outermost first
 * @param outer      language of the document, BCP 47
 */
export function contentsLabel(heading: Element, ancestors: readonly Parents[], outer: string): ContentsLabel {
  const label = headingLabel(heading)
  const lang = [...ancestors, heading].reduce<string | undefined>(languageWithin, undefined)
  const parent = ancestors.at(-1)
  if (parent?.type !== 'element' || !hasClass(parent, classes.summaryOpening)) return { label, lang }
  const words = articleWords(lang ?? outer)
  const name = {
    type: 'text' as const,
    value: `${words.abstract}${FULL_WIDTH.test(words.lang) ? '：' : ': '}`,
  }
  return { label: [name, ...label], lang }
}

function languageWithin(outer: string | undefined, node: Parents): string | undefined {
  const own = node.type === 'element' ? node.properties.lang : undefined
  return typeof own === 'string' ? own : outer
}
