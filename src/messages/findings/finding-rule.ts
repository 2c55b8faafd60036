import type { Language } from '../message.js'

/** What a rule of proofreading says in one language; sentences with data are functions of it. */
export interface FindingWords<Data> {
  /** The rule as a heading. */
  name: string
  /** One or two sentences: why it matters, by which authority. */
  why: string
  /** One sentence without a full stop: what is wrong. */
  reason: (data: Data) => string
  /** One sentence: how to mend it. */
  remedy: string | ((data: Data) => string)
}

/** A rule's words in each language, and how sure it is of what it finds. */
export type FindingRuleWords<Data> = Readonly<Record<Language, FindingWords<Data>>> & FindingStanding

/** How a rule is heard. */
export interface FindingStanding {
  /** What it finds is often right as it is: a report says so. */
  readonly isDoubtful?: boolean
  /** It is silent unless the front matter asks for it: what it finds is within the house's settings. */
  readonly isQuiet?: boolean
}

/** What the words of a rule need. */
export type DataOfRule<Words> = Words extends FindingRuleWords<infer Data> ? Data : never

/**
 * Declare what a rule of proofreading says. A rule that lacks a language, a sentence or the data of one does not compile.
 *
 * Data are what was found (words of the manuscript, numbers, kinds by name), never a part of a sentence, so that they can
 * be written as JSON and said in any language.
 */
export function findingRule<Data>(
  words: Readonly<Record<Language, FindingWords<Data>>>,
  standing: FindingStanding = {},
): FindingRuleWords<Data> {
  return { ...words, ...standing }
}
