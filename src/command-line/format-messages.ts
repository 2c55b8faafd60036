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
 * before it where there are several manuscripts.
 *
 * @param language  of the reader
 * @returns          empty where there are none
 */
export function formatMessages(
  results: readonly { slug: string; file: { path: string; messages: readonly ShownMessage[] } }[],
  language: Language,
): string {
  const say = sayerOf(language)
  const isColoured = process.stderr.isTTY === true && !process.env.NO_COLOR
  const paint = (style: 'red' | 'yellow' | 'dim', text: string): string =>
    isColoured ? styleText(style, text) : text
  return results
    .flatMap(({ slug, file }) =>
      [...file.messages]
        .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
        .map((message) => {
          const place = message.line ? `:${message.line}:${message.column ?? 1}` : ''
          const severity = message.fatal
            ? paint('red', say('severity.error'))
            : paint('yellow', say('severity.warning'))
          const reason = sayMessage(language, message)
          const folder = results.length > 1 ? `${slug}/` : ''
          return `${folder}${message.file ?? file.path}${place}  ${severity}  ${reason}  ${paint('dim', message.ruleId ?? '')}\n`
        }),
    )
    .join('')
}
