import type { Language } from '../messages/message.js'
import { type Said, say } from '../messages/say.js'
import type { Failure } from '../model/failure.js'
import { sayFinding } from '../model/say-finding.js'
import { sayMessage } from '../model/say-message.js'
import type { BuildResult } from '../pipeline/build.js'
import { countMessages } from './count-messages.js'

/**
 * Write the summary of a run as JSON: each message and finding by its rule, with its data, and as a sentence.
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
