import type { VFile } from 'vfile'
import { said } from '../messages/say.js'
import { hasErrors, report } from '../model/report.js'
import { decodeText } from '../read/decode-text.js'
import { readDocx } from './docx/read-docx.js'
import type { Draft } from './manuscript/draft.js'
import { readPdf } from './pdf/read-pdf.js'
import type { Decisions } from './report/decisions.js'
import { replaceForbidden } from './report/replace-forbidden.js'
import type { Tally } from './report/tally.js'
import type { SourceFile } from './source/source-file.js'
import type { DividedPage } from './source/source-page.js'
import { divideTextPages } from './text/divide-text-pages.js'
import { hasTextColumns } from './text/has-text-columns.js'
import { splitTextPages } from './text/split-text-pages.js'
import { compareCensus } from './word/compare-census.js'
import { compareCitations } from './word/compare-citations.js'
import { draftFromWord } from './word/draft-from-word.js'

const MEGABYTE = 1_000_000
/** How an HTML file begins, a mark of the byte order and an XML declaration before it or not. */
const HTML =
  /^(?:ï»¿)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|meta)\b/is
/** A text layer of 8 MB is 8,000 pages; a PDF or DOCX has its images with it. */
/** A manuscript's own limit: some 1000 pages. */
const MOST_LINES = 40_000
const TEXT_BYTES = 16 * MEGABYTE
const FILE_BYTES = 200 * MEGABYTE

/** What a file holds: printed pages, or a whole draft where the file knows no pages. */
export interface ReadSource {
  pages?: DividedPage[]
  draft?: Draft
  /** Path in the manuscript's folder → pictures and references. */
  files?: Map<string, string | Uint8Array>
  /** Holds the manuscript against the source. */
  compare?: (article: string, decisions: Decisions) => Promise<Tally[]>
}

/**
 * Read a file by what it is, which its first bytes say and not its name.
 *
 * @param file      gets what makes the source unusable
 * @param pictures  gets the pictures of a PDF: name in the manuscript's folder → PNG
 */
export async function readSource(
  source: SourceFile,
  file: VFile,
  pictures: Map<string, Uint8Array>,
  decisions: Decisions,
): Promise<ReadSource | undefined> {
  const { name, bytes } = source
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  const isText = !head.includes('%PDF-') && !head.startsWith('PK\u0003\u0004') && !isCompound(bytes)
  if (bytes.length === 0) {
    report(file, 'empty-source.file', { name })
    return undefined
  }
  const limit = isText ? TEXT_BYTES : FILE_BYTES
  if (bytes.length > limit) {
    report(file, 'oversized-source.bytes', { name, megabytes: limit / MEGABYTE })
    return undefined
  }
  if (isCompound(bytes)) {
    report(file, 'encrypted-source.word', { name })
    return undefined
  }
  if (/^(?:ï»¿)?\s*\{\\rtf/.test(head)) {
    report(file, 'unsupported-source.rtf', { name })
    return undefined
  }
  if (isText && HTML.test(head)) {
    report(file, 'unsupported-source.html', { name })
    return undefined
  }
  if (isText) return readText(source, file, decisions)
  if (head.includes('%PDF-')) {
    const pages = await readPdf(source, file, pictures, decisions)
    return pages && { pages }
  }
  const document = await readDocx(source, file, decisions)
  if (!document) return undefined
  const { draft, works, expected } = draftFromWord(document, decisions)
  const files = new Map<string, string | Uint8Array>(document.pictures)
  if (works.size > 0) files.set('references.json', works.file())
  const compare = async (article: string, all: Decisions): Promise<Tally[]> => {
    if (works.size > 0) await compareCitations(article, works, all)
    return compareCensus(document, article, expected, all)
  }
  return { draft, files, compare }
}

function readText({ name, bytes }: SourceFile, file: VFile, decisions: Decisions): ReadSource | undefined {
  const text = decodeText(bytes, file)
  if (text === undefined || hasErrors(file)) return undefined
  if ((text.match(/\n/g)?.length ?? 0) >= MOST_LINES) {
    report(file, 'oversized-source.lines', { name, lines: MOST_LINES })
    return undefined
  }
  if (!/\p{L}/u.test(text)) {
    report(file, 'empty-source.words', { name })
    return undefined
  }
  const pages = splitTextPages(replaceForbidden(text, said('import.place.file', { name }), decisions))
  if (pages.filter(hasTextColumns).length > pages.length / 2) {
    report(file, 'two-column-source.text', { name })
    return undefined
  }
  return { pages: divideTextPages(pages, name, !text.includes('\f'), decisions) }
}

/** The container of encrypted DOCX and of old DOC files. */
function isCompound(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte)
}
