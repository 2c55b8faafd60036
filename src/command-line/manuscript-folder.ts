import { stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'

/**
 * The folder of a manuscript that was named, or whose `article.md` was named.
 *
 * @param path  as it was given; it need not be there
 */
export async function manuscriptFolder(path: string): Promise<string> {
  if (basename(path) !== 'article.md') return path
  const found = await stat(path).catch(() => undefined)
  return found?.isFile() ? dirname(path) : path
}
