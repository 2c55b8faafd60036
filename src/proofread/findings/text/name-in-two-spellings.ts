import { inconsistentPairs } from './inconsistent-pairs.js'
import { textRule } from './text-rule.js'

export const nameInTwoSpellings = textRule(
  'name-in-two-spellings',
  'One person under two spellings becomes two in an index, and the reader does not know which to look for.',
  ({ blocks }) => inconsistentPairs(blocks),
)
