import type { TextUnit } from '../model/text-unit.js'
import type { Sides } from './comparison.js'
import type { DiffPart } from './diff-text.js'

/** Put the readings of words that were added or removed behind them, as in plain text: `漢字《かんじ》`. */
export function showReadings(parts: readonly DiffPart[], units: Sides<TextUnit>): DiffPart[] {
  let [before, after] = [0, 0]
  return parts.map(({ kind, text }): DiffPart => {
    const [unit, start] = kind === 'removed' ? [units.old, before] : [units.new, after]
    if (kind !== 'added') before += text.length
    if (kind !== 'removed') after += text.length
    return { kind, text: kind === 'same' ? text : withReadings(text, start, unit) }
  })
}

function withReadings(text: string, start: number, unit: TextUnit | undefined): string {
  let [shown, last] = ['', 0]
  for (const { look, to, value } of unit?.looks ?? []) {
    if (look !== 'reading' || to <= start || to > start + text.length) continue
    shown += `${text.slice(last, to - start)}《${value}》`
    last = to - start
  }
  return shown + text.slice(last)
}
