import { createRequire } from 'node:module'
import { Failure } from '../model/failure.js'

/** The packages that a queue stands on. */
export interface QueuePackages {
  bullmq: typeof import('bullmq')
  Redis: typeof import('ioredis').Redis
}

/**
 * Load the packages that a queue stands on. One who has a few articles need not install them: they are optional peers of kiyo.
 *
 * @throws Failure 69, with the command that installs them
 */
export async function loadBullmq(): Promise<QueuePackages> {
  try {
    const [bullmq, { Redis }] = await Promise.all([import('bullmq'), import('ioredis')])
    return { bullmq, Redis }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
    const { peerDependencies } = createRequire(import.meta.url)('../../../package.json') as {
      peerDependencies: Record<string, string>
    }
    const packages = Object.entries(peerDependencies).map(([name, version]) => `${name}@${version}`)
    throw new Failure(
      'queue-not-installed',
      { command: `npm install ${packages.join(' ')}` },
      { cause: error },
    )
  }
}
