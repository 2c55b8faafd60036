import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { lineComposer } from '../../src/editions/print/compose-lines.js'
import type { ParagraphToCompose } from '../../src/editions/print/layout.js'
import { loadFonts } from '../../src/fonts/load-fonts.js'
import { proofOfFolder } from '../proofread/proof-of.js'

const FOLDER = fileURLToPath(new URL('../../../test/fixtures/proofread/clean', import.meta.url))

function paragraphOf(text: string): ParagraphToCompose {
  return {
    measure: 300,
    size: 10,
    indent: 0,
    isJustified: true,
    alignment: 'start',
    pushIn: 'solid',
    hyphenFamily: '',
    runs: [
      {
        ...{ kind: 'text', text, language: 'ja', group: 0, size: 10, features: [] },
        ...{ family: '"Shippori Mincho"', weight: 400, isItalic: false, isAddress: false, isRaised: false },
        ...{ reading: '', readingSize: 0, width: 0, endsPage: false },
      },
    ],
  }
}

test('a session keeps fonts and lines for the builds after it; another has its own', async () => {
  const { publication } = await proofOfFolder(FOLDER)
  const [session, other] = [{}, {}]
  const fonts = await loadFonts(publication, { session })
  assert.equal((await loadFonts(publication, { session })).files, fonts.files)
  assert.notEqual((await loadFonts(publication, { session: other })).files, fonts.files)

  const [same, edited] = ['変わらない段落である。', '直した段落である。'].map(paragraphOf)
  if (!same || !edited) assert.fail()
  const [before] = lineComposer(fonts, session)([same])
  const [after, added] = lineComposer(fonts, session)([same, edited])
  assert.equal(after, before)
  assert.ok(added && added.length > 0)
  const [apart] = lineComposer(fonts, other)([same])
  assert.notEqual(apart, before)
  assert.deepEqual(apart, before)
})

test('lines that were composed in other fonts are not taken', async () => {
  const { publication } = await proofOfFolder(FOLDER)
  const session = {}
  const fonts = await loadFonts(publication, { session })
  const paragraph = paragraphOf('変わらない段落である。')
  const [before] = lineComposer(fonts, session)([paragraph])
  const [after] = lineComposer({ ...fonts, key: `${fonts.key} and one more` }, session)([paragraph])
  assert.notEqual(after, before)
})
