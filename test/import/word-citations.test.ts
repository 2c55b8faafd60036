import assert from 'node:assert/strict'
import { test } from 'node:test'
import { VFile } from 'vfile'
import { type ImportedManuscript, importSources } from '../../src/import/import-sources.js'
import { type DocxParts, docxOf, field, p, r, styled } from './docx-of.js'

const HARBOUR = {
  type: 'book',
  title: '港の灯',
  author: [{ family: '架空', given: '花子' }],
  publisher: '架空書房',
  issued: { 'date-parts': [[2004]] },
  language: 'ja',
}
const LIGHTS = {
  type: 'article-journal',
  title: 'Lights of the North',
  author: [{ family: 'Invented', given: 'Ann' }],
  'container-title': 'Harbour Review',
  volume: '12',
  page: '45-67',
  issued: { 'date-parts': [['1970']] },
  language: 'en',
}

function zotero(items: readonly object[], shown: string): string {
  const code = { citationID: 'a1', properties: { plainCitation: shown, noteIndex: 1 }, citationItems: items }
  return field(`ADDIN ZOTERO_ITEM CSL_CITATION ${JSON.stringify(code)}`, r(shown))
}

function item(id: number, itemData: object, more: object = {}): object {
  return { id, uris: [`http://zotero.org/users/1/items/A${id}`], itemData: { id, ...itemData }, ...more }
}

async function manuscriptOf(
  body: string,
  parts: DocxParts = {},
): Promise<ImportedManuscript & { article: string; report: string }> {
  const file = new VFile()
  const bytes = await docxOf(body, parts)
  const manuscript = await importSources(
    [{ name: 'a.docx', bytes }],
    { language: 'en', markDoubts: false },
    file,
  )
  assert.ok(manuscript, String(file.messages))
  const text = (path: string): string => String(manuscript.files.get(path) ?? '')
  return { ...manuscript, article: text('article.md'), report: text('import-report.md') }
}

function referencesOf({ files }: ImportedManuscript): Record<string, unknown>[] {
  return JSON.parse(String(files.get('references.json') ?? '[]')) as Record<string, unknown>[]
}

test('Zotero: places in the words of the source, several sources, words around, one item for each source', async () => {
  const notes = [
    zotero([item(1, HARBOUR, { locator: '12–15', label: 'page' })], '架空花子『港の灯』12-15頁'),
    zotero(
      [
        item(2, LIGHTS, { locator: '50', prefix: 'see ', suffix: ', as ever' }),
        item(1, HARBOUR, { 'suppress-author': true }),
      ],
      'see Invented',
    ),
    zotero([item(1, HARBOUR, { locator: '3', label: 'chapter' })], '第3章'),
  ]
  const calls = notes.map((_, index) => `<w:r><w:footnoteReference w:id="${index + 1}"/></w:r>`)
  const manuscript = await manuscriptOf(p(`${r('文')}${calls.join(r('と'))}${r('。')}`), {
    footnotes: notes.map((note) => p(note + r('。'))),
  })
  const { article } = manuscript
  assert.match(article, /^\[\^1\]: \[@\{架空2004\}, 12-15頁\]。$/m)
  assert.match(article, /^\[\^2\]: \[see @invented1970, p\. 50, as ever; -@\{架空2004\}\]。$/m)
  assert.match(article, /^\[\^3\]: \[@\{架空2004\}, chap\. 3\]。$/m)
  assert.deepEqual(
    referencesOf(manuscript).map(({ id, title }) => [id, title]),
    [
      ['架空2004', '港の灯'],
      ['invented1970', 'Lights of the North'],
    ],
  )
})

test('what a document shows of a citation is held against what will be printed', async () => {
  const same = zotero([item(1, HARBOUR, { locator: '12' })], '架空花子『港の灯』架空書房、2004年、12頁')
  const other = zotero([item(2, LIGHTS)], '(Invented 1970)')
  const call = '<w:r><w:footnoteReference w:id="1"/></w:r>'
  const { report, article } = await manuscriptOf(p(r('文') + call + r('。')) + p(r('論') + other + r('。')), {
    footnotes: [p(same + r('。'))],
  })
  assert.match(article, /^論\[@invented1970\]。$/m)
  assert.equal(report.match(/the document shows/g)?.length, 1)
  assert.match(report, /the document shows “\(Invented 1970\)”, and “Ann Invented, “Lights of the North/)
})

