import assert from 'node:assert/strict'
import { dirname } from 'node:path'
import { test } from 'node:test'
import { VFile } from 'vfile'
import { findFaceFile } from '../../src/fonts/read-face-file.js'
import { readSystemFaces } from '../../src/read/read-system-faces.js'
import { readTemporary } from './temporary-article.js'

const TINOS = dirname(findFaceFile('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf') ?? '')

test('of the typefaces of the system those are read that the front matter names', async () => {
  const file = new VFile('---\nsystem-fonts: [Tinos, No Such Face]\n---\n')
  const faces = await readSystemFaces(['Tinos', 'No Such Face'], file, [TINOS, '/nowhere'])
  assert.deepEqual(
    faces.map(({ family, weight, style, isSystem }) => [family, weight, style, isSystem]),
    [['Tinos', 400, 'normal', true]],
  )
  assert.deepEqual(
    file.messages.map(({ ruleId, line, column }) => [ruleId, line, column]),
    [['unusable-face', 2, 23]],
  )
})

test('none is read where it names none', async () => {
  const file = new VFile('')
  assert.deepEqual(await readSystemFaces([], file, [TINOS]), [])
  assert.deepEqual(file.messages, [])
})

test('an article in a script from right to left is told', async () => {
  const article = (lang: string) =>
    new TextEncoder().encode(`---\ntitle: 題\nauthor: 名\nlang: ${lang}\n---\n\nא\n`)
  const told = await Promise.all(['he', 'ar', 'ru', 'az-Arab'].map((lang) => readTemporary(article(lang))))
  assert.deepEqual(
    told.map(({ rules }) => rules.includes('right-to-left-article')),
    [true, true, false, true],
  )
})
