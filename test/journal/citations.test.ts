import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { describe, test } from 'node:test'
import { toString as textOf } from 'hast-util-to-string'
import type { Finding } from '../../src/model/finding.js'
import { proofArticles } from '../../src/proofread/findings/proof-article.js'
import { textRules } from '../../src/proofread/findings/text/text-rules.js'
import { messagesOf, publishInJournal } from './temporary-journal.js'

/** Styles that the citation library brings. */
const styles = createRequire(import.meta.url)('@citation-js/plugin-csl/lib/styles.json') as Record<
  string,
  string
>
const APA = styles.apa ?? ''

const REFERENCES = JSON.stringify([
  {
    id: 'yamakawa',
    type: 'book',
    language: 'ja',
    title: '活字の旅',
    author: [{ family: '山川', given: '文' }],
    publisher: '活字社',
    issued: { 'date-parts': [[2004]] },
  },
  {
    id: 'smith',
    type: 'article-journal',
    language: 'en',
    title: 'Types of ports',
    'container-title': 'Journal of Type',
    volume: '3',
    page: '1-20',
    author: [{ family: 'Smith', given: 'Jane' }],
    issued: { 'date-parts': [[1998]] },
  },
])

const NOTE_STYLE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-US">
  <info><title>Test</title><id>https://example.org/test</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <macro name="who"><names variable="author"><name form="short"/></names></macro>
  <citation><layout prefix="" suffix="." delimiter=" | ">
    <group delimiter=", "><text macro="who"/><text variable="title" quotes="true"/><text variable="locator"/></group>
  </layout></citation>
