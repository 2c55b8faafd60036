import { beginMarkedContent, cmyk, endMarkedContent, type PDFPage } from '@cantoo/pdf-lib'
import type { Language } from '../../messages/message.js'
import { type Sayer, sayerOf } from '../../messages/say.js'
import type { LocatedFinding } from '../../model/finding.js'
import { dayOf } from '../../model/no-date.js'
import { sideOfPage } from '../../model/page-format.js'
import { sayFinding } from '../../model/say-finding.js'
import { separatorsOf } from '../../model/separators.js'
import { BLEED, drawMarks, SLUG } from '../../pdf/draw-marks.js'
import { loadPdf, savePdf } from '../../pdf/load-and-save.js'
import { POINTS_PER_MM } from '../../pdf/points-per-mm.js'
import { nameOfEdition, type ProofInputs } from '../findings/proof-inputs.js'
import { chooseSheet, type ProofSheet } from './choose-sheet.js'
import { embedProofTypefaces } from './embed-proof-typefaces.js'
import { markFindings } from './mark-findings.js'
import { type NumberedFinding, numberFindings } from './number-findings.js'
import { numberLines } from './number-lines.js'
import { type Letterer, openLettering } from './open-lettering.js'

const SLUG_SIZE = 7
const LIST_SIZE = 6.5
const LIST_LEADING = 9
const BLACK = cmyk(0, 0, 0, 0.8)

/**
 * Make the proof copy of a print edition: its own pages on larger sheets, with printer's marks, numbered lines, room for
 * corrections, a slug line, and a mark beside each line that has a finding.
 *
 * The pages' own content and coordinates are left as they are, so that no line can be broken elsewhere.
 *
 * @param findings  counted from 1 in their order
 */
export async function makeCopy(
  inputs: ProofInputs,
  findings: readonly LocatedFinding[],
): Promise<Uint8Array> {
  const { publication, printed, language } = inputs
  const { format } = printed
  const say = sayerOf(language)
  const document = await loadPdf(printed.pdf)
  document.setTitle(`${nameOfCopy(inputs, say)}　${document.getTitle() ?? publication.front.title}`, {
    showInWindowTitleBar: true,
  })
  const slug = slugOf(inputs, say)
  const numbered = numberFindings(findings)
  const lists = printed.pages.map(({ number }) => numbered.filter((one) => one.printed?.page === number))
  const sheet = chooseSheet(format.trim)
  const rows = lists.map((list) => rowsAtFoot(list, sheet, language))
  const characters = [slug, '0123456789 ()/…–', ...rows.flat()].join('')
  const letter = openLettering(document, await embedProofTypefaces(document, characters))
  for (const [index, page] of document.getPages().entries()) {
    const survey = printed.pages[index]
    if (!survey) break
    const here = lists[index] ?? []
    enlarge(page, sheet, sideOfPage(survey.number, format.binding))
    // Added by the proof, not by the author, so screen readers skip it.
    page.pushOperators(beginMarkedContent('Artifact'))
    drawMarks(page, format.trim, page.getTrimBox().y)
    numberLines(page, survey, format, here, letter)
    markFindings(document, page, survey, format, here, letter, inputs)
    letterFurniture(page, { slug, folio: `${survey.number} (${index + 1}/${printed.pages.length})` }, letter)
    letterAtFoot(page, rows[index] ?? [], letter)
    page.pushOperators(endMarkedContent())
  }
  return savePdf(document)
}

/** Place a page on its sheet, with the wide margin at the fore-edge, on the outer side of a spread. */
function enlarge(page: PDFPage, sheet: ProofSheet, side: 'left' | 'right'): void {
  const { y: bottom, width, height } = page.getTrimBox()
  const left = side === 'left' ? sheet.outer : sheet.inner
  const box = [
    -left * POINTS_PER_MM,
    bottom - sheet.bottom * POINTS_PER_MM,
    sheet.width * POINTS_PER_MM,
    sheet.height * POINTS_PER_MM,
  ] as const
  page.setMediaBox(...box)
  page.setCropBox(...box)
  const bleed = BLEED * POINTS_PER_MM
  page.setBleedBox(-bleed, bottom - bleed, width + 2 * bleed, height + 2 * bleed)
}

/** Write the line above the page, beyond the printer's marks. */
function letterFurniture(
  page: PDFPage,
  { slug, folio }: Record<'slug' | 'folio', string>,
  letter: Letterer,
): void {
  const { y: bottom, width, height } = page.getTrimBox()
  const style = { size: SLUG_SIZE, colour: BLACK, y: bottom + height + (SLUG + 1) * POINTS_PER_MM }
  const room = width - (letter.widthOf(folio) + 2) * SLUG_SIZE
  letter(page, { ...style, text: slug, x: 0, room })
  letter(page, { ...style, text: folio, x: width, align: 'right' })
}

/** List the findings of a page, as far as there is room below it, for readers on paper. */
function rowsAtFoot(
  findings: readonly NumberedFinding[],
  sheet: ProofSheet,
  language: Language,
): readonly string[] {
  const room = Math.floor((sheet.bottom - SLUG - 5) * (POINTS_PER_MM / LIST_LEADING))
  const shown = findings.length <= room ? findings : findings.slice(0, room - 1)
  const say = sayerOf(language)
  const rows = shown.map((finding) => {
    const { number, printed } = finding
    const reason = sayFinding(language, finding).reason.replace(/\s+/g, ' ')
    return say('proof-copy.finding', { number, line: printed?.line ?? null, reason })
  })
  const count = findings.length - shown.length
  return count > 0 ? [...rows, say('proof-copy.more', { count })] : rows
}

/** Write the list of a page's findings below it. */
function letterAtFoot(page: PDFPage, rows: readonly string[], letter: Letterer): void {
  const { y: bottom, width } = page.getTrimBox()
  for (const [row, text] of rows.entries()) {
    const y = bottom - SLUG * POINTS_PER_MM - (row + 1) * LIST_LEADING
    letter(page, { text, x: 0, y, size: LIST_SIZE, colour: BLACK, room: width })
  }
}

/** Name the copy: whose it is, and of which round. */
function nameOfCopy({ request }: ProofInputs, say: Sayer): string {
  const round = request?.round
  const name = request?.isForAuthor ? say('proof-copy.author') : say('proof-copy.name')
  return round === undefined ? name : say('proof-copy.round', { name, round })
}

/** Write the slug line: title, date and build, equal for two proofs of one print edition. */
function slugOf(inputs: ProofInputs, say: Sayer): string {
  const { publication, printed, modified, request } = inputs
  const { slug, front, articles } = publication
  const { title, subtitle } = front
  const date = request?.date ?? front.date ?? dayOf(modified)
  return [
    nameOfCopy(inputs, say),
    articles.length > 1 ? slug : `${slug}/article.md`,
    ...(date === undefined ? [] : [date]),
    nameOfEdition(printed),
    subtitle ? `${title}${separatorsOf(front.lang).title}${subtitle}` : title,
  ].join('　')
}
