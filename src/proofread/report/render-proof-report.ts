import type { Element } from 'hast'
import { h } from 'hastscript'
import { renderStandAlonePage } from '../../html/stand-alone-page.js'
import { renderFinding } from './render-finding.js'
import { renderNames, renderNotes, renderSummary } from './render-tables.js'
import type { ReportContent, ReportedFinding } from './report-content.js'
import { words } from './words.js'

/**
 * Render a report as one HTML page that stands alone: its style and pictures are in it, it has no script, and it may
 * load nothing.
 *
 * @param content  plain texts, from a manuscript that is not trusted
 * @returns        UTF-8
 */
export async function renderProofReport(content: ReportContent): Promise<Uint8Array> {
  const { slug, title, findings, notes } = content
  return renderStandAlonePage(words.lang, `${words.report}: ${title || slug}`, 'report.css', [
    renderHead(content),
    h('main', [
      renderSummary(findings, content.silenced),
      findings.length > 0 ? renderFindings(content) : '',
      content.names.length > 0 ? renderNames(content.names, content.lang) : '',
      notes.length > 0 ? renderNotes(notes) : '',
    ]),
  ])
}

function renderHead({
  slug,
  title,
  subtitle,
  authors,
  lang,
  edition,
  findings,
  notes,
}: ReportContent): Element {
  const errors = findings.filter(({ isError }) => isError).length
  const facts = edition
    ? [
        ...(edition.date ? [words.edition(edition.date)] : []),
        words.hash(edition.hash),
        words.pages(edition.pages, edition.firstPage, edition.lastPage),
        words.notes(notes.length),
      ]
    : []
  return h('header.head', [
    h('p.kind', [words.report, ' ', h('code', slug)]),
    h('h1', { lang }, [title, subtitle ? h('span.subtitle', subtitle) : '']),
    authors.length > 0 ? h('p.authors', { lang }, words.authors(authors)) : '',
    facts.length > 0
      ? h(
          'ul.facts',
          facts.map((fact) => h('li', fact)),
        )
      : '',
    edition ? h('p.guide', words.proofCopy) : h('p.warning', words.notMade(errors)),
  ])
}

function renderFindings({ findings, pictures, lang }: ReportContent): Element {
  const shown = new Set<string>()
  const rendered = findings.map((finding) => {
    const id = finding.picture ?? ''
    const isFirst = !shown.has(id)
    shown.add(id)
    return renderFinding(finding, pictures.get(id), isFirst, lang)
  })
  const bytes = [...pictures.values()].reduce((sum, { png }) => sum + png.length, 0)
  return h('section.findings', [
    h('h2', words.findings),
    pictures.size > 0 ? h('p.guide', words.pictures(pictures.size, countWithout(findings), bytes)) : '',
    ...rendered,
  ])
}

/** Printed lines that have no picture because there are too many. */
function countWithout(findings: readonly ReportedFinding[]): number {
  const lines = findings.filter(({ line, picture }) => line !== undefined && !picture)
  return new Set(lines.map(({ page, line }) => `${page} ${line}`)).size
}
