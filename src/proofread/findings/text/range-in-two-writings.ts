import type { FindingData } from '../../../messages/findings/say-found.js'
import { languageAt } from './language-at.js'
import { minorityOf } from './minority-of.js'
import { stretchesOf } from './stretches-of.js'
import { textOfStretch } from './text-of-stretch.js'
import { type Stretch, textRule } from './text-rule.js'
import { withoutQuotes } from './without-quotes.js'

/** Ranges of years, and of pages in the notes. */
const KINDS: readonly { of: FindingData<'range-in-two-writings'>['of']; pattern: RegExp }[] = [
  { of: 'years', pattern: /(?<![\d\-–—.№])(1[0-9]|20)\d\d([-–—〜～−])(?:(?:1[0-9]|20)\d\d|\d\d)(?=年)/gu },
  { of: 'pages', pattern: /(?<![\d\-–—.№])(\d{1,4})([-–—〜～−])\d{1,4}(?=頁)/gu },
  { of: 'days', pattern: /(?<![\d\-–—.№])(\d{1,2})([-–—〜～−])\d{1,2}(?=[月日])/gu },
  {
    of: 'years',
    pattern: /(?<![\d\-–—.№])(1[0-9]|20)\d\d([-–—〜～−])(?:(?:1[0-9]|20)\d\d|\d\d)(?![年\d])/gu,
  },
]

export const rangeInTwoWritings = textRule('range-in-two-writings', ({ blocks }) =>
  KINDS.flatMap(({ of, pattern }) =>
    ['ja', 'ru', 'en'].flatMap((language) => {
      const ranges = stretchesOf(blocks, pattern, ({ 0: range, index }, block) => {
        // Titles keep their own; so do citations in Russian and English, which have theirs without quotation marks
        if (withoutQuotes(block)[index] === '\ufffc') return false
        if (language !== 'ja' && block.place.note !== undefined) return false
        return languageAt(block, index + range.length - 1) === language
      })
      const markOf = (one: Stretch): string => /[^\d]/.exec(textOfStretch(one))?.[0] ?? ''
      const minority = minorityOf(ranges, markOf)
      const { usual = '', count = 0 } = minority ?? {}
      return (minority?.others ?? []).map((one) => ({
        ...one,
        data: { of, range: textOfStretch(one), mark: markOf(one), usual, count },
      }))
    }),
  ),
)
