import { createHash } from 'node:crypto'

const DAY = 86_400

/**
 * The moment that a package names as that of its last change.
 *
 * Reading systems take two files of one identifier and one moment for the same book and keep the old one. A manuscript
 * names a day at most; so the time of that day is made from what the files hold: the same for the same input, and another
 * for a corrected article. A moment that was given to the second stays.
 *
 * @param modified  the edition's date
 * @param contents  of all files of the book but the package document
 * @see EPUB 3.3, 5.5.3.2 "The dcterms:modified element" and 5.5.3.1.2, on release identifiers
 */
export function lastChange(modified: Date, contents: Iterable<string | Uint8Array>): Date {
  if (modified.getTime() % (DAY * 1000) !== 0) return modified
  const hash = createHash('sha256')
  for (const content of contents) hash.update(content)
  return new Date(modified.getTime() + (hash.digest().readUInt32BE() % DAY) * 1000)
}
