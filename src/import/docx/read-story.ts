import type { Element } from 'xast'
import { said } from '../../messages/say.js'
import { elementsIn } from '../../xml/elements-in.js'
import { textIn } from '../../xml/text-in.js'
import type { SourcePlace } from '../source/source-page.js'
import { asPlain } from './as-plain.js'
import { readCitation } from './read-citation.js'
import { readEquationField } from './read-equation-field.js'
import { addressOf, type FieldCode, fateOf, isMark, parseFieldCode } from './read-field.js'
import { readFormula } from './read-formula.js'
import { paragraphFrame } from './read-paragraph.js'
import { readRun } from './read-run.js'
import { readTable } from './read-table.js'
import type { PartReading } from './reading.js'
import type { Inline, WordBlock, WordParagraph } from './word-document.js'
import { childOf, elementsOf, isDeleted, isTransparent, valueIn } from './word-xml.js'

/** A field that has begun and not ended; it may go on over paragraphs. */
interface OpenField {
  code: string
  parsed: FieldCode | undefined
  /** What its result holds so far in this paragraph. */
  result: Inline[]
  place: SourcePlace
}

/** Gives the place of an element, for the report: `port.docx ¶12`. */
export type PlaceOf = (element: Element) => SourcePlace

/**
 * Read a story, which is the text of the document or of one note: paragraphs and tables in order.
 *
 * @param element  `w:body`, `w:footnote`, `w:endnote`
 * @param placeOf  gives the place of a paragraph, or of the first in an element, for the report
 * @see ECMA-376-1, 17.2 "Main Document Story"
 */
export function readStory(element: Element, placeOf: PlaceOf, reading: PartReading): WordBlock[] {
  const fields: OpenField[] = []
  const readBlocks = (parent: Element): WordBlock[] => elementsOf(parent).flatMap(readBlock)

  function readBlock(child: Element): WordBlock[] {
    if (isDeleted(child)) return []
    if (isTransparent(child)) return readBlocks(child)
    switch (child.name) {
      case 'w:p':
        return readParagraph(child)
      case 'w:tbl':
        return [readTable(child, placeOf(child), readBlocks)]
      case 'w:sdt':
        return isContents(child) ? dropContents(child) : readBlocks(childOf(child, 'w:sdtContent') ?? child)
      case 'm:oMathPara':
        return readParagraph({ type: 'element', name: 'w:p', attributes: {}, children: [child] })
      case 'mc:AlternateContent': {
        const [first] = elementsOf(child).map(readBlocks)
        return first ?? []
      }
      case 'w:altChunk':
        reading.decisions.note(said('import.text.embedded'), placeOf(child), 'unsure')
        return []
      default:
        return []
    }
  }

  function dropContents(child: Element): WordBlock[] {
    const decided = said('import.field.generated', { kind: 'TOC' })
    reading.decisions.note(decided, placeOf(child), 'sure')
    return []
  }

  function readParagraph(child: Element): WordBlock[] {
    const isInDropped = fields.some(isDropped)
    const paragraph: WordParagraph = paragraphFrame(child, placeOf(child), reading)
    const content: Inline[] = []
    const emit = (inline: Inline): void => {
      const field = fields.at(-1)
      if (!field) content.push(inline)
      else if (field.parsed) field.result.push(inline)
      else if (inline.type === 'text') field.code += inline.value
    }
    const style = reading.styles.paragraph(valueIn(childOf(child, 'w:pPr'), 'w:pStyle')).run
    const events = {
      emit,
      // A text box is a story of its own: no field goes on into it
      readBlocks: (box: Element): WordBlock[] => readStory(box, placeOf, reading),
      code: (text: string): void => {
        const field = fields.at(-1)
        if (field && !field.parsed) field.code += text
      },
      field: (kind: 'begin' | 'separate' | 'end'): void => {
        if (kind === 'begin') {
          fields.push({ code: '', parsed: undefined, result: [], place: paragraph.place })
        } else if (kind === 'separate') {
          const field = fields.at(-1)
          if (field) field.parsed ??= parseFieldCode(field.code)
        } else {
          const field = fields.pop()
          if (field) for (const inline of resultOf(field, reading)) emit(inline)
        }
      },
    }
    const readInline = (one: Element): void => {
      if (isDeleted(one)) {
        reading.whole.changes++
        return
      }
      if (one.name === 'w:ins' || one.name === 'w:moveTo') reading.whole.changes++
      if (isTransparent(one)) for (const inner of elementsOf(one)) readInline(inner)
      else if (one.name === 'w:r') readRun(one, style, paragraph.place, reading, events)
      else if (one.name === 'w:sdt') readControl(one)
      else if (one.name === 'w:hyperlink') readLink(one)
      else if (one.name === 'w:fldSimple') {
        const code = one.attributes['w:instr'] ?? ''
        fields.push({ code, parsed: parseFieldCode(code), result: [], place: paragraph.place })
        for (const inner of elementsOf(one)) readInline(inner)
        events.field('end')
      } else if (one.name === 'm:oMath' || one.name === 'm:oMathPara') {
        const formula = readFormula(one)
        const decided = said('import.formula.in-line', { text: asPlain(formula) })
        reading.decisions.note(decided, paragraph.place, 'unsure')
        for (const inline of formula) emit(inline)
      } else if (one.name === 'mc:AlternateContent') {
        const [first] = elementsOf(one)
        for (const inner of elementsOf(first)) readInline(inner)
      }
    }
    const readLink = (one: Element): void => {
      const href = reading.linkOf(one.attributes['r:id'] ?? '')
      // As a field, so that what is in it goes where a field's result goes
      fields.push({
        code: '',
        parsed: { kind: 'LINK', rest: href ?? '' },
        result: [],
        place: paragraph.place,
      })
      for (const inner of elementsOf(one)) readInline(inner)
      const field = fields.pop()
      if (!field) return
      if (href) emit({ type: 'link', href, children: field.result })
      else for (const inline of field.result) emit(inline)
    }
    const readControl = (one: Element): void => {
      const properties = childOf(one, 'w:sdtPr')
      const inner = childOf(one, 'w:sdtContent')
      if (childOf(properties, 'w:showingPlcHdr')) return
      const tag = valueIn(properties, 'w:tag') ?? ''
      if (!/^MENDELEY_CITATION_/.test(tag)) {
        for (const part of elementsOf(inner)) readInline(part)
        return
      }
      fields.push({ code: '', parsed: { kind: 'MENDELEY', rest: tag }, result: [], place: paragraph.place })
      for (const part of elementsOf(inner)) readInline(part)
      events.field('end')
    }
    for (const one of elementsOf(child)) if (one.name !== 'w:pPr') readInline(one)
    // What of a field's result is in this paragraph stays in it
    for (const field of fields) {
      if (!isDropped(field)) content.push(...field.result)
      field.result = []
    }
    const isEmpty = content.length === 0
    return isEmpty && (isInDropped || fields.some(isDropped)) ? [] : [{ ...paragraph, content }]
  }

  return readBlocks(element)
}

