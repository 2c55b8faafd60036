import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Queue, UnrecoverableError, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import JSZip from 'jszip'
import { readEditions } from '../../src/command-line/read-editions.js'
import { inspectEditions } from '../../src/editions/inspect-editions.js'
import { QUEUE } from '../../src/queue/open-queue.js'
import { openWorkshop, plainArticle, type Run, type Workshop } from '../command-line/run-kiyo.js'
import { missingRedis, startRedis, type TestRedis } from './start-redis.js'

const skip = missingRedis()
const WORKER = fileURLToPath(new URL('worker-process.js', import.meta.url))
const EPUB_ALONE = ['--only', 'epub'] as const

let redis: TestRedis
let shop: Workshop
/** Queues that a test looks into by BullMQ itself. */
const opened: Queue[] = []

before(async () => {
  if (!skip) redis = await startRedis()
})

after(async () => {
  if (!skip) await redis.stop()
})

beforeEach(async () => {
  if (skip) return
  const client = new Redis(redis.url)
  await client.flushall()
  client.disconnect()
  shop = await openWorkshop()
})

afterEach(async () => {
  if (skip) return
  for (const queue of opened.splice(0)) await queue.close()
  await shop.close()
})

function openBull(): Queue {
  const queue = new Queue(QUEUE, { connection: { url: redis.url } })
  opened.push(queue)
  return queue
}

const kiyo = (args: readonly string[]): Promise<Run> => shop.run(args, { env: { KIYO_QUEUE: redis.url } })

const enqueue = (...args: string[]): Promise<Run> =>
  kiyo(['enqueue', 'archive', '--root', 'archive', ...EPUB_ALONE, ...args])

/** A worker in a process of its own, told to end once the queue is empty. */
async function work(): Promise<Run> {
  let worker: ChildProcess | undefined
  const ended = shop.run(['worker', '--root', 'archive'], {
    env: { KIYO_QUEUE: redis.url },
    onOutput: (_stdout, own) => {
      worker ??= own
    },
  })
  await kiyo(['queue', '--wait'])
  while (worker === undefined) await new Promise((resolve) => setTimeout(resolve, 20))
  worker.kill('SIGTERM')
  return ended
}

/** The editions in a folder, without what is kiyo's own. */
async function editionsIn(folder: string): Promise<string[]> {
  const names = await readdir(join(shop.folder, folder)).catch(() => [])
  return names.filter((name) => !name.startsWith('.') || name.endsWith('.tmp')).sort()
}

test('what is enqueued is built by a worker, which ends by SIGTERM and leaves nothing behind', {
  skip,
}, async () => {
  await shop.article('archive/v1/tide', plainArticle('潮の記録'))
  await shop.article('archive/v2/tide', plainArticle('潮の歌'))
  await shop.article('archive/.hidden/tide', plainArticle('隠れた潮'))
  const put = await kiyo(['enqueue', 'archive', '--root', 'archive'])
  assert.deepEqual([put.code, put.stdout], [0, '2 enqueued\n'], put.stderr)
  const { code, stdout, stderr } = await work()
  assert.equal(code, 0, stderr)
  assert.match(stdout, /^v1\/tide: 1 page, 1 note \(\d+\.\d s\)$/m)
  assert.match(stdout, /^Ending after the manuscript/m)
  for (const name of ['v1', 'v2']) {
    assert.deepEqual(await editionsIn(`out/${name}/tide`), ['book.epub', 'print.pdf'])
    const gates = await inspectEditions(await readEditions(join(shop.folder, 'out', name, 'tide')))
    assert.ok(gates.length > 5 && gates.every(({ passed }) => passed))
  }
  assert.deepEqual(shop.processes(), [])
  assert.deepEqual(await shop.temporaryFiles(), [])
})

