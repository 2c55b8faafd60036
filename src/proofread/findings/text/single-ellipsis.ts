import { isInTitle } from './is-in-title.js'
import { JAPANESE } from './japanese.js'
import { languageAt } from './language-at.js'
import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'

/** One ellipsis, or what is typed for one. */
const ELLIPSIS = new RegExp(
  `(?<!…)…(?!…)|・{3,}|。{3,}|(?<=[${JAPANESE}、「])\\.{3,}|\\.{3,}(?=[${JAPANESE}」])`,
  'gu',
)

export const singleEllipsis = textRule('single-ellipsis', ({ blocks }) =>
  spotsOf(blocks, ELLIPSIS, ({ 0: found, index }, block) => {
    const [before, after] = [block.text[index - 1] ?? '', block.text[index + found.length] ?? '']
    // In a table it means what is left out, as in a list of forms
    if (isInTitle(block, index) || /^t[dh]$/.test(block.element)) return undefined
    // The ellipsis is mentioned, or means any text between the pair
    if (/[「『«“‘„(（]/.test(before) && /[」』»”’“)）]/.test(after)) return undefined
    // Of a word in another script
    if (/[\p{Script=Cyrillic}\p{Script=Latin}]/u.test(before)) return undefined
    const touches = new RegExp(`[${JAPANESE}、。「」『』（）]`, 'u')
    if (languageAt(block, index) !== 'ja' || !(touches.test(before) || touches.test(after))) return undefined
    return { excerpt: before + found + after }
  }),
)
