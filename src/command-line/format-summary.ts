import type { Language } from '../messages/message.js'
import { type Said, say, sayerOf } from '../messages/say.js'
import type { Failure } from '../model/failure.js'
import { sayFinding } from '../model/say-finding.js'
import { sayMessage } from '../model/say-message.js'
import type { BuildResult } from '../pipeline/build.js'
import { formatBytes } from './format-bytes.js'

/**
 * The end of a run, for a person: each file with its size, pages, notes, warnings, findings, seconds.
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

/**
 * The end of a run, for a program: each message and finding by its rule, with its data, and as a sentence.
 *
 * @param failures  of the machine, which ended the builds of other manuscripts
 * @param language  of the sentences
 */
export function summaryAsJson(
  results: readonly BuildResult[],
  failures: readonly Failure[],
  language: Language,
  milliseconds: number,
): string {
  const summary = {
    seconds: milliseconds / 1000,
    failures: failures.map(({ exitCode, said }) => ({
      exitCode,
      ...asJson(said),
      text: say(language, said),
    })),
    articles: results.map((result) => ({
      slug: result.slug,
      pages: result.pages ?? null,
      notes: result.notes,
      ...countMessages(result),
      files: result.files,
      findings:
        result.findings?.map((finding) => {
          const { rule, source, printed } = finding
          const { reason, remedy } = sayFinding(language, finding)
          return {
            rule,
            data: ('message' in finding ? finding.message.said?.data : finding.data) ?? null,
            line: source?.line ?? null,
            page: printed?.page ?? null,
            printedLine: printed?.line ?? null,
            text: reason,
            remedy,
          }
        }) ?? null,
      milliseconds: result.milliseconds,
      messages: result.file.messages.map((message) => ({
        severity: message.fatal ? 'error' : 'warning',
        rule: message.ruleId ?? null,
        ...(message.said ? asJson(message.said) : { id: null, data: null }),
        line: message.line ?? null,
        column: message.column ?? null,
        text: sayMessage(language, message),
      })),
    })),
  }
  return `${JSON.stringify(summary, null, 2)}\n`
}

/** An entry as JSON has it, where a key without a value is lost. */
function asJson({ id, data }: Said): { id: string; data: unknown } {
  return { id, data: data ?? null }
}

function countSilenced({ silenced = new Map() }: BuildResult): number {
  return [...silenced.values()].reduce((sum, one) => sum + one, 0)
}

function countMessages({ file }: BuildResult): { errors: number; warnings: number } {
  const errors = file.messages.filter(({ fatal }) => fatal).length
  return { errors, warnings: file.messages.length - errors }
}
