import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import JSZip from 'jszip'
import { readPdfPages } from '../../src/pdf/read-pdf-pages.js'
import type { BuildResult } from '../../src/pipeline/build.js'
import { sharedBuilder } from './build-editions.js'

const FOLDER = fileURLToPath(new URL('../../../test/fixtures/editions/front-page', import.meta.url))

describe('the front page that journals print', () => {
  const build = sharedBuilder()
  let result: BuildResult
  let pages: string[]
  let book: JSZip
  const fileOf = (name: string): string => result.files.find(({ path }) => path.endsWith(name))?.path ?? ''
  const entry = async (name: string): Promise<string> =>
    (await book.file(`OEBPS/${name}`)?.async('string')) ?? ''
  before(async () => {
    result = await build(FOLDER, 'print', 'epub')
    const found = await readPdfPages(new Uint8Array(await readFile(fileOf('print.pdf'))))
    pages = found.map(({ texts }) =>
      texts
        .map(({ text }) => text)
        .join('')
        .replace(/\s/g, ''),
    )
    book = await JSZip.loadAsync(await readFile(fileOf('book.epub')))
  })

  it('has where the article appeared, its kind, its authors with what is said of them, and its dates', () => {
    const order = [
      '『港湾研究』第11巻第2号、2024年',
      'https://doi.org/10.1000/182',
      'ライセンス：CCBY-NC4.0',
      '研究ノート',
      '海峡の灯台とその守り手たち',
      '浜由紀＊',
      '港湾大学文学部／灯台資料館准教授',
      'hama@example.ac.jp',
      'https://orcid.org/0000-0002-1694-233X',
      'イワン・セミョーノフ＊＊',
      '（2023年9月30日受付、2023年12月改稿、2024年1月15日受理、2024年3月31日公開）',
      '要旨',
      'キーワード：灯台、日誌、海峡',
      '本稿は灯台史研究会での報告にもとづく。',
    ].map((words) => (pages[0] ?? '').indexOf(words))
    assert.ok(!order.includes(-1), order.join())
    assert.deepEqual(
      [...order].sort((a, b) => a - b),
      order,
    )
  })

  it('has each summary under the title and the names in its language, before the text or after it', () => {
    const all = pages.join('')
    const places = [
      'TheLighthouseoftheStraitandItsKeepers',
      'YukiHama',
      'AssociateProfessor,FacultyofLetters,HarbourUniversity',
      'Keywords:lighthouse,journal',
      'はじめに',
      'Маякпроливаиегосмотрители',
      'ЮкиХама',
      'Портовыйуниверситет',
      'Ключевыеслова:маяк,журнал',
    ].map((words) => all.indexOf(words))
    assert.ok(!places.includes(-1), places.join())
    assert.deepEqual(
      [...places].sort((a, b) => a - b),
      places,
    )
  })

  it('numbers the notes as they are read: the authors’ by asterisk, then those of a summary before the text', () => {
    assert.match(pages[0] ?? '', /明らかにする（1）/)
    assert.match(pages[0] ?? '', /1要旨の註。/)
    assert.equal(result.notes, 4)
  })

  it('has 謝辞, 付記, 付録 and funding after the text', () => {
    assert.match(
      pages.join(''),
      /謝辞資料の閲覧.*付記（再版に際して）初出の誤り.*付録.*研究助成海事史財団（課題番号：23-104）資料館の助成を受けた。/,
    )
  })

  it('has the short title at the head, and tells of pages that are not those printed', () => {
    assert.match(pages[2] ?? '', /^海峡の灯台/)
    const told = result.file.messages.filter(({ ruleId }) => ruleId === 'contradictory-pages')
    assert.equal(told.length, 1)
    assert.match(String(told[0]?.reason), /ends with 25, but the last printed page is \d+/)
  })

  it('is in the ebook and its metadata as well', async () => {
    const article = await entry('article.xhtml')
    assert.match(article, /<h1 class="title">海峡の灯台と<br\/>その守り手たち<\/h1>/)
    assert.match(article, /<section class="summary before"[^>]*epub:type="abstract"/)
    assert.match(article, /<section class="back acknowledgements"[^>]*role="doc-acknowledgments"/)
    assert.match(await entry('summary-ru.xhtml'), /Маяк пролива и его смотрители.*Юки Хама/s)
    const opf = await entry('content.opf')
    for (const said of [
      '<meta refines="#title" property="alternate-script" xml:lang="ru">Маяк пролива и его смотрители</meta>',
      '<dc:type>Research Note</dc:type>',
      '<meta refines="#author-1" property="alternate-script" xml:lang="ru">Юки Хама</meta>',
      '<meta refines="#author-1" property="dcterms:identifier">https://orcid.org/0000-0002-1694-233X</meta>',
      '<meta property="dcterms:dateSubmitted">2023-09-30</meta>',
      '<dc:rights>CC BY-NC 4.0</dc:rights>',
      '<dc:subject xml:lang="ru">маяк</dc:subject>',
    ])
      assert.ok(opf.includes(said), said)
  })
})
