import type { Language } from '../message.js'
import { findingCatalogue } from './finding-catalogue.js'
import type { DataOfRule, FindingStanding, FindingWords } from './finding-rule.js'

/** A rule of proofreading. */
export type FindingId = keyof typeof findingCatalogue

/** What the words of a rule need. */
export type FindingData<Id extends FindingId> = DataOfRule<(typeof findingCatalogue)[Id]>

/** What a rule found, to be said in whichever language; can be written as JSON. */
export type FoundByRule = {
  [Id in FindingId]: { readonly rule: Id; readonly data: FindingData<Id> }
}[FindingId]

/** Make what a rule found, as a value. */
export function foundByRule<Id extends FindingId>(rule: Id, data: FindingData<Id>): FoundByRule {
  return { rule, data } as unknown as FoundByRule
}

/** A finding in the words of one language. */
export interface SaidFinding {
  /** What is wrong, without a full stop. */
  reason: string
  /** How to mend it; empty where the reason says it. */
  remedy: string
}

/**
 * Put what a rule found into words.
 *
 * @param language  of the reader
 */
export function sayFound(language: Language, { rule, data }: FoundByRule): SaidFinding {
  const { reason, remedy } = findingCatalogue[rule][language] as FindingWords<unknown>
  return { reason: reason(data), remedy: typeof remedy === 'string' ? remedy : remedy(data) }
}

/** The rules that are silent unless a front matter asks for them: what they find is within the house's settings. */
export const quietFindings: readonly FindingId[] = idsThat('isQuiet')

/** The rules whose findings are often right as they are. */
export const doubtfulFindings: readonly FindingId[] = idsThat('isDoubtful')

function idsThat(standing: keyof FindingStanding): FindingId[] {
  const ids = Object.keys(findingCatalogue) as FindingId[]
  return ids.filter((id) => (findingCatalogue[id] as FindingStanding)[standing] === true)
}

/**
 * Say what a rule is called and why it matters.
 *
 * @param language  of the reader
 */
export function sayRule(language: Language, rule: FindingId): { name: string; why: string } {
  const { name, why } = findingCatalogue[rule][language]
  return { name, why }
}
