import type { Queue } from 'bullmq'
import type { Redis, RedisOptions } from 'ioredis'
import { Failure } from '../model/failure.js'
import { loadBullmq, type QueuePackages } from './load-bullmq.js'
import type { QueueAddress } from './queue-address.js'
import type { QueueJob, QueueResult } from './queue-job.js'

/** What the queue is called in Redis; one Redis has several by the number at the end of the address. */
export const QUEUE = 'kiyo'
/** How long Redis may take to answer at first, in milliseconds. */
const PATIENCE = 5000
/** How often a command that only asks tries to connect again, and how long it waits each time. */
const TRIES = 5
const PAUSE = 500
/** The least version that BullMQ works with, and the setting of one that keeps all jobs. */
const LEAST = 5
const KEEPS_ALL = 'noeviction'

/** A queue that is connected, to be closed. */
export interface OpenQueue {
  queue: Queue<QueueJob, QueueResult>
  packages: QueuePackages
  address: QueueAddress
  /** The setting of a Redis that may drop jobs. */
  evicts?: string
  /** Connect once more, for a worker, which waits for Redis as long as it takes. */
  connect: () => Redis
  close: () => Promise<void>
}

/**
 * Connect with a queue.
 *
 * @throws Failure 69 where BullMQ is not installed, Redis does not answer, refuses or is too old
 */
export async function openQueue(address: QueueAddress): Promise<OpenQueue> {
  const packages = await loadBullmq()
  const evicts = await knock(packages.Redis, address)
  const connections: Redis[] = []
  const connect = (options: RedisOptions): Redis => {
    const { user, password, database } = address
    const connection = open(packages.Redis, address, {
      ...(user === undefined ? {} : { username: user }),
      ...(password === undefined ? {} : { password }),
      db: database,
      maxRetriesPerRequest: null,
      ...options,
    })
    connections.push(connection)
    return connection
  }
  const connection = connect({ retryStrategy: (times) => (times > TRIES ? null : PAUSE) })
  const queue = new packages.bullmq.Queue<QueueJob, QueueResult>(QUEUE, {
    connection,
    skipVersionCheck: true,
  })
  queue.on('error', () => undefined)
  return {
    queue,
    packages,
    address,
    ...(evicts === undefined ? {} : { evicts }),
    connect: () => connect({}),
    close: async () => {
      await queue.close().catch(() => undefined)
      for (const one of connections) one.disconnect()
    },
  }
}

/**
 * Ask a queue something.
 *
 * @throws Failure 69 where the connection is lost over it
 */
export async function askQueue<Answer>(address: QueueAddress, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask()
  } catch (error) {
    const { name, message } = error as Error
    if (/Connection is closed|ECONN|ETIMEDOUT|EPIPE/.test(`${name} ${message}`))
      throw new Failure('queue-lost', { address: address.shown, detail: message }, { cause: error })
    throw error
  }
}

function open(
  RedisClient: QueuePackages['Redis'],
  { host, port, isSecure }: QueueAddress,
  options: RedisOptions,
): Redis {
  const connection = new RedisClient({
    host,
    port,
    connectTimeout: PATIENCE,
    // A server is known by its name, not by its number.
    ...(isSecure ? { tls: /^[\d.]+$|:/.test(host) ? {} : { servername: host } } : {}),
    ...options,
  })
  // Whoever waits for an answer hears of it; without a listener it would end the program.
  connection.on('error', () => undefined)
  return connection
}

/**
 * Connect for the first time, step by step, so that it can be said what is wrong where it cannot be.
 *
 * @returns  the setting of a Redis that may drop jobs
 */
async function knock(
  RedisClient: QueuePackages['Redis'],
  address: QueueAddress,
): Promise<string | undefined> {
  const { user, password, database, shown } = address
  const connection = open(RedisClient, address, {
    lazyConnect: true,
    enableReadyCheck: false,
    retryStrategy: () => null,
  })
  let last: Error | undefined
  connection.on('error', (error) => {
    last ??= error
  })
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('ETIMEDOUT')), 2 * PATIENCE)
  })
  const ask = async (): Promise<string> => {
    await connection.connect()
    if (password !== undefined)
      await (user === undefined ? connection.auth(password) : connection.auth(user, password))
    await connection.select(database)
    return connection.info()
  }
  try {
    return readSettings(await Promise.race([ask(), late]), shown)
  } catch (error) {
    if (error instanceof Failure) throw error
    throw refusal(last ?? (error as NodeJS.ErrnoException), shown)
  } finally {
    clearTimeout(timer)
    connection.disconnect()
  }
}

/** What was wrong, by the words of the system or of Redis. */
function refusal(cause: NodeJS.ErrnoException, address: string): Failure {
  const { code, message } = cause
  if (/NOAUTH/.test(message)) return new Failure('queue-needs-password', { address }, { cause })
  if (/WRONGPASS|invalid password|without any password/.test(message))
    return new Failure('queue-wrong-password', { address }, { cause })
  if (/DB index/.test(message)) return new Failure('queue-database-missing', { address }, { cause })
  if (/Protocol error/.test(message)) return new Failure('queue-not-redis', { address }, { cause })
  const detail = code ?? message.split('\n')[0] ?? ''
  return new Failure('queue-unreachable', { address, detail }, { cause })
}

/** Read what a queue stands or falls with: the version, and whether jobs may be dropped. */
function readSettings(info: string, address: string): string | undefined {
  const version = /^redis_version:(\S+)/m.exec(info)?.[1] ?? ''
  if (Number.parseInt(version, 10) < LEAST)
    throw new Failure('queue-outdated', { address, version, least: `${LEAST}.0` })
  const policy = /^maxmemory_policy:(\S+)/m.exec(info)?.[1] ?? KEEPS_ALL
  return policy === KEEPS_ALL ? undefined : policy
}
