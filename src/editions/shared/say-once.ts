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
  /** Of each file. */
  messages: KeptMessage[][]
}

interface KeptMessage {
  ruleId: RuleId
  said: Said
  place?: Point | Position | undefined
}

/**
 * Make something of which messages come, as `makeOnce` makes it: what is taken from the cache brings its messages.
 *
 * @param files  take the messages
 */
export async function sayOnce<Value>(
  cache: ContentCache | undefined,
  what: string,
  of: () => readonly (string | Uint8Array)[],
  files: readonly VFile[],
  make: () => Promise<Value | undefined>,
): Promise<Value | undefined> {
  const all = [...new Set(files)]
  let isMade = false
  let made: Value | undefined
  const kept = await makeOnce(cache, what, of, async (): Promise<Kept<Value> | undefined> => {
    const told = all.map(({ messages }) => messages.length)
    made = await make()
    isMade = true
    const messages = all.flatMap((file, index) => {
      const kept = keptMessages(file, told[index] ?? 0)
      return kept ? [kept] : []
    })
    return made !== undefined && messages.length === all.length ? { value: made, messages } : undefined
  })
  if (isMade) return made
  for (const [index, file] of all.entries())
    for (const { ruleId, said, place } of kept?.messages[index] ?? []) reportSaid(file, ruleId, said, place)
  return kept?.value
}

/** The messages of a file from one on; `undefined` where they could not be said again. */
function keptMessages({ messages }: VFile, from: number): KeptMessage[] | undefined {
  const added = messages.slice(from)
  const kept = added.flatMap(({ ruleId, said, place }) =>
    said ? [{ ruleId: ruleId as RuleId, said, place }] : [],
  )
  return kept.length === added.length ? kept : undefined
}