test('nothing is enqueued or done twice, until it has changed or is asked for again', { skip }, async () => {
  await shop.article('archive/tide', plainArticle('潮の記録'))
  assert.equal((await enqueue()).stdout, '1 enqueued\n')
  assert.equal((await enqueue()).stdout, '0 enqueued, 1 waiting already\n')
  assert.match((await work()).stdout, /^tide: /m)
  assert.equal((await enqueue()).stdout, '0 enqueued, 1 done already and unchanged\n')
  const file = join(shop.folder, 'archive/tide/article.md')
  await utimes(file, 1000, 1000)
  assert.equal((await enqueue()).stdout, '0 enqueued, 1 done already and unchanged\n')
  await shop.article('archive/tide', plainArticle('潮の歌'))
  assert.equal((await enqueue()).stdout, '1 enqueued\n')
  await work()
  assert.equal((await enqueue('--again')).stdout, '1 enqueued\n')
  const journal = join(shop.folder, 'archive/journal.yaml')
  await work()
  await writeFile(journal, 'title: 港湾史研究\n')
  assert.equal((await enqueue()).stdout, '1 enqueued\n')
  const { articles } = JSON.parse((await kiyo(['queue', '--json'])).stdout) as { articles: unknown[] }
  assert.equal(articles.length, 1)
})

test('what was changed, built and changed back is built again, and then it is done', { skip }, async () => {
  const text = async (name: string): Promise<string> => {
    const book = await JSZip.loadAsync(await readFile(join(shop.folder, 'out', name, 'book.epub')))
    const documents = Object.values(book.files).filter((one) => one.name.endsWith('.xhtml'))
    return (await Promise.all(documents.map((one) => one.async('text')))).join('')
  }
  await shop.article('archive/tide', plainArticle('潮の記録'))
  await enqueue()
  await work()
  await shop.article('archive/tide', plainArticle('潮の歌'))
  await enqueue()
  await work()
  assert.match(await text('tide'), /潮の歌/)
  await shop.article('archive/tide', plainArticle('潮の記録'))
  assert.equal((await enqueue()).stdout, '1 enqueued\n')
  await work()
  assert.match(await text('tide'), /潮の記録/)
  assert.equal((await enqueue()).stdout, '0 enqueued, 1 done already and unchanged\n')
})

test('who waits for a queue on which nobody works is told so', { skip }, async () => {
  await shop.article('archive/tide', plainArticle('潮の記録'))
  await enqueue()
  const waited = await shop.run(['queue', '--wait'], {
    env: { KIYO_QUEUE: redis.url },
    onError: (stderr, waiting) => {
      if (stderr.endsWith('\n')) waiting.kill('SIGTERM')
    },
  })
  assert.equal(waited.stderr, 'No worker is at work on this queue; start one with kiyo worker\n')
})

test('what failed is told with its place, in the language of the reader, until it is mended', {
  skip,
}, async () => {
  await shop.article('archive/sound', plainArticle('良い原稿'))
  await shop.article('archive/faulty', plainArticle('悪い原稿', '文[^1]。'))
  await enqueue()
  const worked = await work()
  assert.equal(worked.code, 0)
  assert.match(worked.stderr, /^faulty: failed$/m)
  const told = await kiyo(['queue', '--wait'])
  assert.equal(told.code, 1)
  assert.match(
    told.stdout,
    /^faulty: failed after 1 try\n {2}faulty\/article\.md:6:2 {2}error {2}The note \[\^1\]/m,
  )
  assert.match(told.stdout, /^0 waiting, 0 being built, 1 done, 1 failed$/m)
  const inJapanese = await kiyo(['queue', '--lang', 'ja'])
  assert.match(inJapanese.stdout, /faulty\/article\.md:6:2 {2}エラー {2}/)
  assert.deepEqual(await editionsIn('out/faulty'), [])
  assert.equal((await enqueue()).stdout, '1 enqueued, 1 done already and unchanged\n')
  await shop.article('archive/faulty', plainArticle('直した原稿'))
  await enqueue()
  await work()
  const mended = await kiyo(['queue'])
  assert.deepEqual([mended.code, mended.stdout], [0, '0 waiting, 0 being built, 2 done, 0 failed\n'])
})

