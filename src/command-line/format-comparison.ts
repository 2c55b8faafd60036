import type { Comparison } from '../compare/comparison.js'
import type { SummaryLine } from '../compare/summarise-comparison.js'
import type { Language } from '../messages/message.js'
import { type Said, say, sayerOf } from '../messages/say.js'
import { formatBytes } from './format-bytes.js'
import { columnsOf, padColumns } from './pad-columns.js'

/** Columns of the name of a kind, at least. */
const KIND = 8

/**
 * What changed, for a person: a line a kind, and the file that shows it.
 *
 * @param language  of the reader
 */
export async function formatComparison(
  comparison: Comparison,
  language: Language,
  { path, bytes }: { path: string; bytes: number },
): Promise<string> {
  const { summariseComparison } = await import('../compare/summarise-comparison.js')
  const sayIn = sayerOf(language)
  const summary = summariseComparison(comparison)
  const kinds = summary.map(({ kind }) => sayIn(`compare.kind.${kind}`))
  const width = Math.max(KIND, columnsOf(kinds))
  const lines = summary.map(
    (line, index) => `  ${padColumns(kinds[index] ?? '', width)}  ${sayFacts(language, line)}\n`,
  )
  const { old, new: found } = comparison.names
  const remarks = comparison.remarks.map((remark) => `  ${say(language, remark)}\n`)
  const body = lines.length > 0 ? lines.join('') : `  ${sayIn('compare.nothing')}\n`
  return `${old} → ${found}\n${body}${remarks.join('')}  ${path}  ${formatBytes(bytes)}\n`
}

/**
 * What changed, for a program: without the pictures, which are in the file; each sentence with its entry of the catalogue
 * and the data of that.
 *
 * @param language  of the sentences
 */
export async function comparisonAsJson(
  comparison: Comparison,
  language: Language,
  path: string,
): Promise<string> {
  const { hasChanges, styledPages } = await import('../compare/comparison.js')
  const { summariseComparison } = await import('../compare/summarise-comparison.js')
  const { names, pages, remarks, ...rest } = comparison
  const withText = (one: Said) => ({ ...one, text: say(language, one) })
  const json = {
    ...names,
    changed: hasChanges(comparison),
    summary: summariseComparison(comparison).map((line) => ({
      kind: line.kind,
      text: sayFacts(language, line),
      facts: line.facts.map(withText),
    })),
    ...rest,
    remarks: remarks.map(withText),
    pages: pages && { ...pages, changed: pages.changed.map(({ pictures: _, ...page }) => page) },
    style: styledPages(comparison),
    file: path,
  }
  return `${JSON.stringify(json, null, 2)}\n`
}

function sayFacts(language: Language, { facts }: SummaryLine): string {
  return sayerOf(language)('compare.facts', { facts: facts.map((fact) => say(language, fact)) })
}
