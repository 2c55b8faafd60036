import type { SeededRandom } from '../print/seeded-random.js'

/** How an article is printed. */
export interface PrintedFormat {
  /** Full-width characters a line. */
  measure: number
  /** Lines a page. */
  lines: number
  /** Folio and head at the page's head between empty lines, or, as pdftotext writes, pages parted by form feeds. */
  pages: 'empty lines' | 'form feeds'
  firstPage: number
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

const KANA = 'あいうえおかきくけこさしすせそたちつてとなにのはまもやよらりるれろん'
const KANJI = '港町船路海岸山川道橋記録歴史地図年代市場商人学校図書印刷活字'
const CYRILLIC = ['берег', 'волна', 'гавань', 'корабль', 'летопись', 'пристань', 'ремесло', 'торговля']
const LATIN = ['harbour', 'record', 'journey', 'printing', 'memory', 'village', 'signal', 'weather']

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
  const title = `${japanese(random, 8)}の研究`
  const author = `${japanese(random, 3)}・${japanese(random, 3)}`
  const headings: string[] = []
  const paragraphs: string[] = []
  const notes: string[] = []
  const body: PrintedLine[] = []
  for (let section = 1; section <= sections; section++) {
    const heading = `${section}）${japanese(random, random.integer(6, 14))}`
    headings.push(heading)
    body.push({ text: '', calls: [] }, { text: heading, calls: [], isHeading: true }, { text: '', calls: [] })
    for (let count = random.integer(3, 6); count > 0; count--) {
      const tokens = sentences(random, random.integer(60, 400), () => {
        notes.push(plain(sentences(random, random.integer(noteLength.least, noteLength.most))))
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
    format.pages === 'form feeds'
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

interface Token {
  kind: 'japanese' | 'western' | 'sign' | 'call' | 'space'
  text: string
  number?: number
}

interface PrintedLine {
  text: string
  calls: number[]
  isHeading?: boolean
}

function japanese(random: SeededRandom, length: number): string {
  // No run of hiragana is so long that it could be a reading, or a word that headings have
  return Array.from({ length }, (_, index) => random.pick([...(index % 2 === 0 ? KANJI : KANA)])).join('')
}

function sentences(random: SeededRandom, length: number, addNote?: () => number): Token[] {
  const tokens: Token[] = []
  let size = 0
  while (size < length) {
    const words = random.integer(2, 8)
    for (let word = 0; word < words; word++) {
      const kind = random.next()
      if (kind < 0.7)
        for (const text of japanese(random, random.integer(2, 9))) tokens.push({ kind: 'japanese', text })
      else if (kind < 0.8) tokens.push({ kind: 'western', text: String(random.integer(1, 2000)) })
      else tokens.push({ kind: 'western', text: random.pick(kind < 0.92 ? CYRILLIC : LATIN) })
      tokens.push({ kind: 'japanese', text: random.pick(['の', 'は', 'と', 'が']) })
      size += 6
    }
    const number = addNote && random.next() < 0.3 ? addNote() : undefined
    if (number !== undefined) tokens.push({ kind: 'call', text: `（${number}）`, number })
    tokens.push({ kind: 'sign', text: random.next() < 0.3 ? '、' : '。' })
  }
  const last = tokens.at(-1)
  if (last) last.text = '。'
  return tokens
}

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
    } else if (isAuto) line.text += ' '
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
