import { z } from 'zod'
import { articleDefaults } from '../model/article.js'
import { languageTag } from '../model/language-tag.js'
import { primaryOf } from '../model/translated.js'
import { isDate } from '../settings/is-date.js'
import { byLanguage, issn, label, lines, OWN, problem, text, translated } from '../settings/text-settings.js'
import { author } from './author-schema.js'
import { licence } from './licence-schema.js'

/** The last number that a page can have. */
export const lastPage = 99_999

/** Numbers with leading zeros arrive as text. */
const page = z.preprocess(
  (value) => (typeof value === 'string' && /^0\d+$/.test(value) ? Number(value) : value),
  z.number().int().min(1, 'not-a-page').max(lastPage, 'not-a-page'),
)

const choice = <Value extends string>(first: Value, second: Value) => z.enum([first, second])

const imprintLines = ['journal', 'dates', 'doi', 'licence'] as const

/** What an article's first page says of where it appeared. */
export const imprint = z.preprocess(
  (written) => (written === true ? imprintLines : written === false ? [] : written),
  z.array(z.enum(imprintLines)),
)

/** Where summaries are printed. */
export const summaries = byLanguage(choice('before', 'after'))

const journal = z.strictObject({
  title: text,
  volume: label.optional(),
  issue: label.optional(),
  pages: label.optional(),
  issn: issn.optional(),
  eissn: issn.optional(),
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
  'works-cited': z.boolean().optional(),
})

const proof = z.strictObject({
  silence: z.array(text).default([]),
  show: z.array(text).default([]),
  dictionary: text.optional(),
})

const date = label.refine(isDate, problem('date'))

const dates = z.strictObject({
  received: date.optional(),
  revised: date.optional(),
  accepted: date.optional(),
  published: date.optional(),
})

const funding = z
  .strictObject({ funder: translated.optional(), award: label.optional(), statement: translated.optional() })
  .refine(({ funder, statement }) => funder !== undefined || statement !== undefined, problem('no-funder'))

/** Make a schema for a value that may be written alone or in a list. */
const listed = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((written) => (Array.isArray(written) ? written : [written]), z.array(item))

/** Not the pages on which the article is, which many an author writes here. */
const pageNumbers = z.preprocess(
  (written) => (typeof written === 'number' ? String(written) : written),
  z
    .string()
    .refine((written) => !/^(?:pp?\. *)?\d/.test(written), { ...problem('page-range'), abort: true })
    .pipe(choice('print', 'original')),
)

const keys = z.strictObject({
  title: byLanguage(lines),
  subtitle: translated.optional(),
  author: z.array(author).min(1, 'no-author'),
  'title-en': lines.optional(),
  'subtitle-en': text.optional(),
  'title-short': translated.optional(),
  section: translated.optional(),
  lang: text.refine((tag) => languageTag(tag), problem('language')).default(articleDefaults.lang),
  'first-page': page.default(articleDefaults.firstPage),
  journal: journal.optional(),
  doi: text
    .transform((value) => value.replace(/^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)/i, ''))
    .refine((value) => /^10\.\d{4,9}(?:\.\d+)*\/\S+$/.test(value), problem('doi'))
    .optional(),
  date: date.optional(),
  dates: dates.optional(),
  rights: text.optional(),
  licence: licence.optional(),
  keywords: byLanguage(z.array(text)).optional(),
  summaries: summaries.optional(),
  funding: listed(
    z.preprocess((written) => (typeof written === 'string' ? { statement: written } : written), funding),
  ).optional(),
  imprint: imprint.optional(),
  pages: pageNumbers.default(articleDefaults.pages),
  epub: epub.prefault({}),
  citations: citations.prefault({}),
  nocite: z.preprocess(listedKeys, z.array(text)).default([]),
  proof: proof.optional(),
  'system-fonts': listed(text).optional(),
  style: text.optional(),
})

/** `@one, @two` of Pandoc, or a list of keys with or without the sign; `*` is for all. */
function listedKeys(written: unknown): unknown {
  const list = typeof written === 'string' ? written.split(/[\s,;]+/).filter((key) => key !== '') : written
  return Array.isArray(list)
    ? list.map((key) => (typeof key === 'string' ? key.trim().replace(/^@\{?|\}$/g, '') : key))
    : list
}

/** The keys of the front matter, each of its type, and contradictions between them. */
export const frontMatter = keys.superRefine(refuseContradictions)

/** The same of a text that is no article, as a journal's rules for contributors. */
export const frontMatterOfText = keys
  .extend({ author: z.array(author).default([]) })
  .superRefine(refuseContradictions)

function refuseContradictions(written: z.output<typeof keys>, context: z.RefinementCtx): void {
  const { title, subtitle, lang, date, dates, nocite, citations } = written
  const own = primaryOf(lang)
  if (!Object.keys(title).some((tag) => tag === OWN || primaryOf(tag) === own))
    context.addIssue({ code: 'custom', path: ['title'], params: { problem: 'no-own-title', lang } })
  const isEnglish = (tag: string): boolean => primaryOf(tag) === 'en'
  const twice = (key: string, other: string): void =>
    context.addIssue({ code: 'custom', path: [key], params: { problem: 'twice', other } })
  if (written['title-en'] !== undefined && Object.keys(title).some(isEnglish)) twice('title-en', 'title')
  if (written['subtitle-en'] !== undefined && Object.keys(subtitle ?? {}).some(isEnglish))
    twice('subtitle-en', 'subtitle')
  if (date !== undefined && dates?.published !== undefined && date !== dates.published)
    twice('date', 'dates.published')
  if (nocite.length > 0 && citations['works-cited'] === false)
    context.addIssue({ code: 'custom', path: ['nocite'], params: { problem: 'nocite-unlisted' } })
}
