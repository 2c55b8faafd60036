import { z } from 'zod'
import { languageTag } from '../model/language-tag.js'
import { imprint, summaries } from '../read/front-matter-schema.js'
import { licence } from '../read/licence-schema.js'
import { issn, label, problem, text, translated } from '../settings/text-settings.js'
import { fontsSchema } from './fonts-schema.js'
import { coverSchema, screenSchema } from './screen-schema.js'
import { styleSchema } from './style-schema.js'

const language = text.refine((tag) => languageTag(tag), problem('language'))

const doiPrefix = label.refine((value) => /^10\.\d{4,9}(?:\.\d+)*$/.test(value), problem('doi-prefix'))

/** The keys of `journal.yaml`, each of its type. */
export const journalSchema = z.strictObject({
  title: translated,
  'short-title': translated.optional(),
  issn: issn.optional(),
  eissn: issn.optional(),
  publisher: translated.optional(),
  editor: translated.optional(),
  place: translated.optional(),
  languages: z.array(language).min(1, 'no-language').default(['ja']),
  licence: licence.optional(),
  'doi-prefix': doiPrefix.optional(),
  imprint: imprint.optional(),
  summaries: summaries.optional(),
  style: styleSchema.optional(),
  fonts: fontsSchema.optional(),
  screen: screenSchema.optional(),
  cover: coverSchema.optional(),
  url: text.refine(isAddress, problem('address')).optional(),
  'article-url': text
    .refine(isAddress, problem('address'))
    .refine((value) => /\{(?:slug|doi)\}/.test(value), problem('no-slug'))
    .optional(),
  'jstage-code': label.refine((value) => /^[\w-]+$/.test(value), problem('jstage-code')).optional(),
  kind: z.enum(['bulletin', 'journal']).optional(),
  'jpcoar-version': z
    .preprocess(
      (value) => (typeof value === 'number' ? value.toFixed(1) : value),
      z.enum(['1.0', '2.0', '2.1']),
    )
    .optional(),
  depositor: z.strictObject({ name: text, email: text.refine(isEmail, problem('email')) }).optional(),
})

function isAddress(value: string): boolean {
  return /^https?:\/\/\S+$/.test(value) && URL.canParse(value)
}

function isEmail(value: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)
}
