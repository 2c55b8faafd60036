import type { FindingRule } from './proof-article.js'
import { textRules } from './text/text-rules.js'

/** Of the lines and pages. */
const layoutRules: readonly FindingRule[] = []

/** Every rule of proofreading. */
export const findingRules: readonly FindingRule[] = [...textRules, ...layoutRules]
