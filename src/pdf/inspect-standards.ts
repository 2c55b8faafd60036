import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { loadPdf } from './load-and-save.js'
import { marksOfArtifacts } from './mark-artifacts.js'
import { PageContent } from './page-content.js'
import { areFiguresDescribed, isDescribed, type Tag, tagsIn } from './tags/tag.js'
import { takeTags } from './tags/take-tags.js'
import { readXmp } from './xmp-metadata.js'

/** Clauses of PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) that a program can check, by what they are about. */
export type ClauseId =
  | 'metadata'
  | 'content'
  | 'nesting'
  | 'figures'
  | 'headers'
  | 'notes'
  | 'links'
  | 'order'
  | 'trailer'
  | 'colours'
  | 'actions'
  | 'images'

/** How many of what a clause is about are as it asks. */
export interface Clause {
  id: ClauseId
  count: number
  all: number
}

const name = (text: string): PDFName => PDFName.of(text)

/** The elements in which each of these may stand. */
const PARENTS: Readonly<Record<string, RegExp>> = {
  TR: /^(?:Table|THead|TBody|TFoot)$/,
  TH: /^TR$/,
  TD: /^TR$/,
  LI: /^L$/,
  LBody: /^LI$/,
  Caption: /^(?:Table|Figure|Div|L)$/,
  P: /^(?:Document|Art|Sect|Div|BlockQuote|Note|LBody|TD|TH|Caption)$/,
  Div: /^(?:Document|Art|Sect|Div|BlockQuote|Note|LBody|TD|TH)$/,
}

/**
 * Check a PDF against clauses of PDF/UA-1 and PDF/A-2a.
 *
 * @param pdf  the file for readers
 * @see ISO 14289-1, 5 and 7; ISO 19005-2, 6
 */
export async function inspectStandards(pdf: Uint8Array): Promise<Clause[]> {
  const document = await loadPdf(pdf)
  const { catalog, context } = document
  const contents = document.getPages().map((page) => new PageContent(document, page))
  const { trailerInfo } = context
  const links = linksIn(document)
  const images = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [object.dict] : []))
    .filter((dictionary) => dictionary.get(name('Subtype')) === name('Image'))
  const pagesWithLinks = document.getPages().filter(({ node }) => node.has(name('Annots')))
  const metadata = readXmp(document)
  const hasIntent = catalog.lookupMaybe(name('OutputIntents'), PDFArray)?.size() === 1
  const tags = (takeTags(document) ?? []).flatMap((tag) => [...tagsIn(tag)])
  const nested = tags.flatMap((tag) =>
    tag.kids.flatMap((kid) => (kid.kind === 'tag' ? [{ kid, parent: tag }] : [])),
  )
  const linked = new Set(
    tags
      .filter((tag) => tag.name === 'Link')
      .flatMap(({ kids }) => kids.flatMap((kid) => (kid.kind === 'object' ? [kid.object.toString()] : []))),
  )
  // A document with figures that are not described does not name PDF/UA; that they are not is the clause of figures.
  const declared = ['<pdfaid:part>2<', '<pdfaid:conformance>A<', '<dc:title>']
  if (areFiguresDescribed(tags)) declared.push('<pdfuaid:part>1<')
  const notes = tags.filter((tag) => tag.name === 'Note')
  const ids = new Set(notes.flatMap(({ id }) => (id ? [id.toString()] : [])))
  const figures = tags.filter((tag) => tag.name === 'Figure')
  const headers = tags.filter((tag) => tag.name === 'TH')
  return [
    countOf('metadata', declared, (one) => metadata.includes(one)),
    // What would have to be marked yet is neither text nor artifact.
    countOf('content', contents, ({ text }) => marksOfArtifacts(text).length === 0),
    countOf('nesting', nested, ({ kid, parent }) => PARENTS[kid.name]?.test(parent.name) ?? true),
    countOf('figures', figures, isDescribed),
    countOf('headers', headers, hasScope),
    { id: 'notes', count: ids.size, all: notes.length },
    countOf('links', links, ({ ref, link }) => linked.has(ref) && link.has(name('Contents'))),
    countOf('order', pagesWithLinks, ({ node }) => node.get(name('Tabs')) === name('S')),
    countOf(
      'trailer',
      ['ID', 'Encrypt'] as const,
      (key) => (trailerInfo[key] !== undefined) === (key === 'ID'),
    ),
    countOf('colours', contents, ({ text }) => hasIntent && !/(?:^|\s)[kK](?:\s|$)/.test(text)),
    countOf('actions', links, ({ link }) => isHarmless(link)),
    countOf('images', images, (image) => image.get(name('Interpolate'))?.toString() !== 'true'),
  ]
}

function countOf<One>(id: ClauseId, all: readonly One[], isFit: (one: One) => boolean): Clause {
  return { id, count: all.filter(isFit).length, all: all.length }
}

function linksIn(document: PDFDocument): { ref: string; link: PDFDict }[] {
  return document.getPages().flatMap(({ node }) =>
    (node.lookupMaybe(name('Annots'), PDFArray)?.asArray() ?? []).flatMap((entry) => {
      const link = document.context.lookup(entry)
      return link instanceof PDFDict ? [{ ref: entry.toString(), link }] : []
    }),
  )
}

/** Whether an annotation is printed, and leads to a place or an address and does nothing else. */
function isHarmless(link: PDFDict): boolean {
  const action = link.lookupMaybe(name('A'), PDFDict)?.get(name('S'))
  const flags = Number(link.get(name('F'))?.toString() ?? 0)
  return (flags & 4) !== 0 && (action === undefined || action === name('URI') || action === name('GoTo'))
}

function hasScope({ attributes }: Tag): boolean {
  return attributes.some((attribute) => attribute instanceof PDFDict && attribute.has(name('Scope')))
}
