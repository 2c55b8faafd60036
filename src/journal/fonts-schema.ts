import { z } from 'zod'
import { text } from '../settings/text-settings.js'

const file = z.preprocess(
  (value) => (typeof value === 'string' ? { file: value } : value),
  z.strictObject({ file: text, index: z.number().int().min(0, 'font-index').default(0) }),
)

/** A file for all of a role, or one for each of its cuts. */
const cutsOf = <Shape extends Readonly<Record<string, z.ZodType>>>(others: Shape) =>
  z.preprocess(
    (value) =>
      typeof value === 'string' || (typeof value === 'object' && value !== null && 'file' in value)
        ? { regular: value }
        : value,
    z.strictObject({ regular: file, ...others }),
  )

const upright = cutsOf({ bold: file.optional() })
const western = cutsOf({
  bold: file.optional(),
  italic: file.optional(),
  'bold-italic': file.optional(),
})

/** A journal's `fonts`: files of `house/fonts/` by what they are for. */
export const fontsSchema = z.strictObject({
  mincho: upright.optional(),
  gothic: upright.optional(),
  roman: western.optional(),
  cyrillic: western.optional(),
  simplified: upright.optional(),
  traditional: upright.optional(),
  'hong-kong': upright.optional(),
  korean: upright.optional(),
  fallback: z
    .preprocess((written) => (Array.isArray(written) ? written : [written]), z.array(file))
    .optional(),
})

/** A journal's `fonts`, checked. */
export type WrittenFonts = z.output<typeof fontsSchema>
