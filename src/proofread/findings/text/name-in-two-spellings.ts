import { inconsistentPairs } from './inconsistent-pairs.js'
import { textRule } from './text-rule.js'

export const nameInTwoSpellings = textRule('name-in-two-spellings', ({ blocks }) => inconsistentPairs(blocks))
