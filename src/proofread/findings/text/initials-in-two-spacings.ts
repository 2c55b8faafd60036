import { minorityOf } from './minority-of.js'
import { spotsOf } from './spots-of.js'
import { type Spot, textRule } from './text-rule.js'

/** Two initials beside a surname, in one script. */
const INITIALS =
  /(?<![\p{L}.])(\p{Script=Cyrillic})\.([ \u00a0]?)(\p{Script=Cyrillic})\.(?=[ \u00a0]?\p{Lu}\p{Ll}{2,})|(?<=\p{Script=Cyrillic}{3,} )(\p{Script=Cyrillic})\.([ \u00a0]?)(\p{Script=Cyrillic})\.(?!\p{L})/gu

export const initialsInTwoSpacings = textRule(
  'initials-in-two-spacings',
  'Initials are set closed, А.С. Пушкин, or open, А. С. Пушкин: one of the two in one article.',
  ({ blocks }) => {
    const found = spotsOf(blocks, INITIALS, ({ 0: text }) =>
      /^(?:\p{Lu}\.[ \u00a0]?){2}$/u.test(text) ? { reason: '', remedy: '' } : undefined,
    )
    const written = ({ block, index, length }: Spot) => block.text.slice(index, index + length)
    const kindOf = (spot: Spot) => (/[ \u00a0]/.test(written(spot)) ? 'open' : 'closed')
    const minority = minorityOf(found, kindOf, 'closed')
    return (minority?.others ?? []).map((spot) => ({
      ...spot,
      reason: `“${written(spot)}” is set ${kindOf(spot)}; the article’s initials are ${minority?.usual}`,
      remedy: minority?.usual === 'closed' ? 'Delete the space.' : 'Put a space between them.',
    }))
  },
)
