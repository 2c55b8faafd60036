import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleWords } from '../../src/messages/article-words.js'

test('keywords and abstracts have the words of their language, also where kiyo has no others in it', () => {
  const lines: Readonly<Record<string, readonly [abstract: string, keywords: string]>> = {
    ja: ['要旨', 'キーワード：a、b'],
    fr: ['Résumé', 'Mots-clés\u00a0: a, b'],
    'fr-CA': ['Résumé', 'Mots-clés\u00a0: a, b'],
    zh: ['摘要', '关键词：a；b'],
    'zh-TW': ['摘要', '關鍵詞：a；b'],
    eo: ['Abstract', 'Keywords: a, b'],
  }
  for (const [lang, [abstract, keywords]] of Object.entries(lines)) {
    const words = articleWords(lang)
    assert.equal(words.abstract, abstract)
    assert.equal(words.keywords(['a', 'b']), keywords)
  }
})
