/** ISO 15924 codes of the scripts that an article mixes. */
export type Script = 'Jpan' | 'Cyrl' | 'Latn'

const CYRILLIC = /\p{Script=Cyrillic}/u
const LATIN = /\p{Script=Latin}/u
const JAPANESE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\u30fb\u30fc\u2015\u2026\uff00-\uff65]/u
/** Opening marks that go with the word they precede. */
const OPENERS = /[«“„‘([]+$/u
/** Closing marks that go with the word they follow. */
const CLOSERS = /^[.,;:!?)\]»”’]+/u

/**
 * Get the script of a language.
 *
 * @param language  BCP 47
 * @returns         `undefined` where it is none of the three
 */
export function scriptOfLanguage(language: string): Script | undefined {
  const script = new Intl.Locale(language).maximize().script
  if (script === 'Jpan' || script === 'Cyrl' || script === 'Latn') return script
  return undefined
}

/**
 * Divide a text into runs of one script. Digits, spaces and punctuation between two words of a script belong to its
 * run; a bracket or quotation mark belongs to the word that it touches; the rest belongs to the base script.
 *
 * @param text  value of one text node
 * @param base  script of the language around it
 * @returns     the runs in order; their values joined are the text
 */
export function splitByScript(text: string, base: Script): { script: Script; value: string }[] {
  const runs: { script: Script; value: string }[] = []
  const add = (script: Script, value: string): void => {
    const last = runs.at(-1)
    if (!value) return
    if (last?.script === script) last.value += value
    else runs.push({ script, value })
  }
  let current: Script = base
  let neutral = ''
  for (const character of text) {
    const script = scriptOf(character)
    if (!script) {
      neutral += character
      continue
    }
    if (script === current) add(current, neutral + character)
    else {
      const [before, after] = divideNeutral(neutral, current, script, base)
      for (const [part, of] of before) add(of, part)
      add(script, after + character)
    }
    neutral = ''
    current = script
  }
  for (const [part, of] of divideNeutral(neutral, current, undefined, base)[0]) add(of, part)
  return runs
}

function scriptOf(character: string): Script | undefined {
  if (JAPANESE.test(character)) return 'Jpan'
  if (CYRILLIC.test(character)) return 'Cyrl'
  if (LATIN.test(character)) return 'Latn'
  return undefined
}

/** Divide the punctuation between two runs among the left run, the base script and, returned separately, the right run. */
function divideNeutral(
  neutral: string,
  left: Script,
  right: Script | undefined,
  base: Script,
): [[string, Script][], string] {
  // At the end of a text, as in `С. 32.`, all of it belongs to the last run.
  if (right === undefined) return [[[neutral, left]], '']
  const opening = right === base ? '' : (OPENERS.exec(neutral)?.[0] ?? '')
  const rest = neutral.slice(0, neutral.length - opening.length)
  if (left === base) return [[[rest, base]], opening]
  const closing = CLOSERS.exec(rest)?.[0] ?? ''
  return [
    [
      [closing, left],
      [rest.slice(closing.length), base],
    ],
    opening,
  ]
}
