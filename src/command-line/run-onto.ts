import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language } from '../messages/message.js'
import { said, say } from '../messages/say.js'
import { Failure } from '../model/failure.js'
import { ARTICLE_FILE } from '../model/source-files.js'
import { formatCorrections, readCorrections } from './run-corrections.js'

/** What a corrected manuscript is called, beside `article.md`. */
const CORRECTED = 'article.corrected.md'

/**
 * `kiyo import --onto`: take an author's corrections over into a new file beside the manuscript, which stays as it is.
 *
 * @param names     the manuscript's folder, and the document
 * @param language  of the reader
 * @returns         0, else the code of the gravest fault
 * @throws Failure where one of them is not there, or the new file cannot be written
 */
export async function runOnto(
  [folder, document]: readonly [folder: string, document: string],
  language: Language,
): Promise<number> {
  const read = await readCorrections(folder, document, language)
  if (typeof read === 'number') return read
  const { published, corrections } = read
  const { applyCorrections } = await import('../corrections/apply-corrections.js')
  const { text, left } = applyCorrections(String(published.file), corrections)
  const { listed } = corrections
  const isLeft = (one: (typeof listed)[number]): boolean => left.includes(one)
  process.stdout.write(formatCorrections(listed, join(folder, ARTICLE_FILE), language, isLeft))
  if (listed.length === 0) return 0
  const path = join(folder, CORRECTED)
  try {
    await writeFile(path, text, { flag: 'wx' })
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST'
    throw new Failure(exists ? 'corrected-file-exists' : 'target-not-written', { path }, { cause: error })
  }
  const count = listed.length - left.length
  process.stdout.write(`${say(language, said('corrections.written', { path, count, left: left.length }))}\n`)
  return 0
}
