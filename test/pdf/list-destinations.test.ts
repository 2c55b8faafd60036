import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PDFDocument } from '@cantoo/pdf-lib'
import { listDestinations } from '../../src/pdf/list-destinations.js'

test('a destination is listed once, in whatever leads to it', async () => {
  const document = await PDFDocument.create()
  const { context, catalog } = document
  const page = document.addPage()
  const to = (left: number) => [page.ref, 'XYZ', left, 0, null]
  const own = context.register(context.obj(to(1)))
  page.node.set(
    context.obj('Annots'),
    context.obj([
      context.register(context.obj({ Subtype: 'Link', Dest: own })),
      context.register(context.obj({ Subtype: 'Link', Dest: to(2) })),
      { Subtype: 'Link', A: { S: 'GoTo', D: to(3) } },
    ]),
  )
  catalog.set(context.obj('Names'), context.obj({ Dests: { Names: ['a', to(4), 'b', own] } }))
  catalog.set(context.obj('OpenAction'), context.obj([page.ref, 'Fit']))
  const lefts = listDestinations(document).map((one) => String(one.get(2)))
  assert.deepEqual(lefts.sort(), ['1', '2', '3', '4'])
})
