import { type FaultIdOf, faultsOf } from './rule.js'
import { characterRules } from './rules/characters.js'
import { citationStyleRules } from './rules/citation-style.js'
import { citationRules } from './rules/citations.js'
import { depositRules } from './rules/deposit.js'
import { editionRules } from './rules/editions.js'
import { epubFileRules } from './rules/epub-file.js'
import { epubMarkupRules } from './rules/epub-markup.js'
import { fileRules } from './rules/files.js'
import { fontRules } from './rules/fonts.js'
import { formatRules } from './rules/format.js'
import { frontMatterRules } from './rules/front-matter.js'
import { houseRules } from './rules/house.js'
import { importRules } from './rules/import.js'
import { issueRules } from './rules/issue.js'
import { journalRules } from './rules/journal.js'
import { leftoverMarkupRules } from './rules/leftover-markup.js'
import { lostTextRules } from './rules/lost-text.js'
import { markdownRules } from './rules/markdown.js'
import { markupRules } from './rules/markup.js'
import { pageRules } from './rules/pages.js'
import { roomRules } from './rules/room.js'
import { sourceRules } from './rules/sources.js'
import { styleRules } from './rules/style.js'

/**
 * Every fault of a manuscript or an edition that kiyo can report, by its rule id: how grave it is, the exit code an error
 * of it asks for, and its words.
 *
 * A rule id is a noun phrase of the fault, and is never given a second meaning.
 */
export const rules = {
  ...fileRules,
  ...characterRules,
  ...frontMatterRules,
  ...journalRules,
  ...formatRules,
  ...houseRules,
  ...issueRules,
  ...markdownRules,
  ...leftoverMarkupRules,
  ...lostTextRules,
  ...markupRules,
  ...citationRules,
  ...citationStyleRules,
  ...sourceRules,
  ...fontRules,
  ...roomRules,
  ...styleRules,
  ...pageRules,
  ...editionRules,
  ...depositRules,
  ...epubFileRules,
  ...epubMarkupRules,
  ...importRules,
}

export type RuleId = keyof typeof rules

/** What `report` can say: a rule, or a case of a rule, as in `invalid-style.property`. */
export type FaultId = FaultIdOf<typeof rules>

/** What can be said of every rule and its cases, by id. */
export const faults = faultsOf(rules)
