import type { Comparison } from '../compare/comparison.js'

/** What changed, for a person: a line a kind, and the file that shows it. */
export async function formatComparison(
  comparison: Comparison,
  { path, bytes }: { path: string; bytes: number },
): Promise<string> {
  const { summariseComparison } = await import('../compare/summarise-comparison.js')
  const { words } = await import('../compare/words.js')
  const lines = summariseComparison(comparison).map(({ kind, text }) => `  ${kind.padEnd(10)}${text}\n`)
  const { old, new: found } = comparison.names
  const remarks = comparison.remarks.map((remark) => `  ${remark}\n`)
  const size = bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
  const body = lines.length > 0 ? lines.join('') : `  ${words.nothing}\n`
  return `${old} → ${found}\n${body}${remarks.join('')}  ${path}  ${size}\n`
}

/** What changed, for a program: without the pictures, which are in the file. */
export async function comparisonAsJson(comparison: Comparison, path: string): Promise<string> {
  const { hasChanges, styledPages } = await import('../compare/comparison.js')
  const { summariseComparison } = await import('../compare/summarise-comparison.js')
  const { names, pages, ...rest } = comparison
  const json = {
    ...names,
    changed: hasChanges(comparison),
    summary: summariseComparison(comparison),
    ...rest,
    pages: pages && { ...pages, changed: pages.changed.map(({ pictures: _, ...page }) => page) },
    style: styledPages(comparison),
    file: path,
  }
  return `${JSON.stringify(json, null, 2)}\n`
}
