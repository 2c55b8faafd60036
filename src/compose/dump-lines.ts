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
 * Write composed lines as text that a person can read, for fixtures and reports.
 *
 * `‹½›` is half an em of space between two bodies, `|` a line's end at the measure, `-|` one with a hyphen, `¶`
 * the end of a line that is not filled. Space that is added evenly between all characters is given once, after the end.
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
  const spaces = line.clusters.map(({ after }, at) => {
    const [cluster, next] = [clusters[at], clusters[at + 1]]
    const space = after + (cluster?.blankAfter ?? 0) + (next?.blankBefore ?? 0)
    const isSpace = cluster?.class === CharacterClass.wordSpace
    return (space + (isSpace ? cluster.advance : 0)) / size
  })
  const alike = commonSpace(spaces.slice(0, -1))
  let text = mark((line.indent + line.before + (clusters[0]?.blankBefore ?? 0)) / size, 0)
  clusters.forEach((cluster, at) => {
    if (!cluster) return
    if (cluster.hyphen === 0 && cluster.class !== CharacterClass.wordSpace)
      text += cluster.text.replace('\ufffc', '▢')
    text += mark(spaces[at] ?? 0, at + 1 < clusters.length ? alike : 0)
  })
  const end = line.isFilled ? `${line.hasHyphen ? '-' : ''}|` : '¶'
  return text + end + (alike > 0 ? `  +${alike.toFixed(3)}` : '')
}

/** Get the amount by which most gaps of a line were expanded. */
function commonSpace(spaces: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const space of spaces) {
    const rounded = Math.round(space * 1000) / 1000
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1)
  }
  const [alike = 0, count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  return count > spaces.length / 2 && alike < 0.25 ? alike : 0
}

function mark(space: number, alike: number): string {
  const thousandths = Math.round(space * 1000)
  if (Math.abs(thousandths - Math.round(alike * 1000)) <= 1) return ''
  const sign = thousandths < 0 ? '−' : ''
  const amount = Math.abs(thousandths)
  return `‹${sign}${FRACTIONS.get(amount) ?? (amount / 1000).toFixed(2)}›`
}
