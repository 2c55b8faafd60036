import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { matchGolden } from '../golden.js'
import { printTree } from './print-tree.js'
import { typesetFolder } from './typeset-fixture.js'

const FIXTURES = new URL('../../../test/fixtures/typography/', import.meta.url)

for (const name of readdirSync(FIXTURES)) {
  test(`the tree of ${name} is the accepted one, and so are its messages`, async () => {
    const folder = new URL(`${name}/`, FIXTURES)
    const { tree, file } = await typesetFolder(fileURLToPath(folder))
    const messages = file.messages.map(
      ({ line, column, fatal, ruleId, reason }) =>
        `<!-- ${line ?? 0}:${column ?? 0} ${fatal ? 'error' : 'warning'} ${ruleId}: ${reason.replaceAll('--', '- -')} -->\n`,
    )
    await matchGolden(new URL('article.html', folder), `${messages.join('')}${printTree(tree)}\n`)
  })
}
