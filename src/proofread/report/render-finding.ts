import type { Element } from 'hast'
import { h, s } from 'hastscript'
import type { LinePicture, Quote, ReportedFinding } from './report-content.js'
import { words } from './words.js'

/**
 * Render one finding.
 *
 * @param picture  of its printed line
 * @param isFirst  whether the picture stands here for the first time; after that it is shown again by reference
 * @param lang     of the article
 */
export function renderFinding(
  finding: ReportedFinding,
  picture: LinePicture | undefined,
  isFirst: boolean,
  lang: string,
): Element {
  const { number, rule, isError, reason, remedy, why, quote } = finding
  return h('article.finding', { id: idOfFinding(number), ariaLabelledBy: `${idOfFinding(number)}-name` }, [
    h('p.number', h('a', { href: `#${idOfFinding(number)}` }, String(number))),
    h('header', [
      h('h3', { id: `${idOfFinding(number)}-name` }, [
        words.ruleName(rule),
        isError ? h('span.error', words.error) : '',
      ]),
      h('p.place', placesOf(finding)),
    ]),
    picture && finding.picture ? renderPicture(finding.picture, picture, isFirst) : '',
    quote ? renderQuote(quote, lang) : '',
    h('p.reason', reason),
    h('dl', [
      ...(remedy ? [h('dt', words.remedy), h('dd', remedy)] : []),
      ...(why ? [h('dt', words.why), h('dd.why', why)] : []),
    ]),
  ])
}

/** The anchor of a finding. */
export function idOfFinding(number: number): string {
  return `finding-${number}`
}

function placesOf({ page, line, source }: ReportedFinding): Element[] {
  const printed = page === undefined ? [] : [h('span', words.page(page, line))]
  const written = source ? [h('code', `${source.file}:${source.line}`)] : []
  const places = [...printed, ...written]
  return places.length > 0 ? places : [h('span', words.wholeArticle)]
}

function renderQuote({ before, marked, after, isSource, lang }: Quote, articleLang: string): Element {
  const words = marked ? h('mark', lang ? { lang } : {}, marked) : ''
  const name = isSource ? 'source' : 'text'
  return h('blockquote', { className: [name], lang: articleLang }, [before, words, after])
}

function renderPicture(id: string, picture: LinePicture, isFirst: boolean): Element {
  const { png, width, height, line, page, number } = picture
  const image = isFirst
    ? s('image', { id, width, height, href: `data:image/png;base64,${Buffer.from(png).toString('base64')}` })
    : s('use', { href: `#${id}` })
  const label = words.pictureOf(page, number)
  return h('figure', [
    s('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', ariaLabel: label }, [
      image,
      s('rect.line', {
        x: round(line.x),
        y: round(line.y),
        width: round(line.width),
        height: round(line.height),
      }),
      s('rect.bar', { x: 0, y: round(line.y), width: 3, height: round(line.height) }),
    ]),
  ])
}

function round(length: number): number {
  return Math.round(length * 10) / 10
}
