import {
  decodePDFRawStream,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib'
import { tokens } from './content-tokens.js'
import { readMeanings } from './read-meanings.js'

/** One glyph of a page's text. */
export interface PaintedGlyph {
  meaning: string
  /** Where its code begins and ends in the content, within the string of a `Tj`. */
  start: number
  end: number
  /** Where that string begins, with its bracket, and where its `Tj` ends. */
  stringStart: number
  showEnd: number
  /** Glyphs of one text object have the same number. */
  textObject: number
}

/** The text of one page as its content stream paints it; stretches of it can be given replacement text. */
export class PageContent {
  readonly glyphs: readonly PaintedGlyph[]
  /** The operators, a character a byte. */
  readonly text: string
  readonly #insertions: { at: number; text: string }[] = []

  private constructor(text: string, glyphs: readonly PaintedGlyph[]) {
    this.text = text
    this.glyphs = glyphs
  }

  /** Read a page whose content is one stream, as the browser writes it; nothing for another. */
  static read(document: PDFDocument, page: PDFPage): PageContent | undefined {
    const stream = streamOf(document, page)
    if (!stream) return undefined
    const content = new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode())
    return new PageContent(content, listGlyphs(content, readMeanings(document, page)))
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
    if (from.start === from.stringStart + 1) this.#insertions.push({ at: from.stringStart, text: open })
    else this.#insertions.push({ at: from.start, text: `> Tj\n${open}<` })
    if (this.glyphs[last + 1]?.stringStart !== to.stringStart)
      this.#insertions.push({ at: to.showEnd, text: '\nEMC' })
    else this.#insertions.push({ at: to.end, text: '> Tj\nEMC\n<' })
  }

  /** Write the page's content back, if anything was changed. */
  write(document: PDFDocument, page: PDFPage): void {
    const reference = page.node.get(PDFName.of('Contents'))
    if (this.#insertions.length === 0 || !(reference instanceof PDFRef)) return
    let result = ''
    let copied = 0
    for (const { at, text } of this.#insertions.toSorted((a, b) => a.at - b.at)) {
      result += this.text.slice(copied, at) + text
      copied = at
    }
    result += this.text.slice(copied)
    const bytes = Uint8Array.from(result, (character) => character.charCodeAt(0))
    document.context.assign(reference, document.context.flateStream(bytes))
  }
}

function streamOf(document: PDFDocument, page: PDFPage): PDFRawStream | undefined {
  const reference = page.node.get(PDFName.of('Contents'))
  const stream = reference instanceof PDFRef ? document.context.lookup(reference) : undefined
  return stream instanceof PDFRawStream ? stream : undefined
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
