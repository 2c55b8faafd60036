import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import type { RuleId } from '../../messages/rules.js'
import type { Said } from '../../messages/say.js'
import type { ContentCache } from '../../model/content-cache.js'
import { reportSaid } from '../../model/report.js'
import { makeOnce } from './make-once.js'

/** A value as the cache keeps it, with what was said when it was made. */
interface Kept<Value> {
  value: Value
  messages: { ruleId: RuleId; said: Said; place?: Point | Position | undefined }[]
}

/**
 * Make something of which messages come, as `makeOnce` makes it: what is taken from the cache brings its messages.
 *
 * @param file  takes the messages
 */
export async function sayOnce<Value>(
  cache: ContentCache | undefined,
  what: string,
  of: () => readonly (string | Uint8Array)[],
  file: VFile,
  make: () => Promise<Value | undefined>,
): Promise<Value | undefined> {
  let isMade = false
  let made: Value | undefined
  const kept = await makeOnce(cache, what, of, async (): Promise<Kept<Value> | undefined> => {
    const told = file.messages.length
    made = await make()
    isMade = true
    const messages = keptMessages(file, told)
    return made !== undefined && messages ? { value: made, messages } : undefined
  })
  if (isMade) return made
  for (const { ruleId, said, place } of kept?.messages ?? []) reportSaid(file, ruleId, said, place)
  return kept?.value
}

/** The messages of a file from one on; `undefined` where they could not be said again. */
function keptMessages({ messages }: VFile, from: number): Kept<unknown>['messages'] | undefined {
  const added = messages.slice(from)
  const kept = added.flatMap(({ ruleId, said, place }) =>
    said ? [{ ruleId: ruleId as RuleId, said, place }] : [],
  )
  return kept.length === added.length ? kept : undefined
}
