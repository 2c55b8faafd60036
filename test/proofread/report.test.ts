import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser } from 'puppeteer-core'
import { closeSentence } from '../../src/messages/close-sentence.js'
import { sayRule } from '../../src/messages/findings/say-found.js'
import { findingIds } from '../../src/model/finding-ids.js'
import { sayFinding } from '../../src/model/say-finding.js'
import { readPdfPages } from '../../src/pdf/read-pdf-pages.js'
import { openPages } from '../../src/pictures/open-pages.js'
import { auditNotes } from '../../src/proofread/findings/audit-notes.js'
import { renderProofReport } from '../../src/proofread/report/render-proof-report.js'
import { openWorkshop, type Workshop } from '../command-line/run-kiyo.js'
import { type Pixels, readPixels } from '../pictures/read-pixels.js'
import { type Proofread, sharedProofs } from './proofs.js'
import { type ReadReport, readReport } from './read-report.js'

const SPECIMEN = fileURLToPath(new URL('../../../manuscript/specimen/', import.meta.url))

/** Each is planted before two full stops, once, far from the others. */
const PLANTS = ['鶴', '亀', '虎', '鹿', '狐']
const DOUBLED = 'Doubled punctuation'

const KANA_OR_KANJI = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u

/** 150 dpi, and PDF points, for a CSS pixel. */
const SCALE = 150 / 96
const POINT = 72 / 96

const proofread = sharedProofs()

/** The specimen's text with the plants in it. */
async function plantedText(): Promise<string> {
  const text = await readFile(join(SPECIMEN, 'article.md'), 'utf8')
  const body = text.indexOf('\n---\n') + 5
  assert.ok(PLANTS.every((plant) => !text.includes(plant)))
  const ends = [...text.matchAll(/[ぁ-ん]。(?=[ぁ-ん一-龠])/g)]
    .map(({ index }) => index + 1)
    .filter((index) => index > body)
  const chosen = PLANTS.map(
    (_, index) => ends[Math.floor((ends.length * (index + 0.5)) / PLANTS.length)] ?? 0,
  )
  return chosen.reduceRight(
    (planted, at, index) => `${planted.slice(0, at)}${PLANTS[index]}。。${planted.slice(at + 1)}`,
    text,
  )
}

