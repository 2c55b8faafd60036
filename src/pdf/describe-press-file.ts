import { PDFDict, type PDFDocument, PDFHeader, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { identifyDocument, setOutputIntent, writeXmp } from './describe-document.js'
import { PRESS_STANDARD, pressClaims } from './press-claims.js'
import { readCreators } from './read-creators.js'
import { compressedStream } from './stream-bytes.js'
import { type PdfMetadata, readXmp, xmpMetadata } from './xmp-metadata.js'

/** A printing condition, with the profile of it. */
export interface PrintingCondition {
  /** Its name in the registry of the International Color Consortium. */
  name: string
  /** What is printed how, and on which paper. */
  condition: string
  /** An ICC profile of an output device with four inks. */
  profile: Uint8Array
}

const name = (text: string): PDFName => PDFName.of(text)
const REGISTRY = 'http://www.color.org'

/**
 * Say in a printer's file what it is: that it is built to PDF/X-4, which stands on PDF 1.6, that it is not trapped, and for
 * which printing its colours are meant.
 *
 * @param document  made from a file for readers, whose title, authors and date it keeps; what that is built to is replaced
 * @param madeFrom  what tells it from others
 */
export function describePressFile(
  document: PDFDocument,
  { name: registered, condition, profile }: PrintingCondition,
  madeFrom: readonly (string | Uint8Array)[],
): void {
  const { context } = document
  context.header = PDFHeader.forVersion(1, 6)
  const metadata = metadataOf(document)
  const digits = identifyDocument(document, madeFrom)
  writeXmp(document, xmpMetadata(metadata, pressClaims(digits, metadata.modified)))
  const information = context.lookup(context.trailerInfo.Info, PDFDict)
  information.set(name('GTS_PDFXVersion'), PDFString.of(PRESS_STANDARD))
  information.set(name('Trapped'), name('False'))
  setOutputIntent(document, {
    S: 'GTS_PDFX',
    OutputConditionIdentifier: PDFString.of(registered),
    OutputCondition: PDFString.of(condition),
    RegistryName: PDFString.of(REGISTRY),
    Info: PDFHexString.fromText(condition),
    DestOutputProfile: context.register(compressedStream(context, profile, { N: 4 })),
  })
}

/** What the file for readers says; its information dictionary has the authors as one text, its XMP one by one. */
function metadataOf(document: PDFDocument): PdfMetadata {
  return {
    title: document.getTitle() ?? '',
    authors: readCreators(readXmp(document)),
    between: '',
    language: document.getLanguage() ?? 'und',
    subject: document.getSubject(),
    keywords: document.getKeywords(),
    modified: document.getModificationDate() ?? new Date(0),
  }
}
