import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { PDFDocument } from '@cantoo/pdf-lib'
import { type EmbeddedTypeface, embedTypeface } from '../../pdf/embed-typeface.js'

/**
 * Typefaces of the text that a proof adds: a gothic, to distinguish it from the article, and a Western face for letters
 * that no Japanese face has, such as those of Russian before 1918.
 */
const TYPEFACES = [
  {
    name: 'NotoSansJP-Regular',
    file: '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
  },
  { name: 'Tinos-Regular', file: '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf' },
]

/**
 * Embed the typefaces that a proof's own lettering needs.
 *
 * @param characters  characters of all added text
 * @returns           in order of preference
 */
export async function embedProofTypefaces(
  document: PDFDocument,
  characters: Iterable<string>,
): Promise<EmbeddedTypeface[]> {
  const typefaces: EmbeddedTypeface[] = []
  let missing = [...characters]
  for (const { name, file } of TYPEFACES) {
    if (missing.length === 0) break
    const bytes = await readFile(createRequire(import.meta.url).resolve(file))
    const typeface = await embedTypeface(document, name, bytes, missing)
    typefaces.push(typeface)
    missing = missing.filter((character) => character.trim() !== '' && !typeface.has(character))
  }
  return typefaces
}
