import { findingCatalogue } from '../messages/findings/finding-catalogue.js'
import type { FindingId } from '../messages/findings/say-found.js'

/** The rules of proofreading. A front matter may silence each by its id. */
export const findingIds = Object.keys(findingCatalogue) as readonly FindingId[]
