import type { Element } from 'hast'
import { h } from 'hastscript'
import { renderStandAlonePage } from '../../html/stand-alone-page.js'
import type { Language } from '../../messages/message.js'
import { type Sayer, sayerOf } from '../../messages/say.js'
import { classes } from '../../model/classes.js'
import { renderFinding } from './render-finding.js'
import { renderNames, renderNotes, renderSummary } from './render-tables.js'
import type { ReportContent, ReportedFinding } from './report-content.js'

/**
 * Render a report as one HTML page that stands alone: its style and pictures are in it, it has no script, and it may
 * load nothing.
 *
 * @param language  of the reader
 * @param content   plain texts, from a manuscript that is not trusted
 * @returns         UTF-8
 */
export async function renderProofReport(language: Language, content: ReportContent): Promise<Uint8Array> {
  const say = sayerOf(language)
  const { slug, title, findings, notes } = content
  return renderStandAlonePage(language, say('report.title', { title: title || slug }), 'report.css', [
    renderHead(say, content),
    h('main', [
      renderSummary(say, content),
      findings.length > 0 ? renderFindings(say, content) : '',
      content.names.length > 0 ? renderNames(say, content.names, content.lang) : '',
      notes.length > 0 ? renderNotes(say, notes) : '',
    ]),
  ])
}

function renderHead(say: Sayer, content: ReportContent): Element {
  const { slug, title, subtitle, authors, lang, edition, findings, notes } = content
  const errors = findings.filter(({ isError }) => isError).length
  const facts = edition
    ? [
        ...(edition.date ? [say('report.edition', { date: edition.date })] : []),
        say('report.build', { hash: edition.hash }),
        say('report.pages', { count: edition.pages, first: edition.firstPage, last: edition.lastPage }),
        say('report.notes', { count: notes.length }),
      ]
    : []
  return h(`header.${classes.head}`, [
    h(`p.${classes.kind}`, [say('report.name'), ' ', h('code', slug)]),
    h('h1', { lang }, [title, subtitle ? h(`span.${classes.subtitle}`, subtitle) : '']),
    authors.length > 0 ? h(`p.${classes.authors}`, { lang }, say('report.authors', { names: authors })) : '',
    facts.length > 0
      ? h(
          `ul.${classes.facts}`,
          facts.map((fact) => h('li', fact)),
        )
      : '',
    edition
      ? h(`p.${classes.guide}`, say('report.guide'))
      : h(`p.${classes.warning}`, say('report.not-made', { errors })),
  ])
}

function renderFindings(say: Sayer, { findings, pictures, lang }: ReportContent): Element {
  const shown = new Set<string>()
  const rendered = findings.map((finding) => {
    const id = finding.picture ?? ''
    const isFirst = !shown.has(id)
    shown.add(id)
    return renderFinding(say, finding, pictures.get(id), isFirst, lang)
  })
  const bytes = [...pictures.values()].reduce((sum, { png }) => sum + png.length, 0)
  const without = countWithout(findings)
  return h(`section.${classes.findings}`, [
    h('h2', say('report.findings')),
    pictures.size > 0
      ? h(`p.${classes.guide}`, say('report.pictures', { count: pictures.size, without, bytes }))
      : '',
    ...rendered,
  ])
}

/** Printed lines that have no picture because there are too many. */
function countWithout(findings: readonly ReportedFinding[]): number {
  const lines = findings.filter(({ line, picture }) => line !== undefined && !picture)
  return new Set(lines.map(({ page, line }) => `${page} ${line}`)).size
}
