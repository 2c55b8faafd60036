import { maskCyrillicNumerals } from './mask-cyrillic-numerals.js'

/** ISO 15924 codes of the scripts that an article mixes. */
export type Script = 'Jpan' | 'Cyrl' | 'Latn' | 'Grek' | 'Hebr' | 'Arab' | 'Deva' | 'Geor' | 'Armn' | 'Hang'

const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  [
    'Jpan',
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\u30fb\u30fc\u2015\uff00-\uff65]|……/u,
  ],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  // Roman numerals in one character are set among Japanese.
  ['Latn', /(?![\u2160-\u2188])\p{Script=Latin}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Hang', /\p{Script=Hangul}/u],
]
/**
 * Characters one by one with the marks and variation selectors of each, and what is taken together: leaders of two ellipses or more, which are Japanese, and Greek words.
 * A single Greek letter without an accent is a symbol.
 */
const TOKEN = /…{2,}|\p{Script=Greek}(?:\p{M}|\p{Script=Greek})+|[\s\S]\p{M}*/gu
const GREEK_SYMBOL = /^[\u0370-\u03ff]$/u
const GREEK_ACCENTED = /\p{M}/u
/** Opening marks that go with the word they precede. */
const OPENERS = /[«“„‘‹‚([…]+$/u
/** A dash that opens a speech goes with the word that it precedes. */
const SPEECH = /^[—–]\s+[«“„‘‹‚([…]*$/u
/** Closing marks that go with the word they follow. */
const CLOSERS = /^[.,;:!?)\]»”’›…]+/u
/** A year or pages after a Western word and its comma or stop, as in `М., 1961`. */
const NUMBERS = /^\s+(?:№\s?)?\d+(?:[-–—/]\d+)*(?:,\s+\d+(?:[-–—/]\d+)*)*/u
const HAN = /^\p{Script=Han}/u

/**
 * Get the script of a language.
 *
 * @param language  BCP 47
 * @returns         `undefined` where it is none of these
 */
export function scriptOfLanguage(language: string): Script | undefined {
  if (scripts.has(language)) return scripts.get(language)
  const { script: full } = new Intl.Locale(language).maximize()
  const script = SCRIPTS.find(([one]) => one === full && one !== 'Hang')?.[0]
  scripts.set(language, script)
  return script
}

/** Of languages, which `Intl` takes long to tell. */
const scripts = new Map<string, Script | undefined>()

/**
 * Divide a text into runs of one script. Digits, spaces and punctuation between two words of a script belong to its
 * run, and Roman numerals among Cyrillic words to theirs; a bracket or quotation mark belongs to the word that it touches,
 * but none to a Japanese word in a Western text; a number among Japanese to the Western word whose comma or stop is before
 * it; the rest belongs to the base script.
 *
 * @param text   value of one text node
 * @param base   script of the language around it
 * @param marks  scripts of quotation marks and dashes by their offsets, as far as the block tells them (`scriptsOfMarks`)
 * @returns      the runs in order; their values joined are the text
 */
export function splitByScript(
  text: string,
  base: Script,
  marks: ReadonlyMap<number, Script> = new Map(),
): { script: Script; value: string }[] {
  const runs: { script: Script; value: string }[] = []
  const add = (script: Script, value: string): void => {
    const last = runs.at(-1)
    if (!value) return
    if (last?.script === script) last.value += value
    else runs.push({ script, value })
  }
  let current: Script = base
  let neutral = ''
  let offset = 0
  for (const masked of maskCyrillicNumerals(text).match(TOKEN) ?? []) {
    const script = marks.get(offset) ?? scriptOf(masked)
    const token = text.slice(offset, offset + masked.length)
    offset += masked.length
    if (!script) {
      neutral += token
      continue
    }
    if (script === current && !(isForeign(script, base) && /\s/.test(neutral))) add(current, neutral + token)
    else if (runs.length === 0 && SPEECH.test(neutral)) add(script, neutral + token)
    else {
      const [before, after] = divideNeutral(neutral, current, { script, token }, base)
      for (const [part, of] of before) add(of, part)
      add(script, after + token)
    }
    neutral = ''
    current = script
  }
  for (const [part, of] of divideNeutral(neutral, current, undefined, base)[0]) add(of, part)
  return runs
}

/** Whether a script is Japanese in a Western text: punctuation and spaces around it are those of the text. */
function isForeign(script: Script, base: Script): boolean {
  return script === 'Jpan' && base !== 'Jpan'
}

/**
 * Get the script of a character with its marks, or of a token of several.
 *
 * @returns  `undefined` for digits, spaces, punctuation and symbols
 */
export function scriptOf(token: string): Script | undefined {
  if (token.length > 1) return findScript(token)
  if (!scriptsOfUnits.has(token)) scriptsOfUnits.set(token, findScript(token))
  return scriptsOfUnits.get(token)
}

/** Of tokens of one UTF-16 unit, which nearly all are. */
const scriptsOfUnits = new Map<string, Script | undefined>()

function findScript(token: string): Script | undefined {
  if (GREEK_SYMBOL.test(token) && !GREEK_ACCENTED.test(token.normalize('NFD'))) return undefined
  return SCRIPTS.find(([, pattern]) => pattern.test(token))?.[0]
}

/** Divide the punctuation between two runs among the left run, the base script and, returned separately, the right run. */
function divideNeutral(
  neutral: string,
  left: Script,
  right: { script: Script; token: string } | undefined,
  base: Script,
): [[string, Script][], string] {
  if (isForeign(left, base)) return [[[neutral, base]], '']
  // At the end of a text, as in `С. 32.`, all of it belongs to the last run.
  if (right === undefined) return [[[neutral, left]], '']
  const opening =
    right.script === base || isForeign(right.script, base) ? '' : (OPENERS.exec(neutral)?.[0] ?? '')
  const rest = neutral.slice(0, neutral.length - opening.length)
  if (left === base) return [[[rest, base]], opening]
  const closers = CLOSERS.exec(rest)?.[0] ?? ''
  const canHaveNumbers = base === 'Jpan' && /[.,:;]$/.test(closers)
  const numbers = canHaveNumbers ? (NUMBERS.exec(rest.slice(closers.length))?.[0] ?? '') : ''
  // Before a kanji it is counted in Japanese: `С. 7頁`.
  const isCounted = closers + numbers === neutral && HAN.test(right.token)
  const closing = isCounted ? closers : closers + numbers
  return [
    [
      [closing, left],
      [rest.slice(closing.length), base],
    ],
    opening,
  ]
}
