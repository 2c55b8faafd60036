import { minorityOf } from './minority-of.js'
import { spotsOf } from './spots-of.js'
import { type Spot, textRule } from './text-rule.js'

/** `С. 5`: the label of pages in a Russian citation, in either alphabet. */
const RUSSIAN = /(?<![\p{L}\p{N}.])[СсCc]\.[ \u00a0]?(?=\d)/gu
const ENGLISH = /(?<![\p{L}\p{N}.])pp?\.[ \u00a0]?(?=\d)/gu

/** What a label may differ in. */
const KINDS: readonly { of: RegExp; kindOf: (label: string) => string; preferred: string }[] = [
  { of: RUSSIAN, kindOf: (label) => (/^[СC]/.test(label) ? 'С.' : 'с.'), preferred: 'С.' },
  { of: RUSSIAN, kindOf: spacing, preferred: 'a space after it' },
  { of: ENGLISH, kindOf: spacing, preferred: 'a space after it' },
]

export const pageLabelInTwoWritings = textRule(
  'page-label-in-two-writings',
  'Pages are cited in one manner: С. 5 or с. 5, with a space or without.',
  ({ blocks }) =>
    KINDS.flatMap(({ of, kindOf, preferred }): Spot[] => {
      const found = spotsOf(blocks, of, () => ({ reason: '', remedy: '' }))
      const written = ({ block, index, length }: Spot) => block.text.slice(index, index + length)
      const minority = minorityOf(found, (spot) => kindOf(written(spot)), preferred)
      return (minority?.others ?? []).map((spot) => ({
        ...spot,
        reason: `“${spot.block.text.slice(spot.index, spot.index + 8).trim()}” has ${kindOf(written(spot))}, ${minority?.count} other labels have ${minority?.usual}`,
        remedy: `Write it with ${minority?.usual}.`,
      }))
    }),
)

function spacing(label: string): string {
  return /\s$/.test(label) ? 'a space after it' : 'no space after it'
}
