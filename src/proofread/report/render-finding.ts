import type { Element } from 'hast'
import { h, s } from 'hastscript'
import type { Sayer } from '../../messages/say.js'
import { classes } from '../../model/classes.js'
import type { LinePicture, Quote, ReportedFinding } from './report-content.js'

/**
 * Render one finding.
 *
 * @param say      puts the report's own words into the reader's language
 * @param picture  of its printed line
 * @param isFirst  whether the picture is here for the first time; after that it is shown by reference
 * @param lang     of the article
 */
export function renderFinding(
  say: Sayer,
  finding: ReportedFinding,
  picture: LinePicture | undefined,
  isFirst: boolean,
  lang: string,
): Element {
  const { number, rule, name, isError, isDoubtful, reason, remedy, why, quote } = finding
  return h(
    `article.${classes.finding}`,
    { id: idOfFinding(number), ariaLabelledBy: `${idOfFinding(number)}-name` },
    [
      h(`p.${classes.number}`, h('a', { href: `#${idOfFinding(number)}` }, String(number))),
      h('header', [
        h('h3', { id: `${idOfFinding(number)}-name` }, [
          name,
          isError ? h(`span.${classes.error}`, say('severity.error')) : '',
          isDoubtful ? h(`span.${classes.doubtful}`, say('report.doubtful')) : '',
        ]),
        // As an editor writes it who silences the rule.
        h(`code.${classes.rule}`, rule),
        h(`p.${classes.place}`, placesOf(say, finding)),
      ]),
      picture && finding.picture ? renderPicture(say, finding.picture, picture, isFirst) : '',
      quote ? renderQuote(quote, lang) : '',
      h(`p.${classes.reason}`, reason),
      h('dl', [
        ...(remedy ? [h('dt', say('report.remedy')), h('dd', remedy)] : []),
        ...(why ? [h('dt', say('report.why')), h(`dd.${classes.why}`, why)] : []),
      ]),
    ],
  )
}

/** The anchor of a finding. */
export function idOfFinding(number: number): string {
  return `finding-${number}`
}

function placesOf(say: Sayer, { page, line, source }: ReportedFinding): Element[] {
  const printed = page === undefined ? [] : [h('span', say('report.place', { page, line: line ?? null }))]
  const written = source ? [h('code', `${source.file}:${source.line}`)] : []
  const places = [...printed, ...written]
  return places.length > 0 ? places : [h('span', say('report.whole-article'))]
}

function renderQuote({ before, marked, after, isSource, lang }: Quote, articleLang: string): Element {
  const mark = marked ? h('mark', lang ? { lang } : {}, marked) : ''
  const name = isSource ? classes.source : classes.text
  return h('blockquote', { className: [name], lang: articleLang }, [before, mark, after])
}

function renderPicture(say: Sayer, id: string, picture: LinePicture, isFirst: boolean): Element {
  const { png, width, height, line, page, number = null } = picture
  const image = isFirst
    ? s('image', { id, width, height, href: `data:image/png;base64,${Buffer.from(png).toString('base64')}` })
    : s('use', { href: `#${id}` })
  const label = say('report.picture', { page, line: number })
  return h('figure', [
    s('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', ariaLabel: label }, [
      image,
      s(`rect.${classes.line}`, {
        x: round(line.x),
        y: round(line.y),
        width: round(line.width),
        height: round(line.height),
      }),
      s(`rect.${classes.bar}`, { x: 0, y: round(line.y), width: 3, height: round(line.height) }),
    ]),
  ])
}

function round(length: number): number {
  return Math.round(length * 10) / 10
}
