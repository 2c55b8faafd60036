import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { closeBrowser } from '../../src/browser/close-browser.js'
import { openBrowser } from '../../src/browser/open-browser.js'
import { rehypeEpubTables } from '../../src/editions/epub/rehype-epub-tables.js'
import { readStyleSheet } from '../../src/styles/read-style-sheet.js'
import { elementsOf } from './parse-body.js'

/** The tables of rows of cells, as a phone is told of them. */
function tablesOf(...tables: (string | Element)[][][]): Element[] {
  const body = h(
    'body',
    tables.map((rows) =>
      h('figure.table', [
        h('table', [
          h(
            'tbody',
            rows.map((row) =>
              h(
                'tr',
                row.map((cell) => (typeof cell === 'string' ? h('td', cell) : cell)),
              ),
            ),
          ),
        ]),
      ]),
    ),
  )
  rehypeEpubTables()(body)
  return elementsOf(body, ({ tagName }) => tagName === 'table')
}

test('a table says how narrow it can be with words and numbers whole', () => {
  const [table] = tablesOf([
    ['年と月', 'Tokyo', '12345'],
    ['元', 'a b c', '1'],
  ])
  // Two characters of Japanese, five letters and five digits, each with the space beside it.
  assert.deepEqual(table?.properties, { style: '--narrowest: 10.6' })
})

test('a space that may not be broken at makes one word of two, and a reading is no part of a word', () => {
  const [broken, whole] = tablesOf([['pp. 22']], [['pp.\u00a022']])
  assert.equal(broken?.properties.style, '--narrowest: 2.6')
  assert.equal(whole?.properties.style, '--narrowest: 4.5')
  const [read] = tablesOf([[h('td', h('ruby', ['字', h('rt', 'transcription')]))]])
  assert.equal(read?.properties.style, '--narrowest: 1.8')
})

test('what is over several columns has room in them', () => {
  const [table] = tablesOf([[h('td', { colSpan: 2 }, 'Constitutional')], ['1', '2']])
  assert.equal(table?.properties.style, '--narrowest: 2.9')
})

test('space and room are those of the sheet', async () => {
  const sheet = await readStyleSheet('epub.css')
  const [, padding] = /^th,\ntd \{[^}]*padding: [\d.]+em ([\d.]+)em;/m.exec(sheet) ?? assert.fail()
  const [, page, least] = /max\((\d+)px \/ var\(--narrowest\), (\d+)px\)/.exec(sheet) ?? assert.fail()
  const room = Number(page) / Number(least)
  // Columns of one character of Japanese, each with the space on its two sides.
  const column = 1 + 2 * Number(padding)
  const columns = Math.floor(room / column)
  const [most, more] = tablesOf([new Array(columns).fill('字')], [new Array(columns + 1).fill('字')])
  assert.match(String(most?.properties.style), new RegExp(`--narrowest: ${(columns * column).toFixed(1)};`))
  assert.deepEqual(most?.properties.className, ['wide'])
  assert.deepEqual(more?.properties.className, ['wide', 'widest'])
})

test('below a cell of several rows the cells of a row are in the columns after it', () => {
  const [table] = tablesOf([
    [h('td', { rowSpan: 2 }, '港'), 'Constitutional'],
    ['Parliamentary', '1'],
  ])
  // One character, the longer of the two words, and one digit, each with the space beside it.
  assert.equal(table?.properties.style, '--narrowest: 12.4')
})

test('a table keeps the class and the style that it has', () => {
  const body = h('body', [
    h('table.ruled', { style: 'color: inherit' }, [
      h('tr', [h('td', 'Constitutional'), h('td', 'Parliament')]),
    ]),
  ])
  rehypeEpubTables()(body)
  const [table] = elementsOf(body, ({ tagName }) => tagName === 'table')
  assert.deepEqual(table?.properties, {
    className: ['ruled', 'wide'],
    style: 'color: inherit; --narrowest: 16.0; --leasts: 3.60',
  })
})

test('a cell may be as long as a book', () => {
  const [table] = tablesOf([['海'.repeat(400_000)]])
  assert.equal(table?.properties.style, '--narrowest: 4.8')
})

test('a table that large type leaves no room for is wide, and one that no phone has room for has its words broken', () => {
  const [wide, widest] = tablesOf(
    [['Constitutional', 'Parliament']],
    [['Constitutional', 'Parliament', 'Constitutional', 'Parliament']],
  )
  assert.deepEqual(wide?.properties, { style: '--narrowest: 16.0; --leasts: 3.60', className: ['wide'] })
  assert.deepEqual(widest?.properties, {
    style: '--narrowest: 32.0; --leasts: 7.20',
    className: ['wide', 'widest'],
  })
})

test('columns of a wide table say what they need, those of numbers apart; Japanese text needs more than a word of it', () => {
  const [table] = tablesOf([
    [h('td', { colSpan: 2 }, '港'), 'Constitutional', '額'],
    ['1913年', '一行に一字では読まれない文が長く続いている欄', 'a', '1,234.5'],
  ])
  const cells = elementsOf(table ?? assert.fail(), ({ tagName }) => tagName === 'td')
  assert.deepEqual(
    cells.map(({ properties }) => properties.style),
    [
      undefined,
      '--least: 1.80; --more: 7.40',
      '--least: 5.20; --more: 0.00',
      // The year with its 年, which is better not alone on a line.
      '--least: 4.36; --more: 0.00',
      '--least: 1.80; --more: 3.00',
      undefined,
      undefined,
    ],
  )
  assert.equal(table?.properties.style, '--narrowest: 23.6; --leasts: 13.16')
})

