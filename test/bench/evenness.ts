/**
 * `make evenness`: the space added between Japanese characters on filled lines of the body, as the browser sets them by
 * itself and as kiyo composes them, in one run: median, 95th percentile, worst, in em.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer-core'
import { closeBrowser } from '../../src/browser/close-browser.js'
import { openBrowser } from '../../src/browser/open-browser.js'
import { composeLines } from '../../src/editions/print/compose-lines.js'
import type { ParagraphToCompose } from '../../src/editions/print/layout.js'
import { preparePrintTree } from '../../src/editions/print/prepare-print-tree.js'
import { readPrintStyles, renderPage } from '../../src/editions/print/render-page.js'
import { collectResources, ORIGIN, servePage } from '../../src/editions/print/serve-page.js'
import { loadFonts } from '../../src/fonts/load-fonts.js'
import { makePublication } from '../../src/pipeline/make-publication.js'
import { readManuscript } from '../../src/read/read-manuscript.js'
import { typeset } from '../../src/typography/typeset.js'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const realArticle = join(root, '..', 'shared', 'manuscript', 'sakhalin')
const folder =
  process.argv[2] ?? (existsSync(realArticle) ? realArticle : join(root, 'manuscript', 'specimen'))

const manuscript = await readManuscript(folder)
const { article, file } = manuscript
const publication = makePublication([{ article, tree: typeset(manuscript), references: [], file }])
const [published] = publication.articles
if (!published) throw new Error(`${folder} is no article`)
preparePrintTree(published.tree, article.lang)
const fonts = await loadFonts(publication)
const styles = await readPrintStyles()
const html = renderPage(publication, `${fonts.css}\n${styles.text}`, 'evenness')
const resources = await collectResources(html, fonts.files, article.images)
const browser = await openBrowser()
try {
  const page = await browser.newPage()
  await servePage(page, resources, 'evenness', () => undefined)
  await page.goto(`${ORIGIN}/`, { waitUntil: 'load' })
  await page.evaluate(async () => {
    await Promise.all([...document.fonts].map((font) => font.load()))
    document.body.hidden = false
  })
  const browsers = await measureGaps(page)
  const call = (name: string, input: unknown): Promise<unknown> =>
    page.evaluate(
      (name, input) =>
        import('/editions/print/page/lay-out.js' as string).then((script) => script[name](input)),
      name,
      input,
    )
  const { index, begins } = published
  const articles = [{ index, begins, isReprint: false, head: { left: '', right: '' } }]
  const lines = composeLines((await call('listText', { articles })) as ParagraphToCompose[], fonts)
  await call('layOut', { articles, css: styles.pages, lines })
  const ours = await measureGaps(page)
  process.stdout.write(`${folder}: space added between Japanese characters, em\n`)
  process.stdout.write(
    `${''.padEnd(10)}${'pairs'.padStart(8)}${'median'.padStart(9)}${'95 %'.padStart(9)}${'worst'.padStart(9)}\n`,
  )
  for (const [name, gaps] of [
    ['browser', browsers],
    ['kiyo', ours],
  ] as const) {
    const sorted = gaps.sort((a, b) => a - b)
    const at = (share: number): string =>
      (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(3).padStart(9)
    process.stdout.write(
      `${name.padEnd(10)}${String(sorted.length).padStart(8)}${at(0.5)}${at(0.95)}${at(1)}\n`,
    )
  }
} finally {
  await closeBrowser(browser)
}

/** Gaps between neighbouring Japanese characters of one line, on all lines but the last of each paragraph. */
function measureGaps(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const isJapanese = /[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]/
    const gaps: number[] = []
    const range = document.createRange()
    for (const block of document.querySelectorAll<HTMLElement>('.body > p')) {
      if (block.classList.contains('continues') || block.classList.contains('continued')) continue
      const em = Number.parseFloat(getComputedStyle(block).fontSize)
      const characters: { text: string; left: number; top: number }[] = []
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        if (node.parentElement?.closest('rt, .note-call')) {
          characters.push({ text: '', left: 0, top: 0 })
          continue
        }
        for (let at = 0; at < node.length; at++) {
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          const rect = range.getClientRects()[0]
          if (rect) characters.push({ text: node.data[at] ?? '', left: rect.left, top: rect.top })
        }
      }
      const lastTop = Math.max(...characters.map(({ top }) => top))
      for (const [index, { text, left, top }] of characters.entries()) {
        const next = characters[index + 1]
        const isPair = next && isJapanese.test(text) && isJapanese.test(next.text) && next.left > left
        if (isPair && Math.abs(next.top - top) < 2 && lastTop - top > em)
          gaps.push((next.left - left) / em - 1)
      }
    }
    return gaps
  })
}
