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

/** How many components a colour of a space has. */
const COMPONENTS: Readonly<Record<string, number>> = { GRAY: 1, RGB: 3, CMYK: 4, Lab: 3 }

/**
 * Read the head of a colour profile.
 *
 * @see ICC.1:2010, 7.2 "Profile header"
 */
export function readProfile(stream: PDFRawStream): IccProfile {
  const bytes = Buffer.from(decodeStream(stream))
  const textAt = (at: number): string => bytes.toString('latin1', at, at + 4).trim()
  return { version: bytes.length > 8 ? bytes.readUInt8(8) : 0, device: textAt(12), space: textAt(16) }
}

/** Whether a space has as many components as are said. */
export function hasComponents({ space }: IccProfile, count: number): boolean {
  return COMPONENTS[space] === count
}
