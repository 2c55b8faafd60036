import { type PDFDict, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib'
import { hasComponents } from './has-components.js'
import { readProfile } from './read-profile.js'

const name = (text: string): PDFName => PDFName.of(text)

/**
 * Whether an output intent is of a standard, names its condition, and has the profile of a device for colours of a space.
 *
 * @param standard  `GTS_PDFA1`, `GTS_PDFX`
 * @param devices   classes of devices that may be meant
 * @see ISO 32000-1, 14.11.5 "Output intents"
 */
export function isIntentFor(
  intent: PDFDict,
  standard: string,
  devices: readonly string[],
  space: string,
): boolean {
  const stream = intent.lookup(name('DestOutputProfile'))
  if (intent.get(name('S')) !== name(standard) || !intent.has(name('OutputConditionIdentifier'))) return false
  if (!(stream instanceof PDFRawStream)) return false
  const profile = readProfile(stream)
  const count = stream.dict.lookupMaybe(name('N'), PDFNumber)?.asNumber() ?? 0
  return (
    profile.version < 5 &&
    devices.includes(profile.device) &&
    profile.space === space &&
    hasComponents(profile, count)
  )
}
