import assert from 'node:assert/strict'
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { readJournal } from '../../src/journal/read-journal.js'
import { builtInHouse } from '../../src/model/house-style.js'
import { publish } from '../../src/pipeline/publish.js'

let root: string
before(async () => {
  root = await realpath(await mkdtemp(path.join(tmpdir(), 'kiyo-journal-')))
})
after(() => rm(root, { recursive: true, force: true }))

/** Write files under the root, and give the path of a folder of theirs. */
async function write(folder: string, files: Readonly<Record<string, string>>): Promise<string> {
  for (const [name, content] of Object.entries(files)) {
    const target = path.join(root, folder, name)
    await mkdir(path.dirname(target), { recursive: true })
    await writeFile(target, content)
  }
  return path.join(root, folder)
}

const WHOLE = `
title: { ja: 活字研究, en: Studies in Type }
short-title: { ja: 活研, en: Stud. Type }
issn: 1234-5679
eissn: 2434-561X
publisher: { ja: 活字学会, en: Society for Type }
editor: 編集委員会
place: 札幌
languages: [ja, en, ru]
licence: CC BY-NC 4.0
doi-prefix: 10.12340
url: https://type.example.org/
`

/** What is said of a journal.yaml, as `line:column rule reason`. */
async function faultsOf(yaml: string): Promise<string[]> {
  const folder = await write(`faults-${Math.abs(hash(yaml))}`, { 'journal.yaml': yaml })
  const { file, journal } = await readJournal(folder)
  assert.equal(journal, undefined)
  return (file?.messages ?? []).map(
    ({ line, column, ruleId, reason, file: name }) => `${name}:${line}:${column} ${ruleId}: ${reason}`,
  )
}

const hash = (text: string): number => [...text].reduce((sum, one) => (sum * 31 + one.charCodeAt(0)) | 0, 7)

describe('where a journal is found', () => {
  test('at the manuscript, or in any folder above it, the nearest first', async () => {
    const folder = await write('where/vol-11/article', { 'article.md': '' })
    await write('where', { 'journal.yaml': 'title: 遠い誌' })
    assert.equal((await readJournal(folder)).journal?.title.ja, '遠い誌')
    await write('where/vol-11', { 'journal.yaml': 'title: 近い誌' })
    const { journal, file } = await readJournal(folder)
    assert.equal(journal?.title.ja, '近い誌')
    assert.equal(journal?.folder, path.join(root, 'where/vol-11'))
    assert.equal(file?.path, '../journal.yaml')
  })

  test('nowhere, and nothing is said of it', async () => {
    assert.deepEqual(await readJournal(await write('none', { 'article.md': '' })), {})
  })

  test('a file that was meant to be it is told, and not passed over', async () => {
    const { journal, file } = await readJournal(await write('misnamed', { 'journal.yml': 'title: 誌' }))
    assert.equal(journal, undefined)
    assert.deepEqual(
      file?.messages.map(({ ruleId, file: name }) => [ruleId, name]),
      [['misnamed-journal', 'journal.yml']],
    )
  })
})

describe('what a journal says of itself', () => {
  test('every key, in its languages, the first language first', async () => {
    const { journal, file } = await readJournal(await write('whole', { 'journal.yaml': WHOLE }))
    assert.deepEqual(file?.messages.map(String), [])
    assert.deepEqual(journal?.house, builtInHouse)
    const { house: _, ...identity } = journal
    assert.deepEqual(identity, {
      folder: path.join(root, 'whole'),
      title: { ja: '活字研究', en: 'Studies in Type' },
      shortTitle: { ja: '活研', en: 'Stud. Type' },
      issn: '1234-5679',
      eissn: '2434-561X',
      publisher: { ja: '活字学会', en: 'Society for Type' },
      editor: { ja: '編集委員会' },
      place: { ja: '札幌' },
      languages: ['ja', 'en', 'ru'],
      licence: { name: 'CC BY-NC 4.0', url: 'https://creativecommons.org/licenses/by-nc/4.0/' },
      doiPrefix: '10.12340',
      url: 'https://type.example.org/',
    })
  })
})

