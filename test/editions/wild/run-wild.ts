import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { closeBrowser } from '../../../src/browser/close-browser.js'
import { openBrowser } from '../../../src/browser/open-browser.js'
import { checkWild } from './check-wild.js'
import { readMaterial, writeWild } from './material-in.js'
import { wildArticle } from './wild-article.js'
import { wildJournal } from './wild-journal.js'

/** Articles after which a browser is closed and another opened: one that works for hours grows. */
const BROWSER_LIFE = 50

const USAGE =
  'node dist/test/editions/wild/run-wild.js FROM TO [--journals] [--keep FOLDER]   builds random articles by their seeds, those without a style of their own in random journals, and keeps those that fail'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { keep: { type: 'string' }, journals: { type: 'boolean' } },
})
const [from, to] = positionals.map(Number)
if (from === undefined || to === undefined || Number.isNaN(from + to)) throw new Error(USAGE)

const root = values.keep ?? (await mkdtemp(join(tmpdir(), 'kiyo-wild-')))
const material = await readMaterial()
const failed: number[] = []
let pages = 0
let notes = 0
let browser = await openBrowser()
try {
  for (let seed = from; seed <= to; seed++) {
    if (seed > from && (seed - from) % BROWSER_LIFE === 0) {
      await closeBrowser(browser)
      browser = await openBrowser()
    }
    const article = wildArticle(seed, material)
    const folder = join(root, `seed-${seed}`)
    const journal = values.journals && !article.style ? wildJournal(seed) : undefined
    await writeWild(folder, article, journal?.yaml)
    const started = performance.now()
    const verdict = await checkWild(
      folder,
      { body: article.body, area: journal?.area },
      join(root, 'out'),
      async () => browser,
    )
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    pages += verdict.pages
    notes += verdict.notes
    const size = `${verdict.pages} pages, ${verdict.notes} notes, ${seconds} s`
    const setting = article.style ? ', own style' : journal ? ', a journal' : ''
    if (verdict.faults.length > 0) failed.push(seed)
    process.stdout.write(
      `${seed}\t${verdict.faults.length === 0 ? 'good' : 'BAD'}\t${article.kind}${setting}: ${size}\n`,
    )
    for (const { rule, what } of verdict.faults.slice(0, 5)) process.stdout.write(`\t${rule}\t${what}\n`)
    if (!values.keep || verdict.faults.length === 0) await rm(folder, { recursive: true })
    await rm(join(root, 'out', `seed-${seed}`), { recursive: true, force: true })
  }
} finally {
  await closeBrowser(browser)
  if (!values.keep) await rm(root, { recursive: true })
}
process.stdout.write(
  `${to - from + 1} articles, ${pages} pages, ${notes} notes; ${failed.length} failed: ${failed.join(' ')}\n`,
)
process.exitCode = failed.length > 0 ? 1 : 0
