import { layoutRules } from './layout/layout-rules.js'
import type { FindingRule } from './proof-article.js'
import { proseRules } from './prose/prose-rules.js'
import { textRules } from './text/text-rules.js'

/** Every rule of proofreading. */
export const findingRules: readonly FindingRule[] = [...textRules, ...proseRules, ...layoutRules]
