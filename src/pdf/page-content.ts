import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib'
import { listPaintedGlyphs, type PaintedGlyph } from './list-painted-glyphs.js'
import { readMeanings } from './read-meanings.js'
import { compressedStream, streamText } from './stream-bytes.js'

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
  #fonts: ReadonlyMap<string, PDFRef> | undefined

  constructor(document: PDFDocument, page: PDFPage) {
    this.#document = document
    this.#page = page
    // The streams of a page may be divided between any two operators.
    this.text = streamsOf(document, page).map(streamText).join('\n')
  }

  /** The glyphs of the page, in the order of painting. */
  get glyphs(): readonly PaintedGlyph[] {
    this.#glyphs ??= listPaintedGlyphs(this.text, readMeanings(this.#document, this.#page))
    return this.#glyphs
  }

  /** The fonts of the page by what it calls them. */
  get fonts(): ReadonlyMap<string, PDFRef> {
    this.#fonts ??= fontsOf(this.#page)
    return this.#fonts
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
    if (from.start === from.string.start + 1) this.insert({ at: from.string.start, text: open })
    else this.insert({ at: from.start, text: `> Tj\n${open}<` })
    if (this.glyphs[last + 1]?.string !== to.string) this.insert({ at: to.string.showEnd, text: '\nEMC' })
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

function fontsOf(page: PDFPage): Map<string, PDFRef> {
  const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict)
  return new Map(
    (fonts?.entries() ?? []).flatMap(([name, font]) =>
      font instanceof PDFRef ? [[name.decodeText(), font] as const] : [],
    ),
  )
}

function streamsOf(document: PDFDocument, page: PDFPage): PDFRawStream[] {
  const contents = page.node.lookup(PDFName.of('Contents'))
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((one) => document.context.lookup(one)) : [contents]
  return streams.filter((stream) => stream instanceof PDFRawStream)
}
