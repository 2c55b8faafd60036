import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalogue } from '../../src/messages/catalogue.js'
import { type AnyWording, languages, wordsOf } from '../../src/messages/message.js'
import { sampleData } from './sample-data.js'

const samples = sampleData()
const JAPANESE = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u

/** What an entry says with each of its samples, in a language. */
const sentencesOf = (entry: AnyWording, id: string, language: (typeof languages)[number]): string[] =>
  (samples.get(id) ?? []).map((data) => wordsOf(entry, language, data))

test('there is data for every entry, and of every alternative of it', () => {
  assert.deepEqual([...samples.keys()].sort(), Object.keys(catalogue).sort())
  assert.ok([...samples.values()].every((of) => of.length > 0))
  const kinds = samples.get('path-outside-folder.link')?.map((data) => (data as { kind: string }).kind)
  assert.deepEqual(
    new Set(kinds),
    new Set([
      'journal',
      'font',
      'citation-style',
      'cover',
      'house-style',
      'issue',
      'manuscript',
      'references',
      'style',
      'dictionary',
      'image',
    ]),
  )
  assert.ok(samples.get('misplaced-page-break.place')?.some((data) => !(data as { found?: object }).found))
})

test('every entry has words in both languages, whatever its data', () => {
  for (const [id, entry] of Object.entries(catalogue)) {
    for (const language of languages) {
      for (const [index, words] of sentencesOf(entry, id, language).entries()) {
        const data = JSON.stringify(samples.get(id)?.[index]) ?? ''
        // Of a list without a member there may be nothing to say.
        if (!data.includes('[]')) assert.notEqual(words.trim(), '', `${id} (${language})`)
        assert.doesNotMatch(
          words,
          /\bundefined\b|\bnull\b|\[object|\bNaN\b|=>/,
          `${id} (${language}): ${data}`,
        )
      }
    }
  }
})

/** What is alike in both languages: data (of which a text is `x`), punctuation, units and names. */
const ALIKE = /^(?:[\sx\d.:,–×/（）「」、。…]|mm|EPUB)*$/

/** What an author is to write, which is the same in every language: `{漢字|かんじ}`, `[@key, 5頁]`. */
const MARKUP = /\{[^}]*\}|\[@[^\]]*\]/g

test('an editor who reads Japanese reads no English, and one who reads English no Japanese', () => {
  for (const [id, entry] of Object.entries(catalogue)) {
    for (const words of sentencesOf(entry, id, 'ja')) {
      for (const sentence of words.split(/[。\n]/))
        assert.ok(JAPANESE.test(sentence) || ALIKE.test(sentence), `${id}: ${words}`)
    }
    for (const words of sentencesOf(entry, id, 'en'))
      assert.doesNotMatch(words.replace(MARKUP, ''), JAPANESE, id)
  }
})