test('what a killed worker was at is done by another, and nothing of it stays', { skip }, async () => {
  const names = ['a', 'b', 'c', 'd']
  for (const name of names) await shop.article(`archive/${name}`, plainArticle(`潮の記録${name}`))
  await kiyo(['enqueue', 'archive', '--root', 'archive'])
  const [root, out] = ['archive', 'out'].map((name) => join(shop.folder, name)) as [string, string]
  const start = (): ChildProcess =>
    spawn(process.execPath, [WORKER, redis.url, root, out, '4000'], { stdio: 'ignore' })
  const queue = openBull()
  const first = start()
  let active: string | undefined
  while (active === undefined) active = (await queue.getActive())[0]?.data.folder
  // As it lies there when a worker is killed while it writes.
  const half = join(out, active, '.print.pdf.0123456789ab.tmp')
  first.kill('SIGKILL')
  await mkdir(join(out, active), { recursive: true })
  await writeFile(half, 'half')
  await utimes(half, 1000, 1000)
  const second = start()
  const told = JSON.parse((await kiyo(['queue', '--wait', '--json'])).stdout)
  second.kill('SIGTERM')
  await new Promise((resolve) => second.once('close', resolve))
  assert.equal(told.done, names.length)
  const taken = told.articles.find(({ folder }: { folder: string }) => folder === active)
  assert.ok(taken.silent >= 1 && taken.tries >= 2)
  for (const name of names)
    assert.deepEqual(await editionsIn(`out/${name}`), ['book.epub', 'print.pdf'], name)
  assert.ok(!existsSync(half))
})

test('a job leads nowhere but below the root, and one that is not kiyo’s is refused', { skip }, async () => {
  await shop.article('outside', plainArticle('外の原稿'))
  await shop.article('archive/in', plainArticle('内の原稿'))
  await symlink(join(shop.folder, 'outside'), join(shop.folder, 'archive/link'))
  const queue = openBull()
  const asked = { editions: ['epub'], modified: 0 }
  for (const folder of ['../outside', join(shop.folder, 'outside'), 'link', 'a/../../outside', 'gone'])
    await queue.add(folder, { ...asked, folder })
  await queue.add('other', { folder: 'in', command: 'rm' })
  await work()
  const told = JSON.parse((await kiyo(['queue', '--json'])).stdout)
  const why = Object.fromEntries(
    told.articles.map((one: { folder: string; why: string }) => [one.folder, one.why]),
  )
  assert.equal(told.failed, 6)
  for (const folder of ['../outside', 'link', 'a/../../outside'])
    assert.match(why[folder], /is not in archive/)
  assert.match(why.gone, /finds no folder gone/)
  assert.match(why.in, /not a job of this version/)
  assert.deepEqual(await editionsIn('out'), [])
  const { stderr, code } = await kiyo(['enqueue', 'outside', '--root', 'archive'])
  assert.equal(code, 2)
  assert.match(stderr, /outside is not in archive/)
})

test('an issue is built as one job, its articles are digested with it', { skip }, async () => {
  await shop.article('archive/first', plainArticle('船の歌'))
  await mkdir(join(shop.folder, 'archive/12-1'))
  await writeFile(join(shop.folder, 'archive/journal.yaml'), 'title: 港湾史研究\n')
  await writeFile(join(shop.folder, 'archive/12-1/issue.yaml'), 'contents:\n  - articles: [first]\n')
  const put = (): Promise<Run> => kiyo(['enqueue', 'archive/12-1', '--root', 'archive', '--only', 'print'])
  assert.equal((await put()).stdout, '1 enqueued\n')
  await work()
  assert.deepEqual(await editionsIn('out/12-1'), ['offprints', 'print.pdf'])
  assert.equal((await put()).stdout, '0 enqueued, 1 done already and unchanged\n')
  await shop.article('archive/first', plainArticle('船の唄'))
  assert.equal((await put()).stdout, '1 enqueued\n')
})

