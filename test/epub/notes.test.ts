import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import { makeEpub } from '../../src/editions/epub/make-epub.js'
import { notesOf, noteText } from '../../src/model/flow-text.js'
import { checkEpub } from '../../src/verify/check-epub.js'
import { checkByPort } from './epub-gates.js'
import { openEpub } from './open-epub.js'
import { published, specimen } from './specimen.js'

const MODIFIED = new Date('2024-03-01T12:34:56Z')
const LONGEST = 5_000

test('as a list, notes are items under a heading that the contents name', async () => {
  const { epub, text } = await make({ notes: 'list' })
  const article = text('OEBPS/article.xhtml')
  assert.match(
    article,
    /<section class="notes" role="doc-endnotes" id="notes" epub:type="endnotes"[^>]*><h2 id="notes-heading"/,
  )
  assert.equal([...article.matchAll(/<li class="note" id="note-\d+"/g)].length, 4)
  assert.doesNotMatch(article, /<aside|"footnote"/)
  assert.match(text('OEBPS/toc.xhtml'), /href="article.xhtml#notes-heading">註</)
  assert.deepEqual(await checkByPort(epub), [])
})

test('at their call, notes have no heading, which would stay over nothing where they are hidden', async () => {
  const { text } = await make({ notes: 'pop-up' })
  assert.match(
    text('OEBPS/article.xhtml'),
    /<section class="notes" role="doc-endnotes" id="notes" epub:type="footnotes" aria-label="註"><aside/,
  )
  assert.doesNotMatch(text('OEBPS/toc.xhtml'), /notes-heading/)
})

for (const [name, paragraphs] of Object.entries({
  'of sentences': [`${'長い註の文。'.repeat(1900)}`],
  'of paragraphs': Array.from({ length: 9 }, () => '段落の文。'.repeat(300)),
  'without a sentence': ['長'.repeat(12_000)],
  'with characters beyond the BMP': ['𠮷'.repeat(4_000)],
})) {
  test(`a long note ${name} is divided, with a message, and keeps its text`, async () => {
    const { article, tree, file } = await specimen()
    const note = notesOf(tree).get(2) as Element
    note.children = [
      ...paragraphs.map((text, index) =>
        h('p', [
          index === 0 ? h('span.note-number', { dataGenerated: '' }, '2') : null,
          h('em', text.slice(0, 4)),
          text.slice(4),
        ]),
      ),
    ]
    const expected = noteText(note)
    const epub = await makeEpub(published({ article, tree: structuredClone(tree) as Root, file }), {
      modified: MODIFIED,
    })
    assert.deepEqual(
      file.messages.map(({ ruleId, fatal }) => [ruleId, fatal]),
      [['oversized-note', false]],
    )
    const { errors, texts } = await checkEpub(epub)
    assert.deepEqual(errors, [])
    assert.equal(texts?.articles[0]?.notes.get(2), expected)
    const { text: fileText } = await openEpub(epub)
    const parts = [
      ...fileText('OEBPS/article.xhtml').matchAll(/<aside class="note" id="note-2(?:-\d+)?".*?<\/aside>/gs),
    ]
    assert.equal(parts.length, Math.max(...parts.map((_, index) => index + 1)))
    assert.ok(parts.length >= 2)
    for (const [part] of parts) assert.ok(part.replace(/<[^>]*>/g, '').length <= LONGEST + 20)
    assert.deepEqual(await checkByPort(epub), [])
  })
}

async function make(epubSettings: { notes: 'pop-up' | 'list' }) {
  const { article, tree, file } = await specimen({
    epub: { notes: epubSettings.notes, chapters: 'one', embedFonts: false },
  })
  const epub = await makeEpub(published({ article, tree, file }), { modified: MODIFIED })
  assert.deepEqual(file.messages, [])
  assert.deepEqual((await checkEpub(epub)).errors, [])
  return { epub, text: (await openEpub(epub)).text }
}
