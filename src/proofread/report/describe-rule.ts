import { findingCatalogue } from '../../messages/findings/finding-catalogue.js'
import { doubtfulFindings, type FindingId, sayRule } from '../../messages/findings/say-found.js'
import type { Language } from '../../messages/message.js'
import { ruleNames } from '../../messages/report/rule-names.js'
import { ruleReasons } from '../../messages/report/rule-reasons.js'
import { type RuleId, rules } from '../../messages/rules.js'

/** Rules with which a build goes on. */
type WarningId = { [Id in RuleId]: (typeof rules)[Id]['severity'] extends 'warning' ? Id : never }[RuleId]

/** What a rule is called, and why it matters. */
export interface DescribedRule {
  name: string
  /** Undefined for a rule that is not ours. */
  why?: string | undefined
  /** Whether it keeps editions from being made. */
  isError: boolean
  /** What it finds is often right as it is. */
  isDoubtful: boolean
}

/**
 * Describe a rule of proofreading or of a build.
 *
 * @param language  of the reader
 * @param rule      its id
 */
export function describeRule(language: Language, rule: string): DescribedRule {
  if (isFindingId(rule))
    return { ...sayRule(language, rule), isError: false, isDoubtful: doubtfulFindings.includes(rule) }
  if (!isRuleId(rule)) return { name: rule, isError: false, isDoubtful: false }
  const name = ruleNames[`rule-name.${rule}`][language]
  return isWarningId(rule)
    ? { name, why: ruleReasons[`rule-why.${rule}`][language], isError: false, isDoubtful: false }
    : { name, why: ruleReasons['rule-why.error'][language], isError: true, isDoubtful: false }
}

function isFindingId(rule: string): rule is FindingId {
  return Object.hasOwn(findingCatalogue, rule)
}

function isRuleId(rule: string): rule is RuleId {
  return Object.hasOwn(rules, rule)
}

function isWarningId(rule: RuleId): rule is WarningId {
  return rules[rule].severity === 'warning'
}
