/**
 * `make bench-issue`: the real article N times as an issue (`make bench-issue N=16`): seconds and the most memory of all processes,
 * with one job and with two, unchanged, with one article that has grown by a page, and against as many single builds; then
 * the cost of a page in issues of several sizes (`SIZES=1,4,16,42`, in articles; none where it is empty).
 */
import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ARTICLE_TO_MEASURE } from './article-to-measure.js'
import { watchMemory } from './process-memory.js'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
/** More than a page of text, and less than two. */
const GROWTH = '\n\n'.concat(
  Array.from({ length: 6 }, () =>
    '港の朝は早く、船は霧の中をゆっくりと沖へ出て行き、昼にはまた戻って来た。'.repeat(5),
  ).join('\n\n'),
)

const count = Number(process.argv[2] ?? 16)
const sizes = (process.env.SIZES ?? '1,4,16,42').split(',').filter(Boolean).map(Number)
const folder = await mkdtemp(join(tmpdir(), 'kiyo-bench-issue-'))

interface Measured {
  seconds: number
  megabytes: number
  pages: number
}

/** Build folders in a process of their own. */
async function measure(paths: readonly string[], out: string, ...more: string[]): Promise<Measured> {
  const started = performance.now()
  const kiyo = spawn(
    process.execPath,
    [
      join(ROOT, 'dist/src/cli.js'),
      'build',
      ...paths,
      '--out',
      join(folder, out),
      '--json',
      '--deadline',
      '6000',
      ...more,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const memory = watchMemory(kiyo.pid ?? 0)
  let json = ''
  kiyo.stdout.setEncoding('utf8').on('data', (text: string) => {
    json += text
  })
  const code = await new Promise((resolve) => kiyo.once('close', resolve))
  if (code !== 0) throw new Error(`The build ended with ${code}`)
  const { articles } = JSON.parse(json) as { articles: { pages: number }[] }
  return {
    seconds: (performance.now() - started) / 1000,
    megabytes: memory.stop(),
    pages: articles.reduce((sum, { pages }) => sum + pages, 0),
  }
}

/** Write an issue of so many copies of the article. */
async function writeIssue(name: string, articles: number): Promise<string> {
  const names = Array.from({ length: articles }, (_, at) => `copy-${at + 1}`)
  for (const one of names) await cp(ARTICLE_TO_MEASURE, join(folder, 'manuscript', one), { recursive: true })
  const path = join(folder, 'issues', name)
  await mkdir(path, { recursive: true })
  const paths = names.map((one) => `manuscript/${one}`).join(', ')
  await writeFile(
    join(path, 'issue.yaml'),
    `volume: 1\nnumber: ${articles}\ncontents:\n  - articles: [${paths}]\n`,
  )
  return path
}

function line(what: string, { seconds, megabytes, pages }: Measured): void {
  const each = ((seconds / pages) * 1000).toFixed(0)
  process.stdout.write(
    `${what.padEnd(42)}${seconds.toFixed(1).padStart(8)} s${String(pages).padStart(6)} pages${each.padStart(6)} ms a page${megabytes.toFixed(0).padStart(7)} MB\n`,
  )
}

try {
  await writeFile(join(folder, 'journal.yaml'), 'title: 港湾史研究\npublisher: 港湾史学会\n')
  const issue = await writeIssue('whole', count)
  const copies = Array.from({ length: count }, (_, at) => join(folder, 'manuscript', `copy-${at + 1}`))
  process.stdout.write(`${ARTICLE_TO_MEASURE}, ${count} times\n`)
  line('an issue, --jobs 1', await measure([issue], 'one', '--jobs', '1'))
  line('an issue, --jobs 2', await measure([issue], 'two', '--jobs', '2'))
  line('again, nothing changed', await measure([issue], 'two', '--jobs', '2'))
  const grown = join(folder, 'manuscript', 'copy-2', 'article.md')
  const text = await readFile(grown, 'utf8')
  // After the first paragraph below the front matter, so that the notes stay in their order.
  const at = text.indexOf('\n\n', text.indexOf('\n---', 4) + 6)
  await writeFile(grown, text.slice(0, at) + GROWTH + text.slice(at))
  line('again, the second article grown by a page', await measure([issue], 'two', '--jobs', '2'))
  await writeFile(grown, text)
  line('as many articles, one command', await measure(copies, 'articles'))
  let [seconds, megabytes, pages] = [0, 0, 0]
  for (const [at, copy] of copies.entries()) {
    // Each into a folder of its own: nothing that was made of another is kept there.
    const one = await measure([copy], `single-${at}`)
    ;[seconds, megabytes, pages] = [
      seconds + one.seconds,
      Math.max(megabytes, one.megabytes),
      pages + one.pages,
    ]
  }
  line('as many commands', { seconds, megabytes, pages })
  for (const size of sizes)
    line(
      `an issue of ${size}, --jobs 1`,
      await measure([await writeIssue(`of-${size}`, size)], `of-${size}`, '--jobs', '1'),
    )
} finally {
  await rm(folder, { recursive: true, force: true })
}
