import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type PDFDict, PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib'
import { Blob, Face, Font } from 'harfbuzzjs'
import { cmapBlocks, fourDigits } from '../../src/pdf/cmap-blocks.js'
import { compressedStream } from '../../src/pdf/stream-bytes.js'

const file = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
)

/** A document with a page whose font is Tinos, embedded as browsers do it and called `F1`. */
export interface DocumentInTinos {
  document: PDFDocument
  page: PDFPage
  font: PDFDict
  /** The codes of characters, in hexadecimal digits. */
  codesOf: (text: string) => string
  /** The advance of a character in em. */
  advanceOf: (character: string) => number
}

/**
 * Make a document of a page whose content is given.
 *
 * @param characters  that its font has widths and meanings of
 * @param paint       the content, made with codes and advances
 */
export async function documentInTinos(
  characters: string,
  paint: (of: Pick<DocumentInTinos, 'codesOf' | 'advanceOf'>) => string,
): Promise<DocumentInTinos> {
  const program = new Uint8Array(await readFile(file))
  const face = new Face(new Blob(program))
  const tinos = new Font(face)
  const glyphOf = (character: string): number => tinos.nominalGlyph(character.codePointAt(0) ?? 0) ?? 0
  const advanceOf = (character: string): number => tinos.glyphHAdvance(glyphOf(character)) / face.upem
  const codesOf = (text: string): string => [...text].map((one) => fourDigits(glyphOf(one))).join('')
  const document = await PDFDocument.create()
  const { context } = document
  const all = [...characters]
  const meanings = `begincmap\n${cmapBlocks(all.map((one) => [glyphOf(one), one]))}endcmap\n`
  const font = context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    Encoding: 'Identity-H',
    DescendantFonts: [
      {
        Type: 'Font',
        Subtype: 'CIDFontType2',
        CIDToGIDMap: 'Identity',
        FontDescriptor: { FontFile2: context.register(compressedStream(context, program)) },
        W: all.flatMap((one) => [glyphOf(one), [1000 * advanceOf(one)]]),
      },
    ],
    ToUnicode: context.register(compressedStream(context, meanings)),
  }) as PDFDict
  const page = document.addPage()
  page.node.set(PDFName.of('Resources'), context.obj({ Font: { F1: context.register(font) } }))
  const content = paint({ codesOf, advanceOf })
  page.node.set(PDFName.of('Contents'), context.register(compressedStream(context, content)))
  return { document, page, font, codesOf, advanceOf }
}
