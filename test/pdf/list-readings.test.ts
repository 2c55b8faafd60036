import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { listReadings } from '../../src/pdf/list-readings.js'
import { PageContent } from '../../src/pdf/page-content.js'

/** A page with one font, in which the code 1 means 港 and 2 means み. */
async function pageOf(text: string): Promise<PageContent> {
  const document = await PDFDocument.create()
  const { context } = document
  const map = '2 beginbfchar <0001> <6E2F> <0002> <307F> endbfchar'
  const font = context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    ToUnicode: context.register(context.stream(map)),
  })
  const page = document.addPage()
  page.node.set(PDFName.of('Resources'), context.obj({ Font: { F1: context.register(font) } }))
  page.node.set(PDFName.of('Contents'), context.register(context.stream(text)))
  return new PageContent(document, page)
}

test('a base is as long as it is shown, by whichever operator', async () => {
  for (const shown of ['<0001> Tj', '[<0001>] TJ', "<0001> '", '0 0 <0001> "']) {
    const base = `/P <</MCID 3>> BDC BT /F1 10 Tf 1 0 0 1 50 50 Tm ${shown} ET EMC`
    const reading = 'BT /F1 5 Tf 1 0 0 1 65 50 Tm <0002> Tj ET'
    assert.deepEqual(
      listReadings(await pageOf(`${base} ${reading}`), 'み'),
      [{ textObject: 2, base: 3, number: 4 }],
      shown,
    )
  }
})
