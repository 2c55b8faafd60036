import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { PDFDocument, rgb, StandardFonts } from '@cantoo/pdf-lib'
import type { Browser } from 'puppeteer-core'
import { closeBrowser } from '../../src/browser/close-browser.js'
import { openBrowser } from '../../src/browser/open-browser.js'
import { Failure } from '../../src/model/failure.js'
import { openDrawingPage } from '../../src/pictures/open-drawing-page.js'
import { type OpenPages, openPages } from '../../src/pictures/open-pages.js'
import { readPixels } from './read-pixels.js'

const WHITE = [255, 255, 255]
const RED = [255, 0, 0]
const BLUE = [0, 0, 255]

/** Two pages of 300 × 200 CSS pixels: a red square 30 wide at (60, 40) and a word; a blue square at the foot. */
async function makePdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  const points = (pixels: number): number => (pixels * 72) / 96
  const first = document.addPage([points(300), points(200)])
  first.drawRectangle({
    x: points(60),
    y: points(200 - 40 - 30),
    width: points(30),
    height: points(30),
    color: rgb(1, 0, 0),
  })
  first.drawText('HHHHHH', { x: points(150), y: points(50), size: 30, font })
  const second = document.addPage([points(300), points(200)])
  second.drawRectangle({ x: 0, y: 0, width: points(30), height: points(30), color: rgb(0, 0, 1) })
  return document.save()
}

describe('pages as pictures', () => {
  let browser: Browser
  let pdf: Uint8Array
  let pages: OpenPages

  before(async () => {
    browser = await openBrowser()
    pdf = await makePdf()
    pages = await openPages(browser, pdf, 'a.pdf')
  })
  after(async () => {
    await pages.close()
    await closeBrowser(browser)
  })

  test('a page is drawn upon white, each thing in its colour and place', async () => {
    assert.equal(pages.count, 2)
    const picture = await pages.draw(0, { scale: 2 })
    assert.deepEqual([picture.width, picture.height], [600, 400])
    const pixels = await readPixels(browser, picture.png)
    assert.deepEqual([pixels.width, pixels.height], [600, 400])
    assert.deepEqual(pixels.at(10, 10), WHITE)
    assert.deepEqual(pixels.at(2 * 75, 2 * 55), RED)
    assert.deepEqual(pixels.at(2 * 60 - 2, 2 * 55), WHITE)
    assert.deepEqual(pixels.at(2 * 60 + 2, 2 * 40 + 2), RED)
    assert.deepEqual(pixels.at(2 * 90 + 2, 2 * 70 + 2), WHITE)
    assert.deepEqual((await readPixels(browser, (await pages.draw(1, { scale: 1 })).png)).at(15, 185), BLUE)
  })

  test('a part of a page is drawn', async () => {
    const clip = { left: 55, top: 35, right: 95, bottom: 75 }
    const { png, width, height } = await pages.draw(0, { scale: 3, clip })
    assert.deepEqual([width, height], [120, 120])
    const pixels = await readPixels(browser, png)
    assert.deepEqual(pixels.at(13, 60), WHITE)
    assert.deepEqual(pixels.at(17, 60), RED)
    assert.deepEqual(pixels.at(60, 103), RED)
    assert.deepEqual(pixels.at(60, 107), WHITE)
  })

  test('text in a typeface that the PDF does not carry is drawn', async () => {
    const clip = { left: 150, top: 120, right: 280, bottom: 150 }
    const { darkness } = await readPixels(browser, (await pages.draw(0, { scale: 2, clip })).png)
    assert.ok(darkness > 0.2 && darkness < 0.8, String(darkness))
  })

  test('the same page twice is the same picture', async () => {
    const [first, second] = [await pages.draw(0, { scale: 1.5 }), await pages.draw(0, { scale: 1.5 })]
    assert.deepEqual(first, second)
  })

  test('two PDFs can be open in one page of the browser', async () => {
    const drawing = await openDrawingPage(browser)
    const [one, two] = [await openPages(drawing, pdf, 'a.pdf'), await openPages(drawing, pdf, 'a.pdf')]
    assert.notEqual(one.path, two.path)
    const pictures = [await one.draw(1, { scale: 1 }), await two.draw(1, { scale: 1 })]
    assert.deepEqual(pictures[0], pictures[1])
    await drawing.close()
  })

  test('a damaged PDF, a page that is not there and a picture too large are said in one sentence', async () => {
    const before = (await browser.pages()).length
    await assert.rejects(openPages(browser, new TextEncoder().encode('%PDF-1.7\nno'), 'old.pdf'), (error) => {
      assert.ok(error instanceof Failure)
      assert.equal(error.exitCode, 66)
      assert.match(
        error.message,
        /^old\.pdf cannot be read as a PDF \(Invalid PDF structure\); build it again$/,
      )
      return true
    })
    await assert.rejects(openPages(browser, pdf.slice(0, 300), 'a.pdf'), Failure)
    assert.equal((await browser.pages()).length, before)
    await assert.rejects(pages.draw(2, { scale: 1 }), /page 3, cannot be drawn: there is no such page/)
    await assert.rejects(pages.draw(0, { scale: 1000 }), /too large/)
  })

  test('the page reaches nothing but what it needs', async () => {
    const drawing = await openDrawingPage(browser)
    const page = (await browser.pages()).at(-1) ?? assert.fail()
    const reached = await page.evaluate(
      async (paths) => {
        const answers = await Promise.all(
          paths.map((path) =>
            fetch(path)
              .then(({ ok }) => ok)
              .catch(() => false),
          ),
        )
        return paths.filter((_, index) => answers[index])
      },
      [
        '/pixelmatch.js',
        '/pdfjs/../package.json',
        '/pdfjs/%2e%2e%2fpackage.json',
        '/pdf/1',
        'http://127.0.0.1:9/',
        'file:///etc/passwd',
      ],
    )
    assert.deepEqual(reached, ['/pixelmatch.js'])
    await drawing.close()
  })
})
