import type { RuleId } from '../model/rules.js'

/** What is wrong with a finished EPUB, and where. */
export interface EpubFault {
  rule: RuleId
  /** One sentence without its full stop. */
  reason: string
}
