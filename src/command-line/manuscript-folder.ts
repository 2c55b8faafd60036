import { stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { ARTICLE_FILE, ISSUE_FILE } from '../model/source-files.js'

/** What may be named in place of its folder. */
export const SOURCES: ReadonlySet<string> = new Set([ARTICLE_FILE, ISSUE_FILE])

/**
 * The folder of a manuscript or an issue that was named, or whose `article.md` or `issue.yaml` was named.
 *
 * @param path  as it was given; it need not be there
 */
export async function manuscriptFolder(path: string): Promise<string> {
  if (!SOURCES.has(basename(path))) return path
  const found = await stat(path).catch(() => undefined)
  return found?.isFile() ? dirname(path) : path
}
