import type { Element } from 'hast'
import { h } from 'hastscript'
import { renderStandAlonePage } from '../html/stand-alone-page.js'
import type { Language } from '../messages/message.js'
import { type Sayer, sayerOf, say as sayIn } from '../messages/say.js'
import { classes } from '../model/classes.js'
import { type Comparison, hasChanges, type MetadataChange, type PageMove } from './comparison.js'
import { renderPages } from './render-pages.js'
import { renderTextChange, SKIPPED } from './render-text-change.js'
import { summariseComparison } from './summarise-comparison.js'

/**
 * Render a comparison as one HTML page that stands alone: its style and pictures are in it, it has no script, and it may
 * load nothing.
 *
 * @param comparison  its texts are from manuscripts that are not trusted
 * @param language    of the reader
 * @returns           UTF-8
 */
export async function renderComparison(comparison: Comparison, language: Language): Promise<Uint8Array> {
  const { names, remarks } = comparison
  const say = sayerOf(language)
  return renderStandAlonePage(language, say('compare.page-title', names), 'compare.css', [
    h(`header.${classes.head}`, [
      h(`p.${classes.kind}`, say('compare.title')),
      h('h1', [names.old, ' → ', names.new]),
      ...remarks.map((remark) => h(`p.${classes.guide}`, sayIn(language, remark))),
    ]),
    h('main', sectionsOf(comparison, language)),
  ])
}

function sectionsOf(comparison: Comparison, language: Language): Element[] {
  const say = sayerOf(language)
  const { text, lang, pages, moves, metadata } = comparison
  if (!hasChanges(comparison)) return [h(`p.${classes.nothing}`, say('compare.nothing'))]
  const flow = text.filter(({ unit }) => unit !== 'note')
  const notes = text.filter(({ unit }) => unit === 'note')
  return [
    renderSummary(comparison, language),
    ...(flow.length > 0
      ? [
          section(
            'text',
            say('compare.section.text'),
            flow.map((one) => renderTextChange(one, lang, say)),
          ),
        ]
      : []),
    ...(notes.length > 0
      ? [
          section(
            'notes',
            say('compare.section.notes'),
            notes.map((one) => renderTextChange(one, lang, say)),
          ),
        ]
      : []),
    ...(moves.length > 0
      ? [section('moves', say('compare.section.moves'), [renderMoves(moves, lang, say)])]
      : []),
    ...(metadata.length > 0
      ? [section('metadata', say('compare.section.metadata'), [renderMetadata(metadata, say)])]
      : []),
    ...(pages && pages.changed.length > 0
      ? [section('pages', say('compare.section.pages'), renderPages(comparison, pages, say))]
      : []),
  ]
}

function section(id: string, title: string, children: readonly Element[]): Element {
  return h('section', { id }, [h('h2', title), ...children])
}

/** Render the summary; each line links to its section, if there is one. */
function renderSummary(comparison: Comparison, language: Language): Element {
  const say = sayerOf(language)
  const rows = summariseComparison(comparison).map(({ kind, facts }) => {
    const target = kind === 'style' ? 'pages' : kind === 'looks' ? sectionOfLooks(comparison) : kind
    const title = say(`compare.section.${kind}`)
    const name = kind === 'files' ? title : h('a', { href: `#${target}` }, title)
    const text = say('compare.facts', { facts: facts.map((fact) => sayIn(language, fact)) })
    return h('tr', [h('th', { scope: 'row' }, name), h('td', text)])
  })
  return h(`section.${classes.summary}`, [h('h2', say('compare.summary')), h('table', h('tbody', rows))])
}

/** Marking is told with its paragraph or note: find the section where the first is. */
function sectionOfLooks({ text }: Comparison): string {
  return text.find(({ looks }) => looks)?.unit === 'note' ? 'notes' : 'text'
}

/** Greatest number of rows in the list of moves. */
const MOST_MOVES = 300

function renderMoves(moves: readonly PageMove[], lang: string, say: Sayer): Element {
  const heads = [
    say('compare.column.unit'),
    say('compare.column.words'),
    say('compare.old'),
    say('compare.new'),
  ]
  const rows = moves
    .slice(0, MOST_MOVES)
    .map((move) =>
      h('tr', [
        h('td', say('compare.unit', move)),
        h(`td.${classes.quote}`, { lang }, move.text),
        h(`td.${classes.page}`, say('compare.on-page', { page: move.old })),
        h(`td.${classes.page}`, say('compare.on-page', { page: move.new })),
      ]),
    )
  if (moves.length > MOST_MOVES) rows.push(h('tr', h('td', { colSpan: heads.length }, SKIPPED)))
  return tableOf(heads, rows)
}

function renderMetadata(metadata: readonly MetadataChange[], say: Sayer): Element {
  const rows = metadata.map(({ name, old, new: found }) =>
    h('tr', [
      h('td', { title: name }, say('compare.metadata', { name })),
      h('td', old === undefined ? '' : h('del', old)),
      h('td', found === undefined ? '' : h('ins', found)),
    ]),
  )
  return tableOf([say('compare.column.name'), say('compare.old'), say('compare.new')], rows)
}

function tableOf(heads: readonly string[], rows: readonly Element[]): Element {
  const head = h(
    'thead',
    h(
      'tr',
      heads.map((one) => h('th', { scope: 'col' }, one)),
    ),
  )
  return h('table', [head, h('tbody', [...rows])])
}
