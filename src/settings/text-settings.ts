import { z } from 'zod'
import { languageTag } from '../model/language-tag.js'
import { faultOfIssn } from '../model/standard-numbers.js'

/** What a check of a text asks: the case of a rule that says it is not so. */
export const problem = <Name extends string>(name: Name): { params: { problem: Name } } => ({
  params: { problem: name },
})

/** The key of what is written without a language: the article's own. */
export const OWN = ''

const sound = z
  .string()
  .refine((value) => value !== '', problem('empty'))
  .refine((value) => !/[\p{Co}\p{Cs}\ufffd]|(?!\n)\p{Cc}/u.test(value), problem('character'))
  .refine((value) => !/\[\^[^\]\s]+\]/.test(value), problem('note'))

/** White space as YAML has it; an ideographic space is a character of the text: `資料紹介　港の日記`. */
const WHITE = /[^\S\u3000]+/g

/** A text in one line. */
export const text = z
  .string()
  .transform((value) => value.replace(WHITE, ' ').trim())
  .pipe(sound)

/** A person's name, whose parts one space of any kind parts. */
export const personName = text.transform((value) => value.replace(/\s+/g, ' '))

/** A text whose lines are kept: those of a title. */
export const lines = z
  .string()
  .transform((value) =>
    value
      .split('\n')
      .map((line) => line.replace(WHITE, ' ').trim())
      .filter((line) => line !== '')
      .join('\n'),
  )
  .pipe(sound)

/** A text that may look like a number: a volume, a year. */
export const label = z.preprocess((value) => (typeof value === 'number' ? String(value) : value), text)

/**
 * A value that is written once, in the article's language, or by language.
 *
 * @param value  in one language
 */
export function byLanguage<Value extends z.ZodType>(value: Value) {
  const tag = z.string().refine((one) => one === OWN || languageTag(one) !== undefined, problem('language'))
  return z.preprocess(
    (written) => (written === undefined || isGroup(written) ? written : { [OWN]: written }),
    z.record(tag, value).refine((values) => Object.keys(values).length > 0, problem('empty')),
  )
}

function isGroup(written: unknown): boolean {
  return typeof written === 'object' && written !== null && !Array.isArray(written)
}

/** An ISSN with its hyphen. */
export const issn = label.refine(isIssn, problem('issn'))

function isIssn(value: string): boolean {
  return /^\d{4}-\d{3}[\dX]$/.test(value) && faultOfIssn(value) === undefined
}

/** A text, once or by language. */
export const translated = byLanguage(text)

/**
 * Give what was written without a language the language that it is in, and tags their canonical form.
 *
 * @param own  of what was written without one
 */
export function withTags<Value>(values: Readonly<Record<string, Value>>, own: string): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(values).map(([tag, value]) => [tag === OWN ? own : (languageTag(tag) ?? tag), value]),
  )
}
