import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { VFile } from 'vfile'
import { report } from '../model/report.js'
import { ARTICLE_FILE } from '../model/source-files.js'

/**
 * Names that are probably meant to be `article.md`: with another extension, which systems hide or add, another case, or
 * another word.
 */
const NEAR = /^(?:article|manuscript|論文|原稿|本文)(?:\.(?:md|markdown|mdown|txt|text))*$/iu
const MARKDOWN = /\.(?:md|markdown)$/i
/** Files that `kiyo import` reads. */
const IMPORTABLE = /\.(?:docx|pdf|txt)$/i
/** Number of subfolders that are searched for manuscripts. */
const FOLDERS = 200

/**
 * Report why there is no `article.md`, and what to do, by what is there instead: a file with another name, a Word file,
 * folders of manuscripts, a file in place of its folder, or an empty folder.
 *
 * @param folder  as it was given
 * @param file    takes `missing-manuscript`
 */
export async function reportMissingManuscript(folder: string, file: VFile): Promise<void> {
  const found = await stat(folder).catch(() => undefined)
  if (!found) return report(file, 'missing-manuscript.folder', { folder })
  if (!found.isDirectory()) {
    const kind = IMPORTABLE.test(folder) ? 'importable' : MARKDOWN.test(folder) ? 'markdown' : 'other'
    return report(file, 'missing-manuscript.file', { file: folder, kind })
  }
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name)
  const markdown = files.filter((name) => MARKDOWN.test(name) && !/^readme/i.test(name))
  const near = files.find((name) => NEAR.test(name)) ?? (markdown.length === 1 ? markdown[0] : undefined)
  if (near !== undefined) return report(file, 'missing-manuscript.name', { folder, found: near })
  const importable = files.find((name) => IMPORTABLE.test(name) && !name.startsWith('~$'))
  if (importable !== undefined) {
    return report(file, 'missing-manuscript.import', { folder, found: path.join(folder, importable) })
  }
  const manuscripts: string[] = []
  for (const entry of entries.filter((one) => one.isDirectory()).slice(0, FOLDERS)) {
    const inside = path.join(folder, entry.name)
    if (await stat(path.join(inside, ARTICLE_FILE)).catch(() => undefined)) manuscripts.push(inside)
  }
  if (manuscripts.length === 0) return report(file, 'missing-manuscript.plain', { folder })
  return report(file, 'missing-manuscript.inside', { folder, manuscripts: manuscripts.sort() })
}
