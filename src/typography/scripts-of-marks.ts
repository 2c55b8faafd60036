import { type Script, scriptOf } from './split-by-script.js'

/** A text node of a block, with the script of the language around it. */
export interface TextOfBlock {
  value: string
  base: Script
}

/** Scripts of marks by their offsets in a text. */
export type MarkScripts = ReadonlyMap<number, Script>

/** Marks that close what each opens; some open in one language and close in another. */
const CLOSERS_OF: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '„': '“”',
  '‚': '‘’',
  '«': '»',
  '‹': '›',
  '»': '«»',
  '›': '‹›',
  '”': '”',
}
/** Marks that open wherever they are; the others open only before a word and after none. */
const OPENS = /[“‘„‚«‹]/u
const QUOTATION_MARK = /[“”‘’„‚«»‹›]/u
const WORD = /[\p{L}\p{N}]/u
/** No quotations are within each other more often. */
const DEPTH = 8

interface Character {
  value: string
  base: Script
  text: number
  offset: number
}

/**
 * Get the scripts of the marks of a block that are drawn otherwise in Japanese than in other languages, and whose own text
 * node does not tell which they are.
 *
 * Both quotation marks of a pair belong to the script of the first letter between them, also where emphasis parts them from
 * it, as in `“*Sea*”`, or a space or a number, as in `“1917 год”`. In a Western text all are Western. A single dash
 * between spaces is that of the Western word beside it. Apostrophes before a number are Western.
 *
 * @param texts  of one block in order
 * @returns      for each text
 */
export function scriptsOfMarks(texts: readonly TextOfBlock[]): MarkScripts[] {
  const scripts = texts.map(() => new Map<number, Script>())
  if (!texts.some(({ value }) => /[“”‘’„‚«»‹›—–]/u.test(value))) return scripts
  const characters = texts.flatMap(({ value, base }, text) =>
    [...value].reduce<Character[]>((all, one) => {
      const last = all.at(-1)
      all.push({ value: one, base, text, offset: last ? last.offset + last.value.length : 0 })
      return all
    }, []),
  )
  const give = (at: number, script: Script): void => {
    const character = characters[at]
    if (character) scripts[character.text]?.set(character.offset, script)
  }
  for (const [open, close] of listPairs(characters)) {
    const script = scriptOfPair(characters, open, close)
    give(open, script)
    give(close, script)
  }
  const given = ({ text, offset, value }: Character): Script | undefined =>
    scripts[text]?.get(offset) ?? scriptOf(value)
  for (const at of characters.keys()) {
    const script = scriptOfDash(characters, at, given) ?? scriptOfApostrophe(characters, at)
    if (script) give(at, script)
  }
  return scripts
}

/** List the quotation marks that belong together, by index. */
function listPairs(characters: readonly Character[]): [number, number][] {
  const pairs: [number, number][] = []
  const open: number[] = []
  for (const [at, { value }] of characters.entries()) {
    if (!QUOTATION_MARK.test(value)) continue
    const follows = isInWord(characters[at - 1])
    const precedes = isInWord(characters[at + 1])
    // Between two letters it is an apostrophe.
    if (value === '’' && follows && precedes) continue
    const partner = open.findLastIndex((one) => closes(characters[one]?.value, value))
    const first = open[partner]
    // An opening mark closes only where it follows what is quoted, as in „Regen“.
    if (first !== undefined && !(OPENS.test(value) && precedes && !follows)) {
      pairs.push([first, at])
      open.length = partner
    } else if (OPENS.test(value) || (value !== '’' && precedes && !follows)) {
      open.push(at)
      if (open.length > DEPTH) open.shift()
    }
  }
  return pairs
}

/** Whether a character is of a Western word, which ends where Japanese begins. */
function isInWord(character: Character | undefined): boolean {
  return character !== undefined && WORD.test(character.value) && scriptOf(character.value) !== 'Jpan'
}

function closes(opening: string | undefined, closing: string): boolean {
  return CLOSERS_OF[opening ?? '']?.includes(closing) ?? false
}

function scriptOfPair(characters: readonly Character[], open: number, close: number): Script {
  const base = characters[open]?.base ?? 'Jpan'
  if (base !== 'Jpan') return base
  for (let at = open + 1; at < close; at++) {
    const script = scriptOf(characters[at]?.value ?? '')
    if (script) return script
  }
  return base
}

/**
 * Get the script of a single dash between spaces: that of the Western word or quotation before it, or after it.
 *
 * @param given  gets the script of a character as far as it is known
 */
function scriptOfDash(
  characters: readonly Character[],
  at: number,
  given: (character: Character) => Script | undefined,
): Script | undefined {
  const [before, dash, after] = [characters[at - 1], characters[at], characters[at + 1]]
  if (!dash || !/[—–]/u.test(dash.value) || before?.value !== ' ' || after?.value !== ' ') return undefined
  const beside = (step: 1 | -1): Script | undefined => {
    for (let near = at + 2 * step; characters[near]; near += step) {
      const character = characters[near] as Character
      const script = given(character)
      if (script) return script === 'Jpan' ? undefined : script
      if (character.value === ' ') return undefined
    }
    return undefined
  }
  return beside(-1) ?? beside(1)
}

/** `’70s`: an apostrophe that stands for figures. */
function scriptOfApostrophe(characters: readonly Character[], at: number): Script | undefined {
  if (characters[at]?.value !== '’' || isInWord(characters[at - 1])) return undefined
  const [first, second] = [characters[at + 1]?.value ?? '', characters[at + 2]?.value ?? '']
  return /\d/.test(first) && /\d/.test(second) ? 'Latn' : undefined
}
