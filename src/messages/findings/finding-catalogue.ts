import { bracketFindings } from './brackets.js'
import { characterFindings } from './characters.js'
import { dateAndRangeFindings } from './dates-and-ranges.js'
import { lineFindings } from './lines.js'
import { nameFindings } from './names.js'
import { noteFindings } from './notes.js'
import { numberingFindings } from './numbering.js'
import { pageFindings } from './pages.js'
import { proseFindings } from './prose.js'
import { punctuationFindings } from './punctuation.js'
import { silencingFindings } from './silencing.js'
import { sourceFindings } from './sources.js'
import { spaceFindings } from './spaces.js'
import { wordFindings } from './words.js'

/**
 * What proofreading finds beside the errors and warnings of a build: every rule by its id, in the order of
 * `docs/findings.md`, with its words. A front matter may silence each by its id.
 *
 * An id is a noun phrase of what is wrong and is never given a second meaning.
 */
export const findingCatalogue = {
  ...punctuationFindings,
  ...bracketFindings,
  ...spaceFindings,
  ...characterFindings,
  ...wordFindings,
  ...nameFindings,
  ...dateAndRangeFindings,
  ...numberingFindings,
  ...noteFindings,
  ...sourceFindings,
  ...proseFindings,
  ...lineFindings,
  ...pageFindings,
  ...silencingFindings,
}
