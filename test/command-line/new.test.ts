import assert from 'node:assert/strict'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { readTemplates } from '../../src/command-line/read-templates.js'
import { readJournal } from '../../src/journal/read-journal.js'
import { languages } from '../../src/messages/message.js'
import { readManuscript } from '../../src/read/read-manuscript.js'
import { docxOf, p, styled } from '../import/docx-of.js'
import { openWorkshop, type Workshop } from './run-kiyo.js'

describe('kiyo new', () => {
  let workshop: Workshop
  before(async () => {
    workshop = await openWorkshop()
  })
  after(() => workshop.close())

  for (const lang of languages) {
    it(`makes an article and a journal that have nothing to be told of, with comments in ${lang}`, async () => {
      const journal = await workshop.run(['new', 'journal', `journal-${lang}`, '--lang', lang])
      assert.deepEqual([journal.code, journal.stderr], [0, ''])
      const folder = join(workshop.folder, `journal-${lang}`, 'first-article')
      const read = await readJournal(folder)
      assert.deepEqual(read.file?.messages ?? [], [])
      const { file, article } = await readManuscript(folder, read.journal)
      assert.deepEqual(file.messages.map(String), [])
      assert.equal(article.lang, lang)
      assert.ok(article.journal?.title)
    })
  }

  it('teaches the same keys in both languages', async () => {
    const keysOf = async (lang: (typeof languages)[number], kind: 'article' | 'journal') => {
      const files = await readTemplates(lang, kind)
      const text = Buffer.from(files.get(kind === 'article' ? 'article.md' : 'journal.yaml') ?? []).toString()
      const settings = kind === 'article' ? (text.split('\n---\n')[0] ?? '') : text
      return new Set([...settings.matchAll(/^\s*(?:- )?(?:# )?([a-z-]+):/gm)].map(([, key]) => key))
    }
    for (const kind of ['article', 'journal'] as const) {
      const [en, ja] = [await keysOf('en', kind), await keysOf('ja', kind)]
      // Only an article that is not in Japanese says its language, and has no reading.
      const own = new Set(['lang', 'reading', 'latin'])
      const shared = (keys: Set<string | undefined>) =>
        [...keys].filter((key) => !own.has(String(key))).sort()
      assert.deepEqual(shared(en), shared(ja))
    }
  })

  it('fills an empty folder, and leaves one with anything in it as it is', async () => {
    await mkdir(join(workshop.folder, 'empty'))
    assert.equal((await workshop.run(['new', 'article', 'empty'])).code, 0)
    assert.deepEqual((await readdir(join(workshop.folder, 'empty'))).sort(), [
      'article.md',
      'references.json',
    ])

    await mkdir(join(workshop.folder, 'taken'))
    await writeFile(join(workshop.folder, 'taken', 'memo.txt'), 'memo')
    const refused = await workshop.run(['new', 'article', 'taken'])
    assert.equal(refused.code, 73)
    assert.match(refused.stderr, /taken is there and has memo\.txt in it/)
    assert.deepEqual(await readdir(join(workshop.folder, 'taken')), ['memo.txt'])

    await writeFile(join(workshop.folder, 'plain'), '')
    assert.equal((await workshop.run(['new', 'journal', 'plain'])).code, 73)
  })

  it('makes an article of a Word file, in either language', async () => {
    const paper = await docxOf(styled('t', '灯台の日誌') + styled('au', '浜由紀') + p('海峡の灯は消えない。'))
    await writeFile(join(workshop.folder, 'paper.docx'), paper)
    for (const lang of languages) {
      const made = await workshop.run([
        'new',
        'article',
        `from-${lang}`,
        '--from',
        'paper.docx',
        '--lang',
        lang,
      ])
      assert.equal(made.code, 0, made.stderr)
      const text = await readFile(join(workshop.folder, `from-${lang}`, 'article.md'), 'utf8')
      assert.match(text, /海峡の灯は消えない。/)
    }
  })
})
