import { type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import type { Element } from 'xast'
import { x } from 'xastscript'
import { renderXml } from '../xml/render-xml.js'

/** What a PDF says of itself. */
export interface PdfMetadata {
  title: string
  authors: readonly string[]
  /** What stands between their names where they are one text. */
  between: string
  /** BCP 47. */
  language: string
  subject?: string | undefined
  keywords?: string | undefined
  modified: Date
}

/** What a file says that it is built to. */
export interface XmpClaims {
  /** Namespaces by their prefixes. */
  vocabularies: Readonly<Record<string, string>>
  properties: readonly Element[]
  /** Descriptions of vocabularies that PDF/A does not know. */
  schemas: readonly Element[]
}

/**
 * Make the metadata packet of a PDF: what its information dictionary says, and what it is built to.
 *
 * @returns  XML between the marks of a packet
 * @see ISO 16684-1 (XMP), 7.3 "Packet wrapper"
 * @see ISO 19005-2, 6.6 "Metadata"
 */
export function xmpMetadata(metadata: PdfMetadata, claims: XmpClaims): string {
  const { title, authors, language, subject, keywords, modified } = metadata
  const date = xmpDate(modified)
  const properties = [
    x('dc:title', [alternative(title)]),
    x('dc:creator', [
      x(
        'rdf:Seq',
        authors.map((author) => x('rdf:li', author)),
      ),
    ]),
    x('dc:language', [x('rdf:Bag', [x('rdf:li', language)])]),
    x('dc:format', 'application/pdf'),
    ...(subject ? [x('dc:description', [alternative(subject)])] : []),
    ...(keywords ? [x('pdf:Keywords', keywords)] : []),
    x('pdf:Producer', 'kiyo'),
    x('xmp:CreatorTool', 'kiyo'),
    x('xmp:CreateDate', date),
    x('xmp:ModifyDate', date),
    ...claims.properties,
  ]
  const extensions = {
    'xmlns:pdfaExtension': 'http://www.aiim.org/pdfa/ns/extension/',
    'xmlns:pdfaSchema': 'http://www.aiim.org/pdfa/ns/schema#',
    'xmlns:pdfaProperty': 'http://www.aiim.org/pdfa/ns/property#',
  }
  const vocabularies = {
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:pdf': 'http://ns.adobe.com/pdf/1.3/',
    'xmlns:xmp': 'http://ns.adobe.com/xap/1.0/',
    ...Object.fromEntries(
      Object.entries(claims.vocabularies).map(([prefix, address]) => [`xmlns:${prefix}`, address]),
    ),
  }
  // A program that reads the packet once has to know a vocabulary before it is used.
  const described = x('pdfaExtension:schemas', [x('rdf:Bag', [...claims.schemas])])
  const root = x('x:xmpmeta', { 'xmlns:x': 'adobe:ns:meta/' }, [
    x('rdf:RDF', { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' }, [
      ...(claims.schemas.length > 0
        ? [x('rdf:Description', { 'rdf:about': '', ...extensions }, [described])]
        : []),
      x('rdf:Description', { 'rdf:about': '', ...vocabularies }, properties),
    ]),
  ])
  const xml = renderXml(root).replace(/^<\?xml[^>]*\?>\n/, '')
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n${xml}<?xpacket end="w"?>`
}

/** A date as XMP has it, in whole seconds. */
export function xmpDate(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z')
}

/** Read the metadata packet of a document, which is not compressed; empty where there is none. */
export function readXmp({ catalog }: PDFDocument): string {
  const stream = catalog.lookup(PDFName.of('Metadata'))
  return stream instanceof PDFRawStream ? Buffer.from(stream.contents).toString() : ''
}

function alternative(text: string): Element {
  return x('rdf:Alt', [x('rdf:li', { 'xml:lang': 'x-default' }, text)])
}
