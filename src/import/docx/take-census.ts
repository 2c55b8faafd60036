import type { Element } from 'xast'
import { textIn } from '../../xml/text-in.js'
import type { SourcePlace } from '../source/source-page.js'
import { areFieldsWhole } from './are-fields-whole.js'
import { fateOf, parseFieldCode } from './read-field.js'
import { childOf, elementsOf, isDeleted, switchIn } from './word-xml.js'

/** What a story holds, counted in its XML and not in what was read of it. */
export interface Census {
  /** The visible words of each paragraph, without white space; parted where something else than text is. */
  paragraphs: { place: SourcePlace; texts: string[] }[]
  counts: Record<CountedThing, number>
}

const countedThings = ['pictures', 'tables', 'cells', 'formulas', 'remarks', 'notes'] as const

export type CountedThing = (typeof countedThings)[number]

/** The things that are counted, by their elements. */
const THINGS: Readonly<Record<string, CountedThing>> = {
  'a:blip': 'pictures',
  'v:imagedata': 'pictures',
  'w:tbl': 'tables',
  'w:tc': 'cells',
  'm:oMath': 'formulas',
  'w:commentReference': 'remarks',
  'w:footnoteReference': 'notes',
  'w:endnoteReference': 'notes',
}
/** Code that no reader sees, and what shows the same a second time. */
const UNSEEN = /^(?:w:(?:instrText|delText|rPr|pPr|rt|sdtPr|tcPr|trPr|tblPr|tblGrid)|mc:Fallback|m:\w+Pr)$/

/** What may be a character otherwise, or nothing. */
const BOUNDARY =
  /^(?:w:(?:sym|noBreakHyphen|fldChar|fldSimple|footnoteReference|endnoteReference|ruby)|m:oMath)$/

/**
 * Count what a story holds. It is a second reading, simpler than the first and apart from it, so that what the first loses
 * is missed.
 *
 * @param element  `w:body` or a note
 * @param placeOf  place of a paragraph
 */
export function takeCensus(element: Element, placeOf: (paragraph: Element) => SourcePlace): Census {
  const counts = Object.fromEntries(countedThings.map((thing) => [thing, 0])) as Census['counts']
  const paragraphs: { place: SourcePlace; text: string }[] = []
  /** Fields that have begun: their codes, and whether their results have. */
  const fields: { code: string; hasResult: boolean }[] = []
  const isWhole = areFieldsWhole(element)
  const isSeen = (): boolean => fields.every(({ code, hasResult }) => hasResult && !(isWhole && isTold(code)))

  const walk = (one: Element, paragraph: { text: string }): void => {
    if (isDeleted(one)) return
    if (one.name === 'w:instrText') {
      const field = fields.at(-1)
      if (field && !field.hasResult) field.code += textIn(one)
    }
    if (one.name === 'w:fldChar') {
      const kind = one.attributes['w:fldCharType']
      const field = fields.at(-1)
      if (kind === 'begin') fields.push({ code: '', hasResult: false })
      else if (kind === 'separate' && field) field.hasResult = true
      else if (kind === 'end') fields.pop()
    }
    if (UNSEEN.test(one.name)) return
    const isHidden = one.name === 'w:r' && switchIn(childOf(one, 'w:rPr'), 'w:vanish') === true
    if (isHidden) {
      for (const child of elementsOf(one)) if (child.name === 'w:fldChar') walk(child, paragraph)
      return
    }
    const thing = THINGS[one.name]
    // The place that a merged cell covers is no cell
    const isCovered = one.name === 'w:tc' && isContinued(one)
    if (thing && !isCovered && isSeen()) counts[thing]++
    if (BOUNDARY.test(one.name)) paragraph.text += '\n'
    // A formula is rewritten, which is reported
    if (one.name === 'm:oMath') return
    if (one.name === 'w:t' && isSeen()) paragraph.text += textIn(one).replace(/\s+/g, '')
    if (one.name === 'w:p') {
      const own = { place: placeOf(one), text: '' }
      paragraphs.push(own)
      for (const child of elementsOf(one)) walk(child, own)
      // A code that does not end with its paragraph hides no text
      while (fields.at(-1)?.hasResult === false) fields.pop()
    } else if (one.name === 'w:fldSimple') {
      fields.push({ code: one.attributes['w:instr'] ?? '', hasResult: true })
      for (const child of elementsOf(one)) walk(child, paragraph)
      fields.pop()
    } else for (const child of elementsOf(one)) walk(child, paragraph)
  }
  walk(element, { text: '' })
  return {
    paragraphs: paragraphs.map(({ place, text }) => ({ place, texts: text.split('\n').filter(Boolean) })),
    counts,
  }
}

/** Whether the first reading reports a field itself: a table of contents, or a field that becomes a citation. */
function isTold(code: string): boolean {
  return /^(?:dropped|bibliography|citation)$/.test(fateOf(parseFieldCode(code)))
}

function isContinued(cell: Element): boolean {
  const merge = childOf(childOf(cell, 'w:tcPr'), 'w:vMerge')
  return merge !== undefined && (merge.attributes['w:val'] ?? 'continue') === 'continue'
}
