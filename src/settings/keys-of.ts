import { z } from 'zod'

/**
 * List the keys of a group in a schema.
 *
 * @param path  of the group, as an issue has it; indices of lists among its steps
 * @returns     none where the schema has no group there
 */
export function keysOf(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  let at: z.core.$ZodType | undefined = inner(schema)
  for (const step of path) at = at && inner(partOf(at, step))
  const def = at?._zod.def
  return def?.type === 'object' ? Object.keys((def as z.core.$ZodObjectDef).shape) : []
}

/** List all keys of a schema and of the groups in it. */
export function allKeysOf(schema: z.core.$ZodType | undefined): string[] {
  const def = inner(schema)?._zod.def
  if (def?.type === 'object') {
    const { shape } = def as z.core.$ZodObjectDef
    return Object.entries(shape).flatMap(([key, value]) => [key, ...allKeysOf(value)])
  }
  if (def?.type === 'array') return allKeysOf((def as z.core.$ZodArrayDef).element)
  return def?.type === 'record' ? allKeysOf((def as z.core.$ZodRecordDef).valueType) : []
}

/**
 * Whether a value may stand at a key, or in the list that it has.
 *
 * @param path  the keys down to it, without indices of lists
 */
export function takesValue(schema: z.core.$ZodType, path: readonly string[], value: unknown): boolean {
  let at: z.core.$ZodType | undefined = schema
  for (const key of path) {
    const group = inner(at)
    at = group && partOf(group, key)
  }
  const taking = at
  return taking !== undefined && [value, [value]].some((one) => z.core.safeParse(taking, one).success)
}

function partOf(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType | undefined {
  const { def } = schema._zod
  if (def.type === 'object') return (def as z.core.$ZodObjectDef).shape[String(step)]
  if (def.type === 'array') return (def as z.core.$ZodArrayDef).element
  return def.type === 'record' ? (def as z.core.$ZodRecordDef).valueType : undefined
}

/** What is left of a schema when defaults, what is optional, and changes before and after it are taken off. */
export function inner(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  const def = schema?._zod.def
  if (!def) return undefined
  if ('innerType' in def) return inner(def.innerType as z.core.$ZodType)
  if (def.type !== 'pipe') return schema
  const { in: before, out: after } = def as z.core.$ZodPipeDef
  return inner(before._zod.def.type === 'transform' ? after : before)
}
