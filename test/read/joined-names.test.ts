import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { listJoinedNames } from '../../src/read/list-joined-names.js'
import { readTemporary } from './temporary-article.js'

describe('several authors in one name', () => {
  const SEVERAL: readonly (readonly [name: string, parts: readonly string[]])[] = [
    ['山田太郎・佐藤花子', ['山田太郎', '佐藤花子']],
    ['山田 太郎 ／ 佐藤 花子', ['山田 太郎', '佐藤 花子']],
    ['山田太郎、佐藤はな子、林望', ['山田太郎', '佐藤はな子', '林望']],
    ['山田太郎, John Smith', ['山田太郎', 'John Smith']],
    ['山田太郎（港大学）・佐藤花子（北大学）', ['山田太郎', '佐藤花子']],
    ['山田太郎と佐藤花子', ['山田太郎', '佐藤花子']],
    ['山田太郎　佐藤花子', ['山田太郎', '佐藤花子']],
    ['山田 太郎 佐藤 花子', ['山田 太郎', '佐藤 花子']],
    ['アントン・チェーホフ、レフ・トルストイ', ['アントン・チェーホフ', 'レフ・トルストイ']],
    ['Ivanov, Petrov and Sidorov', ['Ivanov', 'Petrov', 'Sidorov']],
    ['John Smith and Mary Jones', ['John Smith', 'Mary Jones']],
    ['Smith, John and Jones, Mary', ['Smith, John', 'Jones, Mary']],
    ['Smith, John; Jones, Mary', ['Smith, John', 'Jones, Mary']],
    ['Иванов И. И., Петров П. П.', ['Иванов И. И.', 'Петров П. П.']],
    ['Иван Иванов и Пётр Петров', ['Иван Иванов', 'Пётр Петров']],
    ['山田太郎・佐藤花子 編', ['山田太郎', '佐藤花子']],
    ['J. Smith & M. Jones', ['J. Smith', 'M. Jones']],
    ['John and Mary Smith', ['John', 'Mary Smith']],
    ['John Smith, Mary Jones, Ludwig van Beethoven', ['John Smith', 'Mary Jones', 'Ludwig van Beethoven']],
  ]
  for (const [name, parts] of SEVERAL)
    it(`is found: ${name}`, () => assert.deepEqual(listJoinedNames(name), parts))

  const ONE = [
    '山田太郎',
    '山田 太郎',
    '長谷川　龍之介',
    'アントン・チェーホフ',
    'スミス，ジョン',
    'ジャン＝ポール・サルトル',
    '宮内庁・書陵部',
    '港湾史研究会・編集部',
    '天理・奈良',
    'Ivanov, Petr',
    'García Márquez, Gabriel José',
    'José Ortega y Gasset',
    'Martin Luther King, Jr.',
    'Institute for Slavic and East European Studies',
    'Ministry of Agriculture and Forestry',
    'Общество истории и древностей',
    '谷川とおる',
    '編集委員・山田太郎',
    '代表者・山田太郎',
    '代表・山田太郎',
    '担当・山田太郎',
    'Peter and Paul Cathedral',
    '研究会会長・山田太郎',
    '山田 太郎 編 著',
    '山田 太郎 編著 監修',
    '学術振興会特別研究員　山田太郎',
    '港大学名誉教授　山田太郎',
    '博士課程大学院生　山田太郎',
    '岩波書店・朝日新聞',
    '港湾銀行・船員組合',
    'Musée et Patrimoine',
    'Simon & Schuster',
    'Port and Ships',
    'Taylor and Francis Publishing',
    'Smith J. A., PhD B.',
    'Минин и Пожарский',
  ]
  for (const name of ONE)
    it(`is not seen in one name: ${name}`, () => assert.deepEqual(listJoinedNames(name), []))

  it('is told at the name, however it is written', async () => {
    for (const author of [
      'author: 山田太郎・佐藤花子',
      'author: [山田太郎・佐藤花子]',
      'author: {name: {en: John Smith and Mary Jones, ja: 港研究班}}',
    ]) {
      const { file } = await readTemporary(Buffer.from(`---\ntitle: 題\n${author}\n---\n\n本文。\n`))
      assert.deepEqual(
        file.messages.map(({ ruleId, line }) => [ruleId, line]),
        [['joined-authors', 3]],
        author,
      )
    }
  })
})
