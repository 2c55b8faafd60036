import { z } from 'zod'
import { languageTag } from '../model/language-tag.js'
import { lastPage } from '../read/front-matter-schema.js'
import { isDate } from '../settings/is-date.js'
import { label, problem, text, translated } from '../settings/text-settings.js'

const section = z.strictObject({
  section: translated.optional(),
  articles: z.array(text).min(1, 'no-article'),
})

/** The keys of `issue.yaml`, each of its type. */
export const issueSchema = z.strictObject({
  volume: label.optional(),
  number: label.optional(),
  title: translated.optional(),
  date: label.refine(isDate, problem('date')).optional(),
  'first-page': z.number().int().min(1, 'not-a-page').max(lastPage, 'not-a-page').default(1),
  'starts-on': z.enum(['right', 'next']).optional(),
  'title-page': z.boolean().default(false),
  cover: text.optional(),
  'front-matter': z.array(text).default([]),
  'back-matter': z.array(text).default([]),
  'back-contents': text.refine((tag) => languageTag(tag), problem('language')).optional(),
  contents: z.array(section).min(1, 'no-article'),
  colophon: z.record(text, label).optional(),
})
