import type { BuildResult } from '../build.js'

/**
 * The end of a run, for a person: each file with its size, pages, notes, warnings, findings, seconds.
 *
 * @param milliseconds  of the whole run
 */
export function formatSummary(results: readonly BuildResult[], milliseconds: number): string {
  const lines = results.map((result) => {
    const { errors, warnings } = countMessages(result)
    const facts = [
      result.pages === undefined ? [] : `${result.pages} pages`,
      `${result.notes} notes`,
      warnings > 0 ? `${warnings} warnings` : [],
      result.findings ? `${countFindings(result.findings.length)}${silencedOf(result)}` : [],
      errors > 0 ? `${errors} errors, no edition written` : [],
    ].flat()
    const files = result.files.map(({ path, bytes }) => `  ${path}  ${formatBytes(bytes)}\n`).join('')
    return `${result.slug}: ${facts.join(', ')}\n${files}`
  })
  return `${lines.join('')}Done in ${(milliseconds / 1000).toFixed(1)} s\n`
}

/** The end of a run, for a program. */
export function summaryAsJson(results: readonly BuildResult[], milliseconds: number): string {
  const summary = {
    seconds: milliseconds / 1000,
    articles: results.map((result) => ({
      slug: result.slug,
      pages: result.pages ?? null,
      notes: result.notes,
      ...countMessages(result),
      files: result.files,
      findings:
        result.findings?.map(({ rule, reason, remedy, source, printed }) => ({
          rule,
          line: source?.line ?? null,
          page: printed?.page ?? null,
          printedLine: printed?.line ?? null,
          text: reason,
          remedy,
        })) ?? null,
      milliseconds: result.milliseconds,
      messages: result.file.messages.map(({ reason, line, column, fatal, ruleId }) => ({
        severity: fatal ? 'error' : 'warning',
        rule: ruleId ?? null,
        line: line ?? null,
        column: column ?? null,
        text: reason,
      })),
    })),
  }
  return `${JSON.stringify(summary, null, 2)}\n`
}

function countFindings(count: number): string {
  if (count === 0) return 'no findings'
  return `${count} ${count === 1 ? 'finding' : 'findings'}, see report.html`
}

function silencedOf({ silenced = new Map() }: BuildResult): string {
  const count = [...silenced.values()].reduce((sum, one) => sum + one, 0)
  return count > 0 ? ` (${count} more silenced)` : ''
}

function countMessages({ file }: BuildResult): { errors: number; warnings: number } {
  const errors = file.messages.filter(({ fatal }) => fatal).length
  return { errors, warnings: file.messages.length - errors }
}

function formatBytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
