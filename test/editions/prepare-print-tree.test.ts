import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { preparePrintTree } from '../../src/editions/print/prepare-print-tree.js'
import { matchGolden } from '../golden.js'
import { printTree } from '../typography/print-tree.js'
import { typesetFolder } from '../typography/typeset-fixture.js'

const FIXTURES = new URL('../../../test/fixtures/editions/print/', import.meta.url)

for (const name of readdirSync(FIXTURES)) {
  test(`the tree of ${name} as it is printed is the accepted one`, async () => {
    const folder = new URL(`${name}/`, FIXTURES)
    const { article, tree } = await typesetFolder(fileURLToPath(folder))
    preparePrintTree(tree, article.lang)
    await matchGolden(new URL('article.html', folder), `${printTree(tree)}\n`)
  })
}
