import { PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { cmapBlocks, cmapEntry, fourDigits } from './cmap-blocks.js'
import { parseMeanings } from './read-meanings.js'
import { compressedStream, streamText } from './stream-bytes.js'

/**
 * Complete the tables of meanings (ToUnicode) of fonts.
 *
 * The browser gives a meaning to the glyphs of characters, and says of joined letters and ligatures only beside the text
 * what they mean (ActualText), which not every program reads: a search in it finds no Arabic word.
 *
 * @param meanings  by PostScript name, then by glyph, which is the code by which the PDF knows it
 */
export function addMeanings(
  document: PDFDocument,
  meanings: ReadonlyMap<string, ReadonlyMap<number, string>>,
): void {
  const { context } = document
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue
    const name = object
      .lookupMaybe(PDFName.of('BaseFont'), PDFName)
      ?.decodeText()
      .replace(/^[A-Z]{6}\+/, '')
    const reference = object.get(PDFName.of('ToUnicode'))
    const own = name === undefined ? undefined : meanings.get(name)
    const table = reference instanceof PDFRef ? context.lookup(reference) : undefined
    if (!own || !(reference instanceof PDFRef) || !(table instanceof PDFRawStream)) continue
    const text = streamText(table)
    // U+0000 is what the browser writes for a glyph that has no character.
    const mended = text.replace(/<(\w{4})> <0000>/g, (entry, code: string) => {
      const glyph = Number.parseInt(code, 16)
      const meaning = own.get(glyph)
      return meaning === undefined ? entry : cmapEntry(glyph, meaning)
    })
    const known = parseMeanings(mended)
    const added = [...own].filter(([glyph]) => !known.has(fourDigits(glyph)))
    const whole = mended.replace(/^endcmap/m, `${cmapBlocks(added)}endcmap`)
    if (whole !== text) context.assign(reference, compressedStream(context, whole))
  }
}
