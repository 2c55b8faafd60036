import { z } from 'zod'
import { formatWords } from '../model/page-format.js'
import { problem } from '../settings/text-settings.js'
import { type MeasureKind, pageSizes, styleMeasures } from './style-measures.js'

/** Lengths as journals give them. */
const ABSOLUTE = /^\d+(?:\.\d+)?(?:Q|mm|cm|in|pt|px)$/
const RELATIVE = /^\d+(?:\.\d+)?(?:Q|mm|cm|in|pt|px|em)$/

const number = z.preprocess(
  (value) => (typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : value),
  z.number(),
)

/** A length; a bare number has no unit, and is none. */
const lengthOf = (pattern: RegExp) =>
  z.preprocess(
    (value) => (typeof value === 'number' ? String(value) : value),
    z
      .string()
      .transform((value) => value.trim())
      .refine((value) => pattern.test(value), problem('length')),
  )

const kinds = {
  length: lengthOf(ABSOLUTE),
  'type-size': lengthOf(ABSOLUTE),
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

/** A journal's `style`: the groups of settings that make its house. */
export const styleSchema = z.strictObject({
  page: page.optional(),
  text: z.strictObject(measuresOf('text')).optional(),
  title: z.strictObject(measuresOf('title')).optional(),
  summary: z.strictObject(measuresOf('summary')).optional(),
  headings: z
    .strictObject({ ...measuresOf('headings'), align: z.enum(formatWords['--heading-align']).optional() })
    .optional(),
  quotation: z.strictObject(measuresOf('quotation')).optional(),
  caption: z
    .strictObject({ ...measuresOf('caption'), align: z.enum(formatWords['--caption-align']).optional() })
    .optional(),
  table: z.strictObject(measuresOf('table')).optional(),
  notes: z.strictObject(measuresOf('notes')).optional(),
  'running-head': z.strictObject(measuresOf('running-head')).optional(),
  folio: z.strictObject(measuresOf('folio')).optional(),
})

/** A journal's `style`, checked. */
export type WrittenStyle = z.output<typeof styleSchema>
