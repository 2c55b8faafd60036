import { JAPANESE } from './japanese.js'
import { minorityOf } from './minority-of.js'
import { spotsOf } from './spots-of.js'
import { type Spot, textRule } from './text-rule.js'
import { withoutQuotes } from './without-quotes.js'

/** Characters that look alike or do one service, of which an article uses one. */
const CHOICES: readonly { name: string; pattern: RegExp; preferred: string }[] = [
  { name: 'wave dash', pattern: /[〜～]/g, preferred: '〜' },
  { name: 'two-em dash', pattern: /([―—─])\1/g, preferred: '――' },
  { name: 'comma', pattern: new RegExp(`(?<=[${JAPANESE}」』）])[、，]`, 'gu'), preferred: '、' },
  { name: 'full stop', pattern: new RegExp(`(?<=[${JAPANESE}」』）])[。．]`, 'gu'), preferred: '。' },
]

export const signInTwoCharacters = textRule(
  'sign-in-two-characters',
  'One sign typed as two characters looks uneven, and who searches for the one does not find the other.',
  ({ blocks }) =>
    CHOICES.flatMap(({ name, pattern, preferred }): Spot[] => {
      const found = spotsOf(blocks, pattern, ({ index }, block) =>
        withoutQuotes(block)[index] === '\ufffc' ? undefined : { reason: '', remedy: '' },
      )
      const signOf = ({ block, index, length }: Spot) => block.text.slice(index, index + length)
      const minority = minorityOf(found, signOf, preferred)
      return (minority?.others ?? []).map((spot) => ({
        ...spot,
        reason: `The ${name} is “${signOf(spot)}” (${codeOf(signOf(spot))}) here and “${minority?.usual}” (${codeOf(minority?.usual)}) elsewhere`,
        remedy: `Write “${minority?.usual}”.`,
      }))
    }),
)

function codeOf(sign = ''): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
