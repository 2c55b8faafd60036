import type { PDFRawStream } from '@cantoo/pdf-lib'
import { decodeStream } from './stream-bytes.js'

/** What the head of a colour profile says. */
export interface IccProfile {
  version: number
  /** `prtr`, `mntr`, `scnr`, `spac`, … */
  device: string
  /** `GRAY`, `RGB`, `CMYK`, `Lab`, … */
  space: string
}

/**
 * Read the head of a colour profile. Of a stream that ends before, the version is 0 or the names are empty, so that it
 * fits nothing.
 *
 * @throws what pdf-lib throws, where a filter of the stream is none that it knows
 * @see ICC.1:2010, 7.2 "Profile header"
 */
export function readProfile(stream: PDFRawStream): IccProfile {
  const bytes = Buffer.from(decodeStream(stream))
  const textAt = (at: number): string => bytes.toString('latin1', at, at + 4).trim()
  return { version: bytes.length > 8 ? bytes.readUInt8(8) : 0, device: textAt(12), space: textAt(16) }
}
