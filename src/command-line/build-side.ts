import { join } from 'node:path'
import type { Browser } from 'puppeteer-core'
import type { Build } from '../compare/read-build.js'
import { editions, usualEditions } from '../editions/editions.js'
import type { Step } from '../messages/command-line/steps.js'
import type { Language } from '../messages/message.js'
import { said } from '../messages/say.js'
import type { BuildResult } from '../pipeline/build.js'
import { editionDate } from './edition-date.js'
import { extractRevision } from './extract-revision.js'
import type { Side } from './identify-side.js'
import { readEdition } from './read-edition.js'

/** What a side is built with. */
export interface SideOptions {
  /** A folder of its own, for what a revision held and for what is built. */
  target: string
  browser: () => Promise<Browser>
  language: Language
  /** Ends it. */
  signal: AbortSignal
  /** Called with each step. */
  progress: (step: Step) => void
}

/**
 * Have the finished editions of one of two things that are compared; a manuscript is built by the product's own build.
 *
 * @returns  where a manuscript could not be built, the build with its errors
 * @throws Failure
 */
export async function buildSide(side: Side, options: SideOptions): Promise<Build | BuildResult> {
  const { target, browser, language, signal, progress } = options
  if (side.kind === 'build') progress(said('step.reading-editions'))
  if (side.kind === 'build') return readBuilt(side.name, side.folder)
  const folder =
    side.kind === 'manuscript'
      ? side.folder
      : await extractRevision(side, join(target, 'manuscript', side.slug), signal)
  const { build } = await import('../pipeline/build.js')
  const result = await build(folder, {
    out: join(target, 'out'),
    editions: new Set(usualEditions.map(({ name }) => name)),
    browser,
    modified: editionDate(),
    language,
    progress,
  })
  return result.files.length === 0 ? result : readBuilt(side.name, join(target, 'out', result.slug))
}

async function readBuilt(name: string, folder: string): Promise<Build> {
  const found = new Map<string, Uint8Array>()
  for (const edition of editions) {
    const bytes = await readEdition(folder, edition.files[0])
    if (bytes) found.set(edition.name, bytes)
  }
  return { name, editions: found }
}
