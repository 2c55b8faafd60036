import { createHash } from 'node:crypto'
import { type PDFDocument, PDFHexString, PDFName, type PDFObject } from '@cantoo/pdf-lib'
import { archiveClaims } from './archive-claims.js'
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
 * @see ISO 32000-1, 14.3 "Metadata"
 * @see ISO 19005-2, 6.2.3 "Output intent"
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
  const { context } = document
  writeXmp(document, xmpMetadata(metadata, archiveClaims(isUniversal)))
  const profile = context.register(compressedStream(context, srgbProfile(), { N: 3 }))
  const identifier = PDFHexString.fromText('sRGB IEC61966-2.1')
  const intent = { S: 'GTS_PDFA1', OutputConditionIdentifier: identifier, Info: identifier }
  setOutputIntent(document, { ...intent, DestOutputProfile: profile })
}

/** Write the metadata packet of a document. Programs that know nothing of PDF look for it in the file: it is not compressed. */
export function writeXmp({ context, catalog }: PDFDocument, packet: string): void {
  const stream = context.stream(Buffer.from(packet), { Type: 'Metadata', Subtype: 'XML' })
  catalog.set(name('Metadata'), context.register(stream))
}

/**
 * Say for which output the colours of a document are meant.
 *
 * @param entries  of the intent
 * @see ISO 32000-1, 14.11.5 "Output intents"
 */
export function setOutputIntent(
  { context, catalog }: PDFDocument,
  entries: Readonly<Record<string, PDFObject | string>>,
): void {
  catalog.set(name('OutputIntents'), context.obj([context.obj({ Type: 'OutputIntent', ...entries })]))
}

/**
 * Give a document an identifier that is made from its content, so that two versions of it are told apart and two builds of
 * one are not.
 *
 * @param contents  what the document was made from
 * @returns         the identifier, 32 hexadecimal digits
 * @see ISO 32000-1, 14.4 "File identifiers"
 */
export function identifyDocument(document: PDFDocument, contents: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256')
  for (const content of contents) hash.update(content)
  const digits = hash.digest('hex').slice(0, 32).toUpperCase()
  const identifier = PDFHexString.of(digits)
  document.context.trailerInfo.ID = document.context.obj([identifier, identifier])
  return digits
}
