import type { Confidence, Decision } from './decisions.js'

const TITLES: readonly (readonly [Confidence, string, string])[] = [
  ['unsure', 'To be looked at', 'The best of several readings; the source alone does not say.'],
  ['likely', 'Likely', 'There is evidence, and it may mislead.'],
  ['sure', 'Sure', 'The source says so in more than one way.'],
]

/**
 * Write the report of an import: every decision with its place in the source and in the result.
 *
 * @param sources  names of the files
 * @param figures  what came in: pages, notes, paragraphs
 * @param places   identifier of the decision → place in `article.md`
 */
export function renderReport(
  sources: readonly string[],
  figures: Readonly<Record<string, number>>,
  decisions: readonly Decision[],
  places: ReadonlyMap<number, string>,
): string {
  const counts = Object.entries(figures).map(([name, count]) => `${count} ${name}`)
  const parts = [`# Import of ${sources.join(', ')}`, `${counts.join(', ')}.`]
  for (const [confidence, title, meaning] of TITLES) {
    const some = decisions.filter((decision) => decision.confidence === confidence)
    parts.push(`## ${title} (${some.length})`, meaning)
    if (some.length === 0) continue
    const rows = some.map(({ id, about, source, decided }) => {
      const place = places.get(id)
      return `| ${cell(source)} | ${place ? `article.md:${place}` : ''} | ${about} | ${cell(decided)} |`
    })
    parts.push(['| source | result | what | decided |', '| --- | --- | --- | --- |', ...rows].join('\n'))
  }
  return `${parts.join('\n\n')}\n`
}

function cell(text: string): string {
  return text.replace(/[\ufdd0-\ufdef]/g, '').replace(/[\\|]/g, '\\$&')
}
