import { Failure } from '../model/failure.js'
import { readEdition } from './read-edition.js'

/**
 * `kiyo check`: hold the finished editions of each folder against what printers, readers and archives ask.
 *
 * @param folders  folders with `print.pdf`, and perhaps `press.pdf` and `book.epub`
 * @returns        0 when all is passed, else 1
 */
export async function runCheck(folders: readonly string[]): Promise<number> {
  const { checkGates } = await import('../verify/check-gates.js')
  let failed = 0
  for (const folder of folders) {
    const print = await readEdition(folder, 'print.pdf')
    if (!print) throw new Failure(66, `There is no print.pdf in ${folder}; build it first, with kiyo build`)
    const gates = await checkGates({
      print,
      press: await readEdition(folder, 'press.pdf'),
      epub: await readEdition(folder, 'book.epub'),
    })
    process.stdout.write(`${folder}\n`)
    for (const { name, figure, passed } of gates) {
      process.stdout.write(`  ${passed ? 'passed' : 'FAILED'}  ${name.padEnd(56)}${figure}\n`)
      if (!passed) failed++
    }
  }
  return failed > 0 ? 1 : 0
}
