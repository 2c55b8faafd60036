import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Sayer } from '../../messages/say.js'
import { classes } from '../../model/classes.js'
import type { NoteAudit } from '../findings/audit-notes.js'
import { idOfFinding } from './render-finding.js'
import type { ReportContent, ReportedFinding, ReportedName } from './report-content.js'

/** Render the summary: the kinds of findings with their number and links, and the numbers of those that are not told. */
export function renderSummary(
  say: Sayer,
  { findings, silenced, quiet }: Pick<ReportContent, 'findings' | 'silenced' | 'quiet'>,
): Element {
  const kinds = new Map<string, ReportedFinding[]>()
  for (const finding of findings) kinds.set(finding.rule, [...(kinds.get(finding.rule) ?? []), finding])
  const rows = [...kinds.values()].map((ofKind) =>
    h('tr', [
      h('th', { scope: 'row' }, ofKind[0]?.name),
      h(`td.${classes.figure}`, String(ofKind.length)),
      h(
        `td.${classes.numbers}`,
        ofKind.flatMap(({ number }, index) => [
          index > 0 ? ' ' : '',
          h('a', { href: `#${idOfFinding(number)}` }, String(number)),
        ]),
      ),
    ]),
  )
  const rules = [...silenced].map(([name, count]) => ({ name, count }))
  return h(`section.${classes.summary}`, [
    h('h2', say('report.summary')),
    h(
      'p',
      findings.length > 0
        ? say('report.found', { findings: findings.length, kinds: kinds.size })
        : say('report.nothing-found'),
    ),
    findings.length > 0
      ? h('table', [
          h(
            'thead',
            headRow(say('report.column-kind'), say('report.column-count'), say('report.column-numbers')),
          ),
          h('tbody', rows),
        ])
      : '',
    silenced.size > 0 ? h(`p.${classes.guide}`, say('report.silenced', { rules })) : '',
    quiet.size > 0
      ? h(
          `p.${classes.guide}`,
          say('report.quiet', { rules: [...quiet].map(([rule, count]) => ({ rule, count })) }),
        )
      : '',
  ])
}

/** Render the list of names in two scripts. */
export function renderNames(say: Sayer, names: readonly ReportedName[], lang: string): Element {
  const rows = names.map(({ kana, original, page, line = null, source }) =>
    h('tr', [
      h('th', { scope: 'row', lang }, kana),
      h('td', { lang: /\p{Script=Cyrillic}/u.test(original) ? 'ru' : 'en' }, original),
      h(`td.${classes.figure}`, page === undefined ? '' : say('report.place', { page, line })),
      h(`td.${classes.figure}`, source === undefined ? '' : String(source)),
    ]),
  )
  const columns = [
    say('report.column-kana'),
    say('report.column-original'),
    say('report.column-place'),
    say('report.column-source'),
  ]
  return h(`section.${classes.names}`, [
    h('h2', say('report.names')),
    h('p', say('report.names-listed', { count: names.length })),
    h('table', [h('thead', headRow(...columns)), h('tbody', rows)]),
  ])
}

/** Render the places of notes and their calls. */
export function renderNotes(say: Sayer, notes: readonly NoteAudit[]): Element {
  const foot = notes.filter(({ isAtFoot }) => isAtFoot)
  const off = foot.filter(({ callPage, firstPage }) => callPage !== firstPage)
  const over = notes.filter(({ firstPage, lastPage }) => firstPage !== lastPage)
  const rows = notes.map(({ note, callPage, callLine = null, firstPage, lastPage, lines }) =>
    h('tr', { className: firstPage === lastPage ? [] : [classes.runsOver] }, [
      h('th', { scope: 'row' }, String(note)),
      h(`td.${classes.figure}`, say('report.place', { page: callPage, line: callLine })),
      h(`td.${classes.figure}`, String(firstPage)),
      h(`td.${classes.figure}`, String(lastPage)),
      h(`td.${classes.figure}`, String(lines)),
    ]),
  )
  const columns = [
    say('report.column-note'),
    say('report.column-call'),
    say('report.column-first-page'),
    say('report.column-last-page'),
    say('report.column-lines'),
  ]
  return h(`section.${classes.notes}`, [
    h('h2', say('report.note-audit')),
    h(
      'p',
      say('report.notes-audited', {
        notes: foot.length,
        after: notes.length - foot.length,
        offPage: off.length,
        runOver: over.length,
      }),
    ),
    h('table', [h('thead', headRow(...columns)), h('tbody', rows)]),
  ])
}

function headRow(...names: string[]): Element {
  return h(
    'tr',
    names.map((name) => h('th', { scope: 'col' }, name)),
  )
}
