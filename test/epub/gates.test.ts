import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeCover } from '../../src/editions/epub/cover/make-cover.js'
import { makeEpub } from '../../src/editions/epub/make-epub.js'
import { findTypefaces } from '../../src/fonts/faces.js'
import { articleDefaults, type EpubSettings } from '../../src/model/article.js'
import { checkByAce, checkByEpubcheck, missingJava } from './epub-gates.js'
import { PAGES, PUBLISHED, published, specimen } from './specimen.js'

const skip = await missingJava()

const settings: Record<string, Partial<EpubSettings>> = {
  'as it comes': {},
  'with a list of notes and a file for each section': { notes: 'list', chapters: 'by-heading' },
}

for (const [name, changes] of Object.entries(settings)) {
  test(`EPUBCheck finds no fault and no warning ${name}`, { skip }, async () => {
    assert.deepEqual(await checkByEpubcheck(await make(changes)), [])
  })

  test(`Ace finds no violation ${name}`, async () => {
    assert.deepEqual(await checkByAce(await make(changes)), [])
  })
}

async function make(changes: Partial<EpubSettings>): Promise<Uint8Array> {
  const { article, tree, file } = await specimen({
    ...PUBLISHED,
    epub: { ...articleDefaults.epub, ...changes },
  })
  const cover = article && (await makeCover(article, findTypefaces))
  return makeEpub(published({ article, tree, file }), {
    modified: new Date('2024-03-01'),
    pageMap: PAGES,
    cover,
  })
}