test('a job with ways back in its path writes nothing outside the output folder', { skip }, async () => {
  await shop.article('archive/in', plainArticle('内の原稿'))
  const queue = openBull()
  const written = ['../archive/in', 'a/../../archive/in', 'a/../in', './in', 'in/', '/in']
  for (const folder of written) await queue.add(folder, { editions: ['epub'], modified: 0, folder })
  const before = await readdir(shop.folder)
  await work()
  const told = JSON.parse((await kiyo(['queue', '--json'])).stdout)
  assert.equal(told.failed, written.length)
  for (const { why } of told.articles) assert.match(why, /is not in archive/)
  assert.deepEqual(await readdir(shop.folder), [...before, 'out'].sort())
  assert.deepEqual(await readdir(join(shop.folder, 'archive')), ['in'])
  assert.deepEqual(await readdir(join(shop.folder, 'archive/in')), ['article.md'])
  assert.deepEqual(await editionsIn('out'), [])
})

test('a job with an edition that this version lacks has failed, and makes none of the others', {
  skip,
}, async () => {
  await shop.article('archive/in', plainArticle('内の原稿'))
  await openBull().add('in', { folder: 'in', editions: ['epub', 'papyrus'], modified: 0 })
  await work()
  const told = await kiyo(['queue'])
  assert.match(told.stdout, /not a job of this version[\s\S]*0 done, 1 failed$/m)
  assert.deepEqual(await editionsIn('out/in'), [])
})

test('what another program has put into the queue is told and ends no command', { skip }, async () => {
  await mkdir(join(shop.folder, 'archive'))
  const queue = openBull()
  await queue.add('nothing', null)
  await queue.add('number', 7)
  const { code, stdout, stderr } = await kiyo(['queue'])
  assert.deepEqual([code, stdout, stderr], [0, '2 waiting, 0 being built, 0 done, 0 failed\n', ''])
  const worked = await work()
  assert.match(worked.stderr, /^nothing: failed\n[\s\S]*not a job of this version/m)
  // Answers of another version: a result without its parts, and words whose data is not this version's.
  const bull = new Worker(
    QUEUE,
    async ({ name }) => {
      if (name === 'done') return 'well'
      const said = { id: 'queue.enqueued', data: null }
      const message = { said, reason: 'In plain words', file: 'article.md', fatal: true }
      const failure = { id: 'queue.built', data: { folder: 'a' } }
      const fault = name === 'told' ? { messages: [message], more: 0 } : { failure, messages: [], more: 0 }
      throw new UnrecoverableError(JSON.stringify(fault))
    },
    { connection: { url: redis.url } },
  )
  for (const name of ['done', 'told', 'untold']) await queue.add(name, { folder: name })
  await kiyo(['queue', '--wait'])
  await bull.close()
  const told = await kiyo(['queue', '--json'])
  assert.deepEqual([told.code, told.stderr], [1, ''])
  const { articles } = JSON.parse(told.stdout) as { articles: { folder: string; why?: string }[] }
  const [done, , , one, other] = articles
  assert.deepEqual(done && Object.keys(done).sort(), ['folder', 'silent', 'state', 'tries'])
  assert.match(one?.why ?? '', /^told\/article\.md {2}error {2}In plain words/)
  assert.match(other?.why ?? '', /"queue\.built"/)
})

test('the seconds of a build are those that passed', { skip }, async () => {
  await shop.article('archive/tide', plainArticle('潮の記録'))
  await kiyo(['enqueue', 'archive', '--root', 'archive'])
  await work()
  const [job] = await openBull().getCompleted()
  assert.ok(job?.processedOn && job.finishedOn)
  assert.ok(job.returnvalue.seconds > 0)
  assert.ok(job.returnvalue.seconds <= (job.finishedOn - job.processedOn) / 1000)
})

