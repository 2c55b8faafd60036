import { relative, resolve, sep } from 'node:path'
import { styleText } from 'node:util'
import type { VFileMessage } from 'vfile-message'
import type { Language } from '../messages/message.js'
import { sayerOf } from '../messages/say.js'
import { sayMessage } from '../model/say-message.js'

/** What is shown of a message. */
export type ShownMessage = Partial<
  Pick<VFileMessage, 'said' | 'ruleId' | 'file' | 'line' | 'column' | 'fatal'>
> &
  Pick<VFileMessage, 'reason'>

/**
 * The messages of a run, one a line: `article.md:12:5  error  …  rule-id`, in the order of the text; with the folder
 * before it where there are several manuscripts, which are told the fault of a journal that they share once.
 *
 * @param language  of the reader
 * @returns          empty where there are none
 */
export function formatMessages(
  results: readonly {
    slug: string
    folder?: string
    file: { path: string; messages: readonly ShownMessage[] }
  }[],
  language: Language,
): string {
  const say = sayerOf(language)
  const isColoured = process.stderr.isTTY === true && !process.env.NO_COLOR
  const paint = (style: 'red' | 'yellow' | 'dim', text: string): string =>
    isColoured ? styleText(style, text) : text
  const name = ({ slug, folder }: (typeof results)[number], path: string): string => {
    if (results.length < 2) return path
    if (!path.startsWith('../') || folder === undefined) return `${slug}/${path}`
    return relative('', resolve(folder, path)).split(sep).join('/')
  }
  const told = new Set<string>()
  /** A fault of what articles share, which is outside their folders, is told with the first of them. */
  const isNew = (path: string, line: string): boolean => {
    if (!path.startsWith('../')) return true
    const isFirst = !told.has(line)
    told.add(line)
    return isFirst
  }
  const lines = results.flatMap((result) =>
    [...result.file.messages]
      .sort(
        (a, b) =>
          Number(isRemainder(a)) - Number(isRemainder(b)) ||
          (a.line ?? 0) - (b.line ?? 0) ||
          (a.column ?? 0) - (b.column ?? 0),
      )
      .flatMap((message) => {
        const path = message.file ?? result.file.path
        const place = message.line ? `:${message.line}:${message.column ?? 1}` : ''
        const severity = message.fatal
          ? paint('red', say('severity.error'))
          : paint('yellow', say('severity.warning'))
        const reason = sayMessage(language, message)
        const line = `${name(result, path)}${place}  ${severity}  ${reason}  ${paint('dim', message.ruleId ?? '')}\n`
        return isNew(path, line) ? [line] : []
      }),
  )
  return lines.join('')
}

/** Whether it counts messages that are not shown, and comes after those that are. */
function isRemainder({ said }: ShownMessage): boolean {
  return said?.id === 'messages-held-back'
}
