import { HYPHEN } from '../../../model/hyphen.js'
import { JAPANESE_CHARACTER } from '../../../model/japanese-character.js'
import type { PrintedLine } from '../../../model/printed-page.js'

const WORD = /^[\p{L}\p{M}\p{N}'’]+/u
/** Length of the excerpt of a line in a message: ten characters of Japanese, twice as many letters. */
const SHOWN = { japanese: 10, western: 20 }

/** Whether a line ends in the hyphen of a broken word. */
export function endsInHyphen({ text }: PrintedLine): boolean {
  return text.trimEnd().endsWith(HYPHEN)
}

/** A line's characters, without the spaces round it. */
export function charactersOf({ text }: PrintedLine): string[] {
  return [...text.trim()]
}

/** Get the filled part of the measure of a line. */
export function fillOf({ beyond, measure }: PrintedLine): number {
  return (measure + beyond) / measure
}

/** The first word of a line: a Western word, or one character of Japanese; undefined where it begins with punctuation. */
export function firstWord({ text }: PrintedLine): string | undefined {
  const line = text.trim()
  const [first = ''] = line
  if (JAPANESE_CHARACTER.test(first)) return /\p{L}/u.test(first) ? first : undefined
  return WORD.exec(line)?.[0].replace(new RegExp(`${JAPANESE_CHARACTER.source}.*`, 'u'), '')
}

/** The last word of a line, likewise. */
export function lastWord({ text }: PrintedLine): string | undefined {
  const line = text.trim()
  const last = [...line].at(-1) ?? ''
  if (JAPANESE_CHARACTER.test(last)) return /\p{L}/u.test(last) ? last : undefined
  const words = line.split(/[^\p{L}\p{M}\p{N}'’]/u)
  return words.at(-1)?.replace(new RegExp(`.*${JAPANESE_CHARACTER.source}`, 'u'), '') || undefined
}

/** Get the beginning of a line for a message. */
export function beginningOf(line: PrintedLine): string {
  const characters = charactersOf(line)
  const most = JAPANESE_CHARACTER.test(characters.slice(0, SHOWN.western).join(''))
    ? SHOWN.japanese
    : SHOWN.western
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : characters.join('')
}
