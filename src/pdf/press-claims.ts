import { x } from 'xastscript'
import { type XmpClaims, xmpDate } from './xmp-metadata.js'

/** What a printer's file is built to, as its information dictionary and XMP name it. */
export const PRESS_STANDARD = 'PDF/X-4'

/**
 * What the printer's file says that it is built to: PDF/X-4.
 *
 * @param digits    the file's identifier, 32 hexadecimal digits, which is here that of the document, too
 * @param modified  the file's date
 */
export function pressClaims(digits: string, modified: Date): XmpClaims {
  return {
    vocabularies: {
      pdfxid: 'http://www.npes.org/pdfx/ns/id/',
      xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
    },
    properties: [
      x('xmp:MetadataDate', xmpDate(modified)),
      x('pdf:Trapped', 'False'),
      x('pdfxid:GTS_PDFXVersion', PRESS_STANDARD),
      x('xmpMM:DocumentID', `uuid:${digits.toLowerCase()}`),
      x('xmpMM:VersionID', '1'),
      x('xmpMM:RenditionClass', 'default'),
    ],
    schemas: [],
  }
}
