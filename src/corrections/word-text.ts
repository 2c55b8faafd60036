import type { Inline, WordBlock, WordDocument, WordParagraph } from '../import/docx/word-document.js'
import { headingLevelOf, roleOf } from '../import/word/style-roles.js'
import type { UnitKind } from '../messages/compare/kinds.js'
import type { EditionText, TextUnit, UnitCall } from '../model/text-unit.js'
import { wordText } from './manuscript-text.js'

/**
 * Read a Word document in units: each paragraph, each paragraph of a cell, each note. Tracked changes are taken as accepted,
 * as the document's reader does; notes are numbered in the order of their calls.
 */
export function wordUnits(document: WordDocument): EditionText {
  const numbers = new Map<string, number>()
  const units = unitsOf(document.blocks, numbers, undefined)
  const notes: TextUnit[] = []
  // A note may call another: the list grows while it is read.
  for (const [id, number] of numbers) {
    const parts = unitsOf(document.notes.get(id) ?? [], numbers, undefined)
    const text = parts.map((one) => one.text).join('\n')
    notes.push({ kind: 'note', text, printed: text, form: '', calls: [], article: 0, note: number })
  }
  return { units, notes, hasLooseSpaces: false }
}

function unitsOf(
  blocks: readonly WordBlock[],
  numbers: Map<string, number>,
  within: UnitKind | undefined,
): TextUnit[] {
  const units: TextUnit[] = []
  let held: Reading = { text: '', calls: [] }
  for (const block of blocks) {
    if (block.kind === 'table') {
      for (const cell of block.rows.flat()) units.push(...unitsOf(cell.blocks, numbers, 'row'))
      continue
    }
    const reading = read(block.content, numbers, held)
    // A tracked change deletes the end of the paragraph, which goes on in the next.
    if (block.isJoined) {
      held = reading
      continue
    }
    held = { text: '', calls: [] }
    if (reading.text.trim() !== '') units.push(unitOf(reading, within ?? kindOf(block)))
  }
  if (held.text.trim() !== '') units.push(unitOf(held, within ?? 'paragraph'))
  return units
}

interface Reading {
  text: string
  calls: UnitCall[]
}

function unitOf({ text, calls }: Reading, kind: UnitKind): TextUnit {
  const lead = /^[ \t\r\n]*/.exec(text)?.[0].length ?? 0
  const clean = wordText(text)
  const moved = calls.map((call) => ({
    ...call,
    offset: Math.max(0, Math.min(clean.length, call.offset - lead)),
  }))
  return { kind, text: clean, printed: clean, form: '', calls: moved }
}

function kindOf({ styles, label, outlineLevel }: WordParagraph): UnitKind {
  if (headingLevelOf(styles) !== undefined || outlineLevel !== undefined) return 'heading'
  if (roleOf(styles) === 'caption') return 'caption'
  return label === undefined ? 'paragraph' : 'item'
}

function read(content: readonly Inline[], numbers: Map<string, number>, begun: Reading): Reading {
  const reading: Reading = { text: begun.text, calls: [...begun.calls] }
  for (const inline of content) {
    switch (inline.type) {
      case 'text':
        reading.text += inline.value
        break
      case 'ruby':
        reading.text += inline.base + inline.reading
        break
      case 'call': {
        const number = numbers.get(inline.note) ?? numbers.size + 1
        numbers.set(inline.note, number)
        reading.calls.push({ offset: reading.text.length, article: 0, note: number })
        break
      }
      case 'link':
        Object.assign(reading, read(inline.children, numbers, reading))
        break
      case 'citation':
        Object.assign(reading, read(inline.printed, numbers, reading))
        break
      case 'box':
        for (const unit of unitsOf(inline.blocks, numbers, undefined)) reading.text += unit.text
        break
      default:
    }
  }
  return reading
}
