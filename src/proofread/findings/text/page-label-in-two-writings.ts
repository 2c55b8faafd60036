import type { FindingData } from '../../../messages/findings/say-found.js'
import { minorityOf } from './minority-of.js'
import { stretchesOf } from './stretches-of.js'
import { textOfStretch } from './text-of-stretch.js'
import { type Spot, textRule } from './text-rule.js'

/** `С. 5`: the label of pages in a Russian citation, in either alphabet. */
const RUSSIAN = /(?<![\p{L}\p{N}.])[СсCc]\.[ \u00a0]?(?=\d)/gu
const ENGLISH = /(?<![\p{L}\p{N}.])pp?\.[ \u00a0]?(?=\d)/gu

/** What a label may differ in. */
const KINDS: readonly { of: RegExp; differs: 'case' | 'spacing' }[] = [
  { of: RUSSIAN, differs: 'case' },
  { of: RUSSIAN, differs: 'spacing' },
  { of: ENGLISH, differs: 'spacing' },
]
const PREFERRED = { case: 'С.', spacing: 'spaced' }

export const pageLabelInTwoWritings = textRule('page-label-in-two-writings', ({ blocks }) =>
  KINDS.flatMap(({ of, differs }) => {
    const kindOf = differs === 'case' ? caseOf : spacingOf
    const labels = stretchesOf(blocks, of)
    const minority = minorityOf(labels, (one) => kindOf(textOfStretch(one)), PREFERRED[differs])
    return (minority?.others ?? []).map((one): Spot<FindingData<'page-label-in-two-writings'>> => {
      const { usual = '', count = 0 } = minority ?? {}
      const kind = kindOf(textOfStretch(one))
      const excerpt = one.block.text.slice(one.index, one.index + 8).trim()
      const difference =
        differs === 'case'
          ? ({ kind: 'case', label: kind, usual } as const)
          : ({ kind: 'spacing', isSpaced: kind === 'spaced' } as const)
      return { ...one, data: { excerpt, count, ...difference } }
    })
  }),
)

function caseOf(label: string): string {
  return /^[СC]/.test(label) ? 'С.' : 'с.'
}

function spacingOf(label: string): string {
  return /\s$/.test(label) ? 'spaced' : 'closed'
}
