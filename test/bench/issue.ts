/**
 * `make bench-issue`: the real article N times as an issue (`make bench-issue N=16`): seconds and the most memory of all processes,
 * with one job and with two, unchanged, with one article that has grown by a page, and against as many single builds; then
 * the cost of a page in issues of several sizes (`SIZES=1,4,16,42`, in articles; none where it is empty).
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ARTICLE_TO_MEASURE } from './article-to-measure.js'
import { type MeasuredBuild, measureBuild } from './measure-build.js'
import { writeIssueOfCopies } from './write-copies.js'

/** More than a page of text, and less than two. */
const GROWTH = '\n\n'.concat(
  Array.from({ length: 6 }, () =>
    '港の朝は早く、船は霧の中をゆっくりと沖へ出て行き、昼にはまた戻って来た。'.repeat(5),
  ).join('\n\n'),
)

const count = Number(process.argv[2] ?? 16)
const sizes = (process.env.SIZES ?? '1,4,16,42').split(',').filter(Boolean).map(Number)
const folder = await mkdtemp(join(tmpdir(), 'kiyo-bench-issue-'))

/** Build folders in a process of their own. */
const measure = (paths: readonly string[], out: string, ...more: string[]): Promise<MeasuredBuild> =>
  measureBuild(paths, join(folder, out), ...more)

function line(
  what: string,
  { seconds, memory, pages }: Pick<MeasuredBuild, 'seconds' | 'memory' | 'pages'>,
): void {
  const each = ((seconds / pages) * 1000).toFixed(0)
  process.stdout.write(
    `${what.padEnd(42)}${seconds.toFixed(1).padStart(8)} s${String(pages).padStart(6)} pages${each.padStart(6)} ms a page${memory.toFixed(0).padStart(7)} MB\n`,
  )
}

try {
  const { issue, copies } = await writeIssueOfCopies(ARTICLE_TO_MEASURE, folder, 'whole', count)
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
  let [seconds, memory, pages] = [0, 0, 0]
  for (const [at, copy] of copies.entries()) {
    // Each into a folder of its own: nothing that was made of another is kept there.
    const one = await measure([copy], `single-${at}`)
    ;[seconds, memory, pages] = [seconds + one.seconds, Math.max(memory, one.memory), pages + one.pages]
  }
  line('as many commands', { seconds, memory, pages })
  for (const size of sizes) {
    const { issue: sized } = await writeIssueOfCopies(ARTICLE_TO_MEASURE, folder, `of-${size}`, size)
    line(`an issue of ${size}, --jobs 1`, await measure([sized], `of-${size}`, '--jobs', '1'))
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
