import { composeParagraph } from '../../compose/compose-paragraph.js'
import { defaultSettings } from '../../compose/default-settings.js'
import type { Line, Run, SetCluster, Shaper } from '../../compose/paragraph.js'
import type { LoadedFonts } from '../../fonts/load-fonts.js'
import { loadShaper } from '../../fonts/load-shaper.js'
import { Kept, type Session } from '../../model/kept.js'
import type { Typeface } from '../../model/typeface.js'
import { familiesOf } from '../../styles/read-tokens.js'
import { fitTable } from './fit-table.js'
import type { LineToSet, ParagraphToCompose, RunToCompose, TableFit, TableToFit } from './layout.js'

/** Adjustments that are smaller, in px, get no element. */
const HAIR = 0.001

/**
 * Compose the paragraphs that the page's script listed, with the widths of the fonts that the browser draws with.
 *
 * @param paragraphs  in the browser's terms
 * @param fonts       as they were declared to the browser
 * @param session     keeps the lines of its last publication in the same fonts: most paragraphs outlast an edit
 * @returns           the lines of each paragraph
 */
export function composeLines(
  paragraphs: readonly ParagraphToCompose[],
  fonts: DeclaredFonts,
  session: Session = {},
): LineToSet[][] {
  const faceOf = faceFinderOf(fonts, session)
  const before = composedBefore.get(session, fonts.key)
  const lines = new Map<string, LineToSet[]>()
  composedBefore.set(session, fonts.key, lines)
  return paragraphs.map((paragraph) => {
    const key = JSON.stringify(paragraph)
    const composed = before?.get(key) ?? composeOne(paragraph, faceOf)
    lines.set(key, composed)
    return composed
  })
}

/**
 * Fit the columns of tables, with the widths of the fonts that the browser draws with.
 *
 * @param fonts    as they were declared to the browser
 * @param session  keeps the shapers of its last fonts
 */
export function fitTables(
  tables: readonly TableToFit[],
  fonts: DeclaredFonts,
  session: Session = {},
): TableFit[] {
  const faceOf = faceFinderOf(fonts, session)
  return tables.map((table) =>
    fitTable(table, ({ paragraph }) => paragraph.runs.map((run) => asRun(run, faceOf))),
  )
}

type DeclaredFonts = Pick<LoadedFonts, 'key' | 'typefaces'>
type FaceFinder = (run: RunToCompose) => Shaper

/** Lines by the paragraph they were made of. */
const composedBefore = new Kept<ReadonlyMap<string, LineToSet[]>>()
const faceFinders = new Kept<FaceFinder>()

function faceFinderOf({ key, typefaces }: DeclaredFonts, session: Session): FaceFinder {
  const finder = faceFinders.get(session, key) ?? faceFinder(typefaces)
  faceFinders.set(session, key, finder)
  return finder
}

function composeOne(
  { measure, size, indent, isJustified, runs }: ParagraphToCompose,
  faceOf: FaceFinder,
): LineToSet[] {
  // Lines that are not filled, as of a title, are as long as they can be.
  const mode = isJustified ? defaultSettings.mode : 'greedy'
  const settings = { ...defaultSettings, mode, measure, size, indent, isJustified }
  const composed = composeParagraph(
    runs.map((run) => asRun(run, faceOf)),
    settings,
  )
  return composed.map((line, index) => asLineToSet(line, index === composed.length - 1, size, runs))
}

function asRun(run: RunToCompose, faceOf: FaceFinder): Run {
  const { kind, text, language, size, features, reading, readingSize, isAddress, width } = run
  const group = run.group > 0 ? { group: run.group } : {}
  if (kind === 'break') return { kind, isFilled: run.endsPage }
  if (kind === 'object') return { kind, width, ...group }
  const face = faceOf(run)
  const set = { text, language, size, face, features, ...group }
  if (kind === 'ruby') return { kind, ...set, reading, readingFace: face, readingSize }
  return kind === 'note-call' ? { kind, ...set } : { kind, ...set, isAddress }
}

function asLineToSet(line: Line, isLast: boolean, size: number, runs: readonly RunToCompose[]): LineToSet {
  const { taken, opened, forced } = line.adjustment
  const clusters = [...line.clusters]
  // The adjustment of word spaces at a line's end removes them, which the browser does itself.
  for (let last = clusters.at(-1); last && isTakenAway(last, runs); last = clusters.at(-1)) clusters.pop()
  const gaps: LineToSet['gaps'] = []
  for (const { run, start, end, after } of clusters) {
    if (Math.abs(after) < HAIR) continue
    const previous = gaps.at(-1)
    if (previous && previous[0] === run && previous[2] === start && Math.abs(previous[3] - after) < HAIR) {
      previous[2] = end
    } else gaps.push([run, start, end, after])
  }
  return {
    end: isLast ? null : [line.end.run, line.end.offset],
    hasHyphen: line.hasHyphen,
    isForced: line.isForced,
    isFilled: line.isFilled,
    before: line.before,
    gaps,
    adjustment: { taken: taken / size, opened: opened / size, forced: forced / size },
  }
}

/** Whether the browser removes a cluster at the end of a line: a word space, but not an ideographic space. */
function isTakenAway(
  { run, start, end, advance, after }: SetCluster,
  runs: readonly RunToCompose[],
): boolean {
  const isWordSpace = /^ $/.test(runs[run]?.text.slice(start, end) ?? '')
  return isWordSpace && advance > HAIR && Math.abs(advance + after) < HAIR
}

/** Make a function that finds the shaper for the computed style of a run, by the font matching of CSS. */
function faceFinder(faces: readonly Typeface[]): FaceFinder {
  const known = new Map<string, Shaper>()
  return ({ family, weight, isItalic }) => {
    const key = `${family} ${weight} ${isItalic}`
    let face = known.get(key)
    if (!face) {
      face = loadShaper(familiesOf(family).flatMap((name) => matching(faces, name, weight, isItalic)))
      known.set(key, face)
    }
    return face
  }
}

/**
 * Find the files of one family for a weight and style; files for a few characters only come first.
 *
 * @see CSS Fonts 4, 5.2 "Matching font styles"
 */
function matching(faces: readonly Typeface[], family: string, weight: number, isItalic: boolean): Typeface[] {
  const ofFamily = faces.filter((face) => face.family === family)
  const ofStyle = ofFamily.filter(({ style }) => (style === 'italic') === isItalic)
  const candidates = ofStyle.length > 0 ? ofStyle : ofFamily
  const distance = (of: number): number =>
    // Up to a weight of 500 lighter faces are preferred, above it heavier ones.
    of === weight ? 0 : weight > 500 === of > weight ? Math.abs(of - weight) : 1000 + Math.abs(of - weight)
  const nearest = Math.min(...candidates.map((face) => distance(face.weight)))
  // Of two rules that cover a character the browser applies the later.
  return candidates.filter((face) => distance(face.weight) === nearest).reverse()
}
