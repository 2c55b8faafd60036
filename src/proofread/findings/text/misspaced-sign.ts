import { JAPANESE } from './japanese.js'
import { languageAt } from './language-at.js'
import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'
import { withoutQuotes } from './without-quotes.js'
import { wordsAround } from './words-around.js'

/** Characters of context on either side. */
const REACH = 8

/** A space before punctuation that ends a word. */
const SPACE_BEFORE = /(?<=[\p{L}\p{N}）)」』»”"]) +(?=[,;:.!?](?:[ \p{L}\n]|$))/gu
/** No space after one: `Омск,1999`, `городе.Затем`, `М.,1957`. */
const NONE_AFTER =
  /(?<=\p{Script=Cyrillic}\.?)[,;](?=[\p{Script=Cyrillic}\d])|(?<=[\p{Script=Cyrillic}]{3,}|\p{Script=Latin}{3,})\.(?=\p{Lu}\p{Ll}{2,}|\p{Lu}\p{Ll}(?= \p{Ll}))|(?<=\p{Script=Latin}{2,})[,;](?=\p{Script=Latin}{2,}|\d{4}\b)/gu

/** A space within brackets or quotation marks that have words in them; not between `(` and `)`, nor after a name of code, `f( x )`. */
const WITHIN = /(?<=(?<![\p{L}\d_])\(|[«“]) +(?=[\p{L}\d])|(?<=[\p{L}\d.,!?]) +(?=[)»”])/gu
/** A dash with a space on one side: `1905 –1911`, `берег —дом`. */
const UNEVEN =
  /(?<=(?<!\d)[12]\d{3}) [-–—](?=[12]\d{3}(?!\d))|(?<=(?<!\d)[12]\d{3})[-–—] (?=[12]\d{3}(?!\d))|(?<=\p{Script=Cyrillic}{2}) [–—](?=\p{Script=Cyrillic}{2})|(?<=\p{Script=Cyrillic}{2})[–—] (?=\p{Script=Cyrillic}{2})/gu

/** A half-width mark that touches the Japanese word after it: `217;『`. */
const TOUCHING = new RegExp(
  `(?<=[\\p{Script=Cyrillic}\\p{Script=Latin}\\d.)])[;,](?=[${JAPANESE}「『])`,
  'gu',
)

export const misspacedSign = textRule('misspaced-sign', ({ blocks }) => [
  ...spotsOf(blocks, SPACE_BEFORE, ({ 0: space, index }, block) => {
    const mark = block.text[index + space.length] ?? ''
    // Before a note's call it is found as that
    if (block.calls.some(({ offset }) => offset === index + space.length)) return undefined
    // French keeps a space there
    if (languageAt(block, index) === 'fr' || block.text.startsWith('...', index + space.length))
      return undefined
    return { kind: 'space-before', mark, context: wordsAround(block.text, index, REACH) }
  }),
  ...spotsOf(blocks, NONE_AFTER, ({ 0: mark, index }, block) =>
    block.text.slice(0, index).endsWith('www')
      ? undefined
      : { kind: 'no-space-after', mark, context: wordsAround(block.text, index, REACH) },
  ),
  ...spotsOf(blocks, WITHIN, ({ 0: space, index }, block) => {
    // French keeps a space within its marks, German turns them round
    if (!/^(?:ru|en|ja)$/.test(languageAt(block, index))) return undefined
    if (block.calls.some(({ offset }) => offset === index + space.length)) return undefined
    const before = block.text[index - 1] ?? ''
    const mark = /[(«“]/.test(before) ? before : (block.text[index + space.length] ?? '')
    if (mark === ')' && /[\p{L}\d_]\([^()]*$/u.test(block.text.slice(0, index))) return undefined
    // “ closes what „ opens
    if (mark === '“' && /„[^“”]*“$/u.test(block.text.slice(0, index))) return undefined
    return { kind: 'space-within', mark, context: wordsAround(block.text, index, REACH) }
  }),
  ...spotsOf(blocks, UNEVEN, ({ 0: found, index }, block) =>
    withoutQuotes(block)[index] === '\ufffc'
      ? undefined
      : { kind: 'uneven-dash', mark: found.trim(), context: wordsAround(block.text, index, REACH) },
  ),
  ...spotsOf(blocks, TOUCHING, ({ 0: mark, index }, block) => ({
    kind: 'touches-japanese',
    mark,
    write: mark === ';' ? '；' : '、',
    context: wordsAround(block.text, index, REACH),
  })),
])
