import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { matchGolden } from '../golden.js'
import { importToTree } from './import-to-tree.js'

const FIXTURES = new URL('../../../test/fixtures/import/', import.meta.url)

for (const name of readdirSync(FIXTURES).sort()) {
  const url = (file: string): URL => new URL(`${name}/${file}`, FIXTURES)
  test(`${name}: the manuscript, with its doubts as comments`, async () => {
    const { article } = await importToTree('in.txt', await readFile(url('in.txt')), { markDoubts: true })
    await matchGolden(url('out.md'), article)
  })
}
