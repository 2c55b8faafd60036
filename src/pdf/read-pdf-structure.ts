import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { parseAnchor } from '../model/anchors.js'
import { openPdf } from './open-pdf.js'
import { isReading, readMarkedText, type TagNode } from './read-marked-text.js'

/** The structure of a PDF, as a screen reader has it. */
export interface PdfStructure {
  title: string
  author: string
  language: string
  pages: StructuredPage[]
  /** Headings of the outline, all levels in order. */
  outline: string[]
}

export interface StructuredPage {
  label: string
  /** The running text in the order of the tags, without the notes. */
  flow: string
  notes: string[]
  /** Texts of headings as an outline has them, with the level: without note calls, a picture as what describes it. */
  headings: { level: number; text: string }[]
  /** How many elements there are of each tag. */
  tags: Map<string, number>
  /** Languages marked on elements, and how often. */
  languages: Map<string, number>
  /** Names of the places that links lead to. */
  links: string[]
  /** Whether the target of every link exists. */
  hasTargets: boolean
  /** Whether its running text begins or ends in a table. */
  beginsInTable: boolean
  /** Whether a figure or a turned table is at its head, where it may have moved past the text before it. */
  beginsInFigure: boolean
  endsInTable: boolean
}

/** Read the tags, outline and links of a PDF. */
export function readPdfStructure(pdf: Uint8Array): Promise<PdfStructure> {
  return openPdf(pdf, (document) => readStructure(document))
}

/** Read the tags, outline and links of an open PDF. */
export async function readStructure(document: PDFDocumentProxy): Promise<PdfStructure> {
  const { info } = await document.getMetadata()
  const facts = info as Record<string, string | undefined>
  const labels = await document.getPageLabels()
  const targets = await document.getDestinations()
  const pages: StructuredPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const label = labels?.[number - 1] ?? String(number)
    pages.push(await readPage(page, { label, targets }))
    page.cleanup()
  }
  return {
    title: facts.Title ?? '',
    author: facts.Author ?? '',
    language: facts.Language ?? '',
    pages,
    outline: titlesOf((await document.getOutline()) as OutlineItem[] | null),
  }
}

interface OutlineItem {
  title: string
  items: OutlineItem[]
}

function titlesOf(items: OutlineItem[] | null): string[] {
  return (items ?? []).flatMap(({ title, items }) => [title, ...titlesOf(items)])
}

async function readPage(
  page: PDFPageProxy,
  { label, targets }: { label: string; targets: Record<string, unknown> },
): Promise<StructuredPage> {
  const { texts } = await readMarkedText(page)
  const annotations = await page.getAnnotations()
  const calls = new Set<unknown>(
    annotations.flatMap(({ id, dest }) =>
      typeof dest === 'string' && parseAnchor(dest)?.kind === 'note' ? [id] : [],
    ),
  )
  const isCall = ({ role, children }: TagNode): boolean =>
    role === 'Link' && children?.some(({ type, id }) => type === 'object' && calls.has(id)) === true
  const read: StructuredPage = {
    label,
    flow: '',
    notes: [],
    headings: [],
    tags: new Map(),
    languages: new Map(),
    links: [],
    hasTargets: true,
    beginsInTable: false,
    beginsInFigure: false,
    endsInTable: false,
  }
  const textOf = (node: TagNode): string =>
    node.role === 'Lbl' || isReading(node)
      ? ''
      : node.type === 'content'
        ? (texts.get(node.id ?? '')?.text ?? '')
        : (node.children ?? []).map(textOf).join('')
  const headingOf = (node: TagNode): string =>
    node.role === 'Figure' && node.alt !== undefined
      ? node.alt
      : node.children && node.role !== 'Lbl' && !isReading(node)
        ? node.children.map((child) => (isCall(child) ? '' : headingOf(child))).join('')
        : textOf(node)
  let first = 0
  const visit = (node: TagNode, { isInTable, isOfFigure }: Around): void => {
    const { role = '', lang } = node
    if (role) read.tags.set(role, (read.tags.get(role) ?? 0) + 1)
    if (lang) read.languages.set(lang, (read.languages.get(lang) ?? 0) + 1)
    if (isHeading(role)) read.headings.push({ level: Number(role[1]), text: headingOf(node) })
    if (role === 'Note') {
      read.notes.push(textOf(node))
      countLanguages(node, read.languages)
    } else if (role === 'Lbl' || isReading(node)) return
    else if (node.type === 'content') {
      const { text, isTurned, bottom } = texts.get(node.id ?? '') ?? NO_TEXT
      if (text === '') return
      if (read.flow === '') {
        first = bottom
        read.beginsInTable = isInTable
        read.beginsInFigure = isOfFigure || isTurned
      }
      // A paragraph, quotation or list that goes on below a figure is tagged where it begins, before the figure.
      read.beginsInFigure ||= isOfFigure && bottom > first
      read.endsInTable = isInTable
      read.flow += text
    } else {
      for (const child of node.children ?? []) {
        visit(child, {
          isInTable: isInTable || role === 'Table',
          isOfFigure: isOfFigure || role === 'Figure' || isCaptioned(node),
        })
      }
    }
  }
  const tree = (await page.getStructTree()) as TagNode | null
  if (tree) visit(tree, { isInTable: false, isOfFigure: false })
  for (const { dest } of annotations) {
    if (typeof dest !== 'string') continue
    read.links.push(dest)
    read.hasTargets &&= targets[dest] !== undefined
  }
  return read
}

/** What a node is in. */
interface Around {
  isInTable: boolean
  isOfFigure: boolean
}

const NO_TEXT = { text: '', isTurned: false, bottom: 0 }

/** Whether an element is a figure with its caption and the lines of its source. */
function isCaptioned({ role, children }: TagNode): boolean {
  return role === 'Div' && children?.some((child) => child.role === 'Figure') === true
}

function isHeading(role: string): boolean {
  return /^H[1-6]$/.test(role)
}

function countLanguages(node: TagNode, languages: Map<string, number>): void {
  for (const child of node.children ?? []) {
    if (child.lang) languages.set(child.lang, (languages.get(child.lang) ?? 0) + 1)
    countLanguages(child, languages)
  }
}
