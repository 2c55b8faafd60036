import type { AnyWording } from './message.js'

/** The words of one fault, or of each of its cases by the name of the case. */
export type RuleWords = AnyWording | Readonly<Record<string, AnyWording>>

/** A fault of manuscripts or of editions: how grave it is, the exit code it asks for, and what is said of it. */
export interface Rule<Severity extends 'error' | 'warning', Words extends RuleWords> {
  readonly severity: Severity
  readonly exit: 0 | 1 | 65 | 66
  readonly words: Words
}

/**
 * Declare a fault that keeps editions from being written.
 *
 * @param exit   as sysexits has it: 65 bad input, 66 missing input; 1 where a check of an edition failed
 * @param words  what is said of it, or of each of its cases: what is wrong, where, and the remedy
 */
export function error<const Words extends RuleWords>(exit: 1 | 65 | 66, words: Words): Rule<'error', Words> {
  return { severity: 'error', exit, words }
}

/**
 * Declare a fault with which editions are written all the same.
 *
 * @param words  what is said of it, or of each of its cases: what is wrong, where, and the remedy
 */
export function warning<const Words extends RuleWords>(words: Words): Rule<'warning', Words> {
  return { severity: 'warning', exit: 0, words }
}

type Rules = Readonly<Record<string, Rule<'error' | 'warning', RuleWords>>>

/** Ids of all that a table of rules can say: a rule's, or a rule's with a case, as in `invalid-style.property`. */
export type FaultIdOf<Of extends Rules> = {
  [Id in keyof Of & string]: Of[Id]['words'] extends AnyWording
    ? Id
    : `${Id}.${keyof Of[Id]['words'] & string}`
}[keyof Of & string]

type FaultWords<Of extends Rules, Id extends string> = Id extends `${infer RuleId}.${infer Case}`
  ? RuleId extends keyof Of
    ? Case extends keyof Of[RuleId]['words']
      ? Of[RuleId]['words'][Case]
      : never
    : never
  : Id extends keyof Of
    ? Of[Id]['words']
    : never

/**
 * List all that a table of rules can say, each by its id.
 *
 * @param rules  each by its id, a noun phrase of the fault
 */
export function faultsOf<const Of extends Rules>(rules: Of): { [Id in FaultIdOf<Of>]: FaultWords<Of, Id> } {
  const faults = Object.entries(rules).flatMap(([id, { words }]) =>
    isWording(words) ? [[id, words]] : Object.entries(words).map(([one, of]) => [`${id}.${one}`, of]),
  )
  return Object.fromEntries(faults) as { [Id in FaultIdOf<Of>]: FaultWords<Of, Id> }
}

function isWording(words: RuleWords): words is AnyWording {
  return typeof words.en === 'string' || typeof words.en === 'function'
}
