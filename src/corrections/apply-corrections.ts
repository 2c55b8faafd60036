import type { ListedChange } from '../compare/list-text-changes.js'
import { escapeMarkdown } from '../import/manuscript/escape-markdown.js'
import type { TextUnit } from '../model/text-unit.js'
import type { TextBlock } from '../proofread/findings/list-blocks.js'
import type { Correction, Corrections } from './list-corrections.js'

/** A manuscript with the corrections that could be taken over. */
export interface AppliedCorrections {
  text: string
  /** What is to be done by hand: the front matter, moved paragraphs, removed notes, words that a citation makes. */
  left: readonly Correction[]
}

/** A stretch of the source, and what comes in its place. */
interface Edit {
  from: number
  to: number
  text: string
}

/**
 * Take an author's corrections over into the source: each character that went is taken out where it is written, each that
 * came is put in beside its neighbour, so that markup, citations and calls stay as they are.
 *
 * @param source  `article.md`, with LF line ends
 */
export function applyCorrections(source: string, corrections: Corrections): AppliedCorrections {
  const { listed, changes } = corrections
  const edits: Edit[] = []
  const left: Correction[] = []
  for (const [index, change] of changes.changes.entries()) {
    const made = editsOf(change, source, corrections)
    const correction = listed[index]
    if (made) edits.push(...made)
    else if (correction) left.push(correction)
  }
  return { text: applyEdits(source, edits), left }
}

function applyEdits(source: string, edits: readonly Edit[]): string {
  // From the end on, so that no place moves before its turn; of several at one place the first stays first.
  const ordered = edits
    .map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => b.from - a.from || b.to - a.to || b.index - a.index)
  let text = source
  for (const { from, to, text: own } of ordered) text = text.slice(0, from) + own + text.slice(to)
  return text
}

/** @returns  `undefined` where a change cannot be taken over */
function editsOf(change: ListedChange, source: string, corrections: Corrections): Edit[] | undefined {
  const { units } = change
  if (change.change === 'changed' && units.old) return changeEdits(change, units.old, source, corrections)
  if (change.unit !== 'paragraph') return undefined
  if (change.change === 'removed' && units.old) return removalEdits(units.old, source, corrections)
  if (change.change === 'added' && units.new) return additionEdits(units.new, source, corrections)
  return undefined
}

function changeEdits(
  { parts }: ListedChange,
  old: TextUnit,
  source: string,
  corrections: Corrections,
): Edit[] | undefined {
  const at = sourceOffsets(old, source, corrections)
  const edits: Edit[] = []
  let offset = 0
  for (const { kind, text } of parts) {
    if (kind === 'added') {
      const place = placeBetween(at(offset - 1), at(offset), source)
      if (place === undefined || text.includes('\n')) return undefined
      edits.push({ from: place, to: place, text: escapeMarkdown(text, offset === 0) })
      continue
    }
    for (let index = 0; kind === 'removed' && index < text.length; index++) {
      const place = at(offset + index)
      if (place === undefined) return undefined
      edits.push({ from: place, to: place + 1, text: '' })
    }
    offset += text.length
  }
  return edits
}

/** Where words go between two characters: outside of emphasis, links and readings that end between them. */
function placeBetween(
  before: number | undefined,
  after: number | undefined,
  source: string,
): number | undefined {
  if (before === undefined) return after
  if (after === undefined) return before + 1
  const markup = source.slice(before + 1, after)
  const isEnd = /^(?:\]\(|\]\[|<\/|\})/.test(markup) || isClosing(markup, source.slice(0, before + 1))
  return isEnd ? after : before + 1
}

/** Whether a run of signs of emphasis ends what one before it in the same line began. */
function isClosing(markup: string, before: string): boolean {
  const [sign] = /^(?:\*+|_+|~+|`+)$/.exec(markup) ?? []
  if (sign === undefined) return false
  const line = before.slice(before.lastIndexOf('\n') + 1)
  return (line.split(sign).length - 1) % 2 === 1
}

/** Where each character of a unit is written; `undefined` for one that is not there as it is. */
function sourceOffsets(
  unit: TextUnit,
  source: string,
  { manuscript, pointOf }: Corrections,
): (offset: number) => number | undefined {
  const places: (number | undefined)[] = []
  for (const block of manuscript.blocks.get(unit) ?? []) {
    // Between the paragraphs of a note.
    if (places.length > 0) places.push(undefined)
    let isAfterSpace = true
    for (let index = 0; index < block.text.length; index++) {
      const character = block.text[index] ?? ''
      if (character === '\n' && block.element === 'pre') continue
      const isSpace = /[ \t\r\n]/.test(character)
      if (isSpace && isAfterSpace) continue
      isAfterSpace = isSpace
      const place = pointOf(block, index)?.offset
      const isWritten = place !== undefined && source[place] === character
      places.push(isWritten ? place : undefined)
    }
  }
  return (offset) => places[offset]
}

/** A paragraph that is lines of its own, and nothing else's: not quoted, not in a list. */
function plainBlock(block: TextBlock | undefined): { start: number; end: number } | undefined {
  const { position } = block ?? {}
  if (block?.element !== 'p' || block.isQuoted || position?.start.column !== 1) return undefined
  const [start, end] = [position.start.offset, position.end.offset]
  return start === undefined || end === undefined ? undefined : { start, end }
}

function removalEdits(old: TextUnit, source: string, { manuscript }: Corrections): Edit[] | undefined {
  const [block, ...others] = manuscript.blocks.get(old) ?? []
  const place = plainBlock(block)
  // A note that is called in it would be left without a call.
  if (!place || others.length > 0 || old.calls.length > 0) return undefined
  const blank = /^\n{0,2}/.exec(source.slice(place.end))?.[0].length ?? 0
  return [{ from: place.start, to: place.end + blank, text: '' }]
}

function additionEdits(added: TextUnit, source: string, corrections: Corrections): Edit[] | undefined {
  const { word, changes, manuscript } = corrections
  const at = word.units.indexOf(added)
  if (at < 0 || added.calls.length > 0) return undefined
  const oldOf = new Map(changes.matches.map((match) => [match.new, match.old]))
  const blockOf = (unit: TextUnit | undefined): TextBlock | undefined => {
    const old = unit && oldOf.get(unit)
    return old && manuscript.blocks.get(old)?.[0]
  }
  const text = escapeMarkdown(added.text, true)
  // After the paragraph before it, or else before the paragraph or heading that follows.
  const before = plainBlock(blockOf(word.units[at - 1]))
  if (before) return [{ from: before.end, to: before.end, text: `\n\n${text}` }]
  const next = blockOf(word.units[at + 1])
  const isOwn = next && /^(?:p|h[2-6])$/.test(next.element) && next.position?.start.column === 1
  const place = isOwn ? next.position?.start.offset : undefined
  if (place === undefined || (place > 0 && source[place - 1] !== '\n')) return undefined
  return [{ from: place, to: place, text: `${text}\n\n` }]
}
