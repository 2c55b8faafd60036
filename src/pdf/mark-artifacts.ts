import { PATH_PAINTING, tokens } from './content-tokens.js'
import { type PaintedReading, readingTest } from './list-readings.js'
import type { Insertion, PageContent } from './page-content.js'

const PATH = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're'])

/** Furniture is the page's, rules and areas are the layout's. */
const PAGINATION = '/Artifact <</Type /Pagination>> BDC\n'
const LAYOUT = '/Artifact <</Type /Layout>> BDC\n'

/**
 * Mark as artifacts everything painted that is not part of the text: running heads, folios, rules and areas. Readings of ruby
 * are marked as what their tags hold, and as artifacts where it is not known whose they are.
 *
 * The browser leaves such text outside its tags and unmarked, and checkers cannot know whether it was forgotten; rules and
 * areas of tables it marks as content.
 *
 * @param held    of each page, the numbers of the marked content that a tag holds
 * @param pages   in the same order, with the text of the readings on them
 * @param tagged  of each page, the readings that tags hold
 * @see ISO 32000-1, 14.8.2.2 "Real content and artifacts"
 */
export function markArtifacts(
  contents: readonly PageContent[],
  held: readonly ReadonlySet<number>[],
  pages: readonly { readings: string }[],
  tagged: readonly (readonly PaintedReading[])[],
): void {
  for (const [index, content] of contents.entries()) {
    const isReading = readingTest(content, pages[index]?.readings ?? '')
    const numbers = new Map(tagged[index]?.map(({ textObject, number }) => [textObject, number]))
    const markOf = (textObject: number): string => {
      const number = numbers.get(textObject)
      if (number !== undefined) return `/RT <</MCID ${number}>> BDC\n`
      return isReading(textObject) ? LAYOUT : PAGINATION
    }
    content.insert(...marksOfArtifacts(content.text, held[index], markOf))
  }
}

/**
 * List marks around every text object, painted path and image outside of marked content, and instead of marks that no tag
 * holds.
 *
 * @param content  the page's operators
 * @param held     the numbers that a tag holds; all, where it is not given
 * @param markOf   the mark of a text object, counted from 1; without it all are furniture
 */
export function marksOfArtifacts(
  content: string,
  held?: ReadonlySet<number>,
  markOf: (textObject: number) => string = () => PAGINATION,
): Insertion[] {
  const marks: Insertion[] = []
  let textObject = 0
  let depth = 0
  let isText = false
  /** Where the operands of the next operator begin, where a path does, and where the name of a mark stands. */
  let operands: number | undefined
  let path: number | undefined
  let mark: { start: number; number?: number } | undefined
  let isNumber = false
  for (const { token, start, end } of tokens(content)) {
    if (isNumber && mark) mark.number = Number(token)
    isNumber = token === '/MCID'
    if (isOperand(token)) {
      if (operands === undefined && token.startsWith('/')) mark = { start }
      operands ??= start
      continue
    }
    const begins = operands ?? start
    operands = undefined
    if (token === 'BT') textObject++
    if (token === 'BDC' || token === 'BMC') {
      if (depth === 0 && held && mark?.number !== undefined && !held.has(mark.number))
        marks.push({ at: mark.start, until: end, text: LAYOUT.trim() })
      depth++
    } else if (token === 'EMC') depth--
    else if (depth === 0) {
      if (token === 'BT') {
        marks.push({ at: start, text: markOf(textObject) })
        isText = true
      } else if (token === 'ET' && isText) {
        marks.push({ at: end, text: '\nEMC' })
        isText = false
      } else if (PATH.has(token)) path ??= begins
      else if (token === 'n') path = undefined
      else if (PATH_PAINTING.has(token)) {
        marks.push({ at: path ?? begins, text: LAYOUT }, { at: end, text: '\nEMC' })
        path = undefined
      } else if (token === 'Do' || token === 'sh') {
        marks.push({ at: begins, text: LAYOUT }, { at: end, text: '\nEMC' })
      }
    }
  }
  return marks
}

function isOperand(token: string): boolean {
  return /^(?:[\d+.-]|[/(<[\]>%]|true$|false$|null$)/.test(token)
}