test('the list of works is set anew, and its heading goes with it', async () => {
  const list = field('ADDIN ZOTERO_BIBL {"uncited":[]} CSL_BIBLIOGRAPHY', r('架空花子『港の灯』'))
  const { article, report } = await manuscriptOf(
    p(r('文') + zotero([item(1, HARBOUR)], '架空') + r('。')) + styled('1', '参考文献') + p(list),
  )
  assert.match(article, /^citations:\n {2}works-cited: true$/m)
  assert.doesNotMatch(article, /参考文献|架空花子/)
  assert.match(report, /the list of works is left out/)
})

test('Mendeley keeps its sources in the code of a field, or in the tag of a control', async () => {
  const citation = {
    citationItems: [{ id: 'ITEM-1', itemData: LIGHTS, uris: ['http://www.mendeley.com/x'] }],
  }
  const old = field(`ADDIN CSL_CITATION ${JSON.stringify(citation)}`, r('(Invented 1970)'))
  const tag = Buffer.from(JSON.stringify({ citationItems: [{ id: '7', itemData: HARBOUR }] })).toString(
    'base64',
  )
  const control = `<w:sdt><w:sdtPr><w:tag w:val="MENDELEY_CITATION_v3_${tag}"/></w:sdtPr><w:sdtContent>${r('(架空)')}</w:sdtContent></w:sdt>`
  const manuscript = await manuscriptOf(p(r('一') + old + r('と') + control + r('。')))
  assert.match(manuscript.article, /^一\[@invented1970\]と\[@\{架空2004\}\]。$/m)
  assert.equal(referencesOf(manuscript).length, 2)
})

test('Word keeps its sources in a part of their own; a source that is not there leaves the words', async () => {
  const person = '<b:Person><b:Last>Invented</b:Last><b:First>Ann</b:First></b:Person>'
  const sources = `<b:Source><b:Tag>Inv70</b:Tag><b:SourceType>Book</b:SourceType><b:Author><b:Author><b:NameList>${person}</b:NameList></b:Author></b:Author><b:Title>Lights</b:Title><b:Year>1970</b:Year><b:Publisher>Harbour Press</b:Publisher></b:Source>`
  const body = p(
    r('一') +
      field('CITATION Inv70 \\p 12 \\l 1041', r('(Invented)')) +
      r('と') +
      field('CITATION Lost', r('(Lost)')) +
      r('。'),
  )
  const manuscript = await manuscriptOf(body, { sources })
  assert.match(manuscript.article, /^一\[@invented1970, p\. 12\]と\(Lost\)。$/m)
  assert.deepEqual(referencesOf(manuscript), [
    {
      id: 'invented1970',
      type: 'book',
      title: 'Lights',
      publisher: 'Harbour Press',
      author: [{ family: 'Invented', given: 'Ann' }],
      issued: { 'date-parts': [[1970]] },
    },
  ])
  assert.match(
    manuscript.report,
    /a citation of CITATION whose sources cannot be read; what it prints, “\(Lost\)”/,
  )
})

test('EndNote’s citations and list stay words, and are told of', async () => {
  const body =
    p(r('一') + field('ADDIN EN.CITE <EndNote></EndNote>', r('(Invented, 1970)')) + r('。')) +
    p(field('ADDIN EN.REFLIST', r('Invented, Ann. Lights.')))
  const { article, report } = await manuscriptOf(body)
  assert.match(article, /^一\(Invented, 1970\)。\n\nInvented, Ann\. Lights\.$/m)
  assert.match(report, /a citation of EN\.CITE/)
})

test('a field whose code is broken leaves its words', async () => {
  const { article } = await manuscriptOf(
    p(field('ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":[{"id":1', r('(架空)')) + r('。')),
  )
  assert.match(article, /^\(架空\)。$/m)
})
