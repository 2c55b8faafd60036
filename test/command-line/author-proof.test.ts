import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { readPdfPages } from '../../src/pdf/read-pdf-pages.js'
import { openWorkshop, type Workshop } from './run-kiyo.js'

/** Has a finding: a doubled space. */
const ARTICLE = (word: string) => `---
title: 港の話
author: 浜由紀
---

港の灯が、、${word}に消えた。
`

describe('rounds of proofs', () => {
  let workshop: Workshop
  const textOf = async (file: string): Promise<string> => {
    const pages = await readPdfPages(
      new Uint8Array(await readFile(join(workshop.folder, 'out', 'harbour', file))),
    )
    return pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join('')
  }
  before(async () => {
    workshop = await openWorkshop()
    await workshop.article('harbour', ARTICLE('朝'))
  })
  after(() => workshop.close())

  it("an author's copy names its round and date and has no findings; the editor's has", async () => {
    const first = [
      'proof',
      'harbour',
      '--for',
      'author',
      '--round',
      '1',
      '--date',
      '2025-04-01',
      '--lang',
      'ja',
    ]
    assert.equal((await workshop.run(first)).code, 0)
    const copy = await textOf('proof-1.pdf')
    assert.match(copy, /著者校正\s*初校/)
    assert.match(copy, /2025-04-01/)
    assert.doesNotMatch(copy, /1行目/)
    assert.equal((await workshop.run(['proof', 'harbour', '--lang', 'ja'])).code, 0)
    assert.match(await textOf('proof.pdf'), /1\s+\d+行目/)
  })

  it('keeps the pages of each round to be compared, and makes no earlier round anew', async () => {
    await workshop.article('harbour', ARTICLE('夕'))
    assert.equal((await workshop.run(['proof', 'harbour', '--for', 'author', '--round', '2'])).code, 0)
    assert.match(await textOf('proof-2.pdf'), /round 2/)
    assert.match(await textOf('proof-1.pdf'), /初校/)
    const rounds = ['out/harbour/round-1', 'out/harbour/round-2']
    const compared = await workshop.run(['compare', ...rounds, '--out', 'changes.html'])
    assert.equal(compared.code, 1, compared.stderr)
    const again = await workshop.run(['proof', 'harbour', '--round', '1'])
    assert.equal(again.code, 2)
    assert.match(again.stderr, /round 2 follows it/)
  })

  it('refuses a day that is none and a round that is none', async () => {
    for (const wrong of [
      ['--date', '2025-02-30'],
      ['--round', '0'],
      ['--for', 'printer'],
    ])
      assert.equal((await workshop.run(['proof', 'harbour', ...wrong])).code, 2)
  })
})
