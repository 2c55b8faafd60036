import type { Line, SetCluster } from '../../compose/paragraph.js'
import { Kept, type Session } from '../../model/kept.js'
import { composeListed, runsOf } from './compose-listed.js'
import { type DeclaredFonts, type FaceFinder, faceFinderOf } from './face-finder.js'
import { fitTable } from './fit-table.js'
import type { LineToSet, ParagraphToCompose, RunToCompose, TableFit, TableToFit } from './layout.js'

/** Adjustments that are smaller, in px, get no element. */
const HAIR = 0.001

/** Composes paragraphs that the page's script listed: the lines of each. */
export type LineComposer = (paragraphs: readonly ParagraphToCompose[]) => LineToSet[][]

/**
 * Make a composer of paragraphs as the page's script lists them, with the widths of the fonts that the browser draws with.
 *
 * @param fonts    as they were declared to the browser
 * @param session  keeps the lines of its last publication in the same fonts: most paragraphs outlast an edit
 */
export function lineComposer(fonts: DeclaredFonts, session: Session = {}): LineComposer {
  const faceOf = faceFinderOf(fonts, session)
  const before = composedBefore.get(session, fonts.key)
  const lines = new Map<string, LineToSet[]>()
  composedBefore.set(session, fonts.key, lines)
  return (paragraphs) =>
    paragraphs.map((paragraph) => {
      const key = JSON.stringify(paragraph)
      const composed = lines.get(key) ?? before?.get(key) ?? composeOne(paragraph, faceOf)
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
  return tables.map((table) => fitTable(table, ({ paragraph }) => runsOf(paragraph, faceOf)))
}

/** Lines by the paragraph they were made of. */
const composedBefore = new Kept<ReadonlyMap<string, LineToSet[]>>()

function composeOne(paragraph: ParagraphToCompose, faceOf: FaceFinder): LineToSet[] {
  const { size, runs } = paragraph
  const composed = composeListed(paragraph, runsOf(paragraph, faceOf))
  return composed.map((line, index) => asLineToSet(line, index === composed.length - 1, size, runs))
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
