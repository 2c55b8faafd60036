import { minorityOf } from './minority-of.js'
import { stretchesOf } from './stretches-of.js'
import { textOfStretch } from './text-of-stretch.js'
import { type Stretch, textRule } from './text-rule.js'

/** Two initials beside a surname, in one script. */
const INITIALS =
  /(?<![\p{L}.])(\p{Script=Cyrillic})\.([ \u00a0]?)(\p{Script=Cyrillic})\.(?=[ \u00a0]?\p{Lu}\p{Ll}{2,})|(?<=\p{Script=Cyrillic}{3,} )(\p{Script=Cyrillic})\.([ \u00a0]?)(\p{Script=Cyrillic})\.(?!\p{L})/gu

export const initialsInTwoSpacings = textRule('initials-in-two-spacings', ({ blocks }) => {
  const found = stretchesOf(blocks, INITIALS, ({ 0: text }) => /^(?:\p{Lu}\.[ \u00a0]?){2}$/u.test(text))
  const kindOf = (one: Stretch): string => (/[ \u00a0]/.test(textOfStretch(one)) ? 'open' : 'closed')
  const minority = minorityOf(found, kindOf, 'closed')
  return (minority?.others ?? []).map((one) => ({
    ...one,
    data: { found: textOfStretch(one), isOpen: kindOf(one) === 'open' },
  }))
})
