/** Encodings of files of references other than UTF-8, by their names in `TextDecoder`. */
export type LegacyEncoding =
  | 'shift_jis'
  | 'euc-jp'
  | 'iso-2022-jp'
  | 'windows-1251'
  | 'windows-1252'
  | 'utf-16le'
  | 'utf-16be'

/** Bytes that are examined: enough to distinguish encodings. */
const SAMPLE = 65_536

/**
 * Guess the encoding of a text that is not UTF-8 by the bytes of its letters.
 *
 * @param bytes  the whole file
 * @returns      an encoding in which the whole file can be decoded; `undefined` for UTF-8, and where there is none
 */
export function guessEncoding(bytes: Uint8Array): LegacyEncoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, SAMPLE)
  const nuls = [...sample.subarray(0, 256).entries()].filter(([, byte]) => byte === 0)
  // ASCII in UTF-16 has a zero in every second byte, first or last
  if (nuls.length > 8) return nuls.filter(([at]) => at % 2 === 1).length > 4 ? 'utf-16le' : 'utf-16be'
  // Escape, $, then B or @: kanji begin
  if (sample.some((byte, at) => byte === 0x1b && sample[at + 1] === 0x24)) return 'iso-2022-jp'
  if (decodes(bytes)) return undefined
  const found = guessByBytes(sample)
  return found && decodes(bytes, found) ? found : undefined
}

function guessByBytes(sample: Uint8Array): LegacyEncoding | undefined {
  let high = 0
  let alone = 0
  let shifted = 0
  let upper = 0
  for (const [at, byte] of sample.entries()) {
    if (byte < 0x80) continue
    high++
    if ((sample[at - 1] ?? 0) < 0x80 && (sample[at + 1] ?? 0) < 0x80) alone++
    if (byte >= 0x81 && byte <= 0x9f) shifted++
    if (byte >= 0xe0) upper++
  }
  if (high === 0) return undefined
  // Kana and common kanji begin with these bytes in Shift_JIS only
  if (shifted > high / 20 && decodes(sample, 'shift_jis', true)) return 'shift_jis'
  // Letters with accents among plain ones
  if (alone > high * 0.8) return 'windows-1252'
  // Small Cyrillic letters
  if (upper > high / 2) return 'windows-1251'
  if (decodes(sample, 'euc-jp', true)) return 'euc-jp'
  return decodes(sample, 'shift_jis', true) ? 'shift_jis' : undefined
}

/** @param isPrefix  whether the bytes may end inside a character */
function decodes(bytes: Uint8Array, encoding: LegacyEncoding | 'utf-8' = 'utf-8', isPrefix = false): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: isPrefix })
    return true
  } catch {
    return false
  }
}
