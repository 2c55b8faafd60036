import type { Publication } from '../../model/publication.js'
import { readStyleSheet } from '../../styles/read-style-sheet.js'
import { digestBytes, digestPublication } from '../shared/digest-publication.js'
import { readStoredInput, type StoredInput, storeInput } from '../shared/stored-input.js'

/** Where printed pages begin is no part of its input. */
interface StoredBook extends StoredInput {
  /** Digest of the finished file. */
  book: string
}

/**
 * Write down what the ebook was made of, for a later build of an edition that links to it.
 *
 * @param publication  with neutral trees
 */
export async function storeBook(publication: Publication, book: Uint8Array): Promise<Uint8Array> {
  const stored: StoredBook = { input: await digestBookInput(publication), book: digestBytes(book) }
  return storeInput(stored)
}

/**
 * Read the ebook of the last build.
 *
 * @param path    of the book
 * @param stored  path of what was written down with it
 * @returns       `undefined` where it is not of this publication as it is today
 */
export async function readStoredBook(
  path: string,
  stored: string,
  publication: Publication,
): Promise<Uint8Array | undefined> {
  const input = await digestBookInput(publication)
  return (await readStoredInput<StoredBook, 'book'>(stored, path, { input, key: 'book' }))?.bytes
}

/** Digest what determines the ebook, besides where printed pages begin and what draws its characters. */
export async function digestBookInput(publication: Publication): Promise<string> {
  const { faces, fallbacks, cover, ...journal } = publication.journal ?? {}
  const { image, ...colours } = cover ?? {}
  const settings = [await readStyleSheet('epub.css'), publication.style, journal, colours]
  if (image) settings.push(digestBytes(image.bytes))
  return digestPublication(publication, { settings, without: [] })
}
