import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { say } from '../../src/messages/say.js'
import { readManuscript } from '../../src/read/read-manuscript.js'
import { withTemporaryArticle } from './temporary-article.js'

/** Front matter, and each message: rule with case, line and column of the file. */
const TOLD: readonly (readonly [front: string, messages: readonly string[]])[] = [
  ['title：港\nauthor: 名', ['invalid-front-matter.full-width-sign 2:6']],
  [
    'title: 港\nsubtitle：船\nauthor：名',
    ['invalid-front-matter.full-width-sign 3:9', 'invalid-front-matter.full-width-sign 4:7'],
  ],
  ['title:港\nauthor: 名', ['invalid-front-matter.no-space 2:6']],
  ['title: 港\nauthor:\n　- name: 名', ['invalid-front-matter.full-width-sign 4:1']],
  ['title: 港\nauthor:\n  － name: 名', ['invalid-front-matter.full-width-sign 4:3']],
  ['title: 港\nauthor:\n\t- name: 名', ['invalid-front-matter.yaml 4:1']],
  ['title: 港 #2 埠頭\nauthor: 名', ['front-matter-comment 2:10']],
  ['title: 港\nauthor: 名 # 仮', ['front-matter-comment 3:11']],
  ['title: 港\nauthor: 名\nfirst-page: １２', ['invalid-front-matter.full-width 4:13']],
  ['title: 港\nauthor: 名\ndate: ２０２０-０１', ['invalid-front-matter.full-width 4:7']],
  ['title: 港\nauthor: 名\nfirst-page: 0x10', ['invalid-front-matter.not-a-number 4:13']],
  ['title: 港\nauthor: 名\nfirst-page: 1e2', ['invalid-front-matter.not-a-number 4:13']],
  ['title: 港\nauthor: 名\njournal:\n  title: 号\n  title: 誌', ['invalid-front-matter.duplicate 6:3']],
  ['title: “港”\nauthor: ”名”', ['curly-quoted-value 2:8', 'curly-quoted-value 3:9']],
  ['題名: 港\n著者: 名', ['invalid-front-matter.foreign 2:1', 'invalid-front-matter.foreign 3:1']],
  ['title: 港\nauthor: 名\npages: 17-31', ['invalid-front-matter.page-range 4:8']],
  ['title: {港}\nauthor: 名', ['invalid-front-matter.bare-braces 2:8']],
  ['title: 港\nauthor: 名（港湾大学教授）', ['doubtful-author.affiliation 3:9']],
  ['title: 港\nauthor: "Wharf, Mary"', ['doubtful-author.inverted 3:9']],
  ['title: 港\nauthor: 名\nkeywords: [港、船, 帆]', ['joined-keywords 4:11']],
]

/** What may stand as it is. */
const SOUND = [
  'title: "港 #2 埠頭"\nauthor: 名',
  'title: 港#2\nauthor: 名',
  'title: “港”と“船”\nauthor: 名',
  '# 仮の題\ntitle: 港\nauthor: 名',
  'title: >\n  港の\n  subtitle：船\nauthor: 名',
  'title: 港\nauthor: 名\nfirst-page: 17 # 目次による',
  'title : 港：船\nauthor: 名',
  'title: 港\nauthor: 名\nimprint: no\nepub: {embed-fonts: yes}',
  'title: 港\nauthor: ジョン・スミス（John Smith）',
  'title: 港\nauthor: [名（訳）, "Smith, Jr.", "Simon, Sons and Co."]',
  'title: 港\nauthor: 名\nkeywords: [港・船, 1905年の冬]',
]

async function read(front: string) {
  return withTemporaryArticle(`---\n${front}\n---\n\n本文。\n`, (folder) => readManuscript(folder))
}

describe('front matter as a Japanese keyboard writes it', () => {
  for (const [front, messages] of TOLD) {
    it(`is told at the sign: ${JSON.stringify(front)}`, async () => {
      const { file } = await read(front)
      assert.deepEqual(
        file.messages.map(({ said, line, column }) => `${said?.id} ${line}:${column}`),
        messages,
      )
    })
  }
  for (const front of SOUND) {
    it(`may stand: ${JSON.stringify(front)}`, async () => {
      const { file } = await read(front)
      assert.deepEqual(file.messages, [])
    })
  }
})

