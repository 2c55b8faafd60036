import type { VFile } from 'vfile'
import type { Encoding } from '../messages/rules/characters.js'
import { report } from '../model/report.js'

/**
 * Decode the manuscript's bytes strictly as UTF-8, without byte order mark and with LF line ends.
 *
 * No byte is replaced: one that is not UTF-8 is reported with its place and the encoding it looks like.
 *
 * @param bytes  the whole file
 * @param file   takes `invalid-encoding`
 * @returns      the text; `undefined` if the bytes are not UTF-8
 */
export function decodeText(bytes: Uint8Array, file: VFile): string | undefined {
  const wide = guessUtf16(bytes)
  if (wide) {
    const start = { line: 1, column: 1, offset: 0 }
    report(file, 'invalid-encoding.wide', { file: file.path, encoding: wide }, start)
    return undefined
  }
  if (decodesAsUtf8(bytes, false)) return new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n')

  const offset = firstInvalidByte(bytes)
  const before = new TextDecoder().decode(bytes.subarray(0, offset)).split(/\r\n?|\n/)
  // Valid characters beyond ASCII show that the file is UTF-8 with errors
  const isBroken = before.some((line) => /[^\0-\x7f]/.test(line.replaceAll('\ufffd', '')))
  const guess = isBroken ? undefined : guessEncoding(bytes)
  const place = {
    line: before.length,
    column: [...(before.at(-1) ?? '')].filter((character) => character !== '\ufffd').length + 1,
  }
  const value = bytes[offset]?.toString(16).toUpperCase().padStart(2, '0')
  if (value === undefined) {
    report(file, 'invalid-encoding.end', { file: file.path, byte: offset, guess }, place)
  } else report(file, 'invalid-encoding.byte', { byte: offset, value, guess }, place)
  return undefined
}

/** @param isPrefix  whether the bytes may end inside a character */
function decodesAsUtf8(bytes: Uint8Array, isPrefix: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isPrefix })
    return true
  } catch {
    return false
  }
}

/** A prefix that fails stays failed when it grows, so the first bad byte is found by halving. */
function firstInvalidByte(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodesAsUtf8(bytes.subarray(0, middle), true)) good = middle
    else bad = middle
  }
  return good
}

function guessUtf16(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const nuls = bytes.subarray(0, 64).reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0)
  return nuls > 8 ? 'utf-16' : undefined
}

/** Guess the Japanese encoding, in which the bytes yield the most hiragana. */
function guessEncoding(bytes: Uint8Array): Encoding | undefined {
  let best: { name: Encoding; kana: number } | undefined
  for (const name of ['Shift_JIS', 'EUC-JP'] as const) {
    const text = new TextDecoder(name).decode(bytes.subarray(0, 65_536))
    const kana = text.match(/[ぁ-ん]/g)?.length ?? 0
    if (kana > (best?.kana ?? 0)) best = { name, kana }
  }
  return best?.name
}
