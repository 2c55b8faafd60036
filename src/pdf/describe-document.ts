import { createHash } from 'node:crypto'
import { type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { srgbProfile } from './srgb-profile.js'
import { compressedStream } from './stream-bytes.js'
import { type PdfMetadata, xmpMetadata } from './xmp-metadata.js'

const name = (text: string): PDFName => PDFName.of(text)

/**
 * Say in a document what it is: in its information dictionary, in XMP, by its identifier, and by the colour space in which
 * its colours are meant. What it says twice it says alike.
 *
 * @param document     changed
 * @param isUniversal  whether it is built to PDF/UA as well as to PDF/A
 * @see ISO 32000-1, 14.3 "Metadata", 14.4 "File identifiers", 14.11.5 "Output intents"
 * @see ISO 19005-2, 6.1.3 "File trailer", 6.2.3 "Output intent"
 */
export function describeDocument(document: PDFDocument, metadata: PdfMetadata, isUniversal: boolean): void {
  const { title, authors, between, language, subject, keywords, modified } = metadata
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setAuthor(authors.join(between))
  document.setLanguage(language)
  if (keywords) document.setKeywords([keywords])
  if (subject) document.setSubject(subject)
  document.setProducer('kiyo')
  document.setCreator('kiyo')
  document.setCreationDate(modified)
  document.setModificationDate(modified)
  const { context, catalog } = document
  const xmp = Buffer.from(xmpMetadata(metadata, isUniversal))
  // Programs that know nothing of PDF look for the packet in the file: it is not compressed.
  const stream = context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' })
  catalog.set(name('Metadata'), context.register(stream))
  const profile = context.register(compressedStream(context, srgbProfile(), { N: 3 }))
  const identifier = PDFHexString.fromText('sRGB IEC61966-2.1')
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: identifier,
    Info: identifier,
    DestOutputProfile: profile,
  })
  catalog.set(name('OutputIntents'), context.obj([intent]))
}

/**
 * Give a document an identifier that is made from its content, so that two versions of it are told apart and two builds of
 * one are not.
 *
 * @param contents  what the document was made from
 * @see ISO 32000-1, 14.4 "File identifiers"
 */
export function identifyDocument(document: PDFDocument, contents: Iterable<string | Uint8Array>): void {
  const hash = createHash('sha256')
  for (const content of contents) hash.update(content)
  const identifier = PDFHexString.of(hash.digest('hex').slice(0, 32).toUpperCase())
  document.context.trailerInfo.ID = document.context.obj([identifier, identifier])
}
