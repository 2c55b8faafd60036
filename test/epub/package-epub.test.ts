import assert from 'node:assert/strict'
import test from 'node:test'
import JSZip from 'jszip'
import { packageEpub } from '../../src/editions/epub/package-epub.js'

test('characters beyond U+FFFF are whole in long files, wherever they stand', async () => {
  const documents = [0, 1].map((before) => ({
    filename: `part-${before}.xhtml`,
    xhtml: `${'a'.repeat(before)}${'𠮟'.repeat(10_000)}`,
  }))
  const epub = await packageEpub(
    {
      title: '港',
      lang: 'ja',
      packageDocument: '<package/>',
      navigation: '<nav/>',
      ncx: '<ncx/>',
      css: 'p { margin: 0 }',
      documents,
      resources: [],
    },
    new Date(0),
  )
  const zip = await JSZip.loadAsync(epub)
  const textOf = async (name: string): Promise<string> =>
    new TextDecoder('utf-8', { fatal: true }).decode(await zip.file(`OEBPS/${name}`)?.async('uint8array'))
  for (const { filename, xhtml } of documents) assert.equal(await textOf(filename), xhtml)
  assert.equal(await textOf('content.opf'), '<package/>')
  assert.equal(await textOf('style.css'), 'p { margin: 0 }')
})
