import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { Language } from '../../src/messages/message.js'
import { importToTree } from './import-to-tree.js'

const SOURCE = new URL('../../../test/fixtures/import/continued-note/in.txt', import.meta.url)

/** Cells of the report's tables, by column. */
function cellsOf(report: string, column: number): string[] {
  return [...report.matchAll(/^\|(.*)\|$/gm)].map(([, row = '']) => row.split(' | ')[column]?.trim() ?? '')
}

test('the report of an import is in the reader’s language, and what is imported is the same', async () => {
  const bytes = await readFile(SOURCE)
  const importIn = (language: Language) => importToTree('source.txt', bytes, { language, markDoubts: true })
  const [english, japanese] = [await importIn('en'), await importIn('ja')]
  const withoutComments = (text: string): string => text.replace(/^<!-- check: .* -->\n\n?/gm, '')
  assert.equal(withoutComments(japanese.article), withoutComments(english.article))
  const places = (report: string): string[] =>
    cellsOf(report, 1).filter((cell) => cell.startsWith('article.md:'))
  assert.ok(places(japanese.report).length > 0)
  assert.deepEqual(places(japanese.report), places(english.report))
  assert.match(japanese.report, /^# source\.txtの取り込み$/m)
  assert.match(japanese.report, /\| 元の論文 \| 原稿 \| 種類 \| 判断 \|/)
  const kinds = cellsOf(japanese.report, 2)
  assert.ok(kinds.includes('頁をまたぐ註'), kinds.join())
  const decided = cellsOf(japanese.report, 3).filter((cell) => /[a-z]{2,} [a-z]{2,} [a-z]{2,}/.test(cell))
  assert.deepEqual(decided, [])
  assert.doesNotMatch(english.report, /確かめ|取り除/)
})
