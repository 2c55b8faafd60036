import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readBibtex } from '../../src/cite/formats/read-bibtex.js'
import { readRis } from '../../src/cite/formats/read-ris.js'
import { loadCitationJs } from '../../src/cite/load-citation-js.js'
import type { CslItem } from '../../src/model/csl-item.js'

const citationJs = loadCitationJs()
const read = (text: string) => readBibtex(text, citationJs)
const titleOf = (item: unknown) => (item as CslItem | undefined)?.title
const itemOf = (text: string) => read(text)[0]?.item as CslItem

describe('BibTeX', () => {
  it('is read past an @ in a comment, comments of all kinds, and keys with spaces', () => {
    const items = read(`% kept by <ann@sample.org>, see @book
An @ in words, ann@sample.org{x}.
@comment{@book{not, title = {No}}}
% @book{neither, title = {No}}
@string{quay = "Quay" # " Press"}
@book{a key, title = {One}, publisher = quay}
@book(b, title = "Two {"} and \\{", year = 2001)
`)
    assert.deepEqual(
      items.map(({ key, item, error }) => [key, titleOf(item), error]),
      [
        ['a key', 'One', undefined],
        ['b', 'Two " and {', undefined],
      ],
    )
    assert.match(JSON.stringify(items[0]?.item), /"publisher":"Quay Press"/)
  })

  it('loses one entry to a missing brace, comma or dollar, and not the others', () => {
    for (const bad of [
      '@book{bad, title = {No',
      '@book{bad, title = {No} year = {1999}}',
      '@book{bad, title = {Costs 5$}}',
      '@book{bad title = {No}}',
    ]) {
      const items = read(`@book{a, title = {One}}\n\n${bad}\n\n@book{c, title = {Three}}\n`)
      assert.deepEqual(
        items.map(({ item }) => titleOf(item)),
        ['One', undefined, 'Three'],
        bad,
      )
    }
  })

  it('is decoded from LaTeX, and what is not understood is told', () => {
    const title = (text: string) => itemOf(`@book{a, title = {${text}}}`).title
    assert.equal(
      title('{\\AA}s \\\'{\\i} {\\"\\i} \\S~5 \\og mot \\fg{} \\ldots'),
      'Ås í ï §\u00a05 « mot » …',
    )
    assert.equal(title('{\\cyrchar\\CYRP}{\\cyrchar\\cyro}\\cyrr\\cyrt'), 'Порт')
    assert.equal(title('\\foreignlanguage{russian}{Порт} {\\relax Ph}ilip \\mbox{Quay}'), 'Порт Philip Quay')
    assert.equal(title('see \\enquote*{it} \\emph*{here}'), 'see “it” <i>here</i>')
    const [item] = read('@book{a, title = {A \\frobnicate{port} of \\LaTeX}, abstract = {\\alsounknown}}')
    assert.equal(titleOf(item?.item), 'A port of LaTeX')
    assert.deepEqual(item?.latex, ['\\frobnicate'])
  })

  it('has names of Japan family first, bodies whole, and those with braces or commas as written', () => {
    const author =
      '{山川 文 and 架空省 港湾史料館 and 海野, 学 and {架空 会} and アン サンプル and Ann van Sample}'
    assert.deepEqual(itemOf(`@book{a, author = ${author}, title = {T}}`).author, [
      { family: '山川', given: '文' },
      { literal: '架空省港湾史料館' },
      { family: '海野', given: '学' },
      { family: '架空 会' },
      { family: 'サンプル', given: 'アン' },
      { family: 'Sample', given: 'Ann', 'non-dropping-particle': 'van' },
    ])
  })

  it('keeps fields that CSL has a place for, and says which it leaves out', () => {
    const [item] =
      read(`@article{a, title = {T}, entrysubtype = {newspaper}, titleaddon = {Draft}, note = {Typed},
      addendum = {Lost}, eprint = {1234.5}, eprinttype = {arxiv}, introduction = {Sample, Ann}, date = {1917/}}
      @collection{c, editor = {Sample, Ann}, editortype = {compiler}, title = {T}, organization = {Society}}`)
    const article = item?.item as CslItem
    assert.equal(article.type, 'article-newspaper')
    assert.equal(article.note, 'Typed; Draft; Lost')
    assert.equal(article.URL, 'https://arxiv.org/abs/1234.5')
    assert.deepEqual(article.issued, { 'date-parts': [[1917]], isOpen: true })
    assert.deepEqual(item?.leftOut, ['introduction'])
  })

  it('knows an entry that another takes fields from', () => {
    const items = read(`@incollection{c, author = {Sample, Ann}, title = {Part}, crossref = {whole one}}
      @collection{whole one, editor = {Dock, Mary}, title = {Whole}, year = 2001}`)
    assert.match(JSON.stringify(items[0]?.item), /"container-title":"Whole"/)
    assert.equal(items[0]?.parent, 'whole one')
  })
})

describe('RIS', () => {
  const readAll = (text: string) => readRis(text, citationJs)

  it('is read record by record, with spaces or without', () => {
    const items = readAll(`some words
AU  - Nobody
TY  - JOUR
ID  - a
AU  - 山川 文
AU  - 海野, 学
TI  - 港 - 倉庫  - 人
 と海
JO  - 架空史学
SP  - 1
EP  - 20
DA  - 2004/03/05
PY  - 2004
ER  - 

TY - CHAP
ED - Портов, И. И.
A1 - Складов, П.
TI - Склады
T2 - Порты
N1 - to read
ER -
`)
    const [article, chapter] = items.map(({ item }) => item as CslItem)
    assert.equal(items.length, 2)
    assert.deepEqual(article?.author, [
      { family: '山川', given: '文' },
      { family: '海野', given: '学' },
    ])
    assert.equal(article?.title, '港 - 倉庫  - 人 と海')
    assert.equal(article?.page, '1-20')
    assert.deepEqual(article?.issued, { 'date-parts': [[2004, 3, 5]] })
    assert.deepEqual(chapter?.editor, [{ family: 'Портов', given: 'И. И.' }])
    assert.deepEqual([items[1]?.key, items[1]?.leftOut], ['', ['N1']])
  })
})
