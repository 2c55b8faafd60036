import { CharacterClass } from './character-class.js'
import type { Cluster } from './cluster.js'
import { listClusters } from './list-clusters.js'
import type { Line, Run } from './paragraph.js'

const FRACTIONS = new Map([
  [1000, '1'],
  [750, '¾'],
  [500, '½'],
  [333, '⅓'],
  [250, '¼'],
  [125, '⅛'],
])

/**
 * Composed lines as text that a person can read, for fixtures and for reports.
 *
 * `‹½›` is white of half an em between two bodies, `|` a line's end at the measure, `-|` one with a hyphen, `¶`
 * the end of a line that is not filled. What is added between all characters alike stands once, after the end.
 *
 * @param size  px of an em
 */
export function dumpLines(runs: readonly Run[], lines: readonly Line[], size: number): string {
  const known = new Map<string, Cluster>()
  for (const cluster of listClusters(runs, 0)) known.set(`${cluster.run}:${cluster.start}`, cluster)
  return lines.map((line) => dumpLine(line, known, size)).join('\n')
}

function dumpLine(line: Line, known: ReadonlyMap<string, Cluster>, size: number): string {
  const clusters = line.clusters.map(({ run, start }) => known.get(`${run}:${start}`))
  const whites = line.clusters.map(({ after }, at) => {
    const [cluster, next] = [clusters[at], clusters[at + 1]]
    const white = after + (cluster?.blankAfter ?? 0) + (next?.blankBefore ?? 0)
    const isSpace = cluster?.class === CharacterClass.wordSpace
    return (white + (isSpace ? cluster.advance : 0)) / size
  })
  const alike = commonWhite(whites.slice(0, -1))
  let text = mark((line.indent + line.before + (clusters[0]?.blankBefore ?? 0)) / size, 0)
  clusters.forEach((cluster, at) => {
    if (!cluster) return
    if (cluster.hyphen === 0 && cluster.class !== CharacterClass.wordSpace)
      text += cluster.text.replace('\ufffc', '▢')
    text += mark(whites[at] ?? 0, at + 1 < clusters.length ? alike : 0)
  })
  const end = line.isFilled ? `${line.hasHyphen ? '-' : ''}|` : '¶'
  return text + end + (alike > 0 ? `  +${alike.toFixed(3)}` : '')
}

/** What most gaps of a line were opened by. */
function commonWhite(whites: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const white of whites) {
    const rounded = Math.round(white * 1000) / 1000
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1)
  }
  const [alike = 0, count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  return count > whites.length / 2 && alike < 0.25 ? alike : 0
}

function mark(white: number, alike: number): string {
  const thousandths = Math.round(white * 1000)
  if (Math.abs(thousandths - Math.round(alike * 1000)) <= 1) return ''
  const sign = thousandths < 0 ? '−' : ''
  const amount = Math.abs(thousandths)
  return `‹${sign}${FRACTIONS.get(amount) ?? (amount / 1000).toFixed(2)}›`
}
