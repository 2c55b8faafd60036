import { PDFDict, type PDFDocument, PDFName, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib'
import { streamText } from './stream-bytes.js'

/** The ToUnicode map of a font: from four hexadecimal digits of a code to text. */
export type GlyphMeanings = ReadonlyMap<string, string>

/** Pages share their fonts. */
const parsedTables = new WeakMap<PDFRawStream, GlyphMeanings>()

/**
 * Read the ToUnicode maps of the fonts of a page.
 *
 * @returns  by the font's name on the page, as `Tf` names it (`F6`); without fonts that have no map
 * @see ISO 32000-1, 9.10.3 "ToUnicode CMaps"
 */
export function readMeanings(document: PDFDocument, page: PDFPage): Map<string, GlyphMeanings> {
  const meanings = new Map<string, GlyphMeanings>()
  const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict)
  for (const [name, reference] of fonts?.entries() ?? []) {
    const font = document.context.lookupMaybe(reference, PDFDict)
    const table = font?.lookup(PDFName.of('ToUnicode'))
    if (!(table instanceof PDFRawStream)) continue
    let parsed = parsedTables.get(table)
    if (!parsed) {
      parsed = parseMeanings(streamText(table))
      parsedTables.set(table, parsed)
    }
    meanings.set(name.decodeText(), parsed)
  }
  return meanings
}

/** Parse a table ToUnicode. */
export function parseMeanings(table: string): GlyphMeanings {
  const meanings = new Map<string, string>()
  for (const [, pairs = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of pairs.matchAll(/<(\w{4})>\s*<(\w+)>/g)) {
      meanings.set(code.toUpperCase(), decode(text))
    }
  }
  for (const [, ranges = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', first = ''] of ranges.matchAll(/<(\w{4})>\s*<(\w{4})>\s*<(\w+)>/g)) {
      const start = Number.parseInt(from, 16)
      const text = decode(first)
      const last = text.charCodeAt(text.length - 1)
      for (let code = start; code <= Number.parseInt(to, 16); code++) {
        const meaning = text.slice(0, -1) + String.fromCharCode(last + code - start)
        meanings.set(code.toString(16).toUpperCase().padStart(4, '0'), meaning)
      }
    }
  }
  return meanings
}

/** Big-endian UTF-16. */
function decode(hexadecimal: string): string {
  return String.fromCharCode(...(hexadecimal.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)))
}
