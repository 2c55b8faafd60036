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

test('words in Western emphasis are in italics where a reading system takes these from Japanese documents', async (t) => {
  const browser = await openBrowser()
  t.after(() => closeBrowser(browser))
  const page = await browser.newPage()
  const taken = ':lang(ja):not(:lang(x)):not(:lang(y)) em { font-style: normal }'
  await page.setContent(
    `<html lang="ja"><style>${await readStyleSheet('epub.css')}</style><style>${taken}</style>
    <p><em id="dots">点</em>と<em id="title" lang="en">Title</em>と<em id="name" lang="ru">Имя</em></p></html>`,
  )
  const styles = await page.evaluate(() =>
    [...document.querySelectorAll('em')].map((em) => getComputedStyle(em).fontStyle),
  )
  assert.deepEqual(styles, ['normal', 'italic', 'italic'])
})

test('a page as wide as its columns together, on a phone, is not justified', async (t) => {
  const browser = await openBrowser()
  t.after(() => closeBrowser(browser))
  const page = await browser.newPage()
  const sheet = await readStyleSheet('epub.css')
  const alignAt = async (screenWidth: number): Promise<string> => {
    const device = await page.createCDPSession()
    await device.send('Emulation.setDeviceMetricsOverride', {
      width: 1600,
      height: 800,
      screenWidth,
      screenHeight: 800,
      deviceScaleFactor: 1,
      mobile: false,
    })
    await page.setContent(`<html lang="ja"><style>${sheet}</style><p>港の人々。</p></html>`)
    return page.evaluate(() => getComputedStyle(document.body).textAlign)
  }
  assert.deepEqual([await alignAt(390), await alignAt(1600)], ['start', 'justify'])
})