function isContents(element: Element): boolean {
  const gallery = elementsIn(childOf(element, 'w:sdtPr'), 'w:docPartGallery')[0]
  return gallery?.attributes['w:val'] === 'Table of Contents'
}

function isDropped({ parsed }: OpenField): boolean {
  return parsed !== undefined && /^(?:dropped|bibliography)$/.test(fateOf(parsed))
}

/** What a field that has ended gives to the text. */
function resultOf(field: OpenField, reading: PartReading): Inline[] {
  const code = field.parsed ?? parseFieldCode(field.code)
  const { place, result } = field
  switch (fateOf(code)) {
    case 'link': {
      const href = addressOf(code)
      return href ? [{ type: 'link', href, children: result }] : result
    }
    case 'equation': {
      if (result.length > 0) return result
      const { content, isExact } = readEquationField(code.rest)
      const decided = said('import.formula.field', { code: code.rest, text: asPlain(content) })
      if (!isExact) reading.decisions.note(decided, place, 'unsure')
      return content
    }
    case 'citation':
      return readCitation(code, result, place, reading)
    case 'bibliography':
      reading.whole.hasBibliography = true
      reading.decisions.note(said('import.citation.bibliography'), place, 'sure')
      return []
    case 'dropped':
      reading.decisions.note(said('import.field.generated', { kind: code.kind }), place, 'sure')
      return []
    default:
      if (code.kind === 'MENDELEY') return readCitation(code, result, place, reading)
      if (result.length === 0 && !isMark(code)) {
        const decided = said('import.field.empty', { code: field.code.trim() })
        reading.decisions.note(decided, place, 'unsure')
      }
      return result
  }
}

/** The words of a story that is no text of the article: of a remark. */
export function wordsOfRemark(element: Element): string {
  return elementsIn(element, 'w:p')
    .map((paragraph) => textIn(paragraph, ({ name }) => name === 'w:rPr' || name === 'w:pPr'))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}