describe('what is wrong with a journal', () => {
  test('is told at its line and column, with what was probably meant', async () => {
    const faults = await faultsOf(`titel: 誌
isssn: 1234-5679
eissn: 2434-5610
languages: [ja, jp]
publisher:
  en: A
  xx-nowhere-at-all: B
doi-prefix: 10.12/a
licence: no
url: example.org
`)
    assert.deepEqual(faults, [
      'journal.yaml:1:1 invalid-journal: “title” is missing in journal.yaml; add it',
      'journal.yaml:1:1 invalid-journal: “titel” is not a key of journal.yaml; did you mean title?',
      'journal.yaml:2:1 invalid-journal: “isssn” is not a key of journal.yaml; did you mean issn?',
      'journal.yaml:3:8 invalid-journal: “eissn” is not an ISSN; write its eight characters as in 1234-5679, of which the last is a check digit',
      'journal.yaml:4:17 invalid-journal: “languages” is not a language tag; write ja, en, ru or another of BCP 47',
      'journal.yaml:7:22 invalid-journal: “publisher.xx-nowhere-at-all” is not a language tag; write ja, en, ru or another of BCP 47',
      'journal.yaml:8:13 invalid-journal: “doi-prefix” is not the prefix of a DOI; write it as 10.1234',
      'journal.yaml:9:10 invalid-journal: “licence” is no licence of Creative Commons and has no address; write CC BY 4.0, or name: and url: below it',
      'journal.yaml:10:6 invalid-journal: “url” is not an address; write it as https://example.org/',
    ])
  })

  test('a key like no other is told with all that there are', async () => {
    const [fault] = await faultsOf('title: 誌\nzzz: 1\n')
    assert.match(fault ?? '', /“zzz” is not a key of journal\.yaml; the keys are title, short-title, issn,/)
  })

  test('broken YAML, aliases, an empty file, another encoding', async () => {
    assert.match((await faultsOf('title: [誌\n'))[0] ?? '', /^journal\.yaml:2:1 invalid-journal: .*not YAML/)
    assert.match((await faultsOf('title: &a 誌\neditor: *a\n'))[0] ?? '', /alias/)
    assert.match((await faultsOf(''))[0] ?? '', /is not a group of keys|is missing/)
    const folder = await write('encoded', { 'journal.yaml': '' })
    await writeFile(
      path.join(folder, 'journal.yaml'),
      Buffer.from([0x8e, 0x8f, 0x83, 0x65, 0x83, 0x58, 0x83]),
    )
    const { file } = await readJournal(folder)
    assert.equal(file?.messages[0]?.ruleId, 'invalid-encoding')
  })
})

describe('an article in a journal', () => {
  const body = '\n\n本文。\n'
  const build = async (yaml: string, front: string) => {
    const name = `article-${Math.abs(hash(yaml + front))}`
    const folder = await write(`${name}/one`, { 'article.md': `---\n${front}\n---${body}` })
    await write(name, { 'journal.yaml': yaml })
    return publish(folder, async (_name, work) => work())
  }

  test('has from it what it does not say itself', async () => {
    const { article, publication } = await build(WHOLE, 'title: 題\nauthor: 名\njournal: { volume: 3 }')
    assert.deepEqual(article.journal, {
      title: '活字研究',
      issn: '1234-5679',
      eissn: '2434-561X',
      publisher: '活字学会',
      volume: '3',
    })
    assert.equal(article.licence?.name, 'CC BY-NC 4.0')
    assert.equal(article.lang, 'ja')
    assert.equal(publication?.journal?.title.en, 'Studies in Type')
  })

  test('has from it the lines of its first page and the places of its summaries', async () => {
    const yaml = 'title: 誌\nimprint: [journal, doi]\nsummaries: { ja: before, en: after }\n'
    const { article } = await build(yaml, 'title: 題\nauthor: 名')
    assert.deepEqual(article.imprint, ['journal', 'doi'])
    assert.deepEqual(article.summaryPlaces, { ja: 'before', en: 'after' })
    const own = await build(yaml, 'title: 題\nauthor: 名\nimprint: false\nsummaries: { en: before }')
    assert.deepEqual(own.article.imprint, [])
    assert.deepEqual(own.article.summaryPlaces, { ja: 'before', en: 'before' })
    const all = await build('title: 誌\nsummaries: before\n', 'title: 題\nauthor: 名')
    assert.deepEqual(all.article.summaryPlaces, { '*': 'before' })
  })

  test('is told a DOI that does not begin as those of the journal do, and may leave the beginning out', async () => {
    const doi = async (written: string) => {
      const { article, file } = await build(
        'title: 誌\ndoi-prefix: 10.12340\n',
        `title: 題\nauthor: 名\ndoi: ${written}`,
      )
      return [article.doi, ...file.messages.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`)]
    }
    assert.deepEqual(await doi('type.1'), ['10.12340/type.1'])
    assert.deepEqual(await doi('10.12340/type.1'), ['10.12340/type.1'])
    assert.deepEqual(await doi('10.1234/type.1'), ['10.1234/type.1', '4:6 foreign-doi'])
  })

  test('has the journal in its own language, and its own words where it has some', async () => {
    const front =
      'title: T\nauthor: N\nlang: en\nrights: All rights reserved\njournal: { publisher: Another }'
    const { article } = await build(WHOLE, front)
    assert.equal(article.journal?.title, 'Studies in Type')
    assert.equal(article.journal?.publisher, 'Another')
    assert.equal(article.rights, 'All rights reserved')
    assert.equal(article.licence, undefined)
  })

  test('is in the first language of a journal that has another than Japanese', async () => {
    const { article } = await build('title: Труды\nlanguages: [ru]', 'title: Статья\nauthor: Имя')
    assert.equal(article.lang, 'ru')
    assert.equal(article.journal?.title, 'Труды')
  })

  test('is not built where its journal is faulty, and both are told', async () => {
    const { file, publication } = await build('titel: 誌', 'title: 題\nauthor: 名\nlang: jp')
    assert.equal(publication, undefined)
    assert.deepEqual(
      [...new Set(file.messages.map((message) => message.file))],
      ['../journal.yaml', 'article.md'],
    )
  })
})
