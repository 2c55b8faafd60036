import type { Element } from 'hast'
import { h } from 'hastscript'
import type { NoteAudit } from '../findings/audit-notes.js'
import { idOfFinding } from './render-finding.js'
import type { ReportedFinding, ReportedName } from './report-content.js'
import { words } from './words.js'

/** Which kinds of findings there are, how many of each, and links to them; and how many were silenced. */
export function renderSummary(
  findings: readonly ReportedFinding[],
  silenced: ReadonlyMap<string, number>,
): Element {
  const kinds = new Map<string, number[]>()
  for (const { rule, number } of findings) kinds.set(rule, [...(kinds.get(rule) ?? []), number])
  const rows = [...kinds].map(([rule, numbers]) =>
    h('tr', [
      h('th', { scope: 'row' }, words.ruleName(rule)),
      h('td.figure', String(numbers.length)),
      h(
        'td.numbers',
        numbers.flatMap((number, index) => [
          index > 0 ? ' ' : '',
          h('a', { href: `#${idOfFinding(number)}` }, String(number)),
        ]),
      ),
    ]),
  )
  return h('section.summary', [
    h('h2', words.summary),
    h('p', findings.length > 0 ? words.found(findings.length, kinds.size) : words.nothingFound),
    findings.length > 0
      ? h('table', [h('thead', headRow(words.kind, words.count, words.numbers)), h('tbody', rows)])
      : '',
    silenced.size > 0 ? h('p.guide', words.silenced(silenced)) : '',
  ])
}

/** Which name is given how, for the editor who compares them with the index. */
export function renderNames(names: readonly ReportedName[], lang: string): Element {
  const rows = names.map(({ kana, original, page, line, source }) =>
    h('tr', [
      h('th', { scope: 'row', lang }, kana),
      h('td', { lang: /\p{Script=Cyrillic}/u.test(original) ? 'ru' : 'en' }, original),
      h('td', page === undefined ? '' : words.page(page, line)),
      h('td.figure', source === undefined ? '' : String(source)),
    ]),
  )
  return h('section.names', [
    h('h2', words.names),
    h('p', words.namesListed(names.length)),
    h('table', [
      h('thead', headRow(words.kana, words.original, words.place, words.source)),
      h('tbody', rows),
    ]),
  ])
}

/** Where each note and its call are printed. */
export function renderNotes(notes: readonly NoteAudit[]): Element {
  const off = notes.filter(({ callPage, firstPage }) => callPage !== firstPage)
  const over = notes.filter(({ firstPage, lastPage }) => firstPage !== lastPage)
  const rows = notes.map(({ note, callPage, callLine, firstPage, lastPage, lines }) =>
    h('tr', { className: firstPage === lastPage ? [] : ['runs-over'] }, [
      h('th', { scope: 'row' }, String(note)),
      h('td', words.page(callPage, callLine)),
      h('td.figure', String(firstPage)),
      h('td.figure', String(lastPage)),
      h('td.figure', String(lines)),
    ]),
  )
  return h('section.notes', [
    h('h2', words.noteAudit),
    h('p', [
      off.length > 0 ? words.notesOffPage(off.length) : words.notesInPlace(notes.length),
      ' ',
      over.length > 0 ? words.notesRunOver(over.length) : words.noNoteRunsOver,
    ]),
    h('table', [
      h('thead', headRow(words.note, words.call, words.firstPage, words.lastPage, words.lines)),
      h('tbody', rows),
    ]),
  ])
}

function headRow(...names: string[]): Element {
  return h(
    'tr',
    names.map((name) => h('th', { scope: 'col' }, name)),
  )
}
