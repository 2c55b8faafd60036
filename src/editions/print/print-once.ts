import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { deserialize, serialize } from 'node:v8'
import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import { fallbackFaces } from '../../fonts/fallback-faces.js'
import { findFaceFile } from '../../fonts/read-face-file.js'
import type { RuleId } from '../../messages/rules.js'
import type { Said } from '../../messages/say.js'
import type { ContentCache } from '../../model/content-cache.js'
import type { Publication } from '../../model/publication.js'
import { reportSaid } from '../../model/report.js'
import type { EditionMeans } from '../edition.js'
import { digestContent } from './digest-content.js'
import type { MadePrint } from './make-print.js'
import type { PagesToTake } from './pages-to-take.js'

/** Finished pages as the cache keeps them, with the messages of their audit. */
interface KeptPrint {
  made: MadePrint
  messages: { ruleId: RuleId; said: Said; place?: Point | Position | undefined }[]
}

/**
 * Print a publication, unless the cache has its pages, printed by this program and this browser from the same content and
 * from the same page on.
 *
 * @param alone  with prepared trees; its file takes the messages, also those that were kept
 * @param on     its pages
 * @param print  prints it
 */
export async function printOnce(
  alone: Publication,
  on: PagesToTake,
  {
    cache,
    browser,
    modified,
    isDraft,
  }: Pick<EditionMeans, 'browser' | 'modified' | 'isDraft'> & { cache: ContentCache },
  print: () => Promise<MadePrint | undefined>,
): Promise<MadePrint | undefined> {
  const { file } = alone
  const made = [
    cache.program,
    await (await browser()).version(),
    modified.toISOString(),
    isDraft,
    await optionalFaces(),
  ]
  const content = digestContent(alone, made)
  const digestOn = (page: number): string => digest(`${content} ${page}`)
  // What is not known at all need not wait for its page before its lines are composed.
  if (await cache.get(content)) {
    const kept = await cache.get(digestOn(await on.first))
    if (kept) {
      const { made, messages } = deserialize(kept) as KeptPrint
      for (const { ruleId, said, place } of messages) reportSaid(file, ruleId, said, place)
      on.end(made.pages.at(-1)?.number ?? 0)
      return { ...made, milliseconds: {} }
    }
  }
  const told = file.messages.length
  const printed = await print()
  const messages = keptMessages(file, told)
  if (printed && messages) {
    const kept: KeptPrint = { made: printed, messages }
    await cache.set(digestOn(await on.first), serialize(kept))
    await cache.set(content, new Uint8Array())
  }
  return printed
}

/** The messages that came of printing; `undefined` where they could not be said again. */
function keptMessages({ messages }: VFile, from: number): KeptPrint['messages'] | undefined {
  const added = messages.slice(from)
  const kept = added.flatMap(({ ruleId, said, place }) =>
    said ? [{ ruleId: ruleId as RuleId, said, place }] : [],
  )
  return kept.length === added.length ? kept : undefined
}

/** Typefaces that draw some characters where they are installed: where they are found, and which of them. */
async function optionalFaces(): Promise<(readonly [path: string, bytes: number, modified: number])[]> {
  const files = fallbackFaces
    .filter(({ isOptional }) => isOptional)
    .flatMap(({ cuts }) => cuts.flatMap(({ file }) => findFaceFile(file) ?? []))
  return Promise.all(
    files.map(async (path) => {
      const { size, mtimeMs } = await stat(path)
      return [path, size, mtimeMs] as const
    }),
  )
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
