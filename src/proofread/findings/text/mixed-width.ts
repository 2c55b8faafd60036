import { languageAt } from './language-at.js'
import { minorityOf } from './minority-of.js'
import { spotsOf } from './spots-of.js'
import { type Spot, textRule } from './text-rule.js'

const KINDS: readonly { name: string; pattern: RegExp }[] = [
  { name: 'digits', pattern: /[0-9]+|[０-９]+/g },
  { name: 'Latin letters', pattern: /[A-Za-z]+|[Ａ-Ｚａ-ｚ]+/g },
  { name: 'percent signs', pattern: /[%％]/g },
]

const WIDE = /[０-９Ａ-Ｚａ-ｚ％]/

export const mixedWidth = textRule(
  'mixed-width',
  'Half-width and full-width forms of one sign differ in width and typeface, and a search for one misses the other.',
  ({ blocks }) =>
    KINDS.flatMap(({ name, pattern }): Spot[] => {
      const found = spotsOf(blocks, pattern, ({ index }, block) =>
        // In another language there is no choice; a word in Latin letters is taken for English
        /[。、]/.test(block.text) || languageAt(block, index) === 'ja' || WIDE.test(block.text[index] ?? '')
          ? { reason: '', remedy: '' }
          : undefined,
      )
      const written = ({ block, index, length }: Spot) => block.text.slice(index, index + length)
      const widthOf = (spot: Spot) => (WIDE.test(written(spot)) ? 'full-width' : 'half-width')
      // Some journals set numbers of one digit full-width and all others half-width
      if (found.every((spot) => WIDE.test(written(spot)) === (spot.length === 1))) return []
      const minority = minorityOf(found, widthOf, 'half-width')
      return (minority?.others ?? []).map((spot) => ({
        ...spot,
        reason: `“${written(spot)}” is ${widthOf(spot)}, where the article’s ${name} are ${minority?.usual}`,
        remedy: `Write “${widthOf(spot) === 'full-width' ? written(spot).normalize('NFKC') : widen(written(spot))}”.`,
      }))
    }),
)

function widen(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
}
