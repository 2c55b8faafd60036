/**
 * `node dist/test/bench/page-figures.js FOLDER…`: what a typesetter measures on the printed pages of builds: how far
 * baselines of the text are from a grid of its leading, from line to line and on each page, how far the ends of filled lines
 * are from the measure, and how thick the rules are. In points, read from print.pdf.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readPdfGlyphs } from '../../src/pdf/read-pdf-glyphs.js'
import { readTokens } from '../../src/styles/read-tokens.js'
import { resolveLength } from '../../src/styles/resolve-length.js'
import { readRules } from './read-rules.js'

const POINTS = 72 / 96
/** Glyphs that make a line. */
const LINE = 8
/** A distance between lines that differs from the leading by less is meant to be the leading. */
const NEAR = 1

const tokens = await readTokens()
const lengthOf = (name: string): number => POINTS * (resolveLength(`var(${name})`, tokens) ?? 0)
const [size, leading] = [lengthOf('--text-size'), lengthOf('--text-leading')]

for (const folder of process.argv.slice(2)) {
  const pdf = await readFile(join(folder, 'print.pdf'))
  const steps: number[] = []
  const fromGrid: number[] = []
  const rights: number[] = []
  await readPdfGlyphs(pdf, ({ glyphs }) => {
    const lines = new Map<string, number>()
    const ends = new Map<string, { right: number; count: number }>()
    for (const glyph of glyphs) {
      const key = glyph.y.toFixed(4)
      const end = ends.get(key) ?? { right: 0, count: 0 }
      ends.set(key, { right: Math.max(end.right, glyph.right), count: end.count + 1 })
      if (Math.abs(glyph.size - size) < 0.05) lines.set(key, (lines.get(key) ?? 0) + 1)
    }
    rights.push(...[...ends.values()].filter(({ count }) => count > 2 * LINE).map(({ right }) => right))
    const baselines = [...lines]
      .flatMap(([y, count]) => (count >= LINE ? [Number(y)] : []))
      .sort((a, b) => a - b)
    const grouped = new Set<number>()
    for (const [index, y] of baselines.entries()) {
      const next = baselines[index + 1]
      if (next === undefined || Math.abs(next - y - leading) > NEAR) continue
      steps.push(next - y - leading)
      grouped.add(y).add(next)
    }
    const offset = meanOffset([...grouped])
    for (const y of grouped) {
      const lines = (y - offset) / leading
      fromGrid.push((lines - Math.round(lines)) * leading)
    }
  })
  const measure = median(rights)
  const edges = rights.map((right) => right - measure).filter((off) => Math.abs(off) < NEAR)
  const rules = new Map<string, number>()
  for (const rule of (await readRules(pdf)).flat())
    rules.set(rule.toFixed(3), (rules.get(rule.toFixed(3)) ?? 0) + 1)
  process.stdout.write(
    [
      `${folder}: points, of a leading of ${leading.toFixed(3)}`,
      row('step of lines', steps),
      row('from the grid', fromGrid),
      row('from the measure', edges),
      `  rules ${[...rules].map(([rule, count]) => `${rule} × ${count}`).join(', ') || 'none'}`,
      '',
    ].join('\n'),
  )
}

/** The offset of a grid on which the baselines of a page are, as the mean of their phases. */
function meanOffset(baselines: readonly number[]): number {
  const angles = baselines.map((y) => (2 * Math.PI * y) / leading)
  const sum = (of: (angle: number) => number): number => angles.reduce((all, angle) => all + of(angle), 0)
  return (Math.atan2(sum(Math.sin), sum(Math.cos)) / (2 * Math.PI)) * leading
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function row(what: string, off: readonly number[]): string {
  const sorted = off.map(Math.abs).sort((a, b) => a - b)
  const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(3)
  return `  ${what.padEnd(18)}${String(off.length).padStart(5)}  median ${at(0.5)}, 95 % ${at(0.95)}, worst ${at(1)}`
}
