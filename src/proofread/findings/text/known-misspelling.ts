import { languageAt } from './language-at.js'
import { MISSPELLINGS } from './misspellings.js'
import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'
import { withoutQuotes } from './without-quotes.js'

const BEFORE = /[\p{Script=Han}]{0,2}$/u
const AFTER = /^[\p{Script=Latin}\p{Script=Hiragana}]{0,1}/u

/** A misprint within a quotation may be the source's own, and is the author's to mark. */
export const knownMisspelling = textRule('known-misspelling', ({ blocks }) =>
  MISSPELLINGS.flatMap(([pattern, right]) =>
    spotsOf(blocks, pattern, ({ 0: wrong, index }, block) => {
      if (withoutQuotes(block)[index] === '\ufffc') return undefined
      if (/^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(wrong)) {
        const lang = /^\p{Script=Latin}/u.test(wrong) ? 'en' : 'ru'
        if (languageAt(block, index) !== lang) return undefined
        const end =
          /^[\p{Script=Latin}\p{Script=Cyrillic}]*/u.exec(block.text.slice(index + wrong.length))?.[0] ?? ''
        return { found: wrong + end, write: caseOf(wrong, right) + end }
      }
      if ([...wrong].length > 1) return { found: wrong, write: right }
      // One character alone tells nothing: it is shown with its word
      const before = BEFORE.exec(block.text.slice(0, index))?.[0] ?? ''
      const after = wrong === 'ず' ? (AFTER.exec(block.text.slice(index + 1))?.[0] ?? '') : ''
      const shown = wrong === '末' ? block.text.slice(index + 1, index + 2) : after
      return { found: before + wrong + shown, write: before + right + shown }
    }),
  ),
)

/** A word as its misspelling is written, with a capital or without. */
function caseOf(wrong: string, right: string): string {
  return /^\p{Lu}/u.test(wrong) ? right.charAt(0).toUpperCase() + right.slice(1) : right
}
