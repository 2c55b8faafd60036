import type { FindingRule } from './proof-article.js'
import { doubledPunctuation } from './text/doubled-punctuation.js'

/** Every rule of proofreading. An id is never given a second meaning. */
export const findingRules: readonly FindingRule[] = [doubledPunctuation]
