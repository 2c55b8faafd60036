/**
 * `make bench`: seconds of a whole build and of its stages, cold (a new process and a new browser, into a new folder), again
 * (the same into the same folder, where what has not changed is kept) and with the browser already warm, what the browser alone takes for the same pages and Typst for the same text, and from a save to new pages in
 * the preview, as medians. `make bench BENCH=folder` takes another manuscript, `RUNS=9` more runs.
 */
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { closeBrowser } from '../../src/browser/close-browser.js'
import { openBrowser } from '../../src/browser/open-browser.js'
import { build } from '../../src/pipeline/build.js'
import { benchCitations } from '../cite/bench.js'
import { ARTICLE_TO_MEASURE } from './article-to-measure.js'
import { barePrint } from './bare-print.js'
import { medianOf } from './median.js'
import { benchPreview } from './preview.js'
import { benchTypst } from './typst.js'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const folder = process.argv[2] ?? ARTICLE_TO_MEASURE
const runs = Number(process.env.RUNS ?? 5)
const out = await mkdtemp(join(tmpdir(), 'kiyo-bench-'))

try {
  const cold: Record<string, number>[] = []
  const again: Record<string, number>[] = []
  for (let run = 0; run < runs; run++) {
    const own = join(out, `cold-${run}`)
    cold.push(buildAlone(own))
    again.push(buildAlone(own))
  }
  const warm: Record<string, number>[] = []
  const browser = await openBrowser()
  const session = {}
  let bare: number[] = []
  try {
    bare = await barePrint(folder, out, browser, runs)
    for (let run = 0; run <= runs; run++) {
      const started = performance.now()
      const { milliseconds } = await build(folder, {
        out,
        editions: new Set(['print', 'epub']),
        browser: async () => browser,
        session,
        modified: new Date(0),
        language: 'en',
        progress: () => undefined,
      })
      // The first run warms the browser and is not counted.
      if (run > 0) warm.push({ whole: performance.now() - started, ...milliseconds })
    }
  } finally {
    await closeBrowser(browser)
  }
  print(`${folder}, seconds, medians of ${runs} runs`, { cold, again, warm })
  const floor = medianOf(bare)
  const ratio = (all: Record<string, number>[]): string => `${(median(all, 'whole') / floor).toFixed(2)} ×`
  process.stdout.write(
    `\nthe browser alone, for the same pages: ${(floor / 1000).toFixed(3)} s; cold ${ratio(cold)}, again ${ratio(again)}, warm ${ratio(warm)}\n`,
  )
  const typst = await benchTypst(folder, out, runs)
  const typstsOwn = medianOf(typst ?? [])
  process.stdout.write(
    typst
      ? `Typst, for the same text: ${(typstsOwn / 1000).toFixed(3)} s; cold ${(median(cold, 'whole') / typstsOwn).toFixed(2)} ×\n`
      : 'Typst is not installed beside kiyo, and is left out (docs/performance.md)\n',
  )
  const saves = await benchPreview(folder, runs)
  const each = saves.map((one) => (one / 1000).toFixed(2)).join(', ')
  process.stdout.write(
    `\nfrom save to new pages in the preview: ${(medianOf(saves) / 1000).toFixed(3)} s, median of ${runs} (${each})\n`,
  )
  process.stdout.write(`\n${await benchCitations()}`)
} finally {
  await rm(out, { recursive: true, force: true })
}

/** Build in a process of its own: the milliseconds of the whole and of its stages. */
function buildAlone(own: string): Record<string, number> {
  const started = performance.now()
  const cli = join(root, 'dist', 'src', 'cli.js')
  const { stdout, status } = spawnSync(process.execPath, [cli, 'build', folder, '--out', own, '--json'], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`The build of ${folder} ended with ${status}`)
  const { articles } = JSON.parse(stdout) as { articles: { milliseconds: Record<string, number> }[] }
  return { whole: performance.now() - started, ...articles[0]?.milliseconds }
}

function print(title: string, columns: Readonly<Record<string, Record<string, number>[]>>): void {
  const kinds = Object.entries(columns)
  const names = [...new Set(kinds.flatMap(([, all]) => all.flatMap((run) => Object.keys(run))))]
  const rows = names.map((name) => {
    const texts = kinds.map(([, all]) => (median(all, name) / 1000).toFixed(3).padStart(8))
    return `${name.padEnd(20)}${texts.join('')}`
  })
  const heads = kinds.map(([kind]) => kind.padStart(8)).join('')
  process.stdout.write(`${title}\n${''.padEnd(20)}${heads}\n${rows.join('\n')}\n`)
}

function median(all: Record<string, number>[], name: string): number {
  return medianOf(all.map((run) => run[name] ?? 0))
}
