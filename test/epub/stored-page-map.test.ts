import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import {
  digestPrintInput,
  PAGE_MAP_FILE,
  readStoredPageMap,
  storePageMap,
} from '../../src/stored-page-map.js'
import { PAGES, specimen } from './specimen.js'

const PDF = new TextEncoder().encode('%PDF-1.7 the printed pages')

describe('the page map of the last print edition', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kiyo-pages-'))
    await writeFile(join(folder, 'print.pdf'), PDF)
    await writeFile(join(folder, PAGE_MAP_FILE), storePageMap(PAGES, await digest(), PDF))
  })
  after(async () => {
    await rm(folder, { recursive: true })
  })

  test('is found for the same input', async () => {
    assert.deepEqual(await readStoredPageMap(folder, await digest()), PAGES)
  })

  test('is none of a changed text, title or first page', async () => {
    for (const changes of [{ title: '別の題' }, { firstPage: 60 }, { subtitle: '別' }]) {
      assert.equal(await readStoredPageMap(folder, await digest(changes)), undefined)
    }
  })

  test('is the same whatever the settings of the EPUB', async () => {
    const epub = { notes: 'list', chapters: 'by-heading', embedFonts: true } as const
    assert.equal(await digest({ epub, pages: 'original' }), await digest())
  })

  test('is none where there is no print edition, another one, or nothing that can be read', async () => {
    assert.equal(await readStoredPageMap(join(folder, 'nowhere'), await digest()), undefined)
    await writeFile(join(folder, 'print.pdf'), '%PDF-1.7 of another day')
    assert.equal(await readStoredPageMap(folder, await digest()), undefined)
    await writeFile(join(folder, PAGE_MAP_FILE), '{')
    assert.equal(await readStoredPageMap(folder, await digest()), undefined)
  })
})

async function digest(changes: Parameters<typeof specimen>[0] = {}): Promise<string> {
  const { article, tree } = await specimen(changes)
  return digestPrintInput(tree, article)
}
