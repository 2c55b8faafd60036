import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { addWiderGlyphs } from '../fonts/add-wider-glyphs.js'
import { cmapBlocks, fourDigits } from './cmap-blocks.js'
import { parseMeanings } from './read-meanings.js'
import { compressedStream, decodeStream, streamText } from './stream-bytes.js'

/** Units of a PDF's glyph space in one em. */
const EM = 1000
const name = (text: string): PDFName => PDFName.of(text)

/** A composite font with an embedded TrueType program, whose codes are its glyphs. */
export interface EmbeddedFont {
  /** Advance of a code in em. */
  widthOf: (code: number) => number
  descendant: PDFDict
  program: PDFRef
  meanings: PDFRef
}

/** A wider copy of a glyph that is wanted. */
export interface WantedWidth {
  code: number
  /** White after it, in em. */
  addition: number
}

/**
 * Read a font as browsers embed the typefaces of a page.
 *
 * @returns  `undefined` for a font of another kind
 * @see ISO 32000-1, 9.7.4.3 "Glyph Metrics in CIDFonts"
 */
export function readEmbeddedFont(context: PDFContext, font: PDFDict): EmbeddedFont | undefined {
  const descendant = font.lookupMaybe(name('DescendantFonts'), PDFArray)?.lookupMaybe(0, PDFDict)
  const program = descendant?.lookupMaybe(name('FontDescriptor'), PDFDict)?.get(name('FontFile2'))
  const meanings = font.get(name('ToUnicode'))
  const isByGlyph = descendant?.get(name('CIDToGIDMap')) === name('Identity')
  if (!descendant || !isByGlyph || !(program instanceof PDFRef) || !(meanings instanceof PDFRef))
    return undefined
  const widths = widthsOf(context, descendant)
  const usual = (descendant.lookupMaybe(name('DW'), PDFNumber)?.asNumber() ?? EM) / EM
  return { widthOf: (code) => widths.get(code) ?? usual, descendant, program, meanings }
}

function widthsOf(context: PDFContext, descendant: PDFDict): Map<number, number> {
  const widths = new Map<number, number>()
  const entries = descendant.lookupMaybe(name('W'), PDFArray)?.asArray() ?? []
  const numberAt = (at: number): number => {
    const value = context.lookup(entries[at])
    return value instanceof PDFNumber ? value.asNumber() : 0
  }
  for (let at = 0; at + 1 < entries.length; ) {
    const first = numberAt(at)
    const next = context.lookup(entries[at + 1])
    if (next instanceof PDFArray) {
      for (const [index, width] of next.asArray().entries())
        if (width instanceof PDFNumber) widths.set(first + index, width.asNumber() / EM)
      at += 2
    } else {
      for (let code = first; code <= numberAt(at + 1); code++) widths.set(code, numberAt(at + 2) / EM)
      at += 3
    }
  }
  return widths
}

/**
 * Add wider copies of glyphs to a font of a document: to the program, to the widths and to the table of meanings.
 *
 * @returns  the codes of the copies in the order in which they were wanted: none where the font is not of streams that can be
 *           read, fewer where it has no room for all
 */
export function widenFont(
  context: PDFContext,
  { descendant, program, meanings }: EmbeddedFont,
  wanted: readonly WantedWidth[],
): number[] {
  const [stream, table] = [context.lookup(program), context.lookup(meanings)]
  if (!(stream instanceof PDFRawStream) || !(table instanceof PDFRawStream)) return []
  const { font, copies } = addWiderGlyphs(
    decodeStream(stream),
    wanted.map(({ code, addition }) => ({ glyph: code, addition })),
  )
  context.assign(program, compressedStream(context, font, { Length1: font.length }))
  const widths = descendant.lookupMaybe(name('W'), PDFArray) ?? context.obj([])
  const [first] = copies
  if (first) {
    widths.push(PDFNumber.of(first.glyph))
    widths.push(context.obj(copies.map(({ advance }) => EM * advance)))
  }
  descendant.set(name('W'), widths)
  const text = streamText(table)
  const known = parseMeanings(text)
  const added = wanted.flatMap(({ code }, index) => {
    const [meaning, copy] = [known.get(fourDigits(code)), copies[index]]
    return meaning === undefined || !copy ? [] : [[copy.glyph, meaning] as const]
  })
  context.assign(
    meanings,
    compressedStream(context, text.replace(/^endcmap/m, `${cmapBlocks(added)}endcmap`)),
  )
  return copies.map(({ glyph }) => glyph)
}
