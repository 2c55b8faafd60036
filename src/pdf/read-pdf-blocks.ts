import type { PDFDocumentProxy } from 'pdfjs-dist'
import { parseAnchor } from '../model/anchors.js'
import { openPdf } from './open-pdf.js'
import { isReading, type MarkedText, readMarkedText, type TagNode } from './read-marked-text.js'

/** A finished PDF, block by block. */
export interface PdfBlocks {
  title: string
  author: string
  /** BCP 47. */
  language: string
  pages: BlockPage[]
}

export interface BlockPage {
  /** As in the viewer's page box. */
  label: string
  /** In the order of the tags. */
  blocks: PdfBlock[]
  /** All painted text, including running head, folio and readings. */
  painted: string
  /** PDF points. */
  width: number
  height: number
}

/** The part of a paragraph, heading, row … on one page. */
export interface PdfBlock {
  /** `P`, `H2`, `LI`, `TR`, `Figure` for its caption, `Note`. */
  tag: string
  /** Without calls, the note's own number, and U+00AD. White space is where viewers find it. */
  text: string
  /** The same with calls. */
  printed: string
  /** Calls of notes: before which character of the text, and which note. */
  calls: { offset: number; article: number; note: number }[]
  /** The number of a note that begins here, and the article that it belongs to. */
  note?: number
  article?: number
  /** Left edge of its first character, in PDF points. */
  left: number
  /** Left edge of its lines, except those that begin with a bracket, which extends to the left by half its width. */
  edge: number
  /** How many lines it has on the page. */
  lines: number
}

/** Least distance of two lines, greater than that of a line and a note call in it, in PDF points. */
const LEADING = 8

const OPENING = /^\p{Ps}|^[“‘«]/u
const BLOCKS = /^(?:P|H[1-6]?|LI|TR|Caption|Figure|Note)$/

/**
 * Read the blocks of a PDF as its tags divide it.
 *
 * @returns  no blocks on the pages of a PDF without tags
 */
export function readPdfBlocks(pdf: Uint8Array): Promise<PdfBlocks> {
  return openPdf(pdf, async (document) => {
    const { info } = await document.getMetadata()
    const facts = info as Record<string, string | undefined>
    return {
      title: facts.Title ?? '',
      author: facts.Author ?? '',
      language: facts.Language ?? '',
      pages: await readPages(document),
    }
  })
}

async function readPages(document: PDFDocumentProxy): Promise<BlockPage[]> {
  const labels = await document.getPageLabels()
  const pages: BlockPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view
    const { texts, painted } = await readMarkedText(page)
    const targets = new Map<string, string>()
    for (const { id, dest } of await page.getAnnotations())
      if (typeof dest === 'string') targets.set(id, dest)
    const tree = (await page.getStructTree()) as TagNode | null
    pages.push({
      label: labels?.[number - 1] ?? String(number),
      blocks: tree ? blocksIn(tree, texts, targets) : [],
      painted,
      width: right - left,
      height: top - bottom,
    })
    page.cleanup()
  }
  return pages
}

function blocksIn(
  tree: TagNode,
  texts: ReadonlyMap<string, MarkedText>,
  targets: ReadonlyMap<string, string>,
): PdfBlock[] {
  const blocks: PdfBlock[] = []
  let open: PdfBlock | undefined
  let line = 0
  const add = ({ text, left, bottom }: MarkedText, isCounted: boolean): void => {
    if (!open) {
      open = { tag: 'P', text: '', printed: '', calls: [], left, edge: left, lines: 0 }
      blocks.push(open)
    }
    if (open.printed === '') open.left = open.edge = left
    if (open.lines === 0 || Math.abs(line - bottom) > LEADING) {
      open.lines++
      line = bottom
    }
    if (!OPENING.test(text)) open.edge = Math.min(open.edge, left)
    open.printed += text
    if (isCounted) open.text += text
  }
  const visit = (node: TagNode, isCounted: boolean): void => {
    if (node.type === 'content') {
      const found = texts.get(node.id ?? '')
      if (found?.text) add(found, isCounted)
      return
    }
    if (isReading(node)) return
    const { role = '' } = node
    const target = role === 'Link' ? targetOf(node, targets) : undefined
    const anchor = parseAnchor(target)
    const call = anchor?.kind === 'note' ? anchor : undefined
    if (call && open) {
      const { article, note } = call
      open.calls.push({ offset: open.text.length, article, note })
    }
    if (anchor?.kind === 'call' && open?.tag === 'Note') {
      open.note = anchor.note
      open.article = anchor.article
      return
    }
    // Elements within a note or a row are part of it; the image of a figure has no text.
    const begins = BLOCKS.test(role) && open?.tag !== 'Note' && open?.tag !== 'TR'
    const around = open
    if (begins) {
      open = { tag: role, text: '', printed: '', calls: [], left: 0, edge: 0, lines: 0 }
      blocks.push(open)
    }
    for (const child of node.children ?? []) visit(child, isCounted && !call)
    // Text after a nested list is not part of the line of the item.
    if (begins) open = around?.printed === '' ? around : undefined
  }
  visit(tree, true)
  return blocks.filter(({ printed, note }) => printed.trim() !== '' || note !== undefined)
}

/** Get the target of a link within the document. */
function targetOf(node: TagNode, targets: ReadonlyMap<string, string>): string | undefined {
  for (const child of node.children ?? []) {
    const found = child.type === 'object' ? targets.get(child.id ?? '') : targetOf(child, targets)
    if (found) return found
  }
  return undefined
}