test('what is asked of a folder while it waits is joined with what waits', { skip }, async () => {
  await shop.article('archive/tide', plainArticle('潮の記録'))
  const put = async (...args: string[]): Promise<string> =>
    (await kiyo(['enqueue', 'archive', '--root', 'archive', ...args])).stdout
  const waiting = '0 enqueued, 1 waiting already\n'
  assert.equal(await put('--only', 'epub'), '1 enqueued\n')
  assert.equal(await put('--only', 'print', '--press', '--marks'), '1 enqueued\n')
  for (const name of ['print', 'epub', 'print,epub']) assert.equal(await put('--only', name), waiting)
  await shop.article('archive/tide', plainArticle('潮の歌'))
  assert.equal(await put('--only', 'epub'), '1 enqueued\n')
  assert.equal((await kiyo(['queue'])).stdout, '1 waiting, 0 being built, 0 done, 0 failed\n')
  await work()
  assert.deepEqual(await editionsIn('out/tide'), ['book.epub', 'press.pdf', 'print.pdf'])
  assert.equal(
    await put('--only', 'print,epub', '--press', '--marks'),
    '0 enqueued, 1 done already and unchanged\n',
  )
})

test('what is asked of a folder while it is built is built after it, by one worker at a time', {
  skip,
}, async () => {
  await shop.article('archive/tide', plainArticle('潮の記録'))
  await enqueue()
  const [root, out] = ['archive', 'out'].map((name) => join(shop.folder, name)) as [string, string]
  const start = (): ChildProcess =>
    spawn(process.execPath, [WORKER, redis.url, root, out, '4000'], { stdio: 'ignore' })
  const queue = openBull()
  const killed = start()
  while ((await queue.getActiveCount()) === 0) await pause(5)
  killed.kill('SIGKILL')
  // It is taken for active as long as the worker may be silent.
  await shop.article('archive/tide', plainArticle('潮の歌'))
  assert.equal((await enqueue()).stdout, '1 enqueued\n')
  assert.equal((await enqueue()).stdout, '0 enqueued, 1 waiting already\n')
  const web = ['enqueue', 'archive', '--root', 'archive', '--only', 'web']
  assert.equal((await kiyo(web)).stdout, '1 enqueued\n')
  const workers = [start(), start()]
  let most = 0
  for (let left = 1; left > 0; ) {
    const { active = 0, waiting = 0, delayed = 0 } = await queue.getJobCounts('active', 'waiting', 'delayed')
    most = Math.max(most, active)
    left = active + waiting + delayed
    await pause(5)
  }
  const ended = workers.map((one) => new Promise((resolve) => one.once('close', resolve)))
  for (const one of workers) one.kill('SIGTERM')
  await Promise.all(ended)
  assert.equal(most, 1)
  assert.equal(await queue.getCompletedCount(), 2)
  const [title] = /<dc:title[^>]*>[^<]*/.exec(await packageOf('out/tide/book.epub')) ?? []
  assert.match(title ?? '', /潮の歌/)
  assert.ok((await editionsIn('out/tide')).includes('web'))
})

test('a third signal ends a worker at once, with that signal’s exit code', { skip }, async () => {
  await shop.article('archive/tide', plainArticle('潮の記録'))
  await kiyo(['enqueue', 'archive', '--root', 'archive'])
  const queue = openBull()
  let isAsked = false
  let isTold = false
  const ended = shop.run(['worker', '--root', 'archive'], {
    env: { KIYO_QUEUE: redis.url },
    onOutput: async (stdout, worker) => {
      if (isTold) return
      if (stdout.includes('Ending after')) {
        isTold = true
        // Two of one kind would be one; which of two kinds comes first the system says.
        worker.kill('SIGHUP')
        worker.kill('SIGINT')
      } else if (!isAsked) {
        isAsked = true
        while ((await queue.getActiveCount()) === 0) await pause(5)
        worker.kill('SIGTERM')
      }
    },
  })
  assert.ok([129, 130].includes((await ended).code ?? 0))
})

async function packageOf(book: string): Promise<string> {
  const zip = await JSZip.loadAsync(await readFile(join(shop.folder, book)))
  return (await zip.file(/\.opf$/)[0]?.async('string')) ?? ''
}
