import { z } from 'zod'
import { byLanguage, personName, problem, text, translated } from '../settings/text-settings.js'

const names = byLanguage(personName)

/** The keys of an author, each of its type. */
export const author = z
  .strictObject({
    name: names.optional(),
    family: names.optional(),
    given: names.optional(),
    latin: personName.optional(),
    reading: personName.optional(),
    affiliation: z.preprocess(listAffiliations, z.array(translated).min(1, 'empty')).optional(),
    position: translated.optional(),
    email: text
      .refine((value) => /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(value), problem('email'))
      .optional(),
    orcid: text
      .transform((value) => value.replace(/^https?:\/\/orcid\.org\//i, ''))
      .refine(isOrcid, problem('orcid'))
      .optional(),
    note: translated.optional(),
  })
  .refine(({ name, family }) => name !== undefined || family !== undefined, problem('no-name'))

/** What the front matter says of an author. */
export type WrittenAuthor = z.output<typeof author>

/** List where an author works: written as one text, as a list, or by language, with a list for each. */
function listAffiliations(written: unknown): unknown[] {
  if (Array.isArray(written)) return written
  if (typeof written !== 'object' || written === null || !Object.values(written).some(Array.isArray))
    return [written]
  const lists = Object.entries(written).map(([language, value]): [string, unknown[]] => [
    language,
    Array.isArray(value) ? value : [value],
  ])
  const count = Math.max(...lists.map(([, list]) => list.length))
  return Array.from({ length: count }, (_, index) =>
    Object.fromEntries(
      lists.flatMap(([language, list]) => (index < list.length ? [[language, list[index]]] : [])),
    ),
  )
}

/** @see ORCID, "Structure of the ORCID Identifier": the last digit is a check on the others, as in ISO 7064 MOD 11-2 */
function isOrcid(value: string): boolean {
  if (!/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(value)) return false
  const digits = value.replaceAll('-', '')
  const total = [...digits.slice(0, -1)].reduce((sum, digit) => (sum + Number(digit)) * 2, 0)
  const check = (12 - (total % 11)) % 11
  return digits.at(-1) === (check === 10 ? 'X' : String(check))
}
