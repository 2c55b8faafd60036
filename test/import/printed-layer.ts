import type { SeededRandom } from '../print/seeded-random.js'
import { randomJapanese } from './random-japanese.js'
import { randomSentences, type Token } from './random-sentences.js'

/** How an article is printed. */
export interface PrintedFormat {
  /** Full-width characters a line. */
  measure: number
  /** Lines a page. */
  lines: number
  /**
   * Folio and head at the page's head between empty lines; or, as pdftotext writes, pages parted by form feeds; or, as
   * pdf.js gives text, so too, but without indents and empty lines, and with a new line after each call.
   */
  pages: 'empty lines' | 'form feeds' | 'bare'
  firstPage: number
  /** Part of the words that are numbers, Russian or English; 0.3 unless told. */
  western?: number
}

/** An article and the text layer of its print. */
export interface PrintedArticle {
  layer: string
  title: string
  headings: string[]
  paragraphs: string[]
  notes: string[]
  /** Pages after the first. */
  pages: number
}

/**
 * Make an article of random words and print it as a text layer: lines broken at the measure, words with hyphens, spaces
 * where automatic spacing stands, notes at the foot, long ones going on over pages.
 *
 * @param noteLength  least and most characters of a note
 * @param sections    each of some two pages
 */
export function printedArticle(
  random: SeededRandom,
  format: PrintedFormat,
  noteLength: { least: number; most: number },
  sections = 3,
): PrintedArticle {
  const { western = 0.3 } = format
  const title = `${randomJapanese(random, 8)}の研究`
  const author = `${randomJapanese(random, 3)}・${randomJapanese(random, 3)}`
  const headings: string[] = []
  const paragraphs: string[] = []
  const notes: string[] = []
  const body: PrintedLine[] = []
  for (let section = 1; section <= sections; section++) {
    const heading = `${section}）${randomJapanese(random, random.integer(6, 14))}`
    headings.push(heading)
    body.push({ text: '', calls: [] }, { text: heading, calls: [], isHeading: true }, { text: '', calls: [] })
    for (let count = random.integer(3, 6); count > 0; count--) {
      const tokens = randomSentences(random, random.integer(60, 400), western, () => {
        notes.push(plain(randomSentences(random, random.integer(noteLength.least, noteLength.most), western)))
        return notes.length
      })
      paragraphs.push(plain(tokens))
      body.push(...setLines([{ kind: 'space', text: '　' }, ...tokens], format.measure, random))
    }
  }
  const pages = fillPages(
    body,
    notes.map((note) => setLines(retokenise(note), format.measure * 1.1, random).map(({ text }) => text)),
    format.lines,
  )
  const opening = [title, '', author, '', ...(pages[0] ?? [])]
  const layer =
    format.pages === 'bare'
      ? pages
          .map((page, index) => {
            const own = index === 0 ? [title, author, ...page] : [headOf(index, title, author), ...page]
            return [...own, `- ${format.firstPage + index} -`].map(asBare).join('')
          })
          .join('\f')
      : format.pages === 'form feeds'
        ? pages
            .map((page, index) => withFolio(index === 0 ? opening : page, index, format, title, author))
            .join('\f')
        : pages
            .map((page, index) =>
              index === 0
                ? opening.join('\n')
                : [
                    '',
                    '',
                    '',
                    headOf(index, title, author),
                    '',
                    `- ${format.firstPage + index} -`,
                    '',
                    ...page,
                  ].join('\n'),
            )
            .join('\n')
  return { layer: `${layer}\n`, title, headings, paragraphs, notes, pages: pages.length - 1 }
}

function asBare(line: string): string {
  const text = line.trimStart().replace(/（\d+）(?=.)/g, '$&\n')
  return text && `${text}\n`
}

interface PrintedLine {
  text: string
  calls: number[]
  isHeading?: boolean
}

/** Automatic spacing between scripts, in full-width characters. */
const QUARTER = 0.25

function plain(tokens: readonly Token[]): string {
  return tokens.map(({ kind, text }) => (kind === 'call' ? '' : text)).join('')
}

