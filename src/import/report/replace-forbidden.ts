import { said } from '../../messages/say.js'
import type { SourcePlace } from '../source/source-page.js'
import type { Decisions } from './decisions.js'

/** Control characters but tab, line feed and form feed; private use; lost characters; noncharacters, which are our marks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\0-\x08\x0b\x0d-\x1f\x7f-\x9f\ufeff]|\p{Co}|\ufffd|[\ufdd0-\ufdef\ufffe\uffff]/gu
/** Radicals, which a PDF's text layer gives for ideographs that share a glyph with them. */
const RADICALS = /[\u2f00-\u2fd5]/g
/** What printers set where a character is missing. */
const GETA = '〓'

/**
 * Replace what no manuscript may contain, so that the result can be built: 〓 takes the place of a character of private
 * use or one that is lost, control characters are dropped; radicals become the ideographs that were meant.
 *
 * @param text   a file's text, or a line of a PDF
 * @param place  for the report
 */
export function replaceForbidden(text: string, place: SourcePlace, decisions: Decisions): string {
  if (text.search(FORBIDDEN) === -1 && text.search(RADICALS) === -1) return text
  const lost = new Map<string, number>()
  const replaced = text.replace(FORBIDDEN, (character) => {
    lost.set(character, (lost.get(character) ?? 0) + 1)
    return /\p{Co}|\ufffd/u.test(character) ? GETA : ''
  })
  for (const [character, count] of lost) {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    const isSeen = /\p{Co}|\ufffd/u.test(character)
    const what = isSeen ? 'replaced' : 'removed'
    const decided = said(`import.forbidden-character.${what}`, { count, code })
    decisions.note(decided, place, isSeen ? 'unsure' : 'sure')
  }
  return replaced.replace(RADICALS, (radical) => radical.normalize('NFKC'))
}
