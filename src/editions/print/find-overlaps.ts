import type { LogicalBox } from '../../model/logical-box.js'
import type { PrintedLine, SurveyedPage } from '../../model/printed-page.js'

/** Part of an em above and below the middle of a line that its characters take. */
const CORE = 0.35
/** Part of an em by which two things may overlap in each direction: edges of glyphs and images are not sharp. */
const TOLERANCE = 0.15

/** Something on a page that must not be covered. */
interface Thing {
  box: LogicalBox
  /** One em. */
  size: number
  /** The line that it is or belongs to, whose parts are close to one another. */
  line: PrintedLine | undefined
}

/**
 * Find what overlaps on a page: lines, and images in figures and among words.
 *
 * @returns  the lines that something else covers; `undefined` for an image that another covers
 */
export function findOverlaps({
  lines,
  pictures,
}: Pick<SurveyedPage, 'lines' | 'pictures'>): (PrintedLine | undefined)[] {
  const things = [
    ...lines.map((line): Thing => ({ box: coreOf(line), size: line.size, line })),
    ...lines.flatMap((line) => line.pictures.map((box): Thing => ({ box, size: line.size, line }))),
    ...pictures.map((box): Thing => ({ box, size: lines[0]?.size ?? 0, line: undefined })),
  ].sort((a, b) => a.box.blockStart - b.box.blockStart)
  return things.flatMap((thing, at) => {
    const { blockEnd } = thing.box
    for (let next = things[at + 1], index = at + 1; next; next = things[++index]) {
      if (next.box.blockStart > blockEnd) break
      if (next.line !== thing.line && covers(thing, next)) return [next.line ?? thing.line]
    }
    return []
  })
}

function coreOf({ letters, size, isTurned }: PrintedLine): LogicalBox {
  if (isTurned) {
    const middle = (letters.inlineStart + letters.inlineEnd) / 2
    return { ...letters, inlineStart: middle - CORE * size, inlineEnd: middle + CORE * size }
  }
  const middle = (letters.blockStart + letters.blockEnd) / 2
  return { ...letters, blockStart: middle - CORE * size, blockEnd: middle + CORE * size }
}

function covers(a: Thing, b: Thing): boolean {
  const tolerance = TOLERANCE * Math.min(a.size, b.size)
  return (
    Math.min(a.box.inlineEnd, b.box.inlineEnd) - Math.max(a.box.inlineStart, b.box.inlineStart) > tolerance &&
    Math.min(a.box.blockEnd, b.box.blockEnd) - Math.max(a.box.blockStart, b.box.blockStart) > tolerance
  )
}
