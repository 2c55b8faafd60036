import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { describe, test } from 'node:test'
import { journalSchema } from '../../src/journal/journal-schema.js'
import { styleMeasures } from '../../src/journal/style-measures.js'
import { builtInHouse } from '../../src/model/house-style.js'
import { readTokens } from '../../src/styles/read-tokens.js'
import { listKeyPaths } from './list-key-paths.js'

const DOCUMENTS = new URL('../../../docs/', import.meta.url)

/** The rows of a document's tables: the key, and what is in the other cells. */
async function rowsOf(name: string): Promise<Map<string, string[]>> {
  const text = await readFile(new URL(name, DOCUMENTS), 'utf8')
  return new Map(
    [...text.matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)].map(([, key = '', cells = '']) => [
      key,
      cells.split('|').map((cell) => cell.trim()),
    ]),
  )
}

/** All keys of `journal.yaml`; of typefaces what they are for. */
const keys = [
  ...new Set(listKeyPaths(journalSchema).map((path) => path.replace(/^(fonts\.[\w-]+)\..*$/, '$1'))),
].sort()

describe('the documents of journal.yaml', () => {
  for (const name of ['journal.md', 'journal.ja.md']) {
    test(`${name} lists every key, and no other`, async () => {
      assert.deepEqual([...(await rowsOf(name)).keys()].sort(), keys)
    })

    test(`${name} has the defaults that the style sheets have`, async () => {
      const [rows, tokens] = [await rowsOf(name), await readTokens()]
      for (const [group, measures] of Object.entries(styleMeasures)) {
        for (const [key, { property }] of Object.entries(measures)) {
          const written = /^`(.+)`$/.exec(rows.get(`style.${group}.${key}`)?.at(-1) ?? '')?.[1]
          // In words: what is computed of others.
          if (written === undefined) continue
          const value = (tokens.get(property) ?? '').replace(/^round\((.+), 0\.25px\)$/, '$1')
          assert.equal(written, value, `${group}.${key}`)
        }
      }
      assert.equal(rows.get('style.folio.text')?.at(-1), `\`${builtInHouse.folio.left['*']}\``)
      assert.equal(rows.get('style.running-head.left')?.at(-1), `\`${builtInHouse.runningHead.left['*']}\``)
      assert.equal(rows.get('style.running-head.right')?.at(-1), `\`${builtInHouse.runningHead.right['*']}\``)
    })
  }
})
