import type { PDFDocument } from '@cantoo/pdf-lib'
import { readTags } from './read-tags.js'
import { contentIn, tagsIn } from './tag.js'

/**
 * List which notes each page of a document has a part of, by their numbers among all its notes, in the order of the tags:
 * a note that goes on overleaf is one element, which a reader of single pages cannot tell.
 *
 * @returns  an entry a page; nothing in any where there are no tags
 */
export function listNoteParts(document: PDFDocument): number[][] {
  const indices = new Map(document.getPages().map((page, index) => [page.ref.toString(), index]))
  const parts = document.getPages().map((): number[] => [])
  const notes = (readTags(document) ?? [])
    .flatMap((top) => [...tagsIn(top)])
    .filter(({ name }) => name === 'Note')
  for (const [number, note] of notes.entries()) {
    const pages = new Set([...contentIn(note)].map(({ page }) => indices.get(page.toString()) ?? -1))
    for (const page of pages) parts[page]?.push(number)
  }
  return parts
}
