import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import {
  digestPrintInput,
  readStoredPageMap,
  storePageMap,
} from '../../src/editions/print/stored-page-map.js'
import type { PageMap } from '../../src/model/page-map.js'
import { neutral, PAGES, specimen } from './specimen.js'

const STORED = 'stored.json'
const PDF = new TextEncoder().encode('%PDF-1.7 the printed pages')

describe('the page map of the last print edition', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kiyo-pages-'))
    await writeFile(join(folder, 'print.pdf'), PDF)
    await writeFile(join(folder, STORED), storePageMap(PAGES, await digest(), PDF))
  })
  after(async () => {
    await rm(folder, { recursive: true })
  })

  test('is found for the same input', async () => {
    assert.deepEqual(await readIn(folder, await digest()), PAGES)
  })

  test('is none of a changed text, title or first page', async () => {
    for (const changes of [{ title: '別の題' }, { firstPage: 60 }, { subtitle: '別' }]) {
      assert.equal(await readIn(folder, await digest(changes)), undefined)
    }
  })

  test('is the same whatever the settings of the EPUB', async () => {
    const epub = { notes: 'list', chapters: 'by-heading', embedFonts: true } as const
    assert.equal(await digest({ epub, pages: 'original' }), await digest())
  })

  test('is none where there is no print edition, another one, or nothing that can be read', async () => {
    assert.equal(await readIn(join(folder, 'nowhere'), await digest()), undefined)
    await writeFile(join(folder, 'print.pdf'), '%PDF-1.7 of another day')
    assert.equal(await readIn(folder, await digest()), undefined)
    await writeFile(join(folder, STORED), '{')
    assert.equal(await readIn(folder, await digest()), undefined)
  })
})

function readIn(folder: string, input: string): Promise<PageMap | undefined> {
  return readStoredPageMap(join(folder, 'print.pdf'), join(folder, STORED), input)
}

async function digest(changes: Parameters<typeof specimen>[0] = {}): Promise<string> {
  return digestPrintInput(neutral(await specimen(changes)))
}
