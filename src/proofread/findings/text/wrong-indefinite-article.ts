import { languageAt } from './language-at.js'
import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'
import { withoutQuotes } from './without-quotes.js'

const BEFORE_VOWEL =
  /(?<![\p{L}'’.-])(a|(?<=^|[.!?”] )A) ([aeio]\p{Script=Latin}+|u[bdglmnpst]\p{Ll}{2,}|hour|honest|heir|honou?r)\b/gu
const BEFORE_CONSONANT =
  /(?<![\p{L}'’.-])([Aa])n ([bcdfgjklmnpqrstvwyz]\p{Ll}{2,}|(?:univers|uniqu|uniform|unilateral|useful|usual|utopia|utilit)\p{Ll}*|union|unit|unity|European|one-\p{Ll}+)\b/gu
/** Words whose vowel is heard as a consonant: `a one-sided`, `a European`, `a union`, `a unique`. */
const AS_CONSONANT = /^(?:on(?:e|ce)|e[uw]|oui|uni(?!n|m)|un[ai]\b|uti|usu|use|usa|ubi|util|uto)/u

export const wrongIndefiniteArticle = textRule('wrong-indefinite-article', ({ blocks }) =>
  [BEFORE_VOWEL, BEFORE_CONSONANT].flatMap((pattern) =>
    spotsOf(blocks, pattern, ({ 0: found, 1: letter = '', 2: word = '', index }, block) => {
      if (languageAt(block, index) !== 'en' || withoutQuotes(block)[index] === '\ufffc') return undefined
      // Without English words around it may be any language's
      if (!/\b(?:the|of|and|to|in)\b/.test(block.text)) return undefined
      const isVowel = pattern === BEFORE_VOWEL
      if (isVowel && AS_CONSONANT.test(word)) return undefined
      return { found, write: `${letter}${isVowel ? 'n' : ''} ${word}` }
    }),
  ),
)
