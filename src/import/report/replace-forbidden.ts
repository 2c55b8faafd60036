import { said } from '../../messages/say.js'
import type { SourcePlace } from '../source/source-page.js'
import type { Decisions } from './decisions.js'

/** Control characters but tab, line feed and form feed; private use; lost characters; noncharacters, which are our marks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\0-\x08\x0b\x0d-\x1f\x7f-\x9f\ufeff]|\p{Co}|\ufffd|[\ufdd0-\ufdef\ufffe\uffff]/gu
/** Radicals, which a PDF's text layer gives for ideographs that share a glyph with them. */
const RADICALS = /[\u2f00-\u2fd5]/g
/** Of the radicals that have no ideograph by NFKC those that share a glyph with one. */
const RADICAL_FORMS = new Map(
  Array.from('⺟母⺠民⺫目⺼月⻁虎⻄西⻆角⻑長⻘青⻝食⻤鬼⻨麦⻩黄⻫斉⻭歯⻯竜⻲亀'.matchAll(/../gsu)).map(
    ([pair]) => [pair.slice(0, 1), pair.slice(1)] as const,
  ),
)
const RADICAL_FORM = /[\u2e80-\u2eff]/g
/** Forms for vertical lines, which a PDF's text layer gives for usual punctuation. */
const VERTICAL = /[\ufe10-\ufe19\ufe30-\ufe44\ufe47\ufe48]/g
const UPRIGHT = new Map(
  Array.from(
    '︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰‥︱—︲–︳＿︴＿︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］'.matchAll(
      /../gsu,
    ),
  ).map(([pair]) => [pair.slice(0, 1), pair.slice(1)] as const),
)
/** What printers set where a character is missing. */
const GETA = '〓'

/**
 * Replace what no manuscript may contain, so that the result can be built: 〓 takes the place of a character of private
 * use or one that is lost, control characters are dropped; radicals and forms
 * for vertical lines become the characters that were meant.
 *
 * @param text   a file's text, or a line of a PDF
 * @param place  for the report
 */
export function replaceForbidden(text: string, place: SourcePlace, decisions: Decisions): string {
  if ([FORBIDDEN, RADICALS, RADICAL_FORM, VERTICAL].every((some) => text.search(some) === -1)) return text
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
  return replaced
    .replace(RADICALS, (radical) => radical.normalize('NFKC'))
    .replace(RADICAL_FORM, (radical) => RADICAL_FORMS.get(radical) ?? radical)
    .replace(VERTICAL, (form) => UPRIGHT.get(form) ?? form)
}
