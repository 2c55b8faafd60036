import { Failure } from '../model/failure.js'

/** Where a queue is. */
export interface QueueAddress {
  host: string
  port: number
  user?: string
  password?: string
  /** The number of the database in Redis. */
  database: number
  /** By TLS. */
  isSecure: boolean
  /** As it may be shown, without password. */
  shown: string
}

const PORT = 6379

/**
 * Read the address of the Redis that holds a queue.
 *
 * @param value  `redis://` or `rediss://`, with a host; `undefined` where none was given
 * @throws Failure 2 for anything else
 */
export function readQueueAddress(value: string | undefined): QueueAddress {
  if (value === undefined || value === '') throw new Failure('queue-not-named')
  const url = /^rediss?:\/\//.test(value) && URL.canParse(value) ? new URL(value) : undefined
  const path = /^\/?(\d{0,4})$/.exec(url?.pathname ?? '')
  const user = url && decoded(url.username)
  const password = url && decoded(url.password)
  if (
    !url ||
    !path ||
    url.hostname === '' ||
    url.search !== '' ||
    user === undefined ||
    password === undefined
  )
    throw new Failure('queue-address-invalid', { address: withoutPassword(value) })
  const { protocol, hostname, port } = url
  const database = path[1] ?? ''
  return {
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port === '' ? PORT : Number(port),
    ...(user === '' ? {} : { user }),
    ...(password === '' ? {} : { password }),
    database: Number(database),
    isSecure: protocol === 'rediss:',
    shown: `${protocol}//${hostname}:${port === '' ? PORT : port}${database === '' ? '' : `/${database}`}`,
  }
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}

/** A password is shown to nobody, in an address with an error neither. */
function withoutPassword(value: string): string {
  return value.replace(/^(\w+:\/\/)?.*@/, '$1…@')
}
