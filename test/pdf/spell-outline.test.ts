import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PDFDict, PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib'
import { spellOutline } from '../../src/pdf/spell-outline.js'

/** What a browser drew of the headings: with a call, a reading, and letters from right to left backwards. */
const DRAWN = ['港の帳簿', '港（1）と倉庫そうこのharbour', 'םולש', '終わり（2）']

/** Make a document with an outline: the first entry has the others but the last below it. */
async function withOutline(): Promise<{ document: PDFDocument; titles: () => string[] }> {
  const document = await PDFDocument.create()
  const { context } = document
  const refs = DRAWN.map((title) => context.register(context.obj({ Title: PDFHexString.fromText(title) })))
  const outline = context.register(context.obj({}))
  const join = (parent: PDFRef, children: readonly PDFRef[]): void => {
    for (const [index, child] of children.entries()) {
      context.lookup(child, PDFDict).set(PDFName.of('Parent'), parent)
      const next = children[index + 1]
      if (next) context.lookup(child, PDFDict).set(PDFName.of('Next'), next)
    }
    if (children[0]) context.lookup(parent, PDFDict).set(PDFName.of('First'), children[0])
  }
  join(
    outline,
    [refs[0], refs[3]].filter((ref) => ref !== undefined),
  )
  if (refs[0]) join(refs[0], refs.slice(1, 3))
  document.catalog.set(PDFName.of('Outlines'), outline)
  const titles = (): string[] =>
    refs.map((ref) => context.lookup(ref, PDFDict).lookup(PDFName.of('Title'), PDFHexString).decodeText())
  return { document, titles }
}

/** A heading with a reading or without. */
const heading = (written: string, listed = written) => ({ written, listed })

test('the entries of an outline have the texts of their headings, whatever the browser listed', async () => {
  const { document, titles } = await withOutline()
  spellOutline(
    document,
    ['港の帳簿', '港と倉庫の\nharbour', 'שלום', '終わり'].map((text) => heading(text)),
  )
  assert.deepEqual(titles(), ['港の帳簿', '港と倉庫の harbour', 'שלום', '終わり'])
})

test('where a heading is not listed, an entry is known by its letters', async () => {
  const { document, titles } = await withOutline()
  spellOutline(document, [
    heading('港の帳簿'),
    heading('港（1）と倉庫のharbour', '港（1）と倉庫そうこのharbour'),
    heading(''),
    heading('שלום'),
    heading('終わり'),
  ])
  assert.deepEqual(titles(), ['港の帳簿', '港（1）と倉庫のharbour', 'שלום', '終わり（2）'])
})

test('an entry that has not the letters of the heading in its place is known by its own', async () => {
  const { document, titles } = await withOutline()
  spellOutline(document, [heading('図'), heading('港の帳簿'), heading('שלום'), heading('終わり')])
  assert.deepEqual(titles(), ['港の帳簿', '港（1）と倉庫そうこのharbour', 'שלום', '終わり'])
})
