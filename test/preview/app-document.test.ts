import assert from 'node:assert/strict'
import { test } from 'node:test'
import { appDocument } from '../../src/preview/app-document.js'
import type { PageWords } from '../../src/preview/preview-update.js'

/** What is called so in every language: names of keys, of files and of formats. */
const NAMES = /PageDown|PageUp|Space|Home|End|Esc|EPUB|kiyo|article\.md/g

function read(language: 'en' | 'ja'): {
  html: string
  shown: string
  words: Record<keyof PageWords, string>
} {
  const html = appDocument('nonce', language)
  const json = /<script id="words" type="application\/json">(.*?)<\/script>/.exec(html)?.[1] ?? ''
  const labels = [...html.matchAll(/(?:title|aria-label)="([^"]*)"/g)].map(([, label]) => label)
  const texts = html.replace(/<script.*?<\/script>/g, '').replace(/<[^>]*>/g, '\n')
  return {
    html,
    shown: [texts, ...labels].join('\n'),
    words: JSON.parse(json) as Record<keyof PageWords, string>,
  }
}

test('the page of a preview is in the language of the reader, and so are the words its script is given', () => {
  const { html, shown, words } = read('ja')
  assert.match(html, /<html lang="ja">/)
  for (const text of [shown, ...Object.values(words)]) {
    assert.doesNotMatch(text.replace(NAMES, '').replace('{place}', ''), /[A-Za-z]{2,}/)
  }
  assert.match(words.copied, /\{place\}/)
})

test('the address that opens an editor is in the page where one is given, and nowhere else', () => {
  assert.match(
    appDocument('nonce', 'en', 'vscode://file/a"b/{place}:{line}'),
    /<html lang="en" data-opener="vscode:\/\/file\/a&#x22;b\/\{place\}:\{line\}">/,
  )
  assert.doesNotMatch(appDocument('nonce', 'en'), /opener/)
})

test('the page says that a click opens the editor where it does, and that it copies where it does not', () => {
  const says = (opener?: string) => {
    const html = appDocument('nonce', 'ja', opener)
    return [/"showPlace":"(.*?)"/, /行をクリック<\/dt><dd>(.*?)<\/dd>/].map(
      (what) => what.exec(html)?.[1] ?? '',
    )
  }
  for (const words of says('vscode://file/a/{place}:{line}')) assert.match(words, /エディターで開く/)
  for (const words of says()) assert.match(words, /コピー/)
})

test('in English it is in English', () => {
  const { html, shown, words } = read('en')
  assert.match(html, /<html lang="en">/)
  for (const text of [shown, ...Object.values(words)])
    assert.doesNotMatch(text, /[\u3040-\u30ff\u4e00-\u9fff]/)
  assert.equal(words.copied, '{place} copied')
})
