import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Language } from '../messages/message.js'

/** The folder of what `kiyo new` makes, beside `dist/`: a folder a language and kind. */
const TEMPLATES = new URL('../../../templates/', import.meta.url)

/** What can be made. */
export type TemplateKind = 'article' | 'journal'

/**
 * Read the files that a new article or journal begins with.
 *
 * @param language  of the comments in them
 * @returns         by name
 */
export async function readTemplates(
  language: Language,
  kind: TemplateKind,
): Promise<Map<string, Uint8Array>> {
  const folder = join(fileURLToPath(TEMPLATES), language, kind)
  const names = (await readdir(folder)).sort()
  const files = names.map(async (name) => [name, new Uint8Array(await readFile(join(folder, name)))] as const)
  return new Map(await Promise.all(files))
}
