import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { say } from '../../src/messages/say.js'
import { publishInJournal } from './temporary-journal.js'

/** Lines after the title, and the line and column of what is said of them. */
const WRONG: Readonly<Record<string, readonly (readonly [yaml: string, place: string])[]>> = {
  'a slip of the keyboard': [
    ['titel: 誌', '2:1'],
    ['style:\n  page: { szie: A5 }', '3:11'],
    ['style:\n  page: { size: a5 }', '3:17'],
    ['style:\n  runing-head: { left: "{author}" }', '3:3'],
    ['style:\n  running-head: { left: "{auther}" }', '3:25'],
    ['style:\n  running-head: { left: "{author" }', '3:25'],
    ['style:\n  running-head: { left: "[{volume}" }', '3:25'],
    ['fonts:\n  serif: A.otf', '3:3'],
    ['fonts:\n  mincho: Nothing.otf', '3:11'],
    ['issn: 12345679', '2:7'],
    ['issn: １２３４－５６７９', '2:7'],
    ['doi-prefix: https://doi.org/10.1234', '2:13'],
    ['article-url: https://journal.example.org/', '2:14'],
  ],
  'another type': [
    ['style: A5', '2:8'],
    ['style:\n  page: { lines: 38.5 }', '3:18'],
    ['style:\n  page: { lines: 三十八 }', '3:18'],
    ['style:\n  page: { width: 148 }', '3:18'],
    ['style:\n  text: { size: 13級 }', '3:17'],
    ['style:\n  page: { margin-top: -5mm }', '3:23'],
    ['style:\n  text: { size: 0Q }', '3:17'],
    ['style:\n  headings: { numbers: 1. }', '3:24'],
    ['style:\n  headings: { unnumbered: はじめに }', '3:27'],
    ['languages: ja', '2:12'],
    ['cover: true', '2:8'],
    ["screen: { light: { ink: 'navy' } }", '2:25'],
  ],
  'a word that is none of the choices': [
    ['style:\n  folio: { position: 下中央 }', '3:22'],
    ['style:\n  notes: { placement: end }', '3:23'],
    ['style:\n  page: { binding: 右 }', '3:20'],
    ['style:\n  back-matter: { order: [謝辞] }', '3:26'],
    ['summaries: { ja: 前 }', '2:18'],
    ['imprint: [doi, issn]', '2:16'],
  ],
  'a form that cannot be read': [
    ['style:\n  notes: { call: "（）" }', '3:18'],
    ['style:\n  notes: { call: "(12)" }', '3:18'],
    ['style:\n  title: { subtitle: ―― }', '3:22'],
  ],
  'measures that cannot hold together': [
    ['style:\n  page: { size: A5 }', '3:17'],
    ['style:\n  page: { margin-inner: 40mm, margin-outer: 40mm }', '3:45'],
    ['style:\n  notes: { characters: 60 }', '3:24'],
    ['style:\n  text: { leading: 10Q }', '3:20'],
    ['style:\n  title: { size: 900Q }', '3:18'],
    ['style:\n  folio: { distance: 40mm }', '3:22'],
  ],
  'a sign that is one of YAML, and of an editor': [
    ["style:\n  title: { subtitle: { ja: ――{subtitle}, en: '{subtitle}' } }\n  page: { size: B5 }", '3:30'],
    ['style:\n  running-head: { left: {author} }', '3:25'],
    ['style:\n  running-head:\n    left: {author}：{title}', '4:11'],
    ['style:\n  notes:\n    call: *1', '4:11'],
    ['style:\n  notes:\n    call: *', '4:11'],
  ],
  'a running head and a folio at one place': [
    ['style:\n  folio: { position: top-center }', '3:22'],
    [
      "style:\n  running-head: { position: bottom-center, left: '', right: '', first: '{title}' }\n  folio: { first: '{page}' }",
      '3:29',
    ],
  ],
  'no YAML': [
    ['style:\n\tpage: { size: A5 }', '3:1'],
    ['publisher: "学会', '3:1'],
    ['title: 誌', '2:1'],
    ['publisher：学会', '2:10'],
  ],
}

test('a sign out of its place is told once, and nothing of an article that only the journal would have explained', async () => {
  const { file } = await publishInJournal({
    'journal.yaml': 'title: 誌\nstyle:\n  title: { subtitle: {ja: ――{subtitle}} }\n  page: { size: B5 }\n',
    'tide/article.md': '---\ntitle: 潮\nauthor: 山川 文\ndoi: type.11.1\n---\n\n本文。\n',
  })
  assert.deepEqual(
    file.messages.map(({ said }) => said?.id),
    ['invalid-journal.bare-braces'],
  )
})

/** How a sentence ends that says what to do. */
const REMEDY = /(?:ください。?|でしょうか。?|使える項目は .+ です|収まるのは\d+[行字]までです)$/

describe('a journal.yaml with', () => {
  for (const [what, wrong] of Object.entries(WRONG)) {
    test(`${what}: told where it is, in Japanese, with what to do`, async () => {
      for (const [yaml, place] of wrong) {
        const { file, publication } = await publishInJournal({ 'journal.yaml': `title: 誌\n${yaml}\n` })
        assert.equal(publication, undefined, yaml)
        const told = file.messages.flatMap(({ file: name, line, column, said }) =>
          said ? [{ at: `${name}:${line}:${column}`, words: say('ja', said) }] : [],
        )
        assert.ok(
          told.some(({ at }) => at === `../journal.yaml:${place}`),
          `${yaml}: ${JSON.stringify(told)}`,
        )
        for (const { words } of told) assert.match(words, REMEDY, yaml)
      }
    })
  }
})
