import type { PageMap } from '../model/page-map.js'
import { checkEpubContainer } from './check-epub-container.js'
import { checkEpubMarkup } from './check-epub-markup.js'
import { checkEpubMetadata } from './check-epub-metadata.js'
import { checkEpubNavigation } from './check-epub-navigation.js'
import { checkEpubNotes } from './check-epub-notes.js'
import { checkEpubPages } from './check-epub-pages.js'
import { type EpubError, epubError } from './epub-error.js'
import { type EpubBook, readEpub } from './read-epub.js'
import { type EpubTexts, readEpubText } from './read-epub-text.js'

/** The errors and texts of a finished EPUB. */
export interface EpubReport {
  errors: EpubError[]
  /** `undefined` for a file that is no zip. */
  texts?: EpubTexts
}

/**
 * Check a finished EPUB for everything that reading systems, screen readers and archives rely on.
 *
 * It checks for the output of kiyo, and so for more than EPUB requires. It never throws.
 *
 * @param epub     the file's bytes
 * @param pageMap  of the print edition whose pages are listed
 */
export async function checkEpub(epub: Uint8Array, pageMap?: PageMap): Promise<EpubReport> {
  let book: EpubBook
  try {
    book = await readEpub(epub)
  } catch {
    return { errors: [epubError('broken-epub.archive')] }
  }
  const texts = await readEpubText(book)
  return {
    texts,
    errors: [
      ...checkEpubContainer(epub, book),
      ...checkEpubMetadata(book),
      ...checkEpubMarkup(book),
      ...checkEpubNavigation(book),
      ...checkEpubNotes(book),
      ...checkEpubPages(book, texts, pageMap),
    ],
  }
}