it('front matter between other lines is told once', async () => {
  const keys = 'title: 港\nauthor: 名'
  const FORMS: readonly (readonly [text: string, told: string])[] = [
    [`----\n${keys}\n----`, 'missing-front-matter.foreign'],
    [`---\n${keys}\n...`, 'invalid-front-matter.unclosed'],
    ['% 港\n% 名', 'missing-front-matter.foreign'],
    [`\`\`\`yaml\n${keys}\n\`\`\``, 'missing-front-matter.foreign'],
  ]
  for (const [text, told] of FORMS) {
    const { file } = await withTemporaryArticle(`${text}\n\n本文。\n`, (folder) => readManuscript(folder))
    assert.deepEqual(
      file.messages.map(({ said, line }) => [said?.id, line]),
      [[told, 1]],
      text,
    )
  }
})

describe('a key of another program', () => {
  const KEYS: readonly (readonly [line: string, en: RegExp, ja: RegExp])[] = [
    ['abstract: 港の話', /::::summary\{lang=en\}/, /::::summary\{lang=ja\}/],
    ['bibliography: works.bib', /references\.bib.* beside article\.md/, /references\.bib/],
    ['csl: harbour.csl', /house\/citations\.csl/, /house\/citations\.csl/],
    ['affiliation: 港湾大学', /“- name: …”.*“affiliation: …”/, /著者ごと.*「affiliation: …」/],
    ['author-note: 港の人', /“note: …” under the author/, /著者の下に「note: …」/],
    ['tags: [港]', /keywords: \[/, /keywords: \[/],
    ['volume: 3', /below “journal:”/, /「journal:」の下/],
    ['slug: harbour', /name of its folder/, /フォルダーの名前/],
    ['mainfont: Serif', /journal\.yaml.*delete/, /journal\.yaml.*削除/],
    ['Documentclass: article', /journal\.yaml.*delete/, /journal\.yaml.*削除/],
    ['toc: true', /delete it/, /削除してください/],
    ['output:\n  pdf_document: default', /delete it/, /削除してください/],
  ]
  for (const [line, en, ja] of KEYS) {
    it(`is told with what to do: ${line}`, async () => {
      const { file } = await read(`title: 港\nauthor: 名\n${line}`)
      const [told, ...others] = file.messages
      assert.deepEqual(others, [])
      assert.deepEqual([told?.said?.id, told?.line, told?.column], ['invalid-front-matter.foreign', 4, 1])
      assert.ok(told?.said)
      assert.match(say('en', told.said), en)
      assert.match(say('ja', told.said), ja)
    })
  }

  it('is none of them below another key, or where a key was misspelt', async () => {
    for (const front of ['author:\n  - name: 名\n    toc: 港', 'author: 名\nsubtitel: 船']) {
      const { file } = await read(`title: 港\n${front}`)
      assert.deepEqual(
        file.messages.map(({ said }) => said?.id),
        ['invalid-front-matter.unknown'],
      )
    }
  })
})

it('yes and no are true and false where a setting may be either, and words to be quoted where it takes text', async () => {
  const { file } = await read('title: No\nauthor: 名\nimprint: no\nepub: {embed-fonts: yes}\nkeywords: [on]')
  assert.deepEqual(
    file.messages.map(({ said, line, column }) => `${said?.id} ${line}:${column}`),
    ['invalid-front-matter.ambiguous 2:8', 'invalid-front-matter.ambiguous 6:12'],
  )
})

it('what takes neither is told once', async () => {
  const { file } = await read('title: 港\nauthor: 名\nproof: off\nfirst-page: on')
  assert.deepEqual(
    file.messages.map(({ line }) => line),
    [4, 5],
  )
})

it('numbers of the front matter keep the form in which they are written', async () => {
  const { article, file } = await read(
    'title: 港\nauthor: 名\njournal:\n  title: 誌\n  volume: 007\n  issue: 1.10\nfirst-page: 017',
  )
  assert.deepEqual(file.messages, [])
  assert.deepEqual([article.journal?.volume, article.journal?.issue, article.firstPage], ['007', '1.10', 17])
})
