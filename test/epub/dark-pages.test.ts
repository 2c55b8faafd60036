import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeBrowser } from '../../src/browser/close-browser.js'
import { openBrowser } from '../../src/browser/open-browser.js'
import { readStyleSheet } from '../../src/styles/read-style-sheet.js'
import { readPixels } from '../pictures/read-pixels.js'

/** What reading systems do to a page for a dark theme: a colour of its own, or, as Readium does, none behind anything. */
const themes = {
  plain: ':root { background: #000; color: #fff; }',
  readium:
    ':root { background-color: #000 !important; } :root * { background-color: transparent !important; }',
}

const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><path d="M0 20h40" stroke="#000"/></svg>'

test('a drawing in black on nothing stands on white on a dark page, also where no colour may stand behind anything', async (t) => {
  const browser = await openBrowser()
  t.after(() => closeBrowser(browser))
  const sheet = await readStyleSheet('epub.css')
  const page = await browser.newPage()
  for (const [name, theme] of Object.entries(themes)) {
    const source = `data:image/svg+xml,${encodeURIComponent(DRAWING)}`
    await page.setContent(
      `<style>${sheet}</style><style>${theme}</style><p><img id="drawing" alt="" src="${source}"></p>`,
    )
    const png = await (await page.waitForSelector('#drawing'))?.screenshot()
    const { at } = await readPixels(browser, png ?? assert.fail())
    assert.deepEqual(at(20, 5), [255, 255, 255], name)
  }
})
