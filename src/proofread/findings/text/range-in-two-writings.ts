import { languageAt } from './language-at.js'
import { minorityOf } from './minority-of.js'
import { spotsOf } from './spots-of.js'
import { type Spot, textRule } from './text-rule.js'
import { withoutQuotes } from './without-quotes.js'

/** Ranges of years, and of pages in the notes. */
const KINDS: readonly { name: string; pattern: RegExp }[] = [
  { name: 'years', pattern: /(?<![\d\-–—.№])(1[0-9]|20)\d\d([-–—〜～−])(?:(?:1[0-9]|20)\d\d|\d\d)(?=年)/gu },
  { name: 'pages', pattern: /(?<![\d\-–—.№])(\d{1,4})([-–—〜～−])\d{1,4}(?=頁)/gu },
  {
    name: 'years',
    pattern: /(?<![\d\-–—.№])(1[0-9]|20)\d\d([-–—〜～−])(?:(?:1[0-9]|20)\d\d|\d\d)(?![年\d])/gu,
  },
]

export const rangeInTwoWritings = textRule(
  'range-in-two-writings',
  'One sign for “from … to” in one language: 1917-1922年 beside 1917～1922年 looks like a difference and is none.',
  ({ blocks }) =>
    KINDS.flatMap(({ name, pattern }) =>
      ['ja', 'ru', 'en'].flatMap((language): Spot[] => {
        const found = spotsOf(blocks, pattern, ({ 0: range, index }, block) => {
          // Titles keep their own; so do citations in Russian and English, which have theirs without marks
          if (withoutQuotes(block)[index] === '\ufffc') return undefined
          if (language !== 'ja' && block.place.note !== undefined) return undefined
          if (languageAt(block, index + range.length - 1) !== language) return undefined
          return { reason: '', remedy: '' }
        })
        const signOf = ({ block, index, length }: Spot) =>
          /[^\d]/.exec(block.text.slice(index, index + length))?.[0] ?? ''
        const minority = minorityOf(found, signOf)
        return (minority?.others ?? []).map((spot) => ({
          ...spot,
          reason: `“${spot.block.text.slice(spot.index, spot.index + spot.length)}” is written with “${signOf(spot)}”; ranges of ${name} elsewhere with “${minority?.usual}” (${minority?.count} times)`,
          remedy: `Write “${minority?.usual}”.`,
        }))
      }),
    ),
)
