import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { PART_ADDRESS } from '../../src/model/part-address.js'
import { describeLinks } from '../../src/pdf/describe-links.js'

const WORDS = {
  toNote: (number: number) => `to note ${number}`,
  toCall: (number: number) => `to call ${number}`,
  toPlace: 'elsewhere',
}

test('a link says where it leads, and one that no tag holds is taken away', async () => {
  const document = await PDFDocument.create()
  const page = document.addPage()
  const { context } = document
  const link = (properties: Record<string, unknown>) =>
    context.register(context.obj({ Type: 'Annot', Subtype: 'Link', ...(properties as object) }))
  page.node.set(
    PDFName.of('Annots'),
    context.obj([
      link({ Dest: 'note-7', StructParent: 1 }),
      link({ Dest: 'call-7', StructParent: 2 }),
      link({ Dest: 'figure-1', StructParent: 3 }),
      link({ A: { S: 'URI', URI: PDFHexString.fromText('https://example.org/') }, StructParent: 4 }),
      link({ A: { S: 'URI', URI: PDFHexString.fromText(`${PART_ADDRESS}3`) }, StructParent: 5 }),
      link({ Dest: 'note-7' }),
    ]),
  )
  describeLinks(document, WORDS)
  const links = page.node.lookup(PDFName.of('Annots'), PDFArray).asArray()
  const said = links.map((ref) =>
    context.lookup(ref, PDFDict).lookup(PDFName.of('Contents'), PDFHexString).decodeText(),
  )
  assert.deepEqual(said, ['to note 7', 'to call 7', 'elsewhere', 'https://example.org/', 'elsewhere'])
})
