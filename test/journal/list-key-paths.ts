import type { z } from 'zod'
import { inner } from '../../src/settings/keys-of.js'

/**
 * List the keys of a schema with the keys above them, as `style.page.lines`; a group alone is no key.
 *
 * @param above  the keys above
 */
export function listKeyPaths(schema: z.core.$ZodType | undefined, above: readonly string[] = []): string[] {
  const def = inner(schema)?._zod.def
  if (def?.type !== 'object') return [above.join('.')]
  const { shape } = def as z.core.$ZodObjectDef
  return Object.entries(shape).flatMap(([key, value]) => listKeyPaths(value, [...above, key]))
}
