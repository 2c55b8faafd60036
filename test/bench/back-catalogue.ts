/**
 * `make catalogue N=1000`: builds N short articles by two workers through Redis, kills one with SIGKILL when a third is done and
 * starts another in its place, and prints what it took, and whether each article was built, and none twice.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { startRedis } from '../queue/start-redis.js'
import { watchMemory } from './process-memory.js'
import { writeVariedArticles } from './varied-articles.js'

const CLI = fileURLToPath(new URL('../../src/cli.js', import.meta.url))
const count = Number(process.argv[2] ?? 100)
const folder = await mkdtemp(join(tmpdir(), 'kiyo-catalogue-'))
const root = join(folder, 'archive')
const out = join(folder, 'out')
const redis = await startRedis()
const env = { ...process.env, KIYO_QUEUE: redis.url, LC_ALL: 'C' }
const built = new Map<string, number>()
const workers: { process: ChildProcess; memory: ReturnType<typeof watchMemory> }[] = []

interface Told {
  done: number
  failed: number
  articles: { folder: string; tries: number; silent: number; pages: number; seconds: number; why?: string }[]
}

async function kiyo(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [CLI, ...args], { env, maxBuffer: 1e9 })
  return stdout
}

function startWorker(): ChildProcess {
  const worker: ChildProcess = spawn(process.execPath, [CLI, 'worker', '--root', root, '--out', out], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  worker.stdout?.setEncoding('utf8').on('data', (text: string) => {
    for (const [, name = ''] of text.matchAll(/^(article-\d+): /gm))
      built.set(name, (built.get(name) ?? 0) + 1)
  })
  workers.push({ process: worker, memory: watchMemory(worker.pid ?? 0, 2000) })
  return worker
}

try {
  const names = await writeVariedArticles(root, count)
  const beforeEnqueued = performance.now()
  await kiyo('enqueue', root, '--root', root)
  const enqueued = performance.now() - beforeEnqueued
  const started = performance.now()
  const first = startWorker()
  startWorker()
  while (built.size < count / 3) await pause(50)
  first.kill('SIGKILL')
  const killedAt = built.size
  startWorker()
  const told = JSON.parse(await kiyo('queue', '--wait', '--json')) as Told
  const seconds = (performance.now() - started) / 1000
  const peaks = workers.map(({ memory }) => memory.stop())
  for (const { process: worker } of workers.slice(1)) {
    const ended = new Promise((resolve) => worker.once('close', resolve))
    worker.kill('SIGTERM')
    await ended
  }
  const whole = await Promise.all(
    names.map(async (name) => {
      const files: string[] = await readdir(join(out, name)).catch(() => [])
      return (
        ['print.pdf', 'book.epub'].every((one) => files.includes(one)) &&
        !files.some((one) => one.endsWith('.tmp'))
      )
    }),
  )
  const pages = told.articles.reduce((sum, one) => sum + (one.pages ?? 0), 0)
  const again = told.articles.filter(({ tries }) => tries > 1)
  const lines = [
    `${count} articles, ${pages} pages, two workers, one killed by SIGKILL after ${killedAt} articles`,
    `enqueued in                    ${(enqueued / 1000).toFixed(1)} s`,
    `built in                       ${seconds.toFixed(1)} s, ${(seconds / count).toFixed(2)} s an article, ${(seconds / pages).toFixed(2)} s a page`,
    `done, failed                   ${told.done}, ${told.failed}`,
    `with whole editions            ${whole.filter(Boolean).length}`,
    `told as built twice            ${[...built.values()].filter((times) => times > 1).length}`,
    `begun again after the kill     ${again.map(({ folder: one, tries }) => `${one} (${tries} tries)`).join(', ') || 'none'}`,
    `most memory of a worker        ${Math.round(Math.max(...peaks))} MB with its browser`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  for (const { folder: name, why } of told.articles.filter((one) => one.why).slice(0, 5))
    process.stdout.write(`${name}: ${why}\n`)
} finally {
  for (const { process: worker } of workers) worker.kill('SIGKILL')
  await redis.stop()
  await rm(folder, { recursive: true, force: true })
}
