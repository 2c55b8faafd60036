import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { Element, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { visitParents } from 'unist-util-visit-parents'
import { closeBrowser } from '../../src/browser/close-browser.js'
import { openBrowser } from '../../src/browser/open-browser.js'
import { readPrintStyles } from '../../src/editions/print/render-page.js'
import { FALLBACK_FAMILY, fontOf, isRunningText, writeFaceRules } from '../../src/fonts/face-rules.js'
import { familiesOf, readTokens } from '../../src/styles/read-tokens.js'

const OUTER = ['p', 'h1.title', 'h2', 'h2.title', 'h3', 'h5', 'pre', 'figcaption']
const INNER = ['code', 'strong', 'em', 'a', 'span.hyphen']
const LANGUAGES = ['ja', 'ru', 'en', 'de', 'pl', 'en-GB', 'he', 'zh', 'zh-Hant', 'zh-HK', 'ko']

/** Every element within every other, in every language within every other. */
function everyFont(): Root {
  const blocks = LANGUAGES.flatMap((outer) =>
    OUTER.map((name) =>
      h(
        name,
        { lang: outer },
        'text',
        INNER.flatMap((inner) => [
          h(inner, 'text', h('em', 'text'), h('strong', 'text')),
          ...LANGUAGES.map((lang) => h('span', { lang }, 'text', h(inner, 'text'))),
        ]),
      ),
    ),
  )
  const rows = LANGUAGES.map((lang) =>
    h('tr', [h('th', { lang }, 'text', h('span', { lang: 'en' }, 'text')), h('td', { lang }, 'text')]),
  )
  return { type: 'root', children: [...blocks, h('table', h('tbody', rows))] }
}

test('kiyo expects each text in the face in which the browser sets it', async () => {
  const tokens = await readTokens()
  const tree = everyFont()
  const expected: string[] = []
  const ways: string[] = []
  visitParents(tree, 'text', (_text, ancestors) => {
    const elements = ancestors.filter((one): one is Element => one.type === 'element')
    const { families, weight, style } = fontOf(elements, 'ja')
    expected.push([...familiesOf(tokens.get(families) ?? ''), FALLBACK_FAMILY, weight, style].join(' '))
    ways.push(elements.map(({ tagName, properties: { lang = '' } }) => `${tagName} ${lang}`).join(' > '))
  })
  const { text } = await readPrintStyles()
  const styles = `<style>${writeFaceRules()}\n${text}</style>`
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.setContent(`<html lang="ja"><head>${styles}</head><body>${toHtml(tree)}</body></html>`)
    const found = await page.evaluate(() => {
      const fonts: [string, string, string][] = []
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { fontFamily, fontWeight, fontStyle } = getComputedStyle(node.parentElement as HTMLElement)
        fonts.push([fontFamily, fontWeight, fontStyle])
      }
      return fonts
    })
    assert.equal(found.length, expected.length)
    for (const [index, [families, weight, style]] of found.entries()) {
      const font = [...familiesOf(families), weight, style].join(' ')
      assert.equal(expected[index], font, ways[index])
    }
  } finally {
    await closeBrowser(browser)
  }
})

test('headings, emphasis and code are not set in a font of running text', () => {
  for (const [name, language, expected] of [
    ['p', 'ja', true],
    ['p', 'ru', true],
    ['em', 'ja', true],
    ['em', 'ru', false],
    ['strong', 'ja', false],
    ['h2', 'en', false],
    ['h1.title', 'ja', false],
    ['code', 'ja', false],
  ] as const) {
    assert.equal(isRunningText(fontOf([h(name)], language)), expected, `${name} ${language}`)
  }
})

test('no style sheet of the page chooses a face beside the list, and none has a measure beside tokens.css', async () => {
  const styles = new URL('../../../styles/', import.meta.url)
  for (const name of ['text.css', 'notes.css', 'print.css']) {
    const css = (await readFile(new URL(name, styles), 'utf8')).replace(/\/\*[\s\S]*?\*\//g, '')
    assert.doesNotMatch(css, /\bfont(?:-family|-weight|-style)?\s*:/, name)
    assert.doesNotMatch(css, /[\d.]+(?:Q|mm|cm|in|pt|pc)\b/, name)
  }
  const scripts = new URL('../../../src/editions/print/page/', import.meta.url)
  for (const name of await readdir(scripts)) {
    const code = (await readFile(new URL(name, scripts), 'utf8')).replace(/^\s*(?:\/\/|\/?\*).*$/gm, '')
    assert.doesNotMatch(code, /\b[\d.]+(?:Q|mm|cm|in|pt|pc)\b/, name)
  }
})
