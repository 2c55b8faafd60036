import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import { reportCapped } from '../model/report-capped.js'
import type { RuleId } from '../model/rules.js'

/** A letter with the marks that follow it, or a Korean syllable in its parts. */
const SEQUENCE = /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|\P{M}\p{M}+/gu

/** What is reported, by the kind of character; a variation selector, a ZWJ-less surrogate pair and such are text. */
const SUSPECTS: readonly { ruleId: RuleId; pattern: RegExp; reason: (character: string) => string }[] = [
  {
    ruleId: 'control-character',
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    pattern: /[\0-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]/u,
    reason: (character) =>
      `${codeOf(character)} is a control character, which no edition can show; delete it`,
  },
  {
    ruleId: 'private-use-character',
    pattern: /\p{Co}/u,
    reason: (character) =>
      `${codeOf(character)} is a private-use character, which means something else in each font; write the character of Unicode, or use an image`,
  },
  {
    ruleId: 'invalid-encoding',
    pattern: /\ufffd/u,
    reason: () =>
      'U+FFFD stands where a character was lost in an earlier conversion; write the character that was meant',
  },
  {
    ruleId: 'compatibility-character',
    pattern: /[\u2e80-\u2fdf\uf900-\ufaff]/u,
    reason: (character) => {
      const usual = character.normalize('NFKC')
      const remedy =
        usual === character ? 'see that it is meant' : `write “${usual}” unless the form is meant`
      return `“${character}” (${codeOf(character)}) is a radical or compatibility character, which search does not find; ${remedy}`
    },
  },
  {
    ruleId: 'invisible-character',
    pattern: /[\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0001}-\u{e007f}]/u,
    reason: (character) =>
      `${codeOf(character)} is invisible and may change the order or the breaking of the text; delete it unless it is meant`,
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
 * @param file  gets `decomposed-character`, `control-character`, `private-use-character`,
 *              `compatibility-character`, `invisible-character`, and `invalid-encoding` for U+FFFD
 * @returns     the text, composed; all places in messages count in it
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
    const reason = `“${letter}” was written as a letter and a combining mark and has been composed; save the manuscript in NFC`
    reportCapped(file, 'decomposed-character', reason, toPoint(offset))
  }
  for (const match of composed.matchAll(ANY_SUSPECT)) {
    const suspect = SUSPECTS.find(({ pattern }) => pattern.test(match[0]))
    if (suspect) reportCapped(file, suspect.ruleId, suspect.reason(match[0]), toPoint(match.index))
  }
  return composed
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
