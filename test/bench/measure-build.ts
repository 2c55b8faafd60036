import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { watchMemory } from './process-memory.js'

const CLI = fileURLToPath(new URL('../../src/cli.js', import.meta.url))

/** What a build in a process of its own has taken. */
export interface MeasuredBuild {
  seconds: number
  /** Seconds of the processor, of all processes. */
  processor: number
  /** The most of all processes, in megabytes. */
  memory: number
  /** Of all articles. */
  pages: number
  /** Milliseconds of each stage of the first. */
  stages: Readonly<Record<string, number>>
}

/**
 * Build folders in a process of its own.
 *
 * @param more  further arguments of `kiyo build`
 * @throws      where it does not end with 0
 */
export async function measureBuild(
  folders: readonly string[],
  out: string,
  ...more: string[]
): Promise<MeasuredBuild> {
  const started = performance.now()
  const kiyo = spawn(
    process.execPath,
    [CLI, 'build', ...folders, '--out', out, '--json', '--deadline', '6000', ...more],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const watched = watchMemory(kiyo.pid ?? 0, 250)
  let json = ''
  kiyo.stdout.setEncoding('utf8').on('data', (text: string) => {
    json += text
  })
  const code = await new Promise((resolve) => kiyo.once('close', resolve))
  if (code !== 0) throw new Error(`The build of ${folders.join(', ')} ended with ${code}`)
  const seconds = (performance.now() - started) / 1000
  const { articles } = JSON.parse(json) as {
    articles: { pages: number; milliseconds: Readonly<Record<string, number>> }[]
  }
  return {
    seconds,
    processor: watched.seconds(),
    memory: watched.stop(),
    pages: articles.reduce((sum, { pages }) => sum + pages, 0),
    stages: articles[0]?.milliseconds ?? {},
  }
}
