import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { citeText } from './cite-text.js'

const BOOK = {
  id: 'a',
  type: 'book',
  language: 'ja',
  author: [{ family: '原', given: '暉之' }],
  title: 'シベリア出兵',
  issued: 1989,
}

async function messagesOf(note: string, references: readonly object[] | string): Promise<string[]> {
  return (await citeText(`文[^1]。\n\n[^1]: ${note}\n`, { references })).messages
}

describe('faults of citations', () => {
  it('are all shown in one run, each with its place', async () => {
    const references = [
      BOOK,
      { ...BOOK, title: '別の本' },
      { id: 'b', type: 'article-journal', language: 'ja', title: '論文' },
      { id: 'c', type: 'book', title: 'Остров', issued: 1900, publisher: 'Наука' },
      { id: 'd', type: 'book', language: 'ja', title: '引かれない本', issued: 1900, publisher: '社' },
      { id: 'e', type: 'manuscript', language: 'ru', title: 'Записка' },
      { id: 'f', type: 'book', language: 'ja', author: '原暉之', title: '名', issued: 2000 },
      { type: 'book', title: '鍵なし' },
      'text',
    ]
    const { messages, blocks } = await citeText(
      '文[^1]。\n\n[^1]: [@a, л. 5; @b, 9-7頁; @c; @e; @f; @A, 頁; @nobody, 3頁]\n',
      { references: JSON.stringify(references, null, 1) },
    )
    assert.match(blocks.at(-1) ?? '', /@nobody$/)
    assert.deepEqual(messages, [
      '3:8 warning “a” is of the type book and has no leaf (л.) 5; write the place that it has meaningless-locator',
      '3:18 warning “9-7” of “b” runs backwards; write the smaller number first meaningless-locator',
      '3:40 warning The place in “@A” has no number; write it, or leave the word out meaningless-locator',
      '3:40 error The key “A” is in no file of references; write “@a” unknown-citation',
      '3:47 error The key “nobody” is in no file of references; add it there, correct the key, or write \\@ for an @ that is meant as one unknown-citation',
      'references.json:1:1 error Item 8 has no “id”; give it the key that the article cites invalid-reference',
      'references.json:1:1 error Item 9 is not an item with fields; delete it, or export the file again invalid-reference',
      'references.json:16:3 error The key “a” is already in references.json, line 3; rename or delete one of the two duplicate-reference',
      'references.json:29:3 warning “b” (article-journal) has no author, no title of what it is in (“container-title”), no year (“issued”); add what the source gives incomplete-reference',
      'references.json:35:3 warning “c” gives no language that is known, and is set as Russian by its script; write “language”: “ru” if that is right undeclared-language',
      'references.json:42:3 warning “d” is never cited; cite it, or delete it unused-reference',
      'references.json:50:3 warning “e” (manuscript) has no archive or author; add what the source gives incomplete-reference',
      'references.json:56:3 error Item 7 (“f”) has “author” in a form that is not read; write it as CSL-JSON has it invalid-reference',
      'references.json:56:3 warning “f” (book) has no author or editor or compiler or editorial-director or publisher or place of publication (“publisher-place”); add what the source gives incomplete-reference',
    ])
  })

  it('say where a file is broken', async () => {
    const broken: [
      path: string,
      format: 'csl-json' | 'bibtex' | 'ris' | 'csl-yaml',
      text: string,
      place: RegExp,
    ][] = [
      ['references.json', 'csl-json', '[\n  {"id": "a",\n   "title": }\n]', /^references\.json:3:\d+ error/],
      ['references.json', 'csl-json', '[\n  {"id": "a"},\n]', /^references\.json:3:1 error/],
      ['references.json', 'csl-json', '[\n  {"id": "a"', /^references\.json:2:\d+ error/],
      ['references.json', 'csl-json', '"text"', /^references\.json:1:1 error .*not a list/],
      ['references.bib', 'bibtex', '@book{a,\n author={x}\n title={y}}', /^references\.bib:3:\d+ error/],
      ['references.bib', 'bibtex', '@book{a, title={x', /^references\.bib:1:\d+ error/],
      ['references.ris', 'ris', 'hello', /^references\.ris:1:1 error/],
      ['references.yaml', 'csl-yaml', '- id: a\n  title: [x\n', /^references\.yaml:\d+:\d+ error/],
    ]
    for (const [path, format, text, place] of broken) {
      const { messages, rules } = await citeText('文。\n', { files: [{ path, format, text }] })
      assert.deepEqual(rules, ['unreadable-references'], text)
      assert.match(messages[0] ?? '', place, text)
    }
  })

  it('are few for many: twenty of a rule, then a count', async () => {
    const many = Array.from({ length: 50 }, (_, index) => ({ ...BOOK, id: `k${index}` }))
    const messages = await messagesOf('[@k0]', many)
    assert.equal(messages.length, 21)
    assert.match(messages.at(-1) ?? '', /29 more/)
  })

  it('come without any file of references, as errors for brackets and not for signs in prose', async () => {
    const { rules, blocks } = await citeText('文@abc[^1]。\n\n[^1]: [@abc, 5頁]\n', {})
    assert.deepEqual(rules, ['unknown-citation'])
    assert.equal(blocks[0], '文@abc（1）。')
  })
})

