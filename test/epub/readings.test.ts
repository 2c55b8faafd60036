import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { closeBrowser } from '../../src/browser/close-browser.js'
import { openBrowser } from '../../src/browser/open-browser.js'
import { rehypeEpubElements } from '../../src/editions/epub/rehype-epub-elements.js'
import { readStyleSheet } from '../../src/styles/read-style-sheet.js'

const word = (base: string, reading: string) => h('ruby', [base, h('rt', reading)])

test('a short word of one reading is on one line, a long one within its page', async () => {
  const short = () => [
    'この語は',
    word('水族館', 'すいぞくかん'),
    '、また「',
    word('旅券', 'パスポート'),
    '」であり、',
    word('万国電信', 'インターナショナル'),
    '。',
  ]
  const long = () =>
    word('北方海域臨時測量観測船団付属書記官', 'ほっぽうかいいきりんじそくりょうかんそくせんだん')
  const cell = word('市民会館', 'しみんかいかん')
  const body = h('body', { lang: 'ja' }, [
    h('p', [...short(), ...short(), ...short(), long(), '。', long()]),
    h('blockquote', h('p', short())),
    h('table', h('tr', [h('td', cell), ...new Array(12).fill(0).map(() => h('td', '項'))])),
  ])
  rehypeEpubElements()(body)
  const sheet = await readStyleSheet('epub.css')
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    let broken = 0
    for (const size of [100, 200])
      for (let width = 300; width <= 390; width += 6) {
        await page.setViewport({ width, height: 800 })
        await page.setContent(
          `<style>html{font-size:${size}%}${sheet} body{margin:0 16px} table{font-size:8px}</style>${toHtml(body)}`,
        )
        const seen = await page.evaluate(() => ({
          width: document.documentElement.scrollWidth,
          words: [...document.querySelectorAll('p ruby')].map((ruby) => {
            const base = document.createRange()
            if (ruby.firstChild) base.selectNodeContents(ruby.firstChild)
            const lines = new Set([...base.getClientRects()].map(({ top }) => Math.round(top))).size
            return { text: base.toString(), lines }
          }),
          // What closes a clause never begins a line.
          begins: [...document.querySelectorAll('p ruby')].flatMap(({ nextSibling }) => {
            const next = document.createRange()
            if (!nextSibling) return []
            next.setStart(nextSibling, 0)
            next.setEnd(nextSibling, 1)
            const left = nextSibling.parentElement?.getBoundingClientRect().left ?? 0
            return next.getBoundingClientRect().left < left + 1 ? [next.toString()] : []
          }),
        }))
        const what = `${width} px, ${size} %`
        assert.ok(seen.width <= width, what)
        assert.deepEqual(
          seen.begins.filter((mark) => '、。」'.includes(mark)),
          [],
          what,
        )
        for (const { text, lines } of seen.words) {
          if (text.length > 5) broken += lines > 1 ? 1 : 0
          else assert.equal(lines, 1, `${text}, ${what}`)
        }
      }
    assert.ok(broken > 0)
  } finally {
    await closeBrowser(browser)
  }
})
