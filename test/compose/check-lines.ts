import type { Line, Run } from '../../src/compose/paragraph.js'
import type { Settings } from '../../src/compose/settings.js'

const NEVER_FIRST = /^[」』）〕］｝〉》】、。，．・：；？！ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ]/u
const NEVER_LAST = /[「『（〔［｛〈《【]$/u

/**
 * What is wrong with composed lines, by the rules for the beginning and the end of lines: one sentence a fault.
 *
 * Checked are also that no line stands outside the measure by more than a fiftieth of an em, that filled lines
 * fill it, and that the lines are the text, whole and in order.
 */
export function checkLines(runs: readonly Run[], lines: readonly Line[], settings: Settings): string[] {
  const faults: string[] = []
  const textOf = (run: number): string => {
    const it = runs[run]
    if (it && 'text' in it) return it.text
    return it?.kind === 'object' ? '\ufffc' : ''
  }
  const all = runs.map((_, run) => textOf(run)).join('')
  let said = ''
  lines.forEach((line, index) => {
    const pieces = line.clusters.map(({ run, start, end }) => textOf(run).slice(start, end))
    said += pieces.join('')
    const text = pieces
      .join('')
      .replace(/\u00ad/g, '')
      .trim()
    const isLast = index === lines.length - 1
    if (index > 0 && NEVER_FIRST.test(text)) faults.push(`A line begins with a sign: ${text}`)
    if (!isLast && NEVER_LAST.test(text)) faults.push(`A line ends with an opening bracket: ${text}`)
    if (isLast && index > 0 && [...text].length < 2) faults.push(`The last line has one character: ${text}`)
    const next = lines[index + 1]?.clusters[0]
    const last = line.clusters.at(-1)
    if (next && last) {
      const [after, before] = [textOf(next.run).slice(next.start), textOf(last.run).slice(0, last.end)]
      if (/^(――|―|…)/.test(after) && before.endsWith(after.charAt(0))) faults.push(`A pair is split: ${text}`)
      if (runs[next.run]?.kind === 'note-call') faults.push(`A call is parted from its word: ${text}`)
    }
    const set = line.clusters.reduce(
      (sum, { advance, after }) => sum + advance + after,
      line.indent + line.before,
    )
    const off = (set - settings.measure) / settings.size
    if (off > 0.02) faults.push(`A line is ${off.toFixed(3)} em too long: ${text}`)
    if (line.isFilled && Math.abs(off) > 1e-6)
      faults.push(`A line is not filled, ${off.toFixed(3)} em: ${text}`)
    const start = line.start
    const end = lines[index - 1]?.end
    if (end && (end.run !== start.run || end.offset !== start.offset))
      faults.push(`A line does not start where the last ended: ${text}`)
  })
  if (said !== all) faults.push('The lines are not the text')
  return faults
}
