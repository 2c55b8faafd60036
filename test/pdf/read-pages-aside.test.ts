import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PDFDocument } from '@cantoo/pdf-lib'
import { readPdfPagesAside, startPageReader } from '../../src/pdf/read-pages-aside.js'

test('a thread that fails takes only its own requests with it, also when it ends after the next has begun', async () => {
  const document = await PDFDocument.create()
  document.addPage()
  document.addPage()
  const pdf = await document.save()
  const failing = startPageReader()
  const ended = new Promise((resolve) => failing.on('exit', resolve))
  const read = new Promise<number>((resolve, reject) => {
    failing.on('error', () => readPdfPagesAside(pdf).then(({ length }) => resolve(length), reject))
  })
  failing.ref()
  // No request: the thread fails on it, and ends a little later.
  failing.postMessage(null)
  assert.equal(await read, 2)
  await ended
})