function retokenise(text: string): Token[] {
  return [...text.matchAll(/[a-zа-яё]+|\d+|[、。]|./giu)].map(([part]) => ({
    kind: /^[a-zа-яё\d]/iu.test(part) ? 'western' : /[、。]/.test(part) ? 'sign' : 'japanese',
    text: part,
  }))
}

/** Break tokens into lines; closing signs hang, calls stay with what is before them. */
function setLines(tokens: readonly Token[], measure: number, random: SeededRandom): PrintedLine[] {
  const lines: PrintedLine[] = [{ text: '', calls: [] }]
  let width = 0
  let last: Token | undefined
  const open = (): PrintedLine => {
    lines.push({ text: '', calls: [] })
    width = 0
    last = undefined
    return lines.at(-1) as PrintedLine
  }
  for (const token of tokens) {
    let line = lines.at(-1) as PrintedLine
    const size =
      token.kind === 'western' ? token.text.length / 2 : token.kind === 'call' ? 1 : token.text.length
    const isAuto =
      (last?.kind === 'japanese' && token.kind === 'western') ||
      (last?.kind === 'western' && token.kind === 'japanese')
    const mayHang = token.kind === 'sign' || token.kind === 'call'
    if (!mayHang && width + size > measure && line.text) {
      const room = Math.floor((measure - width) * 2) - 1
      const cut = Math.min(room, token.text.length - 2)
      if (token.kind === 'western' && /^\p{L}/u.test(token.text) && cut >= 2 && random.next() < 0.8) {
        line.text += `${isAuto ? ' ' : ''}${token.text.slice(0, cut)}-`
        line = open()
        line.text = token.text.slice(cut)
        width = line.text.length / 2
        last = token
        continue
      }
      line = open()
    } else if (isAuto) {
      line.text += ' '
      width += QUARTER
    }
    line.text += token.text
    if (token.number !== undefined) line.calls.push(token.number)
    width += size
    last = token
  }
  return lines
}

/** Put lines and the notes that they call on pages; what of a note does not fit goes on at the next page's foot. */
function fillPages(
  body: readonly PrintedLine[],
  notes: readonly (readonly string[])[],
  most: number,
): string[][] {
  const pages: string[][] = []
  let text: string[] = []
  let foot: string[] = []
  let rest: string[] = []
  const close = (): void => {
    const room = Math.max(1, most - text.length)
    const here = foot.slice(0, Math.max(room, 0))
    rest = foot.slice(here.length)
    pages.push([...text, ...(here.length > 0 ? ['', ...here] : [])])
    text = []
    foot = rest
  }
  for (const line of body) {
    const own = line.calls.flatMap((number) =>
      (notes[number - 1] ?? []).map((one, index) => (index === 0 ? ` ${number} ${one}` : one)),
    )
    const beginsNote = line.calls.length > 0 ? foot.length + line.calls.length : 0
    if (text.length + 1 + Math.min(foot.length, 6) > most - 2 || text.length + 1 + beginsNote > most - 2)
      close()
    // A heading stays with the text that follows it
    if (line.isHeading && text.length + Math.min(foot.length, 6) > most - 6) close()
    if (text.length > 0 || line.text) text.push(line.text)
    foot.push(...own)
    // A note has to begin on its call's page: when the foot is full the page ends
    if (text.length + foot.length >= most) close()
  }
  while (text.length > 0 || foot.length > 0) {
    if (text.length === 0 && foot.length > 0) {
      // No page of notes alone at the end: the last page takes them all
      pages.at(-1)?.push(...foot)
      foot = []
    } else close()
  }
  return pages
}

function headOf(index: number, title: string, author: string): string {
  return index % 2 === 1 ? author : title
}

function withFolio(
  page: readonly string[],
  index: number,
  format: PrintedFormat,
  title: string,
  author: string,
): string {
  const folio = `- ${format.firstPage + index} -`
  return index === 0
    ? `${page.join('\n')}\n\n`
    : `${headOf(index, title, author)}\n\n${page.join('\n')}\n\n${folio}\n\n`
}
