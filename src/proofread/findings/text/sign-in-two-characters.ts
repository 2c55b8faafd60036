import type { FindingData } from '../../../messages/findings/say-found.js'
import { JAPANESE } from './japanese.js'
import { languageAt } from './language-at.js'
import { minorityOf } from './minority-of.js'
import { stretchesOf } from './stretches-of.js'
import { textOfStretch } from './text-of-stretch.js'
import { textRule } from './text-rule.js'
import { withoutQuotes } from './without-quotes.js'

/** Characters that look alike or do one service, of which an article uses one. */
const CHOICES: readonly {
  mark: FindingData<'sign-in-two-characters'>['mark']
  pattern: RegExp
  preferred: string
}[] = [
  { mark: 'wave-dash', pattern: /[〜～]/g, preferred: '〜' },
  { mark: 'two-em-dash', pattern: /([―—─])\1/g, preferred: '――' },
  { mark: 'comma', pattern: new RegExp(`(?<=[${JAPANESE}」』）])[、，]`, 'gu'), preferred: '、' },
  { mark: 'full-stop', pattern: new RegExp(`(?<=[${JAPANESE}」』）])[。．]`, 'gu'), preferred: '。' },
]

export const signInTwoCharacters = textRule('sign-in-two-characters', ({ blocks }) =>
  CHOICES.flatMap(({ mark, pattern, preferred }) => {
    const marks = stretchesOf(
      blocks,
      pattern,
      // In Chinese 、 and ， are two signs
      ({ index }, block) => withoutQuotes(block)[index] !== '\ufffc' && languageAt(block, index) !== 'zh',
    )
    const minority = minorityOf(marks, textOfStretch, preferred)
    const { usual = '' } = minority ?? {}
    return (minority?.others ?? []).map((one) => ({
      ...one,
      data: { mark, found: textOfStretch(one), usual },
    }))
  }),
)
