import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import type { WordMark } from '../messages/rules/characters.js'
import { codePoint } from '../model/code-point.js'
import type { Place } from '../model/report.js'
import { reportCapped } from '../model/report-capped.js'

/** A letter with the marks that follow it, or a Korean syllable in its parts. */
const SEQUENCE = /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|\P{M}\p{M}+/gu

/**
 * What Word means by a control character in a text that was copied from it.
 *
 * @see [MS-DOC] 2.4.1 "Retrieving Text", and Range.Text of Word's object model
 */
const WORD_MARKS: ReadonlyMap<string, WordMark> = new Map([
  ['\x0b', 'line-break'],
  ['\x0c', 'page-break'],
  ['\x1e', 'hyphen'],
  ['\x1f', 'soft-hyphen'],
  ['\x07', 'cell'],
  ['\x13', 'field'],
  ['\x14', 'field'],
  ['\x15', 'field'],
  ['\x02', 'note-call'],
  ['\x01', 'object'],
  ['\x08', 'object'],
])

/**
 * Ideographs of names, as 﨑, that are among the compatibility ideographs and have no other form.
 *
 * @see The Unicode Standard, 18.1 "Han", "CJK Compatibility Ideographs"
 */
const UNIFIED = '\\ufa0e\\ufa0f\\ufa11\\ufa13\\ufa14\\ufa1f\\ufa21\\ufa23\\ufa24\\ufa27-\\ufa29'

/** Scripts in whose spelling a joiner or non-joiner says how letters are joined, as in Persian. */
const JOINING =
  'Arabic Syriac Nko Mongolian Mandaic Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar'
const JOINED_LETTER = `[${JOINING.split(' ')
  .map((script) => `\\p{Script=${script}}`)
  .join('')}\\u0640]\\p{M}*`

/**
 * A joiner or non-joiner that is spelling: after a letter of these scripts, or between pictures that are one.
 *
 * @see RFC 5892, appendix A.1 and A.2; UTS #51, 2.8 "Emoji ZWJ sequences"
 */
const JOINER = `(?<=${JOINED_LETTER})[\\u200c\\u200d]|(?<=\\p{Extended_Pictographic}[\\ufe0f\\u{1f3fb}-\\u{1f3ff}]*)\\u200d(?=\\p{Extended_Pictographic})`

/** Rules by the kind of character they report; a variation selector, a ZWJ-less surrogate pair and such are text. */
const SUSPECTS: readonly {
  pattern: RegExp
  reportIt: (character: string, place: Place, file: VFile) => void
}[] = [
  {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    pattern: /[\0-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]/u,
    reportIt: (character, place, file) => {
      const code = codePoint(character)
      const mark = WORD_MARKS.get(character)
      if (mark === undefined) reportCapped(file, 'control-character.typed', { code }, place)
      else reportCapped(file, 'control-character.word', { code, mark }, place)
    },
  },
  {
    pattern: /\p{Co}/u,
    reportIt: (character, place, file) =>
      reportCapped(file, 'private-use-character.typed', { code: codePoint(character) }, place),
  },
  {
    pattern: /\ufffd/u,
    reportIt: (_character, place, file) => reportCapped(file, 'invalid-encoding.lost', undefined, place),
  },
  {
    pattern: new RegExp(`(?![${UNIFIED}])[\\u2e80-\\u2fdf\\uf900-\\ufaff]`, 'u'),
    reportIt: (character, place, file) => {
      const coded = { character, code: codePoint(character) }
      const usual = character.normalize('NFKC')
      if (usual === character) reportCapped(file, 'compatibility-character.alone', coded, place)
      else reportCapped(file, 'compatibility-character.usual', { ...coded, usual }, place)
    },
  },
  {
    pattern: new RegExp(
      `(?!${JOINER})[\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff\\u{e0001}-\\u{e007f}]`,
      'u',
    ),
    reportIt: (character, place, file) =>
      reportCapped(file, 'invisible-character.typed', { code: codePoint(character) }, place),
  },
]

const ANY_SUSPECT = new RegExp(SUSPECTS.map(({ pattern }) => pattern.source).join('|'), 'gu')

/**
 * Compose decomposed letters (が, й in two code points) and report the characters that harm an edition.
 *
 * Only a base with its combining marks is composed: normalising all would change compatibility ideographs,
 * which the author may have chosen.
 *
 * @param text  the manuscript
 * @param file  takes `decomposed-character`, `control-character`, `private-use-character`,
 *              `compatibility-character`, `invisible-character`, and `invalid-encoding` for U+FFFD
 * @returns     the composed text, to which all places in messages refer
 * @see Unicode Standard Annex #15, "Unicode Normalization Forms"
 */
export function checkCharacters(text: string, file: VFile): string {
  const composedAt: number[] = []
  let shrunk = 0
  const composed = text.replace(SEQUENCE, (sequence, offset: number) => {
    const base = String.fromCodePoint(sequence.codePointAt(0) ?? 0)
    const whole = base === base.normalize('NFC') ? sequence.normalize('NFC') : sequence
    if (whole === sequence) return sequence
    composedAt.push(offset - shrunk)
    shrunk += sequence.length - whole.length
    return whole
  })
  const { toPoint } = location(composed)
  for (const offset of composedAt) {
    const letter = String.fromCodePoint(composed.codePointAt(offset) ?? 0)
    reportCapped(file, 'decomposed-character', { character: letter }, toPoint(offset))
  }
  for (const match of composed.matchAll(ANY_SUSPECT)) {
    const suspect = SUSPECTS.find(({ pattern }) => pattern.test(match[0]))
    suspect?.reportIt(match[0], toPoint(match.index), file)
  }
  return composed
}
