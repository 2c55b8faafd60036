import { JAPANESE } from './japanese.js'
import { languageAt } from './language-at.js'
import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'
import { wordsAround } from './words-around.js'

/** Characters of context on either side. */
const REACH = 8

/** A space before punctuation that ends a word. */
const SPACE_BEFORE = /(?<=[\p{L}\p{N}）)」』»”]) +(?=[,;:.!?](?:[ \p{L}\n]|$))/gu
/** No space after one: `Омск,1999`, `городе.Затем`, `М.,1957`. */
const NONE_AFTER =
  /(?<=\p{Script=Cyrillic}\.?)[,;](?=[\p{Script=Cyrillic}\d])|(?<=[\p{Script=Cyrillic}]{3,}|\p{Script=Latin}{3,})\.(?=\p{Lu}\p{Ll}{2,})|(?<=\p{Script=Latin}{2,})[,;](?=\p{Script=Latin}{2,}|\d{4}\b)/gu

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
  ...spotsOf(blocks, TOUCHING, ({ 0: mark, index }, block) => ({
    kind: 'touches-japanese',
    mark,
    write: mark === ';' ? '；' : '、',
    context: wordsAround(block.text, index, REACH),
  })),
])
