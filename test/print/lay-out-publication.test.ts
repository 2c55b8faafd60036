import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'puppeteer-core'
import { closeBrowser } from '../../src/browser/close-browser.js'
import { openBrowser } from '../../src/browser/open-browser.js'
import { type LaidOutPublication, layOutPublication } from '../../src/editions/print/lay-out-publication.js'
import type { Publication } from '../../src/model/publication.js'
import { proofOfFolder, proofOfText } from '../proofread/proof-of.js'

const FOLDER = fileURLToPath(new URL('../../../test/fixtures/proofread/clean', import.meta.url))
let browser: Browser

before(async () => {
  browser = await openBrowser()
})
after(() => closeBrowser(browser))

async function layOut<Result>(
  work: (laidOut: LaidOutPublication) => Promise<Result>,
  given?: Publication,
): Promise<Result> {
  const publication = given ?? (await proofOfFolder(FOLDER)).publication
  const means = {
    browser: async () => browser,
    session: {},
    progress: () => undefined,
    meanwhile: async () => undefined,
  }
  const result = await layOutPublication(publication, means, work)
  return result ?? assert.fail('it could not be laid out')
}

test('when a publication is laid out, its tab is closed, also where the work on its pages fails', async () => {
  const tabs = (await browser.pages()).length
  assert.equal(await layOut(async () => (await browser.pages()).length), tabs + 1)
  assert.equal((await browser.pages()).length, tabs)
  await assert.rejects(
    layOut(() => Promise.reject(new RangeError('no room'))),
    RangeError,
  )
  assert.equal((await browser.pages()).length, tabs)
})

test('a reading over a Western word makes no Japanese line of it', async () => {
  const partings = await layOut(({ page }) =>
    page.evaluate(async () => {
      const { listPartings } = await import('/editions/print/page/list-partings.js' as string)
      const { Frame } = await import('/editions/print/page/frame.js' as string)
      return ['Harbour', '港町'].map((word) => {
        const block = document.createElement('p')
        block.innerHTML = `<ruby>${word}<rt>みなと</rt></ruby><br>and the rest of these words`
        document.body.append(block)
        const lines = [0, 2].map((offset) => ({ begins: { node: block, offset } }))
        return listPartings(block, lines, new Frame(document.body), false)[0].includes('first-line')
      })
    }),
  )
  assert.deepEqual(partings, [true, false])
})

test('of more pages than are handed over at once, all are read, each once and in their order', async () => {
  const texts = Array.from(
    { length: 120 },
    (_, at) => `${at}番目の段落。${'港の朝は早く、船は霧の中を沖へ出て行く。'.repeat(25)}`,
  )
  const { publication } = await proofOfText(texts.join('\n\n'))
  const pages = await layOut(async ({ survey }) => survey.pages, publication)
  assert.ok(pages.length > 32, `${pages.length} pages`)
  assert.deepEqual(
    pages.map(({ number }) => number),
    pages.map((_, at) => at + 1),
  )
  const text = pages.map((page) => page.text).join('')
  assert.ok(text.endsWith(texts.join('')), text.slice(0, 200))
})
