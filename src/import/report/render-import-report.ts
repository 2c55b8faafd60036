import type { Language } from '../../messages/message.js'
import { sayerOf, say as sayIn } from '../../messages/say.js'
import type { Decision } from './decisions.js'
import type { Figures } from './figures.js'
import type { Tally } from './tally.js'

const CONFIDENCES = ['unsure', 'likely', 'sure'] as const

/**
 * Write the report of an import: every decision with its place in the source and in the result.
 *
 * @param sources   names of the files
 * @param places    identifier of the decision → place in `article.md`
 * @param tallies   what was counted in the source and in the manuscript
 * @param language  of the reader
 */
export function renderImportReport(
  sources: readonly string[],
  figures: Figures,
  decisions: readonly Decision[],
  places: ReadonlyMap<number, string>,
  tallies: readonly Tally[],
  language: Language,
): string {
  const say = sayerOf(language)
  const counts = say('import.figures-sentence', { figures: say('import.figures', figures) })
  const parts = [`# ${say('import.report', { sources })}`, counts]
  if (tallies.length > 0) {
    const head = [say('census.title'), say('census.source'), say('census.manuscript')]
    const rows = tallies.map(({ what, source, manuscript }) =>
      row([say('census.what', { what }), String(source), String(manuscript)]),
    )
    parts.push([row(head), '| --- | ---: | ---: |', ...rows].join('\n'))
  }
  const columns = (['source', 'result', 'what', 'decided'] as const).map((name) =>
    say(`import.column.${name}`),
  )
  for (const confidence of CONFIDENCES) {
    const some = decisions.filter((decision) => decision.confidence === confidence)
    const title = say('import.group', { title: say(`import.${confidence}`), count: some.length })
    parts.push(`## ${title}`, say(`import.${confidence}-meaning`))
    if (some.length === 0) continue
    const rows = some.map(({ id, kind, source, decided }) => {
      const place = places.get(id)
      return row([
        source ? sayIn(language, source) : '',
        place ? `article.md:${place}` : '',
        say(`import.kind.${kind}`),
        sayIn(language, decided),
      ])
    })
    parts.push([row(columns), '| --- | --- | --- | --- |', ...rows].join('\n'))
  }
  return `${parts.join('\n\n')}\n`
}

function row(cells: readonly string[]): string {
  const safe = cells.map((text) => text.replace(/[\ufdd0-\ufdef]/g, '').replace(/[\\|]/g, '\\$&'))
  return `| ${safe.join(' | ')} |`
}
