import { scripts } from './scripts.js'
import { withoutMarks } from './without-marks.js'

/** Advance widths of usual book faces, in type sizes; what is in no class is as wide as a lower-case letter. */
const NARROW = /[ijltfrI.,:;'’‘!|()[\]\-–„“”"/іїт]/u
const WIDE = /[mwMWжшщмюыфЖШЩМЮЫФДQOG—№@%&]/u
const CAPITAL = /\p{Lu}/u
const WIDTHS = {
  narrow: 0.33,
  lower: 0.47,
  wide: 0.73,
  capital: 0.67,
  digit: 0.5,
  space: 0.25,
  quarter: 0.25,
}

const FULL = /[\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{20000}-\u{3ffff}…‥―]/u
const INVISIBLE = /\p{M}|\p{Cf}|\p{Variation_Selector}/u
/** Punctuation of half an em, whose space is reduced beside other punctuation and at the edges of a line. */
const CLOSING = /[、。，．」』）］｝〕〉》】]/u
const OPENING = /[「『（［｛〔〈《【]/u
/** Raised, and so in small type. */
const CALL = /（\d{1,3}）/gu
const CALL_WIDTH = 0.62
const JAPANESE = new RegExp(`[${scripts.japanese}]`, 'u')
const WESTERN = new RegExp(`[${scripts.western}]`, 'u')

/**
 * Estimate how long a line would be before it is justified, in full-width characters: Japanese text exactly, by JLREQ's
 * spaces, other letters by the widths that they have on the average.
 *
 * @param line  with marks or without
 * @see JLREQ, 3.1 and 3.2
 */
export function estimateWidth(line: string): number {
  const calls: string[] = []
  const text = withoutMarks(line)
    .trim()
    .replace(CALL, (call) => {
      calls.push(call)
      return '\0'
    })
  const characters = [...text].filter((character) => !INVISIBLE.test(character))
  let width = 0
  for (const [index, character] of characters.entries()) {
    const before = characters[index - 1] ?? ''
    const after = characters[index + 1] ?? ''
    if (character === '\0') width += ((calls.shift()?.length ?? 0) - 1) * 0.5 * CALL_WIDTH
    else if (character === ' ') width += isBoundary(before, after) ? WIDTHS.quarter : WIDTHS.space
    else {
      width += FULL.test(character) ? fullWidth(character, before, after) : westernWidth(character)
      // Automatic spacing that the text layer does not write
      if (isBoundary(before, character)) width += WIDTHS.quarter
    }
  }
  return width
}

function isBoundary(a: string, b: string): boolean {
  const [before, after] = [scriptOf(a), scriptOf(b)]
  return before !== after && before !== 'none' && after !== 'none'
}

/** A long article has few characters that differ: each is looked up once. */
const known = new Map<string, 'japanese' | 'western' | 'none'>()

function scriptOf(character: string): 'japanese' | 'western' | 'none' {
  let script = known.get(character)
  if (script === undefined) {
    script = JAPANESE.test(character) ? 'japanese' : WESTERN.test(character) ? 'western' : 'none'
    known.set(character, script)
  }
  return script
}

function fullWidth(character: string, before: string, after: string): number {
  if (CLOSING.test(character)) return after === '' || CLOSING.test(after) || OPENING.test(after) ? 0.5 : 1
  if (OPENING.test(character)) return before === '' || OPENING.test(before) ? 0.5 : 1
  return 1
}

function westernWidth(character: string): number {
  if (character === ' ') return WIDTHS.space
  if (NARROW.test(character)) return WIDTHS.narrow
  if (WIDE.test(character)) return WIDTHS.wide
  if (CAPITAL.test(character)) return WIDTHS.capital
  return /\d/.test(character) ? WIDTHS.digit : WIDTHS.lower
}
