import type { TextLookKind } from '../messages/compare/looks.js'
import type { TextLook, TextUnit } from '../model/text-unit.js'
import type { LookChange } from './comparison.js'
import { type DiffPart, diffText } from './diff-text.js'

/** What tells that words were marked: of a language letters alone, since that of digits and marks follows the words beside. */
const MARKABLE: Readonly<Partial<Record<TextLookKind, RegExp>>> = { language: /\p{L}/u }
const ANYTHING = /\S/u

/** Adjoining characters that are marked otherwise than before. */
interface Run {
  from: number
  to: number
  /** The end in the old text. */
  end: number
  old: (TextLook | undefined)[]
  new: (TextLook | undefined)[]
}

/**
 * List what is marked otherwise in the unchanged words of a unit: languages, emphasis, readings.
 *
 * @param parts  of both texts, as they were compared
 * @returns      in the order of the new text; nothing where an edition does not tell how text is marked
 */
export function listLookChanges(old: TextUnit, found: TextUnit, parts: readonly DiffPart[]): LookChange[] {
  if (!old.looks || !found.looks) return []
  const both = [...old.looks, ...found.looks]
  const kinds = new Set(both.map(({ look }) => look))
  // Texts may count as equal that differ in their line breaks.
  const isWhole = parts.every(({ kind }) => kind === 'same') && old.text !== found.text
  const aligned = isWhole ? diffText(old.text, found.text) : parts
  return [...kinds]
    .flatMap((look) => runsOf(look, old, found, aligned).map((run) => ({ look, run })))
    .sort((a, b) => a.run.from - b.run.from)
    .flatMap(({ look, run }) => changeOf(look, run, old, found) ?? [])
}

function runsOf(look: TextLookKind, old: TextUnit, found: TextUnit, parts: readonly DiffPart[]): Run[] {
  const looks = { old: looksAt(old, look), new: looksAt(found, look) }
  const runs: Run[] = []
  let [before, after] = [0, 0]
  for (const { kind, text } of parts) {
    for (let at = 0; kind === 'same' && at < text.length; at++) {
      const [one, other] = [looks.old[before + at], looks.new[after + at]]
      if (one?.value !== other?.value) addTo(runs, look, before + at, after + at, one, other)
    }
    if (kind !== 'added') before += text.length
    if (kind !== 'removed') after += text.length
  }
  return runs
}

/** Get the look of a kind at each character. */
function looksAt({ looks = [], text }: TextUnit, look: TextLookKind): (TextLook | undefined)[] {
  const at = new Array<TextLook | undefined>(text.length)
  for (const one of looks) if (one.look === look) at.fill(one, one.from, one.to)
  return at
}

function addTo(
  runs: Run[],
  look: TextLookKind,
  before: number,
  after: number,
  old: TextLook | undefined,
  found: TextLook | undefined,
): void {
  const last = runs.at(-1)
  // A word's readings, of which each character has its own, are one.
  const goesOn =
    last?.to === after &&
    last.end === before &&
    (look === 'reading' || (last.old.at(-1)?.value === old?.value && last.new.at(-1)?.value === found?.value))
  if (!last || !goesOn) {
    runs.push({ from: after, to: after + 1, end: before + 1, old: [old], new: [found] })
    return
  }
  last.to++
  last.end++
  if (last.old.at(-1) !== old) last.old.push(old)
  if (last.new.at(-1) !== found) last.new.push(found)
}

function changeOf(look: TextLookKind, run: Run, old: TextUnit, found: TextUnit): LookChange | undefined {
  const base = (unit: TextUnit): string | undefined => (look === 'language' ? unit.language : undefined)
  const sides = { old: valueIn(run.old) ?? base(old), new: valueIn(run.new) ?? base(found) }
  const words = wordsOf(look, run, found)
  if (!(MARKABLE[look] ?? ANYTHING).test(words)) return undefined
  if (sides.old === sides.new) {
    // The readings are the same and stand over other characters.
    if (look !== 'reading') return undefined
    sides.old = valueIn(run.old, '｜')
    sides.new = valueIn(run.new, '｜')
  }
  return {
    look,
    words,
    ...(sides.old === undefined ? {} : { old: sides.old }),
    ...(sides.new === undefined ? {} : { new: sides.new }),
  }
}

function valueIn(looks: readonly (TextLook | undefined)[], joint = ''): string | undefined {
  const values = looks.flatMap((one) => one?.value ?? [])
  if (values.length === 0) return undefined
  // Only readings differ within a run.
  return looks.some((one) => one?.look === 'reading') ? values.join(joint) : values[0]
}

/** The words of a run; those of a reading in full, though some of them may have been changed. */
function wordsOf(look: TextLookKind, { from, to, ...run }: Run, { text }: TextUnit): string {
  const whole = look === 'reading' ? run.new.filter((one) => one !== undefined) : []
  const start = Math.min(from, ...whole.map((one) => one.from))
  return text.slice(start, Math.max(to, ...whole.map((one) => one.to)))
}
