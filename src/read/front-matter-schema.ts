import { z } from 'zod'
import { articleDefaults } from '../model/article.js'
import { languageTag } from './language-tag.js'
import { silenceableRules } from './silenceable-rules.js'

/** The last number that a page can have. */
export const lastPage = 99_999

/** What a check of a text asks, by the case of `invalid-front-matter` that says it is not so. */
export type TextProblem = 'empty' | 'character' | 'note' | 'issn' | 'doi' | 'date' | 'language' | 'silence'

/** Parameters of a check, from which the message is made. */
const problem = (name: TextProblem): { params: { problem: TextProblem } } => ({ params: { problem: name } })

const text = z
  .string()
  .transform((value) => value.replace(/\s+/g, ' ').trim())
  .refine((value) => value !== '', problem('empty'))
  .refine((value) => !/[\p{Cc}\p{Co}\p{Cs}\ufffd]/u.test(value), problem('character'))
  .refine((value) => !/\[\^[^\]\s]+\]/.test(value), problem('note'))

/** A text that may look like a number: a volume, a year. */
const label = z.preprocess((value) => (typeof value === 'number' ? String(value) : value), text)

/** A number that is written with noughts before it comes as it is written. */
const page = z.preprocess(
  (value) => (typeof value === 'string' && /^0\d+$/.test(value) ? Number(value) : value),
  z.number().int().min(1).max(lastPage),
)

const choice = <Value extends string>(first: Value, second: Value) => z.enum([first, second])

const author = z.strictObject({ name: text, latin: text.optional(), reading: text.optional() })

const journal = z.strictObject({
  title: text,
  volume: label.optional(),
  issue: label.optional(),
  pages: label.optional(),
  issn: text.refine(isIssn, problem('issn')).optional(),
  publisher: text.optional(),
})

const epub = z.strictObject({
  notes: choice('pop-up', 'list').default(articleDefaults.epub.notes),
  chapters: choice('one', 'by-heading').default(articleDefaults.epub.chapters),
  'embed-fonts': z.boolean().default(false),
})

const citations = z.strictObject({
  separator: choice('preceding', 'following').default(articleDefaults.citations.separator),
  repeated: choice('short', 'ibid').default(articleDefaults.citations.repeated),
  'works-cited': z.boolean().default(false),
})

const silenced = text.refine((id) => silenceableRules.has(id), problem('silence'))

const proof = z.strictObject({
  silence: z.array(silenced).default([]),
  dictionary: text.optional(),
})

/** The keys of the front matter, each of its type. */
export const frontMatter = z.strictObject({
  title: text,
  subtitle: text.optional(),
  author: z.array(author).min(1),
  'title-en': text.optional(),
  'subtitle-en': text.optional(),
  lang: text.refine((tag) => languageTag(tag), problem('language')).default(articleDefaults.lang),
  'first-page': page.default(articleDefaults.firstPage),
  journal: journal.optional(),
  doi: text
    .transform((value) => value.replace(/^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)/i, ''))
    .refine((value) => /^10\.\d{4,9}(?:\.\d+)*\/\S+$/.test(value), problem('doi'))
    .optional(),
  date: label.refine(isDate, problem('date')).optional(),
  rights: text.optional(),
  keywords: z.array(text).default([]),
  pages: choice('print', 'original').default(articleDefaults.pages),
  epub: epub.prefault({}),
  citations: citations.prefault({}),
  proof: proof.optional(),
  style: text.optional(),
})

/** The keys of each group, by the key that the group stands under; those of the front matter itself under no key. */
export const groups: ReadonlyMap<string | undefined, readonly string[]> = new Map([
  [undefined, Object.keys(frontMatter.shape)],
  ...Object.entries({ author, journal, epub, citations, proof }).map(
    ([key, { shape }]) => [key, Object.keys(shape)] as const,
  ),
])

/** @see ISO 3297, Annex A: the last digit is a check on the others */
function isIssn(value: string): boolean {
  const match = /^(\d{4})-(\d{3})([\dX])$/.exec(value)
  if (!match) return false
  const sum = [...`${match[1]}${match[2]}`].reduce(
    (total, digit, index) => total + Number(digit) * (8 - index),
    0,
  )
  return (11 - (sum % 11)) % 11 === (match[3] === 'X' ? 10 : Number(match[3]))
}

function isDate(value: string): boolean {
  if (!/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value)) return false
  const date = new Date(value)
  return (
    !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) && date.getUTCFullYear() >= 1000
  )
}
