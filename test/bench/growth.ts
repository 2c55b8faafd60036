/**
 * `node dist/test/bench/growth.js [SIZES] [FOLDER] [PICTURE]`: one article that is so many times an article (1,4,16,42 of the real one where
 * it is there, or FOLDER), built in a process of its own: pages, seconds, processor time of all processes, by the page, and the
 * most memory of all. Draws them as PICTURE, an SVG file, where its path is given.
 */
import { spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ARTICLE_TO_MEASURE } from './article-to-measure.js'
import { drawGrowth, type Grown } from './draw-growth.js'
import { watchMemory } from './process-memory.js'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const [, , sizes = '1,4,16,42', folder = ARTICLE_TO_MEASURE, picture] = process.argv
const temporary = await mkdtemp(join(tmpdir(), 'kiyo-growth-'))

/** Write an article whose text is that of another so many times, with notes of its own each time. */
async function writeGrown(times: number): Promise<string> {
  const grown = join(temporary, `times-${times}`)
  await cp(folder, grown, { recursive: true })
  const text = await readFile(join(folder, 'article.md'), 'utf8')
  const end = text.indexOf('\n---', 4) + 4
  // Marks of the original's pages would come again.
  const body = text.slice(end).replace(/:page\[\d+\]/g, '')
  const bodies = Array.from({ length: times }, (_, index) =>
    body.replace(/\[\^([^\]]+)\]/g, `[^$1-${index}]`),
  )
  await rm(join(grown, 'article.md'))
  await writeFile(join(grown, 'article.md'), text.slice(0, end) + bodies.join('\n\n'))
  return grown
}

async function measure(times: number): Promise<Grown> {
  const path = await writeGrown(times)
  const started = performance.now()
  const cli = join(ROOT, 'dist/src/cli.js')
  const kiyo = spawn(
    process.execPath,
    [cli, 'build', path, '--out', join(temporary, `out-${times}`), '--json', '--deadline', '6000'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const watched = watchMemory(kiyo.pid ?? 0, 250)
  let json = ''
  kiyo.stdout.setEncoding('utf8').on('data', (text: string) => {
    json += text
  })
  const code = await new Promise((resolve) => kiyo.once('close', resolve))
  if (code !== 0) throw new Error(`The build of ${times} times the article ended with ${code}`)
  const { articles } = JSON.parse(json) as {
    articles: { pages: number; milliseconds: Readonly<Record<string, number>> }[]
  }
  const [article] = articles
  const memory = watched.stop()
  return {
    pages: article?.pages ?? 0,
    seconds: (performance.now() - started) / 1000,
    processor: watched.seconds(),
    memory,
    stages: article?.milliseconds ?? {},
  }
}

try {
  const grown: Grown[] = []
  for (const times of sizes.split(',').map(Number)) {
    const one = await measure(times)
    grown.push(one)
    const { pages, seconds, processor, memory, stages } = one
    const each = (all: number): string => ((all / pages) * 1000).toFixed(0)
    process.stdout.write(
      `${pages} pages: ${seconds.toFixed(1)} s, ${each(seconds)} ms a page; processor ${processor.toFixed(1)} s, ${each(processor)} ms a page; ${memory.toFixed(0)} MB\n  ${Object.entries(
        stages,
      )
        .map(([name, milliseconds]) => `${name} ${(milliseconds / pages).toFixed(1)}`)
        .join(', ')} ms a page\n`,
    )
  }
  if (picture) await writeFile(picture, drawGrowth(grown))
} finally {
  await rm(temporary, { recursive: true, force: true })
}
