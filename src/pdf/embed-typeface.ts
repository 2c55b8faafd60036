import { type PDFDocument, PDFHexString, PDFName, type PDFRef, PDFString } from '@cantoo/pdf-lib'
import { Blob, Face, Font } from 'harfbuzzjs'
import type subsetFont from 'subset-font'
import { loadWithMemory } from '../model/libraries-with-memory.js'
import { cmapBlocks, fourDigits } from './cmap-blocks.js'
import { compressedStream } from './stream-bytes.js'

/** The traditional substitute for a missing character. */
const GETA = '〓'
/** Units of a PDF's glyph space in one em. */
const EM = 1000

/** A typeface embedded in a document. */
export interface EmbeddedTypeface {
  /** The font's object, to be named in a page's resources. */
  reference: PDFRef
  /** Whether it draws a character. */
  has: (character: string) => boolean
  /** Encode a text as the operand of `Tj`, with 〓 for characters that the embedded typeface lacks. */
  encode: (text: string) => PDFHexString
  /** Width of a text in em. */
  widthOf: (text: string) => number
}

/**
 * Embed a TrueType face in a document, reduced to the given characters, with a ToUnicode map, so that its text can be
 * searched.
 *
 * @param name        PostScript name
 * @param bytes       the whole face, with TrueType outlines
 * @param characters  characters that it has to draw
 * @see ISO 32000-1, 9.7 "Composite Fonts" and 9.10.3 "ToUnicode CMaps"
 */
export async function embedTypeface(
  document: PDFDocument,
  name: string,
  bytes: Uint8Array,
  characters: Iterable<string>,
): Promise<EmbeddedTypeface> {
  const wanted = [...new Set([...characters, GETA])].sort()
  const subset = await loadWithMemory<typeof subsetFont>('subset-font')(Buffer.from(bytes), wanted.join(''), {
    targetFormat: 'truetype',
  })
  const face = new Face(new Blob(subset))
  const font = new Font(face)
  const scale = EM / face.upem
  const glyphs = new Map<string, number>()
  const characterOf = new Map<number, string>()
  for (const character of wanted) {
    const glyph = font.nominalGlyph(character.codePointAt(0) ?? 0)
    if (!glyph) continue
    glyphs.set(character, glyph)
    if (!characterOf.has(glyph)) characterOf.set(glyph, character)
  }
  const drawn = [...characterOf.keys()].sort((a, b) => a - b)
  const widthOfGlyph = (glyph: number): number => font.glyphHAdvance(glyph) * scale

  const { context } = document
  const { ascender, descender } = font.hExtents()
  const baseFont = PDFName.of(`KIYOAA+${name}`)
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: baseFont,
      // Symbolic: its glyphs are selected by number.
      Flags: 4,
      FontBBox: [-EM, descender * scale, 2 * EM, ascender * scale],
      ItalicAngle: 0,
      Ascent: ascender * scale,
      Descent: descender * scale,
      CapHeight: 0.73 * EM,
      StemV: 80,
      FontFile2: context.register(compressedStream(context, subset, { Length1: subset.length })),
    }),
  )
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: baseFont,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      CIDToGIDMap: 'Identity',
      DW: EM,
      W: drawn.flatMap((glyph) => [glyph, [widthOfGlyph(glyph)]]),
      FontDescriptor: descriptor,
    }),
  )
  const reference = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: baseFont,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: context.register(compressedStream(context, unicodeTable(characterOf))),
    }),
  )
  const glyphsOf = (text: string): number[] =>
    [...text].map((character) => glyphs.get(character) ?? glyphs.get(GETA) ?? 0)
  return {
    reference,
    has: (character) => glyphs.has(character),
    encode: (text) => PDFHexString.of(glyphsOf(text).map(fourDigits).join('')),
    widthOf: (text) => glyphsOf(text).reduce((sum, glyph) => sum + widthOfGlyph(glyph), 0) / EM,
  }
}

function unicodeTable(characterOf: ReadonlyMap<number, string>): string {
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${cmapBlocks([...characterOf])}endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}
