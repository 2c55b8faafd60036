import {
  PDFArray,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib'
import { tokens } from './content-tokens.js'
import { readMeanings } from './read-meanings.js'
import { compressedStream, streamText } from './stream-bytes.js'

/** One glyph of a page's text. */
export interface PaintedGlyph {
  meaning: string
  /** Offsets of its code in the content, within the string of a `Tj`. */
  start: number
  end: number
  /** Offsets of that string, with its bracket, and of the end of its `Tj`. */
  stringStart: number
  showEnd: number
  /** Glyphs of one text object have the same number. */
  textObject: number
}

/** An insertion into a content stream, before the character at an offset. */
export interface Insertion {
  at: number
  text: string
  /** The end of what it replaces, if it replaces anything. */
  until?: number
}

/** The content stream of a page. It is decoded and written once, regardless of the number of insertions. */
export class PageContent {
  /** The operators as they were read, a character a byte. */
  readonly text: string
  readonly #document: PDFDocument
  readonly #page: PDFPage
  readonly #insertions: Insertion[] = []
  #glyphs: readonly PaintedGlyph[] | undefined

  constructor(document: PDFDocument, page: PDFPage) {
    this.#document = document
    this.#page = page
    // The streams of a page may be divided between any two operators.
    this.text = streamsOf(document, page).map(streamText).join('\n')
  }

  /** The glyphs of the page, in the order of painting. */
  get glyphs(): readonly PaintedGlyph[] {
    this.#glyphs ??= listGlyphs(this.text, readMeanings(this.#document, this.#page))
    return this.#glyphs
  }

  insert(...insertions: readonly Insertion[]): void {
    this.#insertions.push(...insertions)
  }

  /**
   * Give glyphs a replacement text.
   *
   * @param first  index of the first glyph
   * @param last   index of the last, in the same text object
   */
  replaceText(first: number, last: number, text: string): void {
    const from = this.glyphs[first]
    const to = this.glyphs[last]
    if (!from || !to) return
    const open = `/Span <</ActualText ${PDFHexString.fromText(text)}>> BDC\n`
    if (from.start === from.stringStart + 1) this.insert({ at: from.stringStart, text: open })
    else this.insert({ at: from.start, text: `> Tj\n${open}<` })
    if (this.glyphs[last + 1]?.stringStart !== to.stringStart) this.insert({ at: to.showEnd, text: '\nEMC' })
    else this.insert({ at: to.end, text: '> Tj\nEMC\n<' })
  }

  /** Write the page's content back, if anything was inserted. */
  write(): void {
    if (this.#insertions.length === 0) return
    const { context } = this.#document
    const contents = this.#page.node.get(PDFName.of('Contents'))
    const stream = compressedStream(context, insertInto(this.text, this.#insertions))
    if (contents instanceof PDFRef && !(context.lookup(contents) instanceof PDFArray))
      context.assign(contents, stream)
    else this.#page.node.set(PDFName.of('Contents'), context.register(stream))
  }
}

/** Insert pieces into a text; those for the same place in the order in which they are given. */
export function insertInto(text: string, insertions: readonly Insertion[]): string {
  let result = ''
  let copied = 0
  for (const { at, text: piece, until } of insertions.toSorted((a, b) => a.at - b.at)) {
    result += text.slice(copied, at) + piece
    copied = until ?? at
  }
  return result + text.slice(copied)
}

function streamsOf(document: PDFDocument, page: PDFPage): PDFRawStream[] {
  const contents = page.node.lookup(PDFName.of('Contents'))
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((one) => document.context.lookup(one)) : [contents]
  return streams.filter((stream) => stream instanceof PDFRawStream)
}

function listGlyphs(content: string, fonts: ReturnType<typeof readMeanings>): PaintedGlyph[] {
  const glyphs: PaintedGlyph[] = []
  let meanings = fonts.get('')
  let textObject = 0
  let previous = { token: '', start: 0, end: 0 }
  let name = ''
  for (const token of tokens(content)) {
    if (token.token === 'BT') textObject++
    else if (token.token.startsWith('/')) name = token.token.slice(1)
    else if (token.token === 'Tf') meanings = fonts.get(name)
    else if (token.token === 'Tj' && /^<[0-9A-F]*>$/.test(previous.token)) {
      const codes = previous.token.slice(1, -1).match(/.{4}/g) ?? []
      for (const [index, code] of codes.entries()) {
        const start = previous.start + 1 + 4 * index
        const meaning = meanings?.get(code) ?? '\ufffd'
        glyphs.push({
          meaning,
          start,
          end: start + 4,
          stringStart: previous.start,
          showEnd: token.end,
          textObject,
        })
      }
    }
    previous = token
  }
  return glyphs
}
