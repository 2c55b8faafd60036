import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeBrowser } from '../../src/browser/close-browser.js'
import { openBrowser } from '../../src/browser/open-browser.js'
import { readStyleSheet } from '../../src/styles/read-style-sheet.js'

const BODY = `<header class="opening"><p class="author">港 文</p></header><section class="body"><p>港の記録にはコンスタンティン（Константин）の名が見える。</p>
<blockquote><p>港の記録。</p><p class="attribution">港 文</p></blockquote><ul><li>項目</li></ul></section>`

/** What a reading system justifies by the names of elements, as foliate-js does, below the sheet of the book. */
const READER = 'p, li, blockquote, dd { text-align: justify }'

async function alignmentsAt(width: number, size: number, body: string): Promise<Record<string, string>> {
  const sheet = await readStyleSheet('epub.css')
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.setViewport({ width: width * 2, height: 900 })
    await page.setContent(
      `<html lang="ja"><style>html{font-size:${size}%;columns:${width}px;column-gap:0;height:900px}${sheet} body{margin:0}</style><style>${READER}</style><body lang="ja" style="background:#123">${body}`,
    )
    return await page.evaluate(() =>
      Object.fromEntries(
        ['section > p', 'li', '.attribution', '.author'].map((selector) => {
          const element = document.querySelector(selector) ?? document.body
          return [selector, getComputedStyle(element).textAlign]
        }),
      ),
    )
  } finally {
    await closeBrowser(browser)
  }
}

const ENDS = { '.attribution': 'end', '.author': 'end' }

test('lines that are short for their type are not justified, in a column of a wide window and in large type, too', async () => {
  const start = { 'section > p': 'start', li: 'start', ...ENDS }
  assert.deepEqual(await alignmentsAt(390, 100, BODY), start)
  assert.deepEqual(await alignmentsAt(820, 200, BODY), start)
})

test('longer lines are as the reading system has them', async () => {
  const justified = { 'section > p': 'justify', li: 'justify', ...ENDS }
  assert.deepEqual(await alignmentsAt(820, 100, BODY), justified)
})

test('an address that is longer than its line is broken, and not cut off', async () => {
  const sheet = await readStyleSheet('epub.css')
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.setContent(
      `<style>${sheet} body{margin:0}</style><div style="width:8em"><p class="contact"><a href="mailto:a@example.org">a.very.long.address@example.org</a></p></div>`,
    )
    const right = await page.evaluate(() => document.querySelector('a')?.getBoundingClientRect().right)
    assert.ok((right ?? Infinity) <= 128.5, `${right}`)
  } finally {
    await closeBrowser(browser)
  }
})
