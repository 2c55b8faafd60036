import { VFile } from 'vfile'
import type { FaultId } from '../messages/rules.js'
import type { MessageData } from '../messages/say.js'
import type { DeclaredStyle } from '../model/declared-style.js'
import { forLanguage, type HouseStyle } from '../model/house-style.js'
import { JAPANESE_CHARACTER } from '../model/japanese-character.js'
import { type NumberForm, writeNumber } from '../model/number-form.js'
import { report } from '../model/report.js'
import { readTokens } from '../styles/read-tokens.js'
import { resolveLength } from '../styles/resolve-length.js'

const PIXELS_PER_MM = 96 / 25.4
const PIXELS_PER_Q = PIXELS_PER_MM / 4
/** Less than this is a rounding of somebody's, in pixels. */
const TOLERANCE = 0.5
/** As `print.css` sets running heads and folios. */
const FURNITURE_LEADING = 1.4

/**
 * Find measures of a format that cannot hold together: more lines than the page has room for, margins that do not add up.
 *
 * @param styles     the journal's and the article's, each over what comes before it
 * @param house      says how notes are numbered, which their indent has to have room for
 * @param languages  of what is set in it, BCP 47: the numbers of others are not printed
 * @returns          files with `impossible-format` and `cramped-note-number` at the place of the last measure that had a part in
 *                   it; the format that kiyo has by itself is sound
 */
export async function checkFormat(
  styles: readonly DeclaredStyle[],
  { noteNumber }: Pick<HouseStyle, 'noteNumber'>,
  languages: readonly string[],
): Promise<VFile[]> {
  const tokens = new Map(await readTokens())
  for (const { property, value } of styles.flatMap(({ declarations }) => declarations))
    tokens.set(property, value)
  const px = (property: string): number | undefined => resolveLength(`var(${property})`, tokens)
  const files: VFile[] = []
  const tell = <Id extends FormatFault>(
    id: Id,
    data: MessageData<Id>,
    properties: readonly string[],
  ): void => {
    const last = styles.toReversed()
    const ofMeasures = last.flatMap(({ path, declarations }) => {
      const culprit = declarations.findLast(({ property }) => properties.includes(property))
      return culprit ? [{ path, place: culprit.place }] : []
    })
    // Kiyo's own measures may have no room for a journal's own number.
    const ofNumber = last.flatMap(({ path, noteNumberPlace: place }) => (place ? [{ path, place }] : []))
    const [culprit] = id === 'cramped-note-number' ? [...ofMeasures, ...ofNumber] : ofMeasures
    if (!culprit) return
    const file = new VFile({ path: culprit.path })
    report(file, id, ...([data, culprit.place] as never))
    files.push(file)
  }
  checkAcross(px, tell)
  checkAlong(px, tell)
  checkLeading(px, tell)
  const forms = new Set(languages.map((language) => forLanguage(noteNumber, language)))
  // What room notes have is not known before the measures hold together.
  if (files.length === 0) checkNoteNumbers(forms, px, tell)
  return files
}

type FormatFault = FaultId & (`impossible-format.${string}` | 'cramped-note-number')

type Measure = (property: string) => number | undefined
type Tell = <Id extends FormatFault>(id: Id, data: MessageData<Id>, properties: readonly string[]) => void

/** From the head of the page to its foot. */
function checkAcross(px: Measure, tell: Tell): void {
  const [height, top, leading, lines, size, above, below] = [
    '--page-height',
    '--page-margin-top',
    '--text-leading',
    '--page-lines',
    '--furniture-size',
    '--furniture-head-distance',
    '--furniture-folio-distance',
  ].map(px)
  if (height === undefined || top === undefined || leading === undefined || lines === undefined) return
  const bottom = height - top - lines * leading
  const parts = ['--page-height', '--page-margin-top', '--page-lines', '--text-leading']
  if (bottom < -TOLERANCE) {
    const fitting = Math.max(0, Math.floor((height - top) / leading))
    const data = { lines, leading: inQ(leading), top: inMm(top), height: inMm(height), fitting }
    tell('impossible-format.lines', data, parts)
    return
  }
  if (size === undefined || above === undefined || below === undefined) return
  const needed = { above: above + FURNITURE_LEADING * size, below: below + FURNITURE_LEADING * size }
  if (top < needed.above - TOLERANCE) {
    const own = ['--page-margin-top', '--furniture-head-distance', '--furniture-size']
    tell('impossible-format.head', { room: inMm(top), needed: inMm(needed.above) }, own)
  }
  if (bottom < needed.below - TOLERANCE) {
    const own = [...parts, '--furniture-folio-distance', '--furniture-size']
    tell('impossible-format.folio', { room: inMm(bottom), needed: inMm(needed.below) }, own)
  }
}

