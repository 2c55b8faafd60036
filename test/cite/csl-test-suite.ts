/**
 * `CSL_TEST_SUITE=folder node dist/test/cite/csl-test-suite.js [name…]`: run the official fixtures of CSL about notes,
 * positions, locators and names against kiyo's way of driving citation-js, which is one engine, one pass, sources parted
 * by a boundary. The folder has the `*.txt` of github.com/citation-style-language/test-suite, processor-tests/humans.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CslCitation } from '@citation-js/core'
import { loadCitationJs, SOURCE_BOUNDARY } from '../../src/cite/load-citation-js.js'
import type { CslItem } from '../../src/model/csl-item.js'

const folder = process.env.CSL_TEST_SUITE
const KINDS = ['note', 'position', 'locator', 'name', 'nameattr', 'nameorder', 'etal', 'label', 'page']

type Items = CslCitation['citationItems']
type Step = [CslCitation, [string, number][], [string, number][]]

interface Fixture {
  name: string
  mode: string
  result: string
  style: string
  items: CslItem[]
  /** In the order of the text. */
  citations?: CslCitation[]
  citationItems?: Items[]
}

if (!folder) process.stderr.write('Set CSL_TEST_SUITE to the folder of the fixtures\n')
else {
  const wanted = process.argv.slice(2)
  const counts = new Map<string, { passed: number; run: number; skipped: number }>()
  for (const file of readdirSync(folder).sort()) {
    const kind = file.split('_')[0] ?? ''
    if (!KINDS.includes(kind) || !file.endsWith('.txt') || (wanted.length > 0 && !wanted.includes(file)))
      continue
    const count = counts.get(kind) ?? { passed: 0, run: 0, skipped: 0 }
    counts.set(kind, count)
    const fixture = readFixture(file, readFileSync(join(folder, file), 'utf8'))
    if (!fixture) {
      count.skipped++
      continue
    }
    count.run++
    const actual = run(fixture)
    if (actual === fixture.result) count.passed++
    else
      process.stdout.write(
        `${file}\n  expected ${JSON.stringify(fixture.result)}\n  actual   ${JSON.stringify(actual)}\n`,
      )
  }
  for (const [kind, { passed, run, skipped }] of counts) {
    process.stdout.write(
      `${kind.padEnd(10)} ${passed} of ${run} pass${skipped ? `, ${skipped} not run` : ''}\n`,
    )
  }
}

/** @returns  nothing for what tests another interface: abbreviation lists, options, items changed while running */
function readFixture(name: string, text: string): Fixture | undefined {
  const section = (title: string): string | undefined =>
    new RegExp(`>>=+ ${title} =+>>\\n([\\s\\S]*?)\\n<<=+ ${title} =+<<`).exec(text)?.[1]
  if (
    ['ABBREVIATIONS', 'OPTIONS', 'INPUT2', 'BIBENTRIES', 'BIBSECTION'].some(
      (one) => section(one) !== undefined,
    )
  )
    return undefined
  const steps = JSON.parse(section('CITATIONS') ?? 'null') as Step[] | null
  const last = steps?.at(-1)
  const byId = new Map(steps?.map(([citation]) => [citation.citationID, citation]))
  const order = last && [...last[1].map(([id]) => id), last[0].citationID, ...last[2].map(([id]) => id)]
  const indexes = new Map([...(last?.[1] ?? []), ...(last?.[2] ?? [])])
  const citations = order?.flatMap((id): CslCitation[] => {
    const citation = byId.get(id)
    return citation
      ? [{ ...citation, properties: { noteIndex: indexes.get(id) ?? citation.properties.noteIndex } }]
      : []
  })
  const citationItems = JSON.parse(section('CITATION-ITEMS') ?? 'null') as Items[] | null
  return {
    name,
    mode: (section('MODE') ?? '').trim(),
    result: (section('RESULT') ?? '').trim(),
    style: (section('CSL') ?? '').trim(),
    items: JSON.parse(section('INPUT') ?? '[]') as CslItem[],
    ...(citations ? { citations } : {}),
    ...(citationItems ? { citationItems } : {}),
  }
}

function run({ name, mode, style, items, citations, citationItems, result }: Fixture): string {
  try {
    const citationJs = loadCitationJs(`${style}<!-- ${name} -->`)
    const locale = /<style\b[^>]*\bdefault-locale="([^"]+)"/.exec(style)?.[1] ?? 'en-US'
    const layout = /<citation\b[\s\S]*?<layout\b([^>]*)>/.exec(style)?.[1] ?? ''
    const delimiter = /\bdelimiter="([^"]*)"/.exec(layout)?.[1] ?? ''
    const format = (all: readonly CslCitation[]): string[] =>
      citationJs
        .makeEngine(items, locale)
        .rebuildProcessorState(all, 'html', [])
        .map(([, , text]) =>
          text.replaceAll(SOURCE_BOUNDARY, delimiter.replaceAll('&amp;', '&#38;').replaceAll('&#x0A;', '\n')),
        )
    if (mode.startsWith('bibliography')) {
      const engine = citationJs.makeEngine(items, locale)
      engine.rebuildProcessorState(
        [],
        'html',
        items.map(({ id }) => String(id)),
      )
      const [, entries] = engine.makeBibliography() || [undefined, []]
      return `<div class="csl-bib-body">\n${entries.join('')}</div>`
    }
    if (citations) {
      // Lines say which citations a step changed; the texts are what counts
      const marks = result.split('\n').map((line) => /^(?:>>|\.\.)\[\d+\] /.exec(line)?.[0] ?? '')
      return format(citations)
        .map((text, index) => `${marks[index] ?? ''}${text}`)
        .join('\n')
    }
    const groups = citationItems ?? [items.map(({ id }) => ({ id: String(id) }))]
    const made = groups.map(
      (group, index): CslCitation => ({
        citationID: `c${index}`,
        citationItems: group,
        properties: { noteIndex: index + 1 },
      }),
    )
    // Fixtures that say no position mean each citation as the first
    const isSequence = groups.some((group) => group.some((item) => 'position' in item))
    return (isSequence ? format(made) : made.flatMap((one) => format([one]))).join('\n')
  } catch (error) {
    return `threw ${(error as Error).message}`
  }
}
