import { z } from 'zod'
import { articleDefaults } from '../model/article.js'
import { languageTag } from './language-tag.js'
import { nearestRule, silenceableRules } from './silenceable-rules.js'

const text = z
  .string()
  .transform((value) => value.replace(/\s+/g, ' ').trim())
  .refine((value) => value !== '', 'is empty; write its text')
  .refine(
    (value) => !/[\p{Cc}\p{Co}\p{Cs}\ufffd]/u.test(value),
    'has a character that no edition can show; delete it',
  )
  .refine(
    (value) => !/\[\^[^\]\s]+\]/.test(value),
    'calls a note, which the front matter cannot; call it in the text',
  )

/** A text that may look like a number: a volume, a year. */
const label = z.preprocess((value) => (typeof value === 'number' ? String(value) : value), text)

const choice = <Value extends string>(first: Value, second: Value) =>
  z.enum([first, second], `is neither ${first} nor ${second}; write one of the two`)

const author = z.strictObject({ name: text, latin: text.optional(), reading: text.optional() })

const journal = z.strictObject({
  title: text,
  volume: label.optional(),
  issue: label.optional(),
  pages: label.optional(),
  issn: text.refine(isIssn, 'is not an ISSN; write its eight digits as in 1234-5679').optional(),
  publisher: text.optional(),
})

const epub = z.strictObject({
  notes: choice('pop-up', 'list').default(articleDefaults.epub.notes),
  chapters: choice('one', 'by-heading').default(articleDefaults.epub.chapters),
  'embed-fonts': z.boolean('is neither true nor false; write one of the two').default(false),
})

const citations = z.strictObject({
  separator: choice('preceding', 'following').default(articleDefaults.citations.separator),
  repeated: choice('short', 'ibid').default(articleDefaults.citations.repeated),
  'works-cited': z.boolean('is neither true nor false; write one of the two').default(false),
})

const silenced = text.refine((id) => silenceableRules.has(id), {
  error: ({ input }) =>
    `names “${input}”, which proofreading has no rule for; did you mean ${nearestRule(String(input))}?`,
})

const proof = z.strictObject({
  silence: z.array(silenced, 'is not a list; write it as [single-dash, doubled-word]').default([]),
  dictionary: text.optional(),
})

/** The keys of the front matter, each of its type. */
export const frontMatter = z.strictObject({
  title: text,
  subtitle: text.optional(),
  author: z.array(author).min(1, 'is empty; name at least one author'),
  'title-en': text.optional(),
  'subtitle-en': text.optional(),
  lang: text
    .refine((tag) => languageTag(tag), 'is not a language tag; write ja, en, ru or another of BCP 47')
    .default(articleDefaults.lang),
  'first-page': z
    .number('is not a number; write digits without quotes')
    .int('is not a whole number; write one from 1')
    .min(1, 'is not a page number; write one from 1')
    .max(99_999, 'is not a page number; write one up to 99999')
    .default(articleDefaults.firstPage),
  journal: journal.optional(),
  doi: text
    .transform((value) => value.replace(/^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)/i, ''))
    .refine((value) => /^10\.\d{4,9}(?:\.\d+)*\/\S+$/.test(value), 'is not a DOI; write it as 10.1000/182')
    .optional(),
  date: label
    .refine(isDate, 'is not a date; write a year, month or day as in 2021, 2021-07 or 2021-07-30')
    .optional(),
  rights: text.optional(),
  keywords: z.array(text, 'is not a list; write it as [革命, サハリン]').default([]),
  pages: choice('print', 'original').default(articleDefaults.pages),
  epub: epub.prefault({}),
  citations: citations.prefault({}),
  proof: proof.optional(),
  style: text.optional(),
})

/** What messages call the groups of keys, and their keys, by the key that a group stands under. */
export const groups: ReadonlyMap<string, { name: string; keys: readonly string[] }> = new Map(
  Object.entries({
    '': { name: 'the front matter', keys: Object.keys(frontMatter.shape) },
    author: { name: 'an author', keys: Object.keys(author.shape) },
    journal: { name: '“journal”', keys: Object.keys(journal.shape) },
    epub: { name: '“epub”', keys: Object.keys(epub.shape) },
    citations: { name: '“citations”', keys: Object.keys(citations.shape) },
    proof: { name: '“proof”', keys: Object.keys(proof.shape) },
  }),
)

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
