import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { listDestinations } from '../../src/pdf/list-destinations.js'
import { loadPdf, savePdf } from '../../src/pdf/load-and-save.js'
import { PageContent } from '../../src/pdf/page-content.js'
import { renumberPages } from '../../src/pdf/renumber-pages.js'
import { compressedStream } from '../../src/pdf/stream-bytes.js'

/** A PDF of two pages, the first with two streams in an array of their own, a link to the second, and a pattern. */
async function twoPages(): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const { context } = document
  const [first, second] = [document.addPage(), document.addPage()]
  const streams = ['0 0 5 5 re', 'f'].map((text) => context.register(compressedStream(context, text)))
  first.node.set(PDFName.of('Contents'), context.register(context.obj(streams)))
  second.node.set(PDFName.of('Contents'), context.register(compressedStream(context, '1 1 6 6 re f')))
  const link = {
    Subtype: 'Link',
    Rect: [10, 20, 30, 40],
    A: { S: 'GoTo', D: [second.ref, 'XYZ', 50, 60, null] },
  }
  first.node.set(PDFName.of('Annots'), context.obj([link]))
  const pattern = context.register(context.obj({ PatternType: 2, Matrix: [1, 0, 0, 1, 7, 8] }))
  // Shared by both pages.
  const resources = context.register(context.obj({ Pattern: { P1: pattern } }))
  for (const { node } of [first, second]) node.set(PDFName.of('Resources'), resources)
  return savePdf(document)
}

async function renumbered(shifts: readonly number[], first = 1): Promise<PDFDocument> {
  return loadPdf(await renumberPages({ pdf: await twoPages(), first, shifts }))
}

const contentsOf = (document: PDFDocument): string[] =>
  document.getPages().map((page) => new PageContent(document, page).text.replace(/\s+/g, ' ').trim())

const patternsOf = (document: PDFDocument): string[] =>
  document.getPages().map(({ node }) => {
    const pattern = node.Resources()?.lookup(PDFName.of('Pattern'), PDFDict).lookup(PDFName.of('P1'), PDFDict)
    return String(pattern?.lookup(PDFName.of('Matrix'), PDFArray))
  })

test('what is on a page is moved, whether its content is one stream or an array of its own', async () => {
  const document = await renumbered([-12.5, 4])
  assert.deepEqual(contentsOf(document), [
    'q 1 0 0 1 -12.5 0 cm 0 0 5 5 re f Q',
    'q 1 0 0 1 4 0 cm 1 1 6 6 re f Q',
  ])
  assert.deepEqual(patternsOf(document), ['[ 1 0 0 1 -5.5 8 ]', '[ 1 0 0 1 11 8 ]'])
  const link = document.getPage(0).node.Annots()?.lookup(0, PDFDict)
  assert.equal(String(link?.lookup(PDFName.of('Rect'))), '[ -2.5 20 17.5 40 ]')
  // By the page that it leads to.
  assert.deepEqual(
    listDestinations(document).map((one) => String(one.get(2))),
    ['54'],
  )
})

test('what is not to be moved stays, and only the numbers change', async () => {
  const [document, original] = [await renumbered([0, 0], 12), await loadPdf(await twoPages())]
  assert.deepEqual(contentsOf(document), contentsOf(original))
  assert.deepEqual(patternsOf(document), patternsOf(original))
  assert.match(String(document.catalog.lookup(PDFName.of('PageLabels'))), /\/St 12\b/)
})

test('a distance is written as a PDF has numbers, without an exponent', async () => {
  const [first] = contentsOf(await renumbered([1e-9, 0]))
  assert.match(first ?? '', /^q 1 0 0 1 0\.0*1 0 cm /)
})
