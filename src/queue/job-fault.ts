import type { VFileMessage } from 'vfile-message'
import { z } from 'zod'
import { catalogue } from '../messages/catalogue.js'
import { languages } from '../messages/message.js'
import { type Said, say } from '../messages/say.js'

/** Messages of a manuscript that a queue keeps; who wants all builds it by itself. */
const LIMIT = 20

/** Why a build failed: an error of the machine, or those of the manuscript with where they are. */
export interface JobFault {
  /** Of the machine. */
  failure?: Said
  /** Of the manuscript's files. */
  messages: readonly JobMessage[]
  /** How many errors are not among them. */
  more: number
  /** What another program said, where kiyo did not come to say anything. */
  detail?: string
}

/** What a queue keeps of a message. */
export interface JobMessage {
  said?: Said
  /** In English, for versions of kiyo that lack the entry. */
  reason: string
  ruleId?: string
  file: string
  line?: number
  column?: number
  fatal: boolean
}

/** What this version can put into words; an entry may have been another's, with other data. */
const said = z
  .object({ id: z.string().refine((id) => Object.hasOwn(catalogue, id)), data: z.unknown().optional() })
  .refine((one) => isSayable(one as Said))

const faultSchema = z.object({
  failure: said.optional(),
  messages: z.array(
    z.object({
      said: said.optional().catch(undefined),
      reason: z.string(),
      ruleId: z.string().optional(),
      file: z.string(),
      line: z.number().optional(),
      column: z.number().optional(),
      fatal: z.boolean(),
    }),
  ),
  more: z.number(),
})

/** Take the errors of a manuscript, with what a queue keeps of them. */
export function faultOfMessages(path: string, messages: readonly VFileMessage[]): JobFault {
  const errors = messages.filter(({ fatal }) => fatal === true)
  return {
    messages: errors.slice(0, LIMIT).map(({ said: what, reason, ruleId, file, line, column }) => ({
      ...(what === undefined ? {} : { said: what }),
      reason,
      ...(ruleId === undefined ? {} : { ruleId }),
      file: file ?? path,
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { column }),
      fatal: true,
    })),
    more: Math.max(0, errors.length - LIMIT),
  }
}

/** Write a fault as the queue keeps it. */
export function writeFault(fault: JobFault): string {
  return JSON.stringify(fault)
}

/** Read what a queue keeps of a fault; what is not kiyo's is taken as it is. */
export function readFault(text: string): JobFault {
  try {
    return faultSchema.parse(JSON.parse(text)) as JobFault
  } catch {
    return { messages: [], more: 0, detail: text }
  }
}

function isSayable(one: Said): boolean {
  try {
    for (const language of languages) say(language, one)
    return true
  } catch {
    return false
  }
}
