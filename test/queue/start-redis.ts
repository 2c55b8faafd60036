import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Redis } from 'ioredis'

/** A Redis of a test's own, to be stopped. */
export interface TestRedis {
  port: number
  url: string
  stop: () => Promise<void>
}

/** Why the tests of the queue cannot run here; `false` where they can. */
export function missingRedis(): string | false {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' })
    return false
  } catch {
    return 'no redis-server is installed'
  }
}

/**
 * Start a Redis on a free port, which keeps nothing on the disk.
 *
 * @param settings  further ones: `['--requirepass', 'a']`
 */
export async function startRedis(settings: readonly string[] = []): Promise<TestRedis> {
  const port = await freePort()
  const folder = await mkdtemp(join(tmpdir(), 'kiyo-redis-'))
  const own = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder]
  const server = spawn('redis-server', [...own, ...settings], { stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()))
  await answer(port, server)
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      server.kill('SIGKILL')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function answer(port: number, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const client = new Redis({ port, lazyConnect: true, enableReadyCheck: false, retryStrategy: () => null })
    client.on('error', () => undefined)
    const isThere = await client.connect().then(
      () => true,
      () => false,
    )
    client.disconnect()
    if (isThere) return
    await pause(50)
  }
  throw new Error(`redis-server ended with ${server.exitCode}`)
}

/** A port on which nothing listens. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
