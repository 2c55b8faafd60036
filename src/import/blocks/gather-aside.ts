import { said } from '../../messages/say.js'
import type { Decisions } from '../report/decisions.js'
import { least } from '../source/extremes.js'
import type { PageLine, SourceCell } from '../source/source-page.js'
import { withoutMarks } from '../source/without-marks.js'
import type { Block } from './block.js'

const TABLE = /^(?:表|Table|Табл)/u
const FIGURE = /^(?:図|写真|地図|Fig|Рис)/u

/**
 * Read small lines that are among the text: tables, with rows of cells, and captions.
 *
 * @param lines      of one place
 * @param decisions  takes tables, whose cells are found by gaps alone, and captions of figures without a picture
 */
export function gatherAside(lines: readonly PageLine[], decisions: Decisions): Block[] {
  const blocks: Block[] = []
  let rows: PageLine[] = []
  const closeTable = (): void => {
    if (rows.length > 1) {
      const caption = blocks.at(-1)
      const isCaptioned = caption?.kind === 'paragraph' && isStart(caption.lines[0], TABLE)
      if (isCaptioned) blocks.pop()
      blocks.push({ kind: 'table', lines: isCaptioned ? caption.lines : [], rows: alignRows(rows) })
      const isDivided = rows.some(({ cells = [] }) => cells.length > 1)
      const decided = isDivided
        ? said('import.table.by-gaps', { rows: rows.length })
        : said('import.table.undivided', { lines: rows.length })
      decisions.note(decided, rows[0]?.place, 'unsure')
    } else for (const row of rows) blocks.push({ kind: 'paragraph', lines: [row] })
    rows = []
  }
  for (const line of lines) {
    if (line.cells) {
      rows.push(line)
      continue
    }
    closeTable()
    const last = blocks.at(-1)
    if (line.picture) {
      const isCaption = last?.kind === 'paragraph' && isStart(last.lines[0], FIGURE)
      const caption = isCaption ? (blocks.pop()?.lines ?? []) : []
      blocks.push({ kind: 'figure', lines: [line, ...caption], marker: line.picture })
      continue
    }
    if (last?.kind === 'figure' && (last.lines.length === 1 ? isStart(line, FIGURE) : line.above <= 0.3)) {
      last.lines.push(line)
      continue
    }
    const begins =
      isStart(line, TABLE) || isStart(line, FIGURE) || line.above > 0.3 || last?.kind !== 'paragraph'
    // A table's caption may also be under it
    if (begins && last?.kind === 'table' && last.lines.length === 0 && isStart(line, TABLE))
      last.lines.push(line)
    else if (begins) blocks.push({ kind: 'paragraph', lines: [line] })
    else last?.lines.push(line)
  }
  closeTable()
  for (const { kind, lines: own } of blocks) {
    const [line] = own
    if (kind === 'paragraph' && line && isStart(line, FIGURE))
      line.text = decisions.note(said('import.figure.caption-only'), line.place, 'unsure') + line.text
  }
  return blocks
}

function isStart(line: PageLine | undefined, form: RegExp): boolean {
  return line !== undefined && form.test(withoutMarks(line.text))
}

/** Put each cell under the one of the fullest row that it is nearest to. */
function alignRows(rows: readonly PageLine[]): string[][] {
  const fullest = rows.reduce<readonly SourceCell[]>(
    (most, { cells = [] }) => (cells.length > most.length ? cells : most),
    [],
  )
  return rows.map(({ cells = [] }) => {
    const row: string[] = fullest.map(() => '')
    for (const cell of cells) {
      const distances = fullest.map((column) =>
        Math.min(
          Math.abs(cell.x - column.x),
          Math.abs(cell.right - column.right),
          Math.abs(cell.x + cell.right - column.x - column.right) / 2,
        ),
      )
      const nearest = distances.indexOf(least(distances))
      row[nearest] = row[nearest] ? `${row[nearest]} ${cell.text}` : cell.text
    }
    return row
  })
}
