/**
 * `make ratios`: what kiyo takes beside the browser alone and beside Typst, as ratios of the same run: an article cold and from
 * a save to its new pages; N times the article as one, and as an issue of N articles, two at a time; what a page costs in long
 * articles beside short ones; and the most memory. `BENCH=folder` takes another manuscript, `N=8` and `LONG=20` other numbers
 * of times, `RUNS=9` more runs of what is short. Typst's ratios are left out where it is not installed.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeBrowser } from '../../src/browser/close-browser.js'
import { openBrowser } from '../../src/browser/open-browser.js'
import { ARTICLE_TO_MEASURE } from './article-to-measure.js'
import { barePrint } from './bare-print.js'
import { measureBuild } from './measure-build.js'
import { medianOf } from './median.js'
import { benchPreview } from './preview.js'
import { benchTypst } from './typst.js'
import { writeGrown, writeIssueOfCopies } from './write-copies.js'

const folder = process.argv[2] ?? ARTICLE_TO_MEASURE
const runs = Number(process.env.RUNS ?? 5)
const times = Number(process.env.N ?? 16)
const longer = Number(process.env.LONG ?? 42)
const temporary = await mkdtemp(join(tmpdir(), 'kiyo-ratios-'))

/** Seconds that Typst takes for the text of an article, the median of some runs; `undefined` where it is not installed. */
async function typstsOf(article: string, often: number): Promise<number | undefined> {
  const seen = await benchTypst(article, temporary, often)
  return seen && medianOf(seen) / 1000
}

function tell(what: string, own: number, other: number | undefined, name: string): void {
  const ratio = other === undefined ? `(${name} is not installed)` : `${(own / other).toFixed(2)} × ${name}`
  const beside = other === undefined ? '' : `  (${own.toFixed(2)} s, ${other.toFixed(2)} s)`
  process.stdout.write(`${what.padEnd(48)}${ratio}${beside}\n`)
}

try {
  const browser = await openBrowser()
  const bare = await barePrint(folder, temporary, browser, runs).finally(() => closeBrowser(browser))
  const alone = medianOf(bare) / 1000
  const cold: number[] = []
  let short = 0
  for (let run = 0; run < runs; run++) {
    const { seconds, processor, pages } = await measureBuild([folder], join(temporary, `cold-${run}`))
    cold.push(seconds)
    short += processor / pages / runs
  }
  tell('an article, cold, both editions, all checks', medianOf(cold), alone, "the browser's print")
  const saves = await benchPreview(folder, runs)
  tell('from a save to new pages', medianOf(saves) / 1000, alone, "the browser's print")

  const grown = await writeGrown(folder, temporary, times)
  const whole = await measureBuild([grown], join(temporary, 'grown'))
  tell(`${whole.pages} pages as one article`, whole.seconds, await typstsOf(grown, 3), 'Typst')

  const { issue } = await writeIssueOfCopies(folder, temporary, 'whole', times)
  const besides = await measureBuild([issue], join(temporary, 'issue'), '--jobs', '2')
  const once = await typstsOf(folder, runs)
  tell(
    `an issue of ${times} articles, --jobs 2`,
    besides.seconds,
    once && once * times,
    `${times} times Typst`,
  )

  const memory = `${whole.memory.toFixed(0)} MiB of all processes, ${besides.memory.toFixed(0)} MiB as an issue`
  process.stdout.write(`${`the most memory, ${whole.pages} pages`.padEnd(48)}${memory}\n`)

  const long = await measureBuild([await writeGrown(folder, temporary, longer)], join(temporary, 'long'))
  const each = long.processor / long.pages
  process.stdout.write(
    `${`a page's cost in ${long.pages} pages`.padEnd(48)}${(each / short).toFixed(2)} × that in a short article  (${(each * 1000).toFixed(0)} ms, ${(short * 1000).toFixed(0)} ms of the processor)\n`,
  )
} finally {
  await rm(temporary, { recursive: true, force: true })
}
