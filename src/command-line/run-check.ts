import { editions } from '../editions/editions.js'
import { listSkipped } from '../editions/list-skipped.js'
import type { Language } from '../messages/message.js'
import { say, sayerOf } from '../messages/say.js'
import { Failure } from '../model/failure.js'
import { columnsOf, padColumns } from './pad-columns.js'
import { readEditions } from './read-editions.js'

/**
 * `kiyo check`: check the finished editions of each folder against the requirements of printers, readers and archives, and
 * say what could not be checked.
 *
 * @param folders   folders with editions
 * @param language  of the reader
 * @returns         0 when all is passed, else 1
 */
export async function runCheck(folders: readonly string[], language: Language): Promise<number> {
  const { inspectEditions } = await import('../editions/inspect-editions.js')
  const sayIn = sayerOf(language)
  const results = {
    passed: sayIn('check.passed'),
    failed: sayIn('check.failed'),
    skipped: sayIn('check.skipped'),
  }
  const width = columnsOf(Object.values(results))
  let failed = 0
  for (const folder of folders) {
    const finished = await readEditions(folder)
    const files = editions.map((edition) => edition.files[0])
    if (!files.some((file) => finished.has(file))) throw new Failure('no-editions', { folder, files })
    const gates = await inspectEditions(finished)
    const rows = [
      ...gates.map(({ passed, ...row }) => ({ ...row, result: passed ? results.passed : results.failed })),
      ...listSkipped(new Set(finished.keys()), gates).map((row) => ({ ...row, result: results.skipped })),
    ]
    const names = columnsOf(rows.map(({ name }) => say(language, name)))
    process.stdout.write(`${folder}\n`)
    for (const { name, figure, result } of rows) {
      const what = padColumns(say(language, name), names)
      process.stdout.write(`  ${padColumns(result, width)}  ${what}  ${say(language, figure)}\n`)
    }
    failed += gates.filter((gate) => !gate.passed).length
  }
  return failed > 0 ? 1 : 0
}
