import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { classes } from '../model/classes.js'
import { hasClass } from '../model/has-class.js'
import { forLanguage, type HouseStyle } from '../model/house-style.js'
import { isEastAsian } from '../model/is-east-asian.js'
import { writeNumber } from '../model/number-form.js'
import { report } from '../model/report.js'
import { inLanguage, primaryOf } from '../model/translated.js'
import { findTypedNumbers } from './find-typed-numbers.js'

/** After this punctuation a number needs no space. */
const CLOSED = /[\s．、）)〉》」』】］\u3000]$/u

/**
 * Number the headings of the body as the house does, level by level; the house may leave some without a number. Numbers that
 * the author has typed, too, are reported once, as `typed-heading-number`, and Chinese characters (第一章) in an article of
 * another language for which the house has no form of its own, as `foreign-heading-number`.
 *
 * @param house  its forms of numbers, from `##` down
 * @param lang   of the article, which decides the forms and the space between number and heading
 */
export function rehypeHeadingNumbers({ headingNumbers: forms, unnumbered }: HouseStyle, lang: string) {
  const headingNumbers = forLanguage(forms, lang)
  const { '*': _any, ...named } = forms
  return (tree: Root, file: VFile): undefined => {
    if (headingNumbers.every((form) => form === undefined)) return
    const body = tree.children.find(
      (child): child is Element => child.type === 'element' && hasClass(child, classes.body),
    )
    if (!body) return
    const counts: number[] = []
    const numbered: { heading: Element; index: number; text: string; written: string }[] = []
    visit(body, 'element', (heading) => {
      // What comes after the text, and what kiyo heads, as the list of works, has no number.
      if (hasClass(heading, classes.back)) return SKIP
      if (heading.position === undefined) return undefined
      const level = /^h([2-6])$/.exec(heading.tagName)?.[1]
      if (level === undefined) return undefined
      const index = Number(level) - 2
      const text = textOf(heading).trim()
      if (unnumbered.includes(text)) return undefined
      counts.length = index + 1
      const number = (counts[index] ?? 0) + 1
      counts[index] = number
      const form = headingNumbers[index]
      if (!form) return undefined
      const above = counts.slice(0, index).filter((one) => one !== undefined)
      const written = writeNumber(number, form, above)
      numbered.push({ heading, index, text, written })
      const space = CLOSED.test(written) ? '' : primaryOf(lang) === 'ja' ? '\u3000' : '\u00a0'
      heading.children.unshift(
        h(`span.${classes.headingNumber}`, { dataGenerated: '' }, `${written}${space}`),
      )
      return undefined
    })
    const isOwn = isEastAsian(lang) || inLanguage(named, lang) !== undefined
    const foreign = isOwn ? undefined : numbered.find(({ written }) => /\p{Script=Han}/u.test(written))
    if (foreign) {
      const { heading, text, written } = foreign
      report(file, 'foreign-heading-number', { heading: text, number: written, lang }, heading)
    }
    const typed = headingNumbers.flatMap((_form, index) => {
      const ofLevel = numbered.filter((one) => one.index === index)
      const found = findTypedNumbers(
        ofLevel.map(({ text }) => text),
        lang,
      )
      return found.map((at) => ofLevel[at])
    })
    // In the order of the text.
    const first = numbered.find((one) => typed.includes(one))
    if (!first) return
    const { heading, text, written } = first
    report(file, 'typed-heading-number', { heading: text, number: written, count: typed.length }, heading)
  }
}
