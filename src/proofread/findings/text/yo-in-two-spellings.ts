import { languageAt } from './language-at.js'
import { listInitialledNames } from './list-initialled-names.js'
import { spellingGroups } from './spelling-groups.js'
import { stretchesOf } from './stretches-of.js'
import { textOfStretch } from './text-of-stretch.js'
import { textRule } from './text-rule.js'
import { withoutQuotes } from './without-quotes.js'
import { withoutYo } from './without-yo.js'

const WORD = /(?<!\p{L})\p{Script=Cyrillic}{2,}(?!\p{L})/gu
/** Words that are two with е and ё. */
const TWO_WORDS = /^(?:все|всем|нем|чем|том|узнает|признает|осел|небо|мел|лет|совершенный|падеж|темен)$/iu

/** Titles of books keep their spelling: in notes, names beside initials alone are compared. */
export const yoInTwoSpellings = textRule('yo-in-two-spellings', ({ blocks }) => {
  const names = listInitialledNames(blocks).filter((one) => /\p{Script=Cyrillic}/u.test(one.surname))
  const isName = new Set(names.map(({ block, index }) => `${blocks.indexOf(block)}:${index}`))
  const words = stretchesOf(
    blocks,
    WORD,
    ({ 0: word, index }, block) =>
      block.place.note === undefined &&
      languageAt(block, index) === 'ru' &&
      withoutQuotes(block)[index] !== '\ufffc' &&
      !TWO_WORDS.test(withoutYo(word)) &&
      !isName.has(`${blocks.indexOf(block)}:${index}`),
  )
  const spellings = spellingGroups(
    [...names, ...words],
    (word) => withoutYo(word).toLowerCase(),
    (one) => textOfStretch(one),
  )
  // A capital is no other spelling
  return spellings.filter(({ data }) => data.found.toLowerCase() !== data.usual.toLowerCase())
})
