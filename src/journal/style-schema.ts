import { z } from 'zod'
import { backMatterParts, furniturePositions } from '../model/house-style.js'
import { parseNumberForm } from '../model/number-form.js'
import { formatWords } from '../model/page-format.js'
import { furnitureVariables, variablesOf } from '../model/pattern.js'
import { byLanguage, problem, text } from '../settings/text-settings.js'
import { type MeasureKind, pageSizes, styleMeasures } from './style-measures.js'

/** Lengths as journals give them. */
const ABSOLUTE = /^\d+(?:\.\d+)?(?:Q|mm|cm|in|pt|px)$/
const RELATIVE = /^\d+(?:\.\d+)?(?:Q|mm|cm|in|pt|px|em)$/

const number = z.preprocess(
  (value) => (typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : value),
  z.number(),
)

/** A length; a bare number has no unit, and is none, unless it is 0. */
const lengthOf = (pattern: RegExp) =>
  z.preprocess(
    (value) => (typeof value === 'number' ? String(value) : value),
    z
      .string()
      .transform((value) => value.trim().replace(/^0$/, '0mm'))
      .refine((value) => pattern.test(value), problem('length')),
  )

/** Type and lines have a size. */
const size = lengthOf(ABSOLUTE).refine((value) => Number.parseFloat(value) > 0, problem('zero'))

const kinds = {
  length: lengthOf(ABSOLUTE),
  'type-size': size,
  em: lengthOf(RELATIVE),
  count: number.refine((value) => Number.isInteger(value) && value > 0, problem('count')),
  lines: number.refine((value) => value >= 0, problem('lines')),
} as const satisfies Readonly<Record<MeasureKind, z.ZodType>>

type Shape<Group extends keyof typeof styleMeasures> = Readonly<
  Record<keyof (typeof styleMeasures)[Group], z.ZodOptional<z.ZodType<string | number>>>
>

function measuresOf<Group extends keyof typeof styleMeasures>(group: Group): Shape<Group> {
  return Object.fromEntries(
    Object.entries(styleMeasures[group]).map(([key, { kind }]) => [key, kinds[kind].optional()]),
  ) as unknown as Shape<Group>
}

const page = z.strictObject({
  ...measuresOf('page'),
  size: z.enum(Object.keys(pageSizes) as [keyof typeof pageSizes]).optional(),
  binding: z.enum(formatWords['--page-binding']).optional(),
})

/** Whether every brace and bracket of a pattern is closed before the next opens. */
function isClosed(value: string): boolean {
  return !/[{}]/.test(value.replace(/\{[^{}]*\}/g, '')) && !/[[\]]/.test(value.replace(/\[[^[\]]*\]/g, ''))
}

/** A pattern of running heads, folios or subtitles; spaces are kept as written. */
const patternOf = (variables: readonly string[]) =>
  z
    .string()
    .refine(isClosed, problem('brace'))
    .refine((value) => !/[\p{Cc}\p{Co}\p{Cs}\ufffd]/u.test(value), problem('character'))
    .superRefine((value, context) => {
      const unknown = variablesOf(value).find((name) => !variables.includes(name))
      if (unknown === undefined) return
      context.addIssue({ code: 'custom', params: { problem: 'variable', variable: unknown, variables } })
    })

const furniturePattern = patternOf(furnitureVariables)
const furniture = {
  left: byLanguage(furniturePattern).optional(),
  right: byLanguage(furniturePattern).optional(),
  first: byLanguage(furniturePattern).optional(),
  position: z.enum(furniturePositions).optional(),
}

const numberForm = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string().transform((example, context) => {
    const form = parseNumberForm(example)
    if (form) return form
    context.addIssue({ code: 'custom', params: { problem: 'number-form' } })
    return z.NEVER
  }),
)

/** A form, or `undefined` for the numbers that the author gives. */
const headingForm = z.preprocess((value) => (value === 'given' ? undefined : value), numberForm.optional())

const subtitle = patternOf(['subtitle']).refine(
  (value) => variablesOf(value).length === 1,
  problem('no-subtitle'),
)

/** A journal's `style`: the groups of settings that make its house. */
export const styleSchema = z.strictObject({
  page: page.optional(),
  text: z
    .strictObject({
      ...measuresOf('text'),
      'push-in': z.enum(formatWords['--text-push-in']).optional(),
      'single-lines': z.enum(formatWords['--text-single-lines']).optional(),
    })
    .optional(),
  title: z.strictObject({ ...measuresOf('title'), subtitle: byLanguage(subtitle).optional() }).optional(),
  summary: z
    .strictObject({ ...measuresOf('summary'), starts: z.enum(formatWords['--summary-starts']).optional() })
    .optional(),
  headings: z
    .strictObject({
      ...measuresOf('headings'),
      align: z.enum(formatWords['--heading-align']).optional(),
      numbers: byLanguage(z.array(headingForm).max(5, 'levels')).optional(),
      unnumbered: z.array(text).optional(),
    })
    .optional(),
  quotation: z.strictObject(measuresOf('quotation')).optional(),
  caption: z
    .strictObject({ ...measuresOf('caption'), align: z.enum(formatWords['--caption-align']).optional() })
    .optional(),
  table: z
    .strictObject({ ...measuresOf('table'), width: z.enum(formatWords['--table-width']).optional() })
    .optional(),
  contents: z.strictObject({ leader: z.enum(formatWords['--contents-leader']).optional() }).optional(),
  colophon: z.strictObject({ place: z.enum(formatWords['--colophon-place']).optional() }).optional(),
  notes: z
    .strictObject({
      ...measuresOf('notes'),
      'push-in': z.enum(formatWords['--note-push-in']).optional(),
      call: byLanguage(numberForm).optional(),
      number: byLanguage(numberForm).optional(),
      placement: z.enum(formatWords['--note-placement']).optional(),
      numbering: z.enum(['article', 'section']).optional(),
      heading: byLanguage(patternOf([])).optional(),
      'call-position': byLanguage(z.enum(['given', 'before-stop', 'after-stop'])).optional(),
    })
    .optional(),
  'running-head': z.strictObject({ ...measuresOf('running-head'), ...furniture }).optional(),
  folio: z
    .strictObject({ ...measuresOf('folio'), ...furniture, text: byLanguage(furniturePattern).optional() })
    .optional(),
  'works-cited': z.strictObject({ heading: byLanguage(text).optional() }).optional(),
  'back-matter': z.strictObject({ order: z.array(z.enum(backMatterParts)).optional() }).optional(),
  opening: z.strictObject({ 'starts-on': z.enum(['right', 'next']).optional() }).optional(),
})

/** A journal's `style`, checked. */
export type WrittenStyle = z.output<typeof styleSchema>
