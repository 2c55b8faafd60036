import type { Element } from 'xast'
import { said } from '../../messages/say.js'
import type { SourcePlace } from '../source/source-page.js'
import { asPlain } from './as-plain.js'
import type { FieldStack } from './field-stack.js'
import { parseFieldCode } from './read-field.js'
import { readFormula } from './read-formula.js'
import { readRun } from './read-run.js'
import type { PartReading } from './reading.js'
import type { RunProperties } from './run-properties.js'
import type { Inline, WordBlock } from './word-document.js'
import { childOf, elementsOf, isDeleted, isTransparent, valueIn } from './word-xml.js'

/**
 * Read what a paragraph holds: runs, links, fields, controls, formulas.
 *
 * @param element   `w:p`
 * @param style     what the paragraph's style looks like
 * @param fields    those that have begun before, and begin here
 * @param readBox   reads the paragraphs of a text box
 * @see ECMA-376-1, 17.3.1.22 "p"
 */
export function readContent(
  element: Element,
  style: RunProperties,
  place: SourcePlace,
  fields: FieldStack,
  reading: PartReading,
  readBox: (element: Element) => WordBlock[],
): Inline[] {
  const content: Inline[] = []
  const events = {
    emit: (inline: Inline): void => fields.put(inline, content),
    readBlocks: readBox,
    code: (text: string): void => fields.code(text),
    field: (kind: 'begin' | 'separate' | 'end'): void => {
      if (kind === 'begin') fields.begin(place)
      else if (kind === 'separate') fields.separate()
      else fields.end(content)
    },
  }
  const readAll = (parent: Element | undefined): void => elementsOf(parent).forEach(readOne)
  const readOne = (one: Element): void => {
    if (isDeleted(one)) {
      reading.whole.changes++
      return
    }
    if (one.name === 'w:ins' || one.name === 'w:moveTo') reading.whole.changes++
    if (isTransparent(one)) readAll(one)
    else if (one.name === 'w:r') readRun(one, style, place, reading, events)
    else if (one.name === 'w:hyperlink') readLink(one)
    else if (one.name === 'w:sdt') readControl(one)
    else if (one.name === 'w:fldSimple') {
      fields.begin(place, parseFieldCode(one.attributes['w:instr'] ?? ''))
      readAll(one)
      fields.end(content)
    } else if (one.name === 'm:oMath' || one.name === 'm:oMathPara') {
      const formula = readFormula(one)
      const decided = said('import.formula.in-line', { text: asPlain(formula) })
      reading.decisions.note(decided, place, 'unsure')
      for (const inline of formula) events.emit(inline)
    } else if (one.name === 'mc:AlternateContent') readAll(elementsOf(one)[0])
  }
  /** A link is as a field that has begun: what is in it goes where a field's result goes. */
  const readLink = (one: Element): void => {
    const href = reading.linkOf(one.attributes['r:id'] ?? '')
    fields.begin(place, href ? { kind: 'HYPERLINK', rest: `"${href}"` } : { kind: '', rest: '' })
    readAll(one)
    fields.end(content)
  }
  const readControl = (one: Element): void => {
    const properties = childOf(one, 'w:sdtPr')
    // The words that ask for others
    if (childOf(properties, 'w:showingPlcHdr')) return
    const tag = valueIn(properties, 'w:tag') ?? ''
    const isCitation = /^MENDELEY_CITATION_/.test(tag)
    if (isCitation) fields.begin(place, { kind: 'MENDELEY', rest: tag })
    readAll(childOf(one, 'w:sdtContent'))
    if (isCitation) fields.end(content)
  }
  for (const one of elementsOf(element)) if (one.name !== 'w:pPr') readOne(one)
  fields.endParagraph(content)
  return content
}
