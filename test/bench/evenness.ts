/**
 * `make evenness`: how even lines are. The space added between Japanese characters on filled lines of the body, as the
 * browser sets them by itself and as kiyo composes them, measured on the page; the spaces of each kind on all filled
 * lines, as they are composed; and how often there is what a typesetter would mark. `make evenness BENCH=folder` takes
 * another manuscript.
 */
import type { Page } from 'puppeteer-core'
import { closeBrowser } from '../../src/browser/close-browser.js'
import { openBrowser } from '../../src/browser/open-browser.js'
import { fitTables, lineComposer } from '../../src/editions/print/compose-lines.js'
import { composeListed, runsOf } from '../../src/editions/print/compose-listed.js'
import { faceFinderOf } from '../../src/editions/print/face-finder.js'
import { furnitureOf } from '../../src/editions/print/fill-furniture.js'
import type {
  LayoutRequest,
  ParagraphToCompose,
  ReadSurvey,
  TableToFit,
} from '../../src/editions/print/layout.js'
import { placePages } from '../../src/editions/print/place-pages.js'
import { preparePrintTree } from '../../src/editions/print/prepare-print-tree.js'
import { readPrintStyles, renderColumns, renderPage } from '../../src/editions/print/render-page.js'
import { collectResources, ORIGIN, servePage } from '../../src/editions/print/serve-page.js'
import { loadFonts } from '../../src/fonts/load-fonts.js'
import { HYPHEN } from '../../src/model/hyphen.js'
import type { SurveyedPage } from '../../src/model/printed-page.js'
import { makePublication } from '../../src/pipeline/make-publication.js'
import { readManuscript } from '../../src/read/read-manuscript.js'
import { typeset } from '../../src/typography/typeset.js'
import { ARTICLE_TO_MEASURE } from './article-to-measure.js'
import { countSpaces, noSpaces, type Spaces, spaceKinds } from './measure-spaces.js'

const folder = process.argv[2] ?? ARTICLE_TO_MEASURE

const manuscript = await readManuscript(folder)
const { article, file } = manuscript
const publication = makePublication({ article, tree: typeset(manuscript), references: [], file })
const [published] = publication.articles
if (!published) throw new Error(`${folder} is no article`)
preparePrintTree(published.tree, article.lang)
const fonts = await loadFonts(publication)
const styles = await readPrintStyles()
const html = renderPage(
  publication.front,
  renderColumns(publication),
  `${fonts.css}\n${styles.text}`,
  'evenness',
)
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
  const call = <Result>(name: string, input: Partial<LayoutRequest>): Promise<Result> =>
    page.evaluate(
      (name, input) =>
        import('/editions/print/page/lay-out.js' as string).then((script) => script[name](input)),
      name,
      input,
    )
  const { index, begins } = published
  const articles = [
    { index, begins, isReprint: false, furniture: furnitureOf(published, publication.journal).furniture },
  ]
  const tables = fitTables(await call<TableToFit[]>('listAllTables', { articles }), fonts)
  const paragraphs: ParagraphToCompose[] = []
  let listed = await call<ParagraphToCompose[]>('listText', { articles, tables })
  for (; listed.length > 0; listed = await call<ParagraphToCompose[]>('listFurther', {}))
    paragraphs.push(...listed)
  const spaces = noSpaces()
  const faceOf = faceFinderOf(fonts, {})
  for (const paragraph of paragraphs) {
    const runs = runsOf(paragraph, faceOf)
    countSpaces(spaces, runs, composeListed(paragraph, runs))
  }
  const lines = lineComposer(fonts)(paragraphs)
  const survey = await call<ReadSurvey>('layOut', { articles, css: styles.pages, tables, lines })
  write(`${folder}: space between Japanese characters on lines of the body as they are drawn, em`)
  writeRow('', 'pairs', ['least', '5 %', 'median', '95 %', 'widest'])
  writeQuantiles('browser', browsers)
  writeQuantiles('kiyo', await measureGaps(page))
  write(`\nSpaces on the ${spaces.lines} filled lines of text and notes as they are composed, em`)
  writeRow('', 'spaces', ['least', '5 %', 'median', '95 %', 'widest'])
  for (const kind of spaceKinds) writeQuantiles(kind, spaces.of[kind])
  writeCounts(spaces, placePages(survey.pages))
} finally {
  await closeBrowser(browser)
}

function write(line: string): void {
  process.stdout.write(`${line}\n`)
}

function writeRow(name: string, count: string, values: readonly string[]): void {
  write(`${name.padEnd(10)}${count.padStart(8)}${values.map((value) => value.padStart(9)).join('')}`)
}

function writeQuantiles(name: string, values: readonly number[]): void {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(3)
  writeRow(name, String(sorted.length), [0, 0.05, 0.5, 0.95, 1].map(at))
}

/** What a typesetter would mark in red: how often, and of how many. */
function writeCounts(spaces: Spaces, pages: readonly SurveyedPage[]): void {
  const { comma, 'full stop': stop } = spaces.of
  const under = (values: readonly number[], limit: number): number =>
    values.filter((value) => value < limit - 0.001).length
  const feet = pages.map(({ lines }) => lines.filter(({ place }) => place.note === undefined).at(-1))
  const rows: [string, number, number][] = [
    ['lines whose 和欧 gaps pass 1/3 em while those of kana are closed', spaces.mixedWide, spaces.mixed],
    ['lines with a 和欧 gap or word space twice another', spaces.twice, spaces.lines],
    ['commas with less than 1/4 em', under(comma, 1 / 4), comma.length],
    ['commas with none', under(comma, 0.01), comma.length],
    ['full stops with less than 1/2 em', under(stop, 1 / 2), stop.length],
    ['full stops with none', under(stop, 0.01), stop.length],
    ['marks side by side with less than 1/4 em', spaces.cramped, spaces.besides],
    ['last lines of one character', spaces.singles, spaces.paragraphs],
    ['last lines narrower than two characters', spaces.narrow, spaces.paragraphs],
    ['third and later hyphens in a row', spaces.ladders, spaces.hyphens],
    [
      'first lines of a paragraph with a hyphen at the foot of a page',
      feet.filter((line) => line?.beginsParagraph && line.text.trimEnd().endsWith(HYPHEN)).length,
      feet.length,
    ],
  ]
  write('')
  for (const [name, count, of] of rows) write(`${name.padEnd(66)}${String(count).padStart(5)} of ${of}`)
}

/** Gaps between neighbouring Japanese characters of one line, on all lines but the last of each paragraph. */
function measureGaps(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const isJapanese = /[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]/
    const gaps: number[] = []
    const range = document.createRange()
    for (const block of document.querySelectorAll<HTMLElement>('.body > p')) {
      if (block.classList.contains('continues') || block.classList.contains('continued')) continue
      const em = Number.parseFloat(getComputedStyle(block).fontSize) * (block.currentCSSZoom ?? 1)
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