test('where not all numbers have room, the shortest are whole', () => {
  const [table] = tablesOf([['1917', ...new Array(8).fill('1,234,567')]])
  const cells = elementsOf(table ?? assert.fail(), ({ tagName }) => tagName === 'td')
  assert.deepEqual(
    cells.slice(0, 2).map(({ properties }) => properties.style),
    ['--least: 3.36; --more: 0.00', '--least: 1.80; --more: 4.68'],
  )
})

test('where no container tells its width, a table of many columns is no wider than a phone, and its numbers are broken last', async () => {
  const tables = tablesOf(
    [
      ['項目', 'ロシア語', '長い文が続いて何行にもなる欄', '数'],
      ['人名', 'Достопримечательность', 'Historiographical', '1,234.5'],
    ],
    [['1917年', ...new Array(8).fill('123,456')]],
  )
  const body = toHtml(tables.map((table) => h('figure.table', [table])))
  const sheet = (await readStyleSheet('epub.css'))
    .replaceAll('1cqi', '1none')
    .replaceAll('container-type', 'none')
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.setViewport({ width: 390, height: 900 })
    for (const size of [100, 200]) {
      await page.setContent(`<style>html{font-size:${size}%}${sheet} body{margin:0 20px}</style>${body}`)
      const seen = await page.evaluate(() => ({
        widths: [...document.querySelectorAll('table')].map((table) => table.getBoundingClientRect().right),
        linesOfNumbers: [...document.querySelectorAll('td')]
          .filter((cell) => ['1,234.5', '1917年'].includes(cell.textContent ?? ''))
          .map((cell) => {
            const range = document.createRange()
            range.selectNodeContents(cell)
            return new Set([...range.getClientRects()].map(({ top }) => top)).size
          }),
      }))
      assert.ok(Math.max(...seen.widths) <= 370.5, `${size} %: ${seen.widths}`)
      assert.deepEqual(seen.linesOfNumbers, [1, 1], `${size} %`)
    }
  } finally {
    await closeBrowser(browser)
  }
})

test('a wide table is never wider than its page or column, and its words and numbers are whole where it has room', async () => {
  const tables = tablesOf(
    [
      ['項目', 'ロシア語', '長い文が続いて何行にもなる欄', '数'],
      ['人名', 'Достопримечательность', 'Historiographical', '1,234,567.5'],
    ],
    [['年', ...new Array(8).fill('123,456')]],
    [['年と月', 'Tokyo', '12345']],
  )
  const body = toHtml(
    h(
      'body',
      tables.map((table) => h('figure.table', [table])),
    ),
  )
  const sheet = await readStyleSheet('epub.css')
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    for (const size of [100, 200])
      for (const columns of [1, 2])
        for (const width of [390, 820]) {
          await page.setViewport({ width: width * columns, height: 900 })
          await page.setContent(
            `<style>html{font-size:${size}%}${sheet} body{margin:0;columns:${columns};column-gap:0;height:900px}</style>${body}`,
          )
          const seen = await page.evaluate(() =>
            [...document.querySelectorAll('figure')].map((figure) => {
              const { left, right } = figure.getBoundingClientRect()
              const table = (figure.querySelector('table') ?? figure).getBoundingClientRect()
              // A word on two lines has two boxes.
              const divided = [...figure.querySelectorAll('td')].filter((cell) => {
                const text = cell.firstChild
                if (!text || !/^[\d.,]+$|^[A-Z]/.test(cell.textContent ?? '')) return false
                const range = document.createRange()
                range.selectNodeContents(text)
                return range.getClientRects().length > 1
              })
              return {
                isInside: table.left >= left - 0.5 && table.right <= right + 0.5,
                divided: divided.map((cell) => cell.textContent),
              }
            }),
          )
          const what = `${width} px, ${size} %, ${columns} columns`
          assert.deepEqual(
            seen.map(({ isInside }) => isInside),
            [true, true, true],
            what,
          )
          const [first, second, third] = seen.map(({ divided }) => divided)
          assert.deepEqual(third, [], what)
          assert.ok(!first?.includes('1,234,567.5'), what)
          if (width === 820) assert.deepEqual([first, second], [[], []], what)
        }
  } finally {
    await closeBrowser(browser)
  }
})

test('an image that is a character is an em high in its own proportions, whatever size its file has', async () => {
  const sheet = await readStyleSheet('epub.css')
  const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"/>')}`
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.setContent(
      `<style>${sheet}</style><p>字<img class="character" width="300" height="100" src='${picture}'>字</p>`,
      { waitUntil: 'load' },
    )
    const size = await page.evaluate(() => {
      const { width, height } = (document.querySelector('img') ?? document.body).getBoundingClientRect()
      return [width, height]
    })
    assert.deepEqual(size, [48, 16])
  } finally {
    await closeBrowser(browser)
  }
})
