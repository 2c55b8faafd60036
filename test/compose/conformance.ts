import { readdir, readFile } from 'node:fs/promises'
import { composeParagraph } from '../../src/compose/compose-paragraph.js'
import { dumpLines } from '../../src/compose/dump-lines.js'
import { EM, readFixture } from './read-fixture.js'

const FIXTURES = new URL('../../../test/fixtures/compose/', import.meta.url)

export interface Case {
  rule: string
  name: string
  /** The golden file. */
  golden: URL
  actual: string
}

/** Compose every fixture. */
export async function composeFixtures(): Promise<Case[]> {
  const cases: Case[] = []
  for (const rule of (await readdir(FIXTURES)).sort()) {
    const folder = new URL(`${rule}/`, FIXTURES)
    for (const file of (await readdir(folder)).sort()) {
      if (!file.endsWith('.in.txt')) continue
      const { runs, settings } = readFixture(await readFile(new URL(file, folder), 'utf8'))
      const name = file.replace('.in.txt', '')
      const actual = `${dumpLines(runs, composeParagraph(runs, settings), EM)}\n`
      cases.push({ rule, name, golden: new URL(`${name}.out.txt`, folder), actual })
    }
  }
  return cases
}

if (process.argv[1] && import.meta.url.endsWith(process.argv[1].split('/').at(-1) ?? '')) {
  const table = new Map<string, { passed: number; all: number }>()
  for (const { rule, golden, actual } of await composeFixtures()) {
    const row = table.get(rule) ?? { passed: 0, all: 0 }
    row.all++
    if ((await readFile(golden, 'utf8').catch(() => undefined)) === actual) row.passed++
    table.set(rule, row)
  }
  for (const [rule, { passed, all }] of table) process.stdout.write(`${rule.padEnd(36)} ${passed}/${all}\n`)
}
