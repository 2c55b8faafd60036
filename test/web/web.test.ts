import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { parse } from 'parse5'
import type { Browser } from 'puppeteer-core'
import { visit } from 'unist-util-visit'
import { closeBrowser } from '../../src/browser/close-browser.js'
import { openBrowser } from '../../src/browser/open-browser.js'
import { inspectEditions } from '../../src/editions/inspect-editions.js'
import { readWeb } from '../../src/editions/web/read-web.js'
import { say } from '../../src/messages/say.js'
import { flowText, isOutsideFlow, notesOf } from '../../src/model/flow-text.js'
import type { BuildResult } from '../../src/pipeline/build.js'
import { sharedBuilder } from '../editions/build-editions.js'
import { checkByAxe, openPage, windows } from './open-page.js'

const root = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
const ARTICLES = [
  { name: 'specimen', folder: root('manuscript/specimen') },
  { name: 'sakhalin', folder: root('../shared/manuscript/sakhalin') },
]
/** What a page may weigh on its way to a reader, without figures: bytes of text and styles, compressed. */
const HEAVIEST = 60_000

let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(() => closeBrowser(browser))

for (const { name, folder } of ARTICLES) {
  const skip = existsSync(folder) ? false : `the article is not at ${folder}`
  describe(`the web edition of ${name}`, { skip }, () => {
    const build = sharedBuilder()
    let result: BuildResult
    let path: string
    let html: string

    before(async () => {
      result = await build(folder, 'print', 'epub', 'web')
      path = result.files.find((file) => file.path.endsWith('web/index.html'))?.path ?? ''
      html = await readFile(path, 'utf8')
    })

    test('is made without a message, with the files it links to beside it', () => {
      assert.deepEqual(result.file.messages.map(String), [])
      const links = [...html.matchAll(/(?:href|src)="([^"#:]+)"/g)].map(([, href = '']) => href)
      assert.ok(
        links.includes(`${name}.pdf`) && links.includes(`${name}.epub`) && links.includes('style.css'),
      )
      for (const href of links) assert.ok(existsSync(join(dirname(path), href)), href)
    })

    test('has no script, and weighs no more than a page may', async () => {
      const scripts = [...html.matchAll(/<script(?! type="application\/ld\+json")/g)]
      assert.equal(scripts.length, 0)
      const styles = await readFile(join(dirname(path), 'style.css'))
      assert.ok(gzipSync(html).length + gzipSync(styles).length <= HEAVIEST)
    })

    test('parses without an error, and no two elements have one id', () => {
      const errors: string[] = []
      parse(html, { onParseError: ({ code, startLine }) => errors.push(`${startLine}: ${code}`) })
      assert.deepEqual(errors, [])
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
      assert.equal(new Set(ids).size, ids.length)
      for (const [, target = ''] of html.matchAll(/ href="#([^"]+)"/g))
        assert.ok(ids.includes(target), target)
    })

    test('its text is that of the PDF and of the EPUB', async () => {
      const names = ['print.pdf', 'book.epub', 'web/index.html']
      const files = new Map<string, Uint8Array>()
      for (const file of names)
        files.set(
          file,
          new Uint8Array(await readFile(result.files.find((one) => one.path.endsWith(file))?.path ?? file)),
        )
      const gates = await inspectEditions(files)
      assert.ok(gates.some((gate) => say('en', gate.name).includes('web/index.html')))
      assert.deepEqual(
        gates.filter(({ passed }) => !passed).map((gate) => say('en', gate.name)),
        [],
      )
    })

    test('marks each printed page at the character at which it begins', async () => {
      const { pages } = JSON.parse(await readFile(join(dirname(path), '../.pages.json'), 'utf8')).pageMap as {
        pages: { number: number; start: { offset: number } }[]
      }
      const article = readWeb(new TextEncoder().encode(html))
      assert.ok(article)
      const found: { number: number; offset: number }[] = []
      let offset = 0
      visit(article, (node) => {
        if (node.type === 'element' && isOutsideFlow(node)) return 'skip'
        if (node.type === 'text') offset += node.value.length
        if (node.type === 'element' && node.properties.role === 'doc-pagebreak')
          found.push({ number: Number(node.properties.dataPage), offset })
        return undefined
      })
      assert.equal(offset, flowText(article).length)
      assert.deepEqual(
        found,
        pages.map(({ number, start }) => ({ number, offset: start.offset })),
      )
    })

    for (const window of Object.keys(windows) as (keyof typeof windows)[]) {
      for (const scheme of ['light', 'dark'] as const) {
        test(`${window}, ${scheme}: axe finds no violation and nothing is wider than the window`, async () => {
          const page = await openPage(browser, path, { window, scheme })
          assert.deepEqual(await checkByAxe(page), [])
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
          await page.close()
        })
      }
    }

    test('on a desktop no note stands above its call or over another note, and none is lost', async () => {
      const page = await openPage(browser, path)
      const boxes = await page.evaluate(() =>
        [...document.querySelectorAll('.note')].map((note) => {
          const call = document.querySelector(`#${note.id.replace('note', 'call')}`)
          const { top, bottom, left } = note.getBoundingClientRect()
          const text = document.querySelector('.body')?.getBoundingClientRect().right ?? 0
          return { top, bottom, isBeside: left > text, call: call?.getBoundingClientRect().top ?? 0 }
        }),
      )
      assert.equal(
        boxes.length,
        notesOf(readWeb(new TextEncoder().encode(html)) ?? { type: 'root', children: [] }).size,
      )
      for (const [index, { top, call, isBeside }] of boxes.entries()) {
        assert.ok(isBeside, `note ${index + 1} is beside the text`)
        assert.ok(top >= call - 1, `note ${index + 1}: ${top} above its call at ${call}`)
        assert.ok(top >= (boxes[index - 1]?.bottom ?? top) - 1, `note ${index + 1} over the one before it`)
      }
      await page.close()
    })

    test('on a telephone a call brings its note up, and the arrow leads back', async () => {
      const page = await openPage(browser, path, { window: 'phone' })
      await page.click('#call-2')
      const isShown = (): Promise<boolean> =>
        page.$eval('#note-2', (note) => {
          const { top, bottom } = note.getBoundingClientRect()
          return getComputedStyle(note).position === 'fixed' && top > 0 && bottom <= innerHeight + 1
        })
      assert.equal(await isShown(), true)
      await page.click('#note-2 .backlink')
      assert.equal(await isShown(), false)
      assert.ok(await page.$eval('#call-2', (call) => call.getBoundingClientRect().top < innerHeight))
      await page.close()
    })

    test('axe does find a violation where there is one', async () => {
      const page = await openPage(browser, path)
      await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')))
      assert.match((await checkByAxe(page)).join('\n'), /image-alt/)
      await page.close()
    })

    test('says what it is to indexes and search engines', () => {
      assert.match(html, /<meta name="citation_title" content="[^"]+">/)
      assert.match(html, /<meta name="citation_author" content="[^"]+">/)
      const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
      const data = JSON.parse(json)
      assert.equal(data['@type'], 'ScholarlyArticle')
      assert.equal(data.encoding.length, 2)
    })
  })
}
