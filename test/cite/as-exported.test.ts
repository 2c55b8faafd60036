import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { citeNotes, citeText, type Given } from './cite-text.js'

const book = { type: 'book', title: '灯台の手帳', author: [{ family: '山川', given: '文' }], issued: 2001 }
const bib = (text: string): Given => ({ files: [{ path: 'references.bib', format: 'bibtex', text }] })

describe('what databases and reference managers write', () => {
  it('is printed without the labels of catalogues and the lines of plug-ins', async () => {
    const references = [
      {
        ...{ id: 'a', type: 'article-journal', title: '灯台', author: [{ family: '山川', given: '文' }] },
        ...{ 'container-title': '港史', issue: '45', issued: 1998, page: 'p.1-p.23', language: 'ja' },
        note: 'tex.ids: old2001\nGoogle-Books-ID: x1\n_eprint: 1\n別刷',
      },
    ]
    assert.deepEqual(await citeNotes(['[@a]'], { references }), [
      '山川文「灯台」『港史』45号、1998年（別刷）、1-23頁',
    ])
  })

  it('has the names, places and dates of Crossref', async () => {
    const references = [
      {
        ...{
          id: 'b',
          type: 'journal-article',
          title: ['Lamps'],
          author: [{ family: 'Shore', given: 'Ann' }],
        },
        ...{
          'container-title': ['Journal of Lamps', 'J. Lamps'],
          volume: '5',
          page: '33-57',
          language: 'en',
        },
        ...{ issued: { 'date-parts': [[null]] }, 'published-online': { 'date-parts': [[2010]] } },
      },
      {
        ...{
          id: 'c',
          type: 'book',
          title: 'Piers',
          author: [{ family: 'Shore', given: 'Ann' }],
          issued: 1990,
        },
        ...{ publisher: 'Quay', 'publisher-location': 'London ; New York', language: 'en' },
      },
    ]
    assert.deepEqual(await citeNotes(['[@b]', '[@c]'], { references }), [
      'Ann Shore, “Lamps,” *Journal of Lamps* 5 (2010): 33–57',
      'Ann Shore, *Piers* (London; New York: Quay, 1990)',
    ])
  })

  it('has authors and others, with a comma and no “and” before et al.', async () => {
    const given = bib(`@book{d, title={Piers}, author={Shore, Ann and Hill, Bo and others}, year=1990,
      publisher={Quay}, address={London}, langid={english}}`)
    assert.deepEqual(await citeNotes(['[@d]', '[@d, 5]'], given), [
      'Ann Shore, Bo Hill, et al., *Piers* (London: Quay, 1990)',
      'Shore, Hill, et al., *Piers*, p. 5',
    ])
  })

  it('has one author without a list', async () => {
    const references = [{ ...book, id: 'e', language: 'ja', author: { family: '山川', given: '文' } }]
    assert.deepEqual(await citeNotes(['[@e]'], { references }), ['山川文『灯台の手帳』2001年'])
  })
})

describe('places in a source', () => {
  it('end a Japanese note with its full stop, and are parted by its comma', async () => {
    const references = [{ ...book, id: 'e', language: 'ja' }]
    const places = ['図3', '12コマ', 'Kindle版の位置20', '', '제3장']
    const text = places.map((one) => `甲[@e, ${one}]。`).join('')
    const { blocks } = await citeText(text, { references })
    assert.deepEqual(blocks.slice(-5), [
      '山川文『灯台の手帳』2001年、図3。',
      '山川文『灯台の手帳』12コマ。',
      '山川文『灯台の手帳』、Kindle版の位置20。',
      '山川文『灯台の手帳』。',
      '山川文『灯台の手帳』第3章。',
    ])
  })

  it('may be sides of a leaf in a printed book, and a page after one volume', async () => {
    const references = [{ ...book, id: 'f', language: 'en', title: 'Piers' }]
    const { rules, blocks } = await citeText('甲[@f, fol. 3v]。乙[@f, vol. 2, 12]。', { references })
    assert.ok(!rules.includes('meaningless-locator'))
    assert.match(blocks.at(-1) ?? '', /, vol\. 2, p\. 12\.$/)
  })

  it('keep the older of two spellings', async () => {
    const references = [{ ...book, id: 'e', language: 'ja' }]
    const { blocks } = await citeText('甲[@e, 註3、5]。乙[@e, 附録2頁]。丙[@e, 9頁註3]。', { references })
    assert.deepEqual(blocks.slice(-3), [
      '山川文『灯台の手帳』2001年、註3、5。',
      '山川文『灯台の手帳』附録2頁。',
      '山川文『灯台の手帳』9頁、註3。',
    ])
  })

  it('leave a key with a space to its braces', async () => {
    const references = [{ ...book, id: '山川 2001', language: 'ja' }]
    const { messages } = await citeText('甲[@山川 2001]。', { references })
    assert.match(messages.join('\n'), /write “@\{山川 2001\}”/)
  })
})