</style>`

const set = async (csl: string, body: string, lang = 'ja', references = REFERENCES) => {
  const { publication, file } = await publishInJournal({
    'journal.yaml': 'title: 誌',
    'house/citations.csl': csl,
    'article/article.md': `---\ntitle: 題\nauthor: 名\nlang: ${lang}\n---\n\n${body}\n`,
    'article/references.json': references,
  })
  assert.deepEqual(file.messages.filter(({ fatal }) => fatal).map(String), [])
  return publication ? textOf(publication.articles[0]?.tree ?? { type: 'root', children: [] }) : ''
}

describe("a journal's own citation style", () => {
  test('in the text: author and year in parentheses, and a list after the text in the order of the style', async () => {
    const text = await set(APA, 'Thus [see @smith, p. 5; @yamakawa] and @smith [p. 7] says.', 'en')
    assert.match(text, /Thus \(see Smith, 1998, p\.\s5; 山川, 2004\) and Smith \(1998, p\.\s7\) says\./)
    assert.match(text, /Works Cited.*Smith, J\. \(1998\)\. Types of ports\. Journal of Type, 3, 1–20\./s)
    assert.ok(text.indexOf('Smith, J.') < text.lastIndexOf('活字の旅'))
  })

  test('tells the sources of one article apart, and not those of articles made before', async () => {
    const body = 'As @smith says [@smith, p. 5].'
    const before = await set(APA, body, 'en')
    const other = REFERENCES.replace('Types of ports', 'Types of light')
    const after = await set(APA, body, 'en', other)
    assert.match(after, /As Smith \(1998\) says \(Smith, 1998, p\.\s5\)\./)
    assert.equal(after, before.replace('Types of ports', 'Types of light'))
  })

  test('names the authors of a sentence as its citations do, and lists what is read in kana by its reading', async () => {
    const person = (family: string, given: string) => ({ family, given })
    const book = (id: string, author: object[], reading?: string, language = 'ja') => ({
      id,
      type: 'book',
      language,
      title: `${id}の本`,
      author,
      issued: { 'date-parts': [[2018]] },
      ...(reading === undefined ? {} : { custom: { reading } }),
    })
    const references = JSON.stringify([
      book('kubo', [person('久保', '健'), person('三浦', '春')], 'くぼ けん'),
      book('aoki', [person('青木', '花')], 'あおき はな'),
      book('saeki', [person('佐伯', '直子')], 'さえき なおこ'),
      book('lopez', [person('Lopez', 'A'), person('Chen', 'B'), person('Okada', 'C')], undefined, 'en'),
    ])
    const text = await set(APA, '@kubo は@lopez に従う[@saeki; @aoki]。', 'ja', references)
    assert.match(text, /久保・三浦 \(2018年\) はLopezほか \(2018年\) に従う\(佐伯, 2018年; 青木, 2018年\)/)
    const list = text.slice(text.indexOf('文献一覧'))
    const order = ['Lopez, A.', 'aokiの本', 'kuboの本', 'saekiの本'].map((one) => list.indexOf(one))
    assert.ok(!order.includes(-1))
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
    )
  })

  test('capitalises the titles of English sources alone as the style does', async () => {
    const csl = APA.replaceAll('<text variable="title"/>', '<text variable="title" text-case="title"/>')
    const references = JSON.parse(REFERENCES) as { id: string; language?: string; title: string }[]
    const french = references.map((one) =>
      one.id === 'smith' ? { ...one, language: 'fr', title: 'L’encre qui revient' } : one,
    )
    assert.match(await set(csl, 'See [@smith].', 'en'), /Types of Ports/)
    assert.match(await set(csl, 'See [@smith].', 'en', JSON.stringify(french)), /L’encre qui revient/)
  })

  test('has the brackets of the layout of a language around what begins in it', async () => {
    const csl = APA.replace(
      /(<citation\b(?:(?!<layout)[\s\S])*)/,
      '$1<layout locale="ja" prefix="（" suffix="）" delimiter="；"><text variable="title"/></layout>',
    )
    const text = await set(csl, 'A [@yamakawa]、b [@smith]。', 'ja')
    assert.match(text, /A （活字の旅）、b \(Smith, 1998/)
  })

  test('is not proofread as if the author had written its words', async () => {
    const { publication } = await publishInJournal({
      'journal.yaml': 'title: 誌',
      'house/citations.csl': APA,
      'article/article.md':
        '---\ntitle: 題\nauthor: 名\n---\n\n山川（2004）に従う[@yamakawa; @smith]。次は (半角) である。\n',
      'article/references.json': REFERENCES,
    })
    const [proof] = proofArticles(publication ?? assert.fail(), [])
    const found = textRules.flatMap(({ id, find }) =>
      id === 'half-width-bracket' ? (find(proof ?? assert.fail()) as Finding[]) : [],
    )
    const text = proof?.blocks.find((one) => one.text.includes('半角'))?.text ?? ''
    const start = text.indexOf('(半角)')
    assert.deepEqual(
      found.map(({ place }) => [place?.offset, place?.length]),
      [[start + (proof?.blocks.find((one) => one.text === text)?.place.offset ?? 0), '(半角)'.length]],
    )
  })

  test('tells what it has no place for, with a remedy that it prints', async () => {
    const told = (csl: string) =>
      messagesOf({
        'journal.yaml': 'title: 誌',
        'house/citations.csl': csl,
        'article/article.md': '---\ntitle: 題\nauthor: 名\n---\n\n文[@smith]。\n',
        'article/references.json': JSON.stringify([
          { ...JSON.parse(REFERENCES)[1], dimensions: '30 cm', DOI: '10.1000/182' },
        ]),
      })
    const ids = async (csl: string) => (await told(csl)).map((one) => one.replace(/^\S+ /, ''))
    // Volume and pages are in the list after the text, the dimensions nowhere.
    assert.deepEqual(await ids(APA), ['unprinted-field.no-note'])
    assert.deepEqual(
      new Set(
        await ids(
          NOTE_STYLE.replace(
            '<text variable="locator"/>',
            '<text variable="locator"/><text variable="note"/>',
          ),
        ),
      ),
      new Set(['unprinted-field.to-note']),
    )
    const places = [
      ["<text variable='note'/>", 'to-note'],
      ['<!-- <text variable="note"/> -->', 'no-note'],
      ['<choose><if variable="note"><text variable="title"/></if></choose>', 'no-note'],
    ]
    for (const [place, remedy] of places) {
      const csl = NOTE_STYLE.replace('<text macro="who"/>', `<text macro="who"/>${place}`)
      assert.deepEqual(new Set(await ids(csl)), new Set([`unprinted-field.${remedy}`]), place)
    }
  })

  test('lists what nothing cites where the front matter says so', async () => {
    const article = (more: string) => ({
      'journal.yaml': 'title: 誌',
      'house/citations.csl': APA,
      'article/article.md': `---\ntitle: 題\nauthor: 名\n${more}\n---\n\n文[@smith]。\n`,
      'article/references.json': REFERENCES,
    })
    for (const nocite of ["nocite: '@yamakawa'", 'nocite: [yamakawa]', "nocite: '*'"]) {
      const { publication, file } = await publishInJournal(article(nocite))
      assert.match(textOf(publication?.articles[0]?.tree ?? { type: 'root', children: [] }), /活字の旅/)
      assert.ok(!file.messages.some(({ ruleId }) => ruleId === 'unused-reference'))
    }
    const told = await messagesOf(article('nocite: [yamakaw]'))
    assert.ok(told.includes('article.md:4:9 unknown-citation.key'), told.join('\n'))
    assert.deepEqual(
      (await messagesOf(article('nocite: [yamakawa]\ncitations: {works-cited: false}'))).filter((one) =>
        one.includes('front-matter'),
      ),
      ['article.md:4:9 invalid-front-matter.nocite-unlisted'],
    )
  })

  test('in notes: what stands between sources is the style’s, in every language', async () => {
    const text = await set(NOTE_STYLE, '文[^a]。\n\n[^a]: [@smith, 5; @yamakawa]')
    assert.match(text, /Smith, “Types of ports,” 5 \| 山川, “活字の旅”/)
  })

  test('has words of the article’s language where it has none of its own, and locales beside it', async () => {
    const file = createRequire(import.meta.url).resolve('citeproc-locales/locales/locales-ja-JP.xml')
    const locale = (await readFile(file, 'utf8'))
      .replace(/(<term name="open-quote">)[^<]*/, '$1＜')
      .replace(/(<term name="close-quote">)[^<]*/, '$1＞')
    const csl = NOTE_STYLE.replace(' default-locale="en-US"', '')
    const { publication } = await publishInJournal({
      'journal.yaml': 'title: 誌',
      'house/citations.csl': csl,
      'house/locales-ja-JP.xml': locale,
      'article/article.md': '---\ntitle: 題\nauthor: 名\n---\n\n文[^a]。\n\n[^a]: [@yamakawa]\n',
      'article/references.json': REFERENCES,
    })
    assert.match(textOf(publication?.articles[0]?.tree ?? { type: 'root', children: [] }), /＜活字の旅＞/)
  })

  test('is told where it is none', async () => {
    const told = (csl: string) => messagesOf({ 'journal.yaml': 'title: 誌', 'house/citations.csl': csl })
    assert.match(
      (await told('<style>\n<oops</style>'))[0] ?? '',
      /^\.\.\/house\/citations\.csl:2:\d+ invalid-citation-style\.xml$/,
    )
    assert.deepEqual(await told('<html/>'), ['../house/citations.csl:1:1 invalid-citation-style.root'])
    assert.deepEqual(await told('<style>\n <info/>\n</style>'), [
      '../house/citations.csl:1:1 invalid-citation-style.layout',
    ])
    assert.deepEqual(
      await told('<style><info>\n<link rel="independent-parent" href="http://x"/></info></style>'),
      ['../house/citations.csl:2:1 invalid-citation-style.dependent'],
    )
    assert.deepEqual(
      await messagesOf({
        'journal.yaml': 'title: 誌',
        'house/citations.csl': NOTE_STYLE.replace(' default-locale="en-US"', ''),
        'house/locales-ja-JP.xml':
          '<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><terms/></locale>',
        'article/article.md': '---\ntitle: 題\nauthor: 名\n---\n\n文[^a]。\n\n[^a]: [@yamakawa]\n',
        'article/references.json': REFERENCES,
      }).then((all) => all.filter((one) => one.includes('citation-style'))),
      ['../house/citations.csl:undefined:undefined invalid-citation-style.engine'],
    )
    assert.deepEqual(await told(NOTE_STYLE.replace('macro="who"', 'macro="whom"')), [
      '../house/citations.csl:6:27 invalid-citation-style.macro',
    ])
  })
})
