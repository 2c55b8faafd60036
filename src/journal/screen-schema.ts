import { z } from 'zod'
import { screenColours } from '../model/house-screen.js'
import { problem, text } from '../settings/text-settings.js'

/** A colour as CSS writes it in hexadecimal digits; in YAML it needs quotation marks, since # begins a comment. */
export const colour = z.preprocess(
  (value) => (value === null ? '' : typeof value === 'number' ? String(value) : value),
  z
    .string()
    .transform((value) => value.trim().toLowerCase())
    .refine((value) => /^#(?:[\da-f]{3}|[\da-f]{6})$/.test(value), problem('colour')),
)

const colours = z.strictObject(
  Object.fromEntries(screenColours.map((name) => [name, colour.optional()])) as unknown as Readonly<
    Record<(typeof screenColours)[number], z.ZodOptional<typeof colour>>
  >,
)

/** A journal's `screen`: the colours of the web edition, and of links in the EPUB. */
export const screenSchema = z.strictObject({ light: colours.optional(), dark: colours.optional() })

/** A journal's `cover`: an image in `house/`, or the colours of the cover that kiyo draws. */
export const coverSchema = z.preprocess(
  (value) => (typeof value === 'string' ? { image: value } : value),
  z.strictObject({
    image: text.optional(),
    paper: colour.optional(),
    ink: colour.optional(),
    frame: z.boolean().optional(),
  }),
)

/** A journal's `screen`, checked. */
export type WrittenScreen = z.output<typeof screenSchema>
/** A journal's `cover`, checked. */
export type WrittenCover = z.output<typeof coverSchema>
