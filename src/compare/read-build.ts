import { Failure } from '../model/failure.js'
import { type PdfBlocks, readPdfBlocks } from '../pdf/read-pdf-blocks.js'
import { type EpubBook, readEpub } from '../verify/read-epub.js'
import { readEpubUnits } from './read-epub-units.js'
import { readPdfUnits } from './read-pdf-units.js'
import type { EditionText } from './text-unit.js'

/** The finished editions of one build, as files. */
export interface Build {
  /** As it is called in messages: the folder or the revision. */
  name: string
  print?: Uint8Array | undefined
  epub?: Uint8Array | undefined
}

/** The same, read. */
export interface ReadBuild extends Build {
  blocks?: PdfBlocks
  book?: EpubBook
}

/**
 * Read the finished editions of a build.
 *
 * @throws Failure 66 when one of them cannot be read
 */
export async function readBuild(build: Build): Promise<ReadBuild> {
  const read: ReadBuild = { ...build }
  if (build.print) {
    read.blocks = await readPdfBlocks(build.print).catch((error: unknown) =>
      fail(build.name, 'print.pdf', 'PDF', error),
    )
  }
  if (build.epub) {
    read.book = await readEpub(build.epub).catch((error: unknown) =>
      fail(build.name, 'book.epub', 'EPUB', error),
    )
    const [path] = read.book.unreadable.keys()
    const of = { name: build.name, file: 'book.epub' }
    if (path !== undefined) throw new Failure('damaged-edition', { ...of, path })
    if (read.book.spine.length === 0) throw new Failure('edition-without-text', of)
  }
  return read
}

/** The text of a build, from the edition that both have: the EPUB's is the author's own, the PDF's is set in lines. */
export function textOf({ name, blocks, book }: ReadBuild, from: 'epub' | 'print'): EditionText {
  if (from === 'epub' && book) return readEpubUnits(book)
  const text = blocks && readPdfUnits(blocks)
  if (!text || text.units.length === 0) {
    throw new Failure('untagged-pdf', { name })
  }
  return text
}

function fail(name: string, file: string, format: 'PDF' | 'EPUB', error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error)
  const detail = reason.split('\n')[0]?.replace(/\.$/, '') ?? ''
  throw new Failure('unreadable-edition', { name, file, format, detail }, { cause: error })
}
