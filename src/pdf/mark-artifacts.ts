import {
  decodePDFRawStream,
  PDFArray,
  type PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib'
import { tokens } from './content-tokens.js'

/**
 * Mark as artefacts what is painted on the pages without being part of the text: running heads, folios, rules, and the
 * readings of ruby, whose base is read.
 *
 * The browser leaves such text outside its tags and unmarked, and a checker cannot tell whether it was forgotten.
 *
 * @see ISO 32000-1, 14.8.2.2 "Real content and artifacts"
 */
export function markArtifacts(document: PDFDocument): void {
  for (const page of document.getPages()) {
    const contents = page.node.get(PDFName.of('Contents'))
    const references = contents instanceof PDFArray ? contents.asArray() : [contents]
    for (const reference of references) {
      const stream = reference instanceof PDFRef ? document.context.lookup(reference) : undefined
      if (!(reference instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue
      const content = new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode())
      const marked = markUnmarkedText(content)
      const bytes = Uint8Array.from(marked, (character) => character.charCodeAt(0))
      document.context.assign(reference, document.context.flateStream(bytes))
    }
  }
}

/** Put every text object that stands in no marked content between `/Artifact BMC` and `EMC`. */
export function markUnmarkedText(content: string): string {
  let result = ''
  let copied = 0
  let depth = 0
  let isOpen = false
  for (const { token, start, end } of tokens(content)) {
    if (token === 'BDC' || token === 'BMC') depth++
    else if (token === 'EMC') depth--
    else if (token === 'BT' && depth === 0) {
      result += `${content.slice(copied, start)}/Artifact BMC\n`
      copied = start
      isOpen = true
    } else if (token === 'ET' && isOpen) {
      result += `${content.slice(copied, end)}\nEMC`
      copied = end
      isOpen = false
    }
  }
  return result + content.slice(copied)
}
