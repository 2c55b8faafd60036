import type { Point } from 'unist'
import type { VFile } from 'vfile'
import type { DiffPart } from '../compare/diff-text.js'
import { type ListedChange, listTextChanges, type TextChanges } from '../compare/list-text-changes.js'
import { readDocx } from '../import/docx/read-docx.js'
import { Decisions } from '../import/report/decisions.js'
import type { SourceFile } from '../import/source/source-file.js'
import type { TextChangeKind, UnitKind } from '../messages/compare/kinds.js'
import type { PublishedArticle } from '../model/publication.js'
import type { EditionText, TextUnit } from '../model/text-unit.js'
import { alignSource } from '../proofread/findings/align-source.js'
import type { TextBlock } from '../proofread/findings/list-blocks.js'
import { type ManuscriptText, manuscriptText } from './manuscript-text.js'
import { wordUnits } from './word-text.js'

/** Something that an author changed in a document, and where it is written. */
export interface Correction {
  change: TextChangeKind
  unit: UnitKind
  /** The number of a note, in the manuscript or, of one that is new, in the document. */
  note?: number
  /** In `article.md`; undefined for what is in the front matter, or before all text. */
  line?: number
  /** The whole text of the paragraph or note, with deletions and insertions. */
  parts: readonly DiffPart[]
}

/** The changes of a document against its manuscript. */
export interface Corrections {
  /** In the order of the text. */
  listed: readonly Correction[]
  /** As they were compared. */
  changes: TextChanges
  manuscript: ManuscriptText
  /** The document. */
  word: EditionText
  pointOf: (block: TextBlock, offset: number) => Point | undefined
}

/**
 * List what an author changed in the Word document of an article, by paragraph and note. Tracked changes are taken as
 * accepted.
 *
 * @param published  the article as it is now, with its neutral tree
 * @param document   as it came back
 * @param file       gets what makes the document unusable
 */
export async function listCorrections(
  published: PublishedArticle,
  document: SourceFile,
  file: VFile,
): Promise<Corrections | undefined> {
  const read = await readDocx(document, file, new Decisions())
  if (!read) return undefined
  const manuscript = manuscriptText(published)
  const word = wordUnits(read)
  const changes = listTextChanges(manuscript.text, word)
  const pointOf = alignSource(String(published.file))
  const lineOf = lineFinder(manuscript, word, changes, pointOf)
  const listed = changes.changes.map((change): Correction => {
    const { units } = change
    const note = units.old?.note ?? units.new?.note
    const line = lineOf(change)
    return {
      change: change.change,
      unit: change.unit,
      parts: change.parts,
      ...(note === undefined ? {} : { note }),
      ...(line === undefined ? {} : { line }),
    }
  })
  return { listed, changes, manuscript, word, pointOf }
}

/** Finds the line of a change: its first character that changed, or the paragraph after which something was added. */
function lineFinder(
  { text, blocks }: ManuscriptText,
  word: EditionText,
  { matches }: TextChanges,
  pointOf: Corrections['pointOf'],
): (change: ListedChange) => number | undefined {
  const oldOf = new Map(matches.map((match) => [match.new, match.old]))
  const callOf = (note: number | undefined): TextUnit | undefined =>
    text.units.find(({ calls }) => calls.some((call) => call.note === note))
  const lineOf = (unit: TextUnit | undefined, offset: number): number | undefined => {
    const own = unit && blocks.get(unit)
    let rest = offset
    for (const block of own ?? []) {
      if (rest <= block.text.length) {
        const line = pointOf(block, Math.min(rest, block.text.length - 1))?.line
        // A note that a citation made is written where it is called.
        return line ?? (unit?.note === undefined ? undefined : lineOf(callOf(unit.note), 0))
      }
      rest -= block.text.length + 1
    }
    return undefined
  }
  /** Find the unit of the manuscript after which a new one is inserted. */
  const previousOf = (unit: TextUnit | undefined): TextUnit | undefined => {
    const all = unit?.note === undefined ? word.units : word.notes
    const at = unit ? all.indexOf(unit) : -1
    const previous = all.slice(0, Math.max(0, at)).findLast((one) => oldOf.has(one))
    return previous && oldOf.get(previous)
  }
  return ({ units, parts }) => {
    const { old } = units
    if (!old) {
      const previous = previousOf(units.new)
      return lineOf(previous, Math.max(0, (previous?.text.length ?? 0) - 1))
    }
    const first = parts.findIndex(({ kind }) => kind !== 'same')
    const before = parts.slice(0, Math.max(0, first)).filter(({ kind }) => kind !== 'added')
    return lineOf(
      old,
      before.reduce((sum, part) => sum + part.text.length, 0),
    )
  }
}
