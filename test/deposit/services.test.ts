import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { toXml } from 'xast-util-to-xml'
import { crossref } from '../../src/editions/crossref/crossref.js'
import { crossrefArticle } from '../../src/editions/crossref/crossref-article.js'
import type { MadeEdition } from '../../src/editions/edition.js'
import { jalc } from '../../src/editions/jalc/jalc.js'
import { jpcoar } from '../../src/editions/jpcoar/jpcoar.js'
import type { Bibliography } from '../../src/editions/shared/bibliography.js'
import { sayMessage } from '../../src/model/say-message.js'
import type { BuildResult } from '../../src/pipeline/build.js'
import { publish } from '../../src/pipeline/publish.js'
import { sharedBuilder } from '../editions/build-editions.js'
import { brokenDeposits } from './broken-deposits.js'
import { entriesOf, fileOf, KAIKYO } from './build-deposit.js'
import { missingSchemas, validateXsd } from './validate.js'

const SPECIMEN = fileURLToPath(new URL('../../../manuscript/specimen', import.meta.url))

const build = sharedBuilder()
const files = { jpcoar: '', crossref: '', jalc: '' }
let result: BuildResult

before(async () => {
  result = await build(KAIKYO, 'print', 'jpcoar', 'crossref', 'jalc')
  const text = async (name: string): Promise<string> => new TextDecoder().decode(await fileOf(result, name))
  files.jpcoar = await text('jpcoar.xml')
  files.crossref = await text('crossref.xml')
  files.jalc = await text('jalc.tsv')
})

test('an article of a journal lacks nothing', () => {
  assert.deepEqual(result.file.messages.map(String), [])
})

describe('by the schemas of the services', { skip: missingSchemas }, () => {
  for (const service of ['jpcoar', 'crossref'] as const) {
    test(`the file for ${service} is valid`, () => {
      assert.deepEqual(validateXsd(files[service], service), [])
    })
  }

  for (const { service, what, from, to } of brokenDeposits) {
    test(`${service}: ${what} is found`, () => {
      const broken = files[service].replace(from, to)
      assert.notEqual(broken, files[service])
      assert.notDeepEqual(validateXsd(broken, service), [])
    })
  }
})

/** An article in English, whose title is given in other languages. */
const ENGLISH: Bibliography = {
  slug: 'harbour',
  lang: 'en',
  titles: [
    { lang: 'en', title: 'A Harbour', subtitle: 'Its Lights' },
    { lang: 'ja', title: '港', subtitle: 'その灯' },
  ],
  authors: [],
  abstracts: [],
  keywords: [],
  journal: { titles: {} },
  date: '2026-03-31',
  dates: {},
  funding: [],
  doi: '10.12345/harbour',
  url: 'https://journal.example.org/harbour/',
}

test('Crossref is told the title in every language that it is given in, and the schema takes it', () => {
  const article = toXml(crossrefArticle(ENGLISH, []))
  assert.match(
    article,
    /<titles><title>A Harbour<\/title><subtitle>Its Lights<\/subtitle><\/titles><titles><title>港<\/title><subtitle>その灯<\/subtitle><\/titles>/,
  )
  const whole = files.crossref.replace(/<journal_article[\s\S]*<\/journal_article>/, () => article)
  if (!missingSchemas) assert.deepEqual(validateXsd(whole, 'crossref'), [])
})

test('a repository is told names, readings, pages, the licence and the file', () => {
  assert.match(files.jpcoar, /<jpcoar:creatorName xml:lang="ja">浜, 由紀<\/jpcoar:creatorName>/)
  assert.match(files.jpcoar, /<jpcoar:creatorName xml:lang="ja-Kana">ハマ, ユキ<\/jpcoar:creatorName>/)
  assert.match(files.jpcoar, /open access/)
  assert.match(files.jpcoar, /<jpcoar:pageStart>45<\/jpcoar:pageStart>/)
  assert.match(files.jpcoar, /<jpcoar:URI objectType="fulltext" label="kaikyo.pdf">/)
})

test('the archive for WEKO3 has the record and the PDF', async () => {
  const entries = await entriesOf(await fileOf(result, 'weko3.zip'))
  assert.deepEqual([...entries.keys()], ['data/jpcoar.xml', 'data/kaikyo.pdf'])
  assert.equal(entries.get('data/jpcoar.xml'), files.jpcoar)
})

test('Crossref is told names in Latin letters with the original, and each source as data and as printed', () => {
  assert.match(
    files.crossref,
    /<surname>Hama<\/surname>[\s\S]*?<alt-name>\s*<name language="ja" name-style="eastern">\s*<surname>浜/,
  )
  assert.match(
    files.crossref,
    /<title>The Lighthouse[^<]*<\/title>[\s\S]*?<original_language_title language="ja">海峡/,
  )
  assert.match(
    files.crossref,
    /<doi>10\.12345\/harbours\.7\.2\.21<\/doi>[\s\S]*?<unstructured_citation>Semyonov, Ivan/,
  )
})

test('the sheet for JaLC has what its form asks for', () => {
  for (const field of ['doi', 'url', 'title', 'publisher', 'date', 'volume', 'first_page'])
    assert.match(files.jalc, new RegExp(`^${field}\t`, 'm'))
})

for (const { edition, lost } of [
  { edition: jpcoar, lost: 'From the Journals' },
  { edition: crossref, lost: 'A second paragraph' },
  { edition: jalc, lost: 'The Lighthouse' },
]) {
  test(`${edition.name}: a file that lost words is found by its check`, async () => {
    const bytes = await fileOf(result, edition.files.at(-1) ?? '')
    const text = new TextDecoder().decode(bytes)
    assert.ok(text.includes(lost))
    const rules = async (content: string): Promise<unknown[]> => {
      const { publication } = await publish(KAIKYO, async (_name, work) => work())
      assert.ok(publication)
      const file = { name: '', bytes: new TextEncoder().encode(content) }
      const made: MadeEdition = { files: [file, file] }
      await edition.check(made, publication, { product: async () => undefined })
      return publication.file.messages.map(({ ruleId }) => ruleId)
    }
    assert.deepEqual(await rules(text), [])
    assert.deepEqual(await rules(text.replace(lost, '')), ['edition-mismatch'])
  })
}

test('what an article lacks is one list a service, in the language of the reader', async () => {
  const { file } = await build(SPECIMEN, 'jpcoar', 'crossref', 'jalc')
  const messages = file.messages.map((message) => sayMessage('ja', message))
  assert.equal(messages.length, 3)
  assert.match(messages.join('\n'), /Crossrefの求める次の情報が足りません：DOI（書誌情報のdoi）、/)
})
