import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { copyFile, mkdir, readdir, symlink } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openWorkshop, plainArticle, type Workshop } from '../command-line/run-kiyo.js'
import { freePort, missingRedis, startRedis, type TestRedis } from './start-redis.js'

const skip = missingRedis()
const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

let redis: TestRedis
let guarded: TestRedis
let web: Server
let shop: Workshop

before(async () => {
  shop = await openWorkshop()
  await shop.article('tide', plainArticle('潮の記録'))
  if (skip) return
  redis = await startRedis()
  guarded = await startRedis(['--requirepass', 'geheim', '--maxmemory-policy', 'allkeys-lru'])
  web = createServer((_request, response) => response.end('no Redis'))
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve))
})

after(async () => {
  await shop.close()
  if (skip) return
  await redis.stop()
  await guarded.stop()
  web.closeAllConnections()
  web.close()
})

/** What is said of an address in both languages, and the exit code. */
async function toldOf(
  address: string,
  command = ['queue'],
): Promise<{ code: number; en: string; ja: string }> {
  const [en, ja] = await Promise.all(
    (['en', 'ja'] as const).map((language) => shop.run([...command, '--queue', address, '--lang', language])),
  )
  assert.ok(en && ja)
  assert.equal(en.code, ja.code)
  assert.match(ja.stderr, /^kiyo: .*[ぁ-ん].*\n$/)
  return { code: en.code, en: en.stderr, ja: ja.stderr }
}

test('an address that is none, and none, are told with the form of one, and no password is shown', async () => {
  for (const address of ['http://a', 'redis://', 'redis://u:geheim@host/x', 'redis://:geheim@host:port']) {
    const { code, en } = await toldOf(address)
    assert.equal(code, 2)
    assert.match(en, /^kiyo: “.*” is not the address of a Redis; write it as redis:\/\/HOST:PORT/)
    assert.doesNotMatch(en, /geheim/)
  }
  const { code, stderr } = await shop.run(['queue'], { env: { KIYO_QUEUE: '' } })
  assert.equal(code, 2)
  assert.match(stderr, /No queue is named/)
})

test('where no Redis answers, it is told where', { skip }, async () => {
  const nowhere = `redis://127.0.0.1:${await freePort()}`
  for (const command of [['enqueue', 'tide'], ['worker'], ['queue']]) {
    const { code, en } = await toldOf(nowhere, command)
    assert.equal(code, 69)
    assert.match(en, /^kiyo: No Redis answers at redis:\/\/127\.0\.0\.1:\d+ \(ECONNREFUSED\); start it/)
  }
  const address = web.address()
  const other = await toldOf(`redis://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`)
  assert.equal(other.code, 69)
  assert.match(other.en, /is not a Redis; correct host and port\n$/)
})

test('a password that is missing, wrong or not asked for is told, and a database that is not there', {
  skip,
}, async () => {
  const at = `127.0.0.1:${guarded.port}`
  assert.match((await toldOf(`redis://${at}`)).en, /asks for a password/)
  for (const wrong of [`:falsch@${at}`, `user:geheim@${at}`, `:geheim@127.0.0.1:${redis.port}`]) {
    const { code, en } = await toldOf(`redis://${wrong}`)
    assert.equal(code, 69)
    assert.match(en, /refuses the user name or the password/)
  }
  assert.match((await toldOf(`${redis.url}/99`)).en, /no such database/)
})

test('with the right password the queue is used, and a Redis that may drop jobs is told', {
  skip,
}, async () => {
  const queue = `redis://:geheim@127.0.0.1:${guarded.port}/3`
  const put = await shop.run(['enqueue', 'tide', '--queue', queue])
  assert.deepEqual([put.code, put.stdout], [0, '1 enqueued\n'])
  assert.match(put.stderr, /maxmemory-policy allkeys-lru/)
  const told = await shop.run(['queue', '--queue', queue])
  assert.equal(told.stdout, '1 waiting, 0 being built, 0 done, 0 failed\n')
})

test('where BullMQ is not installed the command that installs it is named, and all else works', async () => {
  const installed = join(shop.folder, 'installed')
  await mkdir(join(installed, 'node_modules'), { recursive: true })
  for (const name of await readdir(join(ROOT, 'node_modules')))
    if (!['bullmq', 'ioredis'].includes(name))
      await symlink(join(ROOT, 'node_modules', name), join(installed, 'node_modules', name))
  for (const name of ['dist', 'styles']) await symlink(join(ROOT, name), join(installed, name))
  await copyFile(join(ROOT, 'package.json'), join(installed, 'package.json'))
  const run = (...args: string[]): Promise<{ code: number; stderr: string }> =>
    new Promise((resolve) => {
      const links = ['--preserve-symlinks', '--preserve-symlinks-main', join(installed, 'dist/src/cli.js')]
      execFile(process.execPath, [...links, ...args, '--lang', 'en'], (error, _stdout, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stderr }),
      )
    })
  const { code, stderr } = await run('queue', '--queue', 'redis://127.0.0.1')
  assert.equal(code, 69)
  assert.match(stderr, /install them with: npm install bullmq@[\d.]+ ioredis@[\d.]+\n$/)
  const built = await run(
    'build',
    join(shop.folder, 'tide'),
    '--only',
    'epub',
    '--out',
    join(shop.folder, 'out'),
  )
  assert.equal(built.code, 0, built.stderr)
})
