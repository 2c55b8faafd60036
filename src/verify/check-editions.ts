import type { Root } from 'hast'
import type { VFile } from 'vfile'
import { flowText, notesOf, noteText } from '../model/flow-text.js'
import type { PageMap } from '../model/page-map.js'
import { report, reportSaid } from '../model/report.js'
import { differenceOf } from '../model/text-difference.js'
import { type PdfPage, readPdfPages } from '../pdf/read-pdf-pages.js'
import { checkEpub } from './check-epub.js'

/** What a printed page was laid out to hold. */
export interface ExpectedPage {
  number: number
  /** Furniture, text and notes in the order in which they are painted, without the readings of ruby. */
  paintedText: string
  /** The readings, which are painted after their lines. */
  readings: string
}

export interface FinishedEditions {
  print?: { pdf: Uint8Array; pages: readonly ExpectedPage[] } | undefined
  epub?: Uint8Array | undefined
  /** Of the print edition whose pages the EPUB lists. */
  pageMap?: PageMap | undefined
}

/** Ways a PDF's text may differ from the tree's and be the same to a reader. */
const WHITE_OR_SOFT = /[\s\u00ad]/gu

/**
 * Read the finished editions back and prove that both hold the manuscript's text and notes: the PDF page by page as
 * it was laid out (the audit of the pages has compared that with the tree), the EPUB as the tree has it.
 *
 * @param editions  the files' bytes, as they will be written
 * @param tree      the one tree that both were made from
 * @param file      takes the messages
 */
export async function checkEditions(editions: FinishedEditions, tree: Root, file: VFile): Promise<void> {
  if (editions.print) comparePages(await readPdfPages(editions.print.pdf), editions.print.pages, file)
  if (editions.epub) await compareEpub(editions.epub, editions.pageMap, tree, file)
}

function comparePages(found: readonly PdfPage[], expected: readonly ExpectedPage[], file: VFile): void {
  if (found.length !== expected.length) {
    report(file, 'edition-mismatch.page-count', { found: found.length, expected: expected.length })
  }
  for (const [index, page] of expected.entries()) {
    const text = squeeze((found[index]?.texts ?? []).map((piece) => piece.text).join(''))
    const expectedText = squeeze(page.paintedText)
    const readings = squeeze(page.readings)
    if (readings ? !isInterleaved(text, expectedText, readings) : text !== expectedText) {
      const difference = differenceOf(expectedText, text)
      if (difference) report(file, 'edition-mismatch.page', { page: page.number, ...difference })
    }
  }
}

/** Whether a text is two others, each in its own order. */
function isInterleaved(text: string, first: string, second: string): boolean {
  if (text.length !== first.length + second.length) return false
  // reachable[j]: so far `first` up to i and `second` up to j can have made the text up to i + j.
  let reachable = Array.from({ length: second.length + 1 }, (_, j) => text.startsWith(second.slice(0, j)))
  for (let i = 1; i <= first.length; i++) {
    const before: boolean[] = reachable
    reachable = []
    for (let j = 0; j <= second.length; j++) {
      const fromFirst = before[j] === true && first[i - 1] === text[i + j - 1]
      const fromSecond = j > 0 && reachable[j - 1] === true && second[j - 1] === text[i + j - 1]
      reachable.push(fromFirst || fromSecond)
    }
  }
  return reachable[second.length] === true
}

async function compareEpub(
  epub: Uint8Array,
  pageMap: PageMap | undefined,
  tree: Root,
  file: VFile,
): Promise<void> {
  const { faults, text: found } = await checkEpub(epub, pageMap)
  for (const { rule, said } of faults) reportSaid(file, rule, said)
  if (!found) return
  const flow = differenceOf(flowText(tree), found.flow)
  if (flow) report(file, 'edition-mismatch.epub-text', flow)
  const notes = notesOf(tree)
  for (const [number, note] of notes) {
    const difference = differenceOf(noteText(note), found.notes.get(number) ?? '')
    if (difference) report(file, 'edition-mismatch.epub-note', { note: number, ...difference })
  }
  if (found.notes.size !== notes.size) {
    report(file, 'edition-mismatch.epub-note-count', { found: found.notes.size, expected: notes.size })
  }
}

function squeeze(text: string): string {
  return text.replace(WHITE_OR_SOFT, '')
}