describe('the report', () => {
  let planted: Proofread
  let report: ReadReport
  let source: string[]
  let browser: Browser
  let root: string

  before(async () => {
    const text = await plantedText()
    source = text.split('\n')
    root = await mkdtemp(join(tmpdir(), 'kiyo-report-'))
    const folder = join(root, 'planted')
    await cp(SPECIMEN, folder, { recursive: true })
    await writeFile(join(folder, 'article.md'), text)
    planted = await proofread({ folder })
    browser = planted.browser
    report = await readReport(browser, planted.report, ({ kind }) => kind === DOUBLED)
  })
  after(() => rm(root, { recursive: true }))

  test('on a phone every name is on one line, with its original below it, and nothing sticks out', async () => {
    const page = await browser.newPage()
    try {
      await page.setViewport({ width: 390, height: 844 })
      await page.goto(pathToFileURL(planted.report).href)
      const { names, width } = await page.evaluate(() => ({
        names: [...document.querySelectorAll('.names tbody tr')].map((row) =>
          [...row.children].map((cell) => {
            const range = document.createRange()
            range.selectNodeContents(cell)
            const { top, bottom } = range.getBoundingClientRect()
            return { text: cell.textContent ?? '', lines: range.getClientRects().length, top, bottom }
          }),
        ),
        width: document.documentElement.scrollWidth,
      }))
      assert.equal(width, 390)
      assert.ok(names.some(([name]) => (name?.text.length ?? 0) > 16))
      for (const [name, original, place, line] of names) {
        assert.ok(name && original && place && line)
        for (const { text, lines } of [name, original, place, line]) assert.equal(lines, 1, text)
        assert.ok(original.top >= name.bottom - 1, original.text)
      }
    } finally {
      await page.close()
    }
  })

  test('it has every finding, in order and numbered, with its page, line and source line', () => {
    const { findings } = planted
    assert.ok(findings.length >= PLANTS.length)
    assert.equal(report.findings.length, findings.length)
    for (const [index, finding] of findings.entries()) {
      const { rule, source, sourceFile, printed } = finding
      const { reason, remedy } = sayFinding('en', finding)
      const found = report.findings[index] ?? assert.fail()
      assert.equal(found.number, String(index + 1))
      assert.equal(found.reason, closeSentence('en', reason))
      const line = printed?.line === undefined ? '' : `, line ${printed.line}`
      assert.deepEqual(found.places, [
        ...(printed ? [`p. ${printed.page}${line}`] : []),
        ...(source ? [`${sourceFile ?? 'article.md'}:${source.line}`] : []),
        ...(printed || source ? [] : ['the whole article']),
      ])
      const id = findingIds.find((one) => one === rule)
      if (id) assert.deepEqual(found.notes, [remedy, sayRule('en', id).why])
      assert.equal(found.picture !== undefined, printed?.box !== undefined)
    }
  })

  test('what was planted is found where it was planted: line of the manuscript, page of the PDF, words', async () => {
    const pages = await readPdfPages(planted.print)
    for (const plant of PLANTS) {
      const found = report.findings.filter(({ kind, quote }) => kind === DOUBLED && quote.includes(plant))
      assert.equal(found.length, 1, plant)
      const [printed = '', written = ''] = found[0]?.places ?? []
      assert.ok(source[Number(written.split(':')[1]) - 1]?.includes(plant), written)
      const page = pages.find(({ label }) => label === /\d+/.exec(printed)?.[0])
      assert.ok(
        page?.texts.some(({ text }) => text.includes(plant)),
        printed,
      )
      assert.equal(found[0]?.marked, '。。')
      assert.ok(found[0]?.quote.includes(`${plant}。。`))
    }
  })

  test('the picture is of the line in which the plant is printed, by the positions of the text', async () => {
    const pages = await readPdfPages(planted.print)
    const open = await openPages(browser, planted.print, 'print.pdf')
    for (const plant of PLANTS) {
      const { picture } = report.findings.find(({ quote }) => quote.includes(`${plant}。。`)) ?? assert.fail()
      if (!picture) assert.fail(plant)
      const index = pages.findIndex(({ texts }) => texts.some(({ text }) => text.includes(plant)))
      const { texts = [], height = 0 } = pages[index] ?? {}
      const own = texts.find(({ text }) => text.includes(plant))?.y ?? assert.fail()
      // Lines by their baselines; those of note calls, ruby and furniture are left to compete.
      const baselines = [...new Set(texts.map(({ y }) => Math.round(y * 10) / 10))]
      const whole = await readPixels(browser, (await open.draw(index, { scale: SCALE })).png)
      const shown = await readPixels(browser, Buffer.from(picture.png, 'base64'))
      assert.ok(shown.darkness > 0.02, 'it is not blank')
      const { y, width, height: tall } = picture.line
      const wanted = profile(shown, y + tall * 0.2, tall * 0.6, width)
      const likeness = (baseline: number): number => {
        // The baseline is 0.8 of its height below the top of a line's box, as in the face of the letters.
        const top = ((height - baseline) / POINT) * SCALE - tall * 0.6
        return alike(wanted, profile(whole, top, tall * 0.6, width))
      }
      const best = baselines.reduce((a, b) => (likeness(a) >= likeness(b) ? a : b))
      assert.ok(Math.abs(best - own) < 1, `${plant}: ${best} is the line, not ${own}`)
      assert.ok(likeness(best) > 0.95, `${plant}: ${likeness(best)}`)
    }
    await open.close()
  })

  test('the browser shows the picture, with the line marked', async () => {
    const { picture } = report.findings.find(({ kind }) => kind === DOUBLED) ?? assert.fail()
    const shown = await readPixels(browser, Buffer.from(picture?.shown ?? '', 'base64'))
    assert.ok(shown.darkness > 0.02)
    const scale = shown.width / (await readPixels(browser, Buffer.from(picture?.png ?? '', 'base64'))).width
    const y = Math.round(((picture?.line.y ?? 0) + (picture?.line.height ?? 0) / 2) * scale)
    const [red, green, blue] = shown.at(1, y)
    assert.ok(red > 100 && green < 100 && blue < 100, `a bar beside the line: ${[red, green, blue]}`)
    const marked = Array.from({ length: shown.width }, (_, x) => shown.at(x, y)).filter(
      ([red, , blue]) => red - blue > 40,
    )
    assert.ok(marked.length > shown.width / 2, 'a wash over the line')
  })

  test('kinds are counted, each with links to its findings', () => {
    const counted = report.kinds.map(([name, count, numbers]) => [name, Number(count), numbers?.split(' ')])
    for (const [name, count, numbers] of counted) {
      const own = report.findings.filter(({ kind }) => kind === name).map(({ number }) => number)
      assert.deepEqual([count, numbers], [own.length, own], String(name))
    }
    assert.equal(counted.length, new Set(report.findings.map(({ kind }) => kind)).size)
    const anchors = new Set([...report.findings.map(({ id }) => id), ...pictureIds(report)])
    for (const address of report.addresses.filter((one) => one.startsWith('#'))) {
      assert.ok(anchors.has(address.slice(1)), address)
    }
  })

  test('the head says what was proofread', () => {
    const { result } = planted
    const title = /^title: (.+)$/m.exec(source.join('\n'))?.[1] ?? assert.fail()
    assert.ok(report.heading.startsWith(title))
    assert.ok(report.title.includes(title))
    assert.match(report.head, new RegExp(`${result.pages} pages \\(1–${result.pages}\\)`))
    assert.match(report.head, new RegExp(`${result.notes} notes`))
    assert.match(report.head, /build [0-9a-f]{8}/)
  })

  test('every note is listed with its call, pages and lines', () => {
    assert.equal(report.notes.length, planted.result.notes)
    for (const [index, [note, call, first, last, lines]] of report.notes.entries()) {
      assert.equal(note, String(index + 1))
      assert.match(call ?? '', /^p\. \d+(?:, line \d+)?$/)
      assert.ok(Number(first) >= Number(/\d+/.exec(call ?? '')?.[0]) && Number(last) >= Number(first))
      assert.ok(Number(lines) > 0)
    }
  })

  test('it stands alone: no script, no address but its own, and its policy lets in what it has', () => {
    assert.ok(!report.elements.includes('script'))
    for (const address of report.addresses) assert.match(address, /^(?:#[\w-]+|data:image\/png;base64)$/)
    assert.deepEqual(report.requests, [])
    assert.deepEqual(report.console, [])
    assert.ok(report.isStyled)
  })

  test('the specimen itself: nothing doubled, and a picture for every line that is spoken of', async () => {
    const { findings, report } = await proofread({ folder: SPECIMEN })
    const read = await readReport(browser, report)
    assert.equal(read.findings.length, findings.length)
    assert.ok(read.findings.every(({ kind }) => kind !== DOUBLED))
    assert.equal(
      read.findings.filter(({ picture }) => picture).length,
      findings.filter(({ printed }) => printed?.box).length,
    )
    assert.deepEqual(read.console, [])
  })

  test('what the build itself warns of is shown where it is printed, too', async () => {
    const sentence = '港の朝は早く、船は霧の中をゆっくりと沖へ出て行き、'
    const body = `${sentence.repeat(20)}*鐘*と**海か\u3099**鳴る[^1]。\n\n[^1]: ${sentence.repeat(3)}霧か\u3099深い。`
    const { report } = await proofread({ text: `---\ntitle: 港\nauthor: 試し書き\n---\n\n${body}\n` })
    const { findings } = await readReport(browser, report)
    const found = findings.filter(({ kind }) => kind === 'Decomposed character')
    // The letters are put together when the manuscript is read.
    assert.deepEqual(
      found.map(({ places, marked }) => [places[0]?.replace(/\d+$/, ''), places[1], marked]),
      [
        ['p. 1, line ', 'article.md:6', 'が'],
        ['p. 1, line ', 'article.md:8', 'が'],
      ],
    )
    assert.match(found[0]?.quote ?? '', /鐘と海が鳴る/)
    assert.match(found[1]?.quote ?? '', /、霧が深い/)
    const [first, second] = found.map(({ places }) => Number(/\d+$/.exec(places[0] ?? '')?.[0]))
    assert.ok(first && second && first > 10 && second > first)
    assert.ok(found.every(({ picture, notes }) => picture && notes.length > 0))
  })

  test('findings on one line share a picture, and pictures beyond a hundred are left out and counted', async () => {
    const lines = Array.from({ length: 104 }, (_, index) => `${index + 1}番目の舟が出る。。次を待つ。。`)
    const { report } = await proofread({
      text: `---\ntitle: 舟\nauthor: 試し書き\n---\n\n${lines.join('\n\n')}\n`,
    })
    const { findings, guide } = await readReport(browser, report, (_, index) => index < 3)
    const doubled = findings.filter(({ kind }) => kind === DOUBLED)
    assert.equal(doubled.length, 208)
    const [first, second, third] = doubled.map(({ picture }) => picture)
    assert.equal(first?.isReference, false)
    assert.equal(second?.isReference, true)
    assert.equal(second?.png, first?.png)
    assert.equal(second?.shown, first?.shown)
    assert.notEqual(third?.png, first?.png)
    assert.match(guide, /^100 pictures, \d\.\d MB; 4 lines more without one, to keep this file small$/)
    assert.equal(doubled.filter(({ picture }) => picture).length, 200)
  })

  test('for a reader of Japanese all its words are Japanese, and it says so', async () => {
    const { findings, report } = await proofread({ folder: SPECIMEN, language: 'ja' })
    const read = await readReport(browser, report)
    assert.equal(read.lang, 'ja')
    assert.match(read.title, /^校正報告：/)
    assert.match(read.head, /全\d+頁（1〜\d+頁）.*註\d+/)
    for (const [index, finding] of findings.entries()) {
      const { reason, remedy } = sayFinding('ja', finding)
      const found = read.findings[index] ?? assert.fail()
      assert.equal(found.reason, closeSentence('ja', reason))
      if (remedy) assert.equal(found.notes[0], remedy)
      if (finding.printed) assert.match(found.places[0] ?? '', /^\d+頁(?:\d+行目)?$/)
      assert.match(found.kind, KANA_OR_KANJI)
    }
    for (const [, call] of read.notes) assert.match(call ?? '', /^\d+頁(?:\d+行目)?$/)
    for (const heading of read.headings) assert.match(heading, KANA_OR_KANJI)
  })

  test('nothing in a manuscript becomes markup', async () => {
    const hostile = `</title></style><script>alert(1)</script><img src=x onerror="alert(2)">&amp;"'`
    const file = join(planted.report, '..', 'hostile.html')
    const bytes = await renderProofReport('en', {
      slug: hostile,
      title: hostile,
      subtitle: hostile,
      authors: [hostile],
      lang: hostile,
      edition: { date: hostile, hash: hostile, pages: 1, firstPage: 1, lastPage: 1 },
      findings: [
        {
          number: 1,
          rule: hostile,
          name: hostile,
          isError: false,
          isDoubtful: true,
          reason: hostile,
          remedy: hostile,
          why: hostile,
          source: { file: hostile, line: 1 },
          quote: { before: hostile, marked: hostile, after: hostile, isSource: false, lang: hostile },
        },
      ],
      silenced: new Map([[hostile, 1]]),
      quiet: new Map([[hostile, 1]]),
      names: [{ kana: hostile, original: hostile, page: 1 }],
      notes: auditNotes([]),
      pictures: new Map(),
    })
    await writeFile(file, bytes)
    const read = await readReport(browser, file)
    assert.deepEqual(
      read.elements.filter((name) => ['script', 'img', 'iframe', 'object'].includes(name)),
      [],
    )
    assert.deepEqual([read.console, read.requests], [[], []])
    assert.equal(read.title, `Proof report: ${hostile}`)
    assert.equal(read.findings[0]?.reason, hostile)
    assert.equal(read.findings[0]?.quote, hostile.repeat(3))
    assert.deepEqual(read.findings[0]?.places, [`${hostile}:1`])
  })
})

describe('the report of an article that cannot be printed', () => {
  let shop: Workshop

  before(async () => {
    shop = await openWorkshop()
  })
  after(() => shop.close())

  test('it tells the errors, the exit code is theirs, and what was made before stays', async () => {
    const title = '<script>alert(1)</script>'
    await shop.article(
      'faulty',
      `---\ntitle: "${title}"\nauthor: 試し書き\n---\n\n港の朝は早い[^1]。\n\n船は出た [@nowhere]。\n`,
    )
    const out = join(shop.folder, 'out', 'faulty')
    await mkdir(out, { recursive: true })
    for (const name of ['print.pdf', 'proof.pdf', 'report.html'])
      await writeFile(join(out, name), `old ${name}`)
    const { code, stdout, stderr } = await shop.run(['proof', 'faulty'])
    assert.equal(code, 65)
    assert.match(stderr, /article\.md:6:\d+ {2}error .* undefined-note/)
    assert.match(stdout, /2 errors, no edition written\n {2}out\/faulty\/report\.html/)
    assert.doesNotMatch(stdout, /epub|proofreading/)
    for (const name of ['print.pdf', 'proof.pdf']) {
      assert.equal(await readFile(join(out, name), 'utf8'), `old ${name}`)
    }
    const { browser } = await proofread({ text: '---\ntitle: 朝\nauthor: 試し書き\n---\n\n朝。\n' })
    const read = await readReport(browser, join(out, 'report.html'))
    assert.equal(read.heading, title)
    assert.match(read.head, /No pages were made: mend the 2 errors first/)
    assert.deepEqual(
      read.findings.map(({ kind, places, picture }) => [kind, places, picture]),
      [
        ['Undefined noteerror', ['article.md:6'], undefined],
        ['Unknown citationerror', ['article.md:8'], undefined],
      ],
    )
    assert.match(read.findings[0]?.quote ?? '', /港の朝は早い\[\^1\]。/)
    assert.deepEqual([read.notes, read.requests, read.console], [[], [], []])
  })

  test('a folder without a manuscript gets none', async () => {
    const { code } = await shop.run(['proof', 'nowhere'])
    assert.equal(code, 66)
    assert.ok(!existsSync(join(shop.folder, 'out', 'nowhere')))
  })
})

/** How much ink stands in each step along a band of a picture, from where the first ink is. */
function profile(pixels: Pixels, top: number, height: number, width: number): number[] {
  const STEP = 3
  const inkAt = (x: number): number => {
    let ink = 0
    for (let y = Math.round(top); y < Math.round(top + height); y++) {
      const [value] = pixels.at(x, y)
      ink += value < 0 ? 0 : 255 - value
    }
    return ink
  }
  const columns = Array.from({ length: pixels.width }, (_, x) => inkAt(x))
  const first = columns.findIndex((ink) => ink > 0)
  return Array.from({ length: Math.floor(width / STEP) }, (_, step) =>
    columns.slice(first + step * STEP, first + (step + 1) * STEP).reduce((sum, ink) => sum + ink, 0),
  )
}

/** The correlation of two profiles, 1 for the same. */
function alike(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, one) => sum + one, 0) / values.length
  const [meanA, meanB] = [mean(a), mean(b)]
  const product = (p: readonly number[], q: readonly number[], mp: number, mq: number): number =>
    p.reduce((sum, value, index) => sum + (value - mp) * ((q[index] ?? 0) - mq), 0)
  const size = Math.sqrt(product(a, a, meanA, meanA) * product(b, b, meanB, meanB))
  return size === 0 ? 0 : product(a, b, meanA, meanB) / size
}

function pictureIds({ findings }: ReadReport): string[] {
  return findings.flatMap(({ places }) => {
    const [, page, line] = /^p\. (\d+), line (\d+)$/.exec(places[0] ?? '') ?? []
    return page ? [`picture-${page}-${line}`] : []
  })
}
