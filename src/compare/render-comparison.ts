import type { Element } from 'hast'
import { h } from 'hastscript'
import { renderStandAlonePage } from '../html/stand-alone-page.js'
import { type Comparison, hasChanges, type MetadataChange, type PageMove } from './comparison.js'
import { renderPages } from './render-pages.js'
import { renderTextChange } from './render-text-change.js'
import { summariseComparison } from './summarise-comparison.js'
import { words } from './words.js'

/**
 * Render a comparison as one HTML page that stands alone: its style and pictures are in it, it has no script, and it may
 * load nothing.
 *
 * @param comparison  its texts are from manuscripts that are not trusted
 * @returns           UTF-8
 */
export async function renderComparison(comparison: Comparison): Promise<Uint8Array> {
  const { names, remarks } = comparison
  return renderStandAlonePage(words.lang, `${words.comparison}: ${names.old} → ${names.new}`, 'compare.css', [
    h('header.head', [
      h('p.kind', words.comparison),
      h('h1', [h('span.old', names.old), ' → ', h('span.new', names.new)]),
      ...remarks.map((remark) => h('p.guide', remark)),
    ]),
    h('main', sectionsOf(comparison)),
  ])
}

function sectionsOf(comparison: Comparison): Element[] {
  const { text, lang, pages, moves, metadata } = comparison
  if (!hasChanges(comparison)) return [h('p.nothing', words.nothing)]
  const flow = text.filter(({ unit }) => unit !== 'note')
  const notes = text.filter(({ unit }) => unit === 'note')
  return [
    renderSummary(comparison),
    ...(flow.length > 0
      ? [
          section(
            'text',
            words.text,
            flow.map((one) => renderTextChange(one, lang)),
          ),
        ]
      : []),
    ...(notes.length > 0
      ? [
          section(
            'notes',
            words.notes,
            notes.map((one) => renderTextChange(one, lang)),
          ),
        ]
      : []),
    ...(moves.length > 0 ? [section('moves', words.moves, [renderMoves(moves, lang)])] : []),
    ...(metadata.length > 0 ? [section('metadata', words.metadata, [renderMetadata(metadata)])] : []),
    ...(pages && pages.changed.length > 0
      ? [section('pages', words.pages, renderPages(comparison, pages))]
      : []),
  ]
}

function section(id: string, title: string, children: readonly Element[]): Element {
  return h('section', { id }, [h('h2', title), ...children])
}

/** Each line leads to its section, if it has one. */
function renderSummary(comparison: Comparison): Element {
  const rows = summariseComparison(comparison).map(({ kind, text }) => {
    const target = kind === 'style' ? 'pages' : kind
    const name = kind === 'files' ? words.files : h('a', { href: `#${target}` }, words[kind])
    return h('tr', [h('th', { scope: 'row' }, name), h('td', text)])
  })
  return h('section.summary', [h('h2', words.summary), h('table', h('tbody', rows))])
}

/** Beyond so many rows the list says no more than the pages do. */
const MOST_MOVES = 300

function renderMoves(moves: readonly PageMove[], lang: string): Element {
  const heads = [words.unit, words.words, words.old, words.new]
  const rows = moves
    .slice(0, MOST_MOVES)
    .map((move) =>
      h('tr', [
        h('td', words.unitTitle(move)),
        h('td.quote', { lang }, move.text),
        h('td', words.onPages(move.old)),
        h('td', words.onPages(move.new)),
      ]),
    )
  if (moves.length > MOST_MOVES) rows.push(h('tr', h('td', { colSpan: heads.length }, words.skipped)))
  return tableOf(heads, rows)
}

function renderMetadata(metadata: readonly MetadataChange[]): Element {
  const rows = metadata.map(({ name, old, new: found }) =>
    h('tr', [h('td', h('code', name)), h('td', h('del', old ?? '')), h('td', h('ins', found ?? ''))]),
  )
  return tableOf([words.name, words.old, words.new], rows)
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
