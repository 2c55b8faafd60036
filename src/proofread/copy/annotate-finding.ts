import { type PDFDocument, PDFHexString, type PDFPage, PDFString } from '@cantoo/pdf-lib'
import type { Language } from '../../messages/message.js'
import { sayFinding } from '../../model/say-finding.js'
import type { NumberedFinding } from './number-findings.js'

/** Colour of the note in a viewer's list, as red, green and blue. */
const COLOUR = [0.82, 0.13, 0.13]
/** Annotations are printed only if they say so. */
const PRINTED = 4

/**
 * Add a text annotation over a mark: viewers show the text of the finding at the mark, and the editor can reply.
 *
 * The mark itself is drawn on the page; the annotation has no appearance.
 *
 * @param language  of the reader
 * @param box       of the mark, in the page's points
 * @param modified  date of the note
 * @see ISO 32000-1, 12.5.6.4 "Text Annotations"
 */
export function annotateFinding(
  document: PDFDocument,
  page: PDFPage,
  finding: NumberedFinding,
  language: Language,
  box: { x: number; y: number; width: number; height: number },
  modified: Date,
): void {
  const { context } = document
  const { number, rule } = finding
  const { reason, remedy } = sayFinding(language, finding)
  const look = context.register(
    context.flateStream('', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, box.width, box.height] }),
  )
  const annotation = context.obj({
    Type: 'Annot',
    Subtype: 'Text',
    Rect: [box.x, box.y, box.x + box.width, box.y + box.height],
    NM: PDFString.of(`finding-${number}`),
    T: PDFHexString.fromText('kiyo'),
    Subj: PDFHexString.fromText(rule),
    Contents: PDFHexString.fromText([`${number}. ${reason}`, remedy].filter(Boolean).join('\n')),
    M: PDFString.fromDate(modified),
    C: COLOUR,
    F: PRINTED,
    Name: 'Comment',
    Open: false,
    AP: { N: look },
  })
  page.node.addAnnot(context.register(annotation))
}
