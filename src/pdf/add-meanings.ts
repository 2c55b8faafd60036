import { PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { parseMeanings } from './read-meanings.js'
import { compressedStream, streamText } from './stream-bytes.js'

/** ISO 32000-1, 9.10.3: no block of a CMap has more entries. */
const BLOCK = 100

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
      const meaning = own.get(Number.parseInt(code, 16))
      return meaning === undefined ? entry : entryOf(code, meaning)
    })
    const known = parseMeanings(mended)
    const entries = [...own]
      .map(([glyph, meaning]) => [hexadecimal(glyph), meaning] as const)
      .filter(([code]) => !known.has(code))
      .map(([code, meaning]) => entryOf(code, meaning))
    const blocks: string[] = []
    for (let at = 0; at < entries.length; at += BLOCK) {
      const block = entries.slice(at, at + BLOCK)
      blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`)
    }
    const whole = mended.replace(/^endcmap/m, `${blocks.join('')}endcmap`)
    if (whole !== text) context.assign(reference, compressedStream(context, whole))
  }
}

function entryOf(code: string, meaning: string): string {
  return `<${code}> <${meaning
    .split('')
    .map((unit) => hexadecimal(unit.charCodeAt(0)))
    .join('')}>`
}

function hexadecimal(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0')
}
