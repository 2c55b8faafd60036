import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Nodes, Root, Text } from 'hast'
import { VFile } from 'vfile'
import { isGenerated } from '../../src/model/flow-text.js'
import { markupIn } from '../../src/typography/markup-in-source.js'
import { reportUnprintedText } from '../../src/typography/report-unprinted-text.js'
import { typesetFolder, typesetText } from './typeset-fixture.js'

/** The constructs of the manuscript format. */
const ARTICLE = [
  '## 港の話[^a]',
  '*強調*と**強い**、{埠頭|ふとう}{桟橋|さんばし}、:de[Hafen]と:lang[書]{lang=zh-Hant}、~~取消~~、a<sup>2</sup>。',
  '[北の港](https://example.org/north "題")と[南][s]、<https://example.org/east>、https://example.org/west 。',
  '&Eacute;tude、12:30、М.:Наука、港\\*印、x < y、foo@example.org。<!-- 覚え書き -->',
  '> 引いた文。\n> 続き。\n>\n> 二つ目。',
  '1. 一番目\n   - 内の項目\n\n     その続き\n2. 二番目\n\n1905) 年の話',
  ': 表1　港の船[^b]',
  '| 港 | 船 |\n| :-- | --: |\n| 北 | 三{隻\\|せき} |\n| 南 | *五* |',
  '```text\ncode 港\n```',
  '<p>段落<u>下線</u></p>',
  '本文の:page[60]途中で、\n行が変わる。',
  '[^a]: 註の文。\n\n    二段落目。\n\n    > 註の引用',
  '[^b]: 1905. 表の註。',
  '::::summary{lang=en}\n\nA harbour.\n\n::::',
  '[s]: https://example.org/south "南"',
].join('\n\n')

const lost = (file: VFile): number[] =>
  file.messages.filter(({ ruleId }) => ruleId === 'unprinted-text').map(({ line = 0 }) => line)

/** Texts that come from the file: no front matter, no generated numbers. */
function textsOf(tree: Root): Text[] {
  const found: Text[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'element' && (node.tagName === 'header' || isGenerated(node))) return
    if (node.type === 'text' && /[\p{L}\p{N}]/u.test(node.value)) found.push(node)
    if ('children' in node) node.children.forEach(walk)
  }
  walk(tree)
  return found
}

describe('the letters of article.md are held against the tree', () => {
  it('and all are found where nothing is lost', async () => {
    const { file } = await typesetText(ARTICLE)
    assert.deepEqual(lost(file), [])
  })

  it('and a source in full-width brackets is no text', () => {
    const source = '港［@minato2001、5頁］と[@minato2001]の船。'
    const marked = markupIn(source)
    assert.equal([...source].filter((_, at) => marked[at] !== 1).join(''), '港との船。')
  })

  it('and what a block begins with on the line of its item, note or quotation is no text', () => {
    const source =
      '[^1]: ::::verse\n- :::dialogue\n> 2. ```xml\n- [港]: https://example.org/a\n- :: 出典\n-港: 船'
    const marked = markupIn(source)
    assert.equal(
      [...source]
        .filter((_, at) => marked[at] !== 1)
        .join('')
        .replace(/\s+/g, ' '),
      ' :: 出典 -港: 船',
    )
  })

  it('and any text that is taken out of the tree is missed', async () => {
    const { tree, file } = await typesetText(ARTICLE)
    const texts = textsOf(tree)
    assert.ok(texts.length > 40)
    for (const text of texts) {
      const { value } = text
      text.value = ''
      const again = new VFile({ value: file.value })
      reportUnprintedText(tree, again)
      text.value = value
      // A character reference is no letter of the file.
      if (value !== 'É') assert.ok(lost(again).length > 0, `“${value}” is not missed`)
    }
  })

  it('and what is missed is told at its line', async () => {
    const { tree, file } = await typesetText('港の話。\n\n船の話である。\n\n空の話。')
    const text = textsOf(tree).find(({ value }) => value.startsWith('船'))
    assert.ok(text)
    text.value = '船のである。'
    reportUnprintedText(tree, file)
    assert.deepEqual(
      file.messages.map(({ line, column, said }) => [line, column, said?.data]),
      [[8, 3, { written: '話である。' }]],
    )
  })

  for (const path of ['manuscript/specimen', '../shared/manuscript/sakhalin']) {
    const folder = fileURLToPath(new URL(`../../../${path}`, import.meta.url))
    it(`and nothing of ${path} is missed`, { skip: !existsSync(folder) }, async () => {
      const { file } = await typesetFolder(folder)
      assert.deepEqual(lost(file), [])
    })
  }
})
