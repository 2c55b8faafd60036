import { deflateSync, inflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  type PDFContext,
  type PDFDict,
  PDFName,
  type PDFRawStream,
} from '@cantoo/pdf-lib'

/** Entries of a stream's dictionary as `PDFContext.obj` takes them. */
type Entries = Parameters<PDFContext['stream']>[1]

/**
 * Decode a stream. What zlib can inflate is given to Node's, which takes a tenth of the library's time.
 *
 * @see ISO 32000-1, 7.4 "Filters"
 */
export function decodeStream(stream: PDFRawStream): Uint8Array {
  const { dict, contents } = stream
  if (isInflatable(dict)) {
    try {
      return inflateSync(contents)
    } catch {
      // The library reads damaged streams as far as they go.
    }
  }
  return decodePDFRawStream(stream).decode()
}

/** Decode a stream as text, a character a byte. */
export function streamText(stream: PDFRawStream): string {
  return Buffer.from(decodeStream(stream)).toString('latin1')
}

/**
 * Make a compressed stream.
 *
 * @param content  bytes, or a text with a character a byte
 * @param entries  of its dictionary besides filter and length
 */
export function compressedStream(
  context: PDFContext,
  content: Uint8Array | string,
  entries: Entries = {},
): PDFRawStream {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content
  return context.stream(new Uint8Array(deflateSync(bytes)), { ...entries, Filter: 'FlateDecode' })
}

function isInflatable(dict: PDFDict): boolean {
  return (
    dict.lookup(PDFName.of('Filter')) === PDFName.of('FlateDecode') && !dict.has(PDFName.of('DecodeParms'))
  )
}
