import type { Language } from '../messages/message.js'
import { sayerOf } from '../messages/say.js'
import type { BuildResult } from '../pipeline/build.js'
import { countMessages } from './count-messages.js'
import { formatBytes } from './format-bytes.js'

/**
 * Format the summary of a run for a person: each file with its size, pages, notes, warnings, findings, seconds.
 *
 * @param language      of the reader
 * @param milliseconds  of the whole run
 */
export function formatSummary(
  results: readonly BuildResult[],
  language: Language,
  milliseconds: number,
): string {
  const say = sayerOf(language)
  const articles = results.map((result) => {
    const { slug, pages, notes, findings, files } = result
    const { errors, warnings } = countMessages(result)
    const facts = [
      ...(pages === undefined ? [] : [say('summary.pages', { count: pages })]),
      // Where an error ended the build early, notes were not counted.
      ...(errors > 0 && notes === 0 ? [] : [say('summary.notes', { count: notes })]),
      ...(warnings > 0 ? [say('summary.warnings', { count: warnings })] : []),
      ...(findings
        ? [say('summary.findings', { count: findings.length, silenced: countSilenced(result) })]
        : []),
      ...(errors > 0 ? [say('summary.errors', { count: errors })] : []),
    ]
    const list = files.map(({ path, bytes }) => `  ${path}  ${formatBytes(bytes)}\n`).join('')
    return `${say('summary.article', { slug, facts })}\n${list}`
  })
  return `${articles.join('')}${say('summary.done', { seconds: milliseconds / 1000 })}\n`
}

function countSilenced({ silenced = new Map() }: BuildResult): number {
  return [...silenced.values()].reduce((sum, one) => sum + one, 0)
}