/** Along the line. */
function checkAlong(px: Measure, tell: Tell): void {
  const [width, size, characters, inner, outer, noteSize, noteCharacters] = [
    '--page-width',
    '--text-size',
    '--text-characters',
    '--page-margin-inner',
    '--page-margin-outer',
    '--note-size',
    '--note-characters',
  ].map(px)
  if (width === undefined || size === undefined || characters === undefined) return
  const measure = size * characters
  if (measure > width + TOLERANCE) {
    const data = { characters, size: inQ(size), width: inMm(width), fitting: Math.floor(width / size) }
    tell('impossible-format.characters', data, ['--page-width', '--text-size', '--text-characters'])
    return
  }
  for (const property of ['--title-size', '--subtitle-size', '--summary-title-size', '--heading-size']) {
    const largest = px(property)
    if (largest !== undefined && largest > measure + TOLERANCE)
      tell('impossible-format.size', { size: inQ(largest), measure: inMm(measure) }, [property])
  }
  if (inner !== undefined && outer !== undefined) {
    const isWrong =
      inner < -TOLERANCE || outer < -TOLERANCE || Math.abs(inner + measure + outer - width) > TOLERANCE
    const data = { inner: inMm(inner), measure: inMm(measure), outer: inMm(outer), width: inMm(width) }
    const parts = ['--page-margin-inner', '--page-margin-outer', '--page-margin-side', '--text-characters']
    if (isWrong) tell('impossible-format.margins', data, [...parts, '--text-size', '--page-width'])
  }
  if (
    noteSize !== undefined &&
    noteCharacters !== undefined &&
    noteSize * noteCharacters > measure + TOLERANCE
  ) {
    const fitting = Math.floor(measure / noteSize)
    const data = { characters: noteCharacters, size: inQ(noteSize), measure: inMm(measure), fitting }
    const parts = ['--note-characters', '--note-size', '--text-characters', '--text-size']
    tell('impossible-format.notes', data, parts)
  }
}

function checkLeading(px: Measure, tell: Tell): void {
  for (const [of, name] of [
    ['text', '--text'],
    ['notes', '--note'],
  ] as const) {
    const leading = px(`${name}-leading`)
    const size = px(`${name}-size`)
    if (leading === undefined || size === undefined || leading >= size - TOLERANCE) continue
    const data = { of, leading: inQ(leading), size: inQ(size) }
    tell('impossible-format.leading', data, [`${name}-leading`, `${name}-size`])
  }
}

/** The numbers of the first ten notes (three, if they are asterisks), with the half em after them, in the indent of the notes' lines. */
function checkNoteNumbers(forms: Iterable<NumberForm>, px: Measure, tell: Tell): void {
  const [size, characters, noteSize, noteCharacters] = [
    '--text-size',
    '--text-characters',
    '--note-size',
    '--note-characters',
  ].map(px)
  if (!size || !characters || !noteSize || !noteCharacters) return
  const measure = size * characters
  for (const form of forms) {
    const number = writeNumber(form.digits === 'asterisks' ? 3 : 10, form)
    const needed = noteSize * (emsOf(number) + 0.5)
    if (measure - noteSize * noteCharacters >= needed - TOLERANCE) continue
    // None where the number is wider than the line itself.
    const fitting = Math.max(0, Math.floor((measure - needed) / noteSize))
    const parts = ['--note-characters', '--note-size', '--text-characters', '--text-size']
    tell('cramped-note-number', { number, characters: noteCharacters, fitting }, parts)
    return
  }
}

/** About as wide as a text is: Japanese characters have an em, others half of one. */
function emsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (JAPANESE_CHARACTER.test(character) ? 1 : 0.5), 0)
}

/** Q, and millimetres, to a tenth. */
const inQ = (pixels: number): number => Math.round((pixels / PIXELS_PER_Q) * 10) / 10
const inMm = (pixels: number): number => Math.round((pixels / PIXELS_PER_MM) * 10) / 10
