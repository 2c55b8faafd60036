import { auditMessages } from './rules/audit.js'

/**
 * All that kiyo says to editors: faults, findings, failures, progress, summaries, help, reports.
 *
 * The id of a fault is its rule's, or the rule's with a variant: `invalid-style.unknown-property`. An id is never given a
 * second meaning.
 */
export const catalogue = { ...auditMessages }
