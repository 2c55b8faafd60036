import { readdirSync } from 'node:fs'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readManuscript } from '../../src/read/read-manuscript.js'
import { matchGolden } from '../golden.js'
import { printManuscript } from './print-tree.js'

const fixtures = new URL('../../../test/fixtures/read/', import.meta.url)

describe('readManuscript', () => {
  for (const name of readdirSync(fixtures)) {
    it(`reads ${name} as its golden file says`, async () => {
      const read = await readManuscript(fileURLToPath(new URL(name, fixtures)))
      await matchGolden(new URL(`${name}/expected.txt`, fixtures), printManuscript(read))
    })
  }
})