describe('numbers of sources', () => {
  const source = { ...BOOK, id: 'one' }

  it('whose digits do not add up are told, each once, where the source is', async () => {
    const wrong = { ISBN: '978-0-306-40615-3', ISSN: '0378-5954', DOI: 'doi.org/10.12/abc' }
    const messages = await messagesOf('[@one]', [{ ...source, ...wrong }])
    assert.equal(messages.length, 3)
    assert.match(messages[0] ?? '', /978-0-306-40615-3.*is no ISBN/)
    assert.match(messages[1] ?? '', /0378-5954.*is no ISSN/)
    assert.match(messages[2] ?? '', /has not the form of a DOI/)
  })

  it('of too many or too few digits are told by their length', async () => {
    const wrong = { ISBN: '978-0-306-40615', ISSN: '0378-59555' }
    const messages = await messagesOf('[@one]', [{ ...source, ...wrong }])
    assert.match(messages[0] ?? '', /978-0-306-40615” of “one” has not the length of an ISBN/)
    assert.match(messages[1] ?? '', /0378-59555” of “one” has not the length of an ISSN/)
    assert.equal(messages.length, 2)
  })

  it('are passed as reference managers write them', async () => {
    const right = [
      { ISBN: '9780306406157 0306406152', ISSN: '0378-5955, 2049-3630', DOI: '10.1000/182' },
      { ISBN: '978 0 306 40615 7', ISSN: '03785955', DOI: 'https://doi.org/10.1000/182' },
      { ISBN: 'ISBN 0-306-40615-2 (pbk.); 978-0-306-40615-7', DOI: 'doi:10.1000/182' },
    ]
    for (const numbers of right) assert.deepEqual(await messagesOf('[@one]', [{ ...source, ...numbers }]), [])
  })
})

describe('files of references', () => {
  it('are CSL-JSON, BibTeX, RIS and CSL-YAML, all at once', async () => {
    const { blocks, rules } = await citeText('文[^1]。\n\n[^1]: [@json; @bib; @ris; @yaml]\n', {
      references: [{ ...BOOK, id: 'json' }],
      files: [
        {
          path: 'references.bib',
          format: 'bibtex',
          text: '@book{bib, author={Иоффе, Г. З. and others}, title={Колчаковская авантюра}, address={М.}, year={1983}, langid={russian}, shorthand={КА}}',
        },
        {
          path: 'references.ris',
          format: 'ris',
          text: 'TY  - BOOK\nID  - ris\nAU  - Lensen, George\nTI  - Recognition\nPY  - 1970\nLA  - en\nPB  - Press\nCY  - Tokyo\nER  - \n',
        },
        {
          path: 'references.yaml',
          format: 'csl-yaml',
          text: 'references:\n- id: yaml\n  type: book\n  language: ja\n  author:\n  - family: 村上\n    given: 隆\n  title: コンセッション\n  publisher: 社\n  issued: 2004\n',
        },
      ],
    })
    assert.deepEqual(rules, [])
    assert.equal(
      blocks.at(-1),
      '原暉之『シベリア出兵』1989年；Иоффе Г.З. и др. Колчаковская авантюра. М., 1983（以下、КАと記す）；George Lensen, *Recognition* (Tokyo: Press, 1970); 村上隆『コンセッション』社、2004年',
    )
  })

  it('cannot put markup, scripts or files of the machine into the text', async () => {
    const { blocks, rules } = await citeText('文[^1]。\n\n[^1]: [@x]\n', {
      references: [
        { ...BOOK, id: 'x', title: '<script>alert(1)</script>&amp;<b>太</b>', URL: 'javascript:alert(1)' },
      ],
    })
    assert.deepEqual(rules, [])
    assert.doesNotMatch(blocks.at(-1) ?? '', /<javascript/)
  })
})
