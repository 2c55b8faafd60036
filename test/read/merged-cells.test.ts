import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Nodes, Table } from 'mdast'
import { readTemporary } from './temporary-article.js'

const RULE = '| -- | -- | -- |'

async function read(...rows: string[]): Promise<{ table: Table; messages: string[] }> {
  const { tree, file } = await readTemporary([rows[0], RULE, ...rows.slice(1)].join('\n'))
  const table = tree.children.find((node) => node.type === 'table')
  return { table: table ?? assert.fail('no table'), messages: file.messages.map(String) }
}

function textOf(node: Nodes): string {
  return 'children' in node ? node.children.map(textOf).join('') : 'value' in node ? node.value : ''
}

/** A cell as its text and the columns and rows that it goes over; what is another's is `-`. */
function shown(table: Table): string[] {
  return table.children.map(({ children, data }) =>
    [
      ...(data?.isHead ? ['head'] : []),
      ...children.map((cell) => {
        const { columns = 1, rows = 1, isCovered } = cell.data ?? {}
        if (isCovered) return '-'
        return columns * rows > 1 ? `${textOf(cell)}:${columns}x${rows}` : textOf(cell)
      }),
    ].join(' '),
  )
}

describe('merged cells', () => {
  it('belong to the cell at the left with <, to the one above with ^ or ^^', async () => {
    const { table, messages } = await read('| 甲 | 乙 | < |', '| 丙 | 丁 | 戊 |', '| ^ | ^^ | 己 |')
    assert.deepEqual(messages, [])
    assert.deepEqual(shown(table), ['甲 乙:2x1 -', '丙:1x2 丁:1x2 戊', '- - 己'])
  })

  it('may go over columns and rows at once', async () => {
    const { table, messages } = await read(
      '| 甲 | 乙 | 丙 |',
      '| 丁 | < | 戊 |',
      '| ^ | < | 己 |',
      '| ^ | ^ | 庚 |',
    )
    assert.deepEqual(messages, [])
    assert.deepEqual(shown(table), ['甲 乙 丙', '丁:2x3 - 戊', '- - 己', '- - 庚'])
  })

  it('make the row under the head one of the head', async () => {
    const { table } = await read(
      '| 港 | 一年 | < |',
      '| ^ | 数 | 額 |',
      '| 北 | 一 | 二 |',
      '| ^ | 三 | 四 |',
    )
    assert.deepEqual(shown(table), ['港:1x2 一年:2x1 -', 'head - 数 額', '北:1x2 一 二', '- 三 四'])
  })

  it('are no signs with a backslash, nor among other words', async () => {
    const { table, messages } = await read('| 甲 | \\< | a < b |', '| \\^ | \\^^ | 十^二 |')
    assert.deepEqual(messages, [])
    assert.deepEqual(shown(table), ['甲 < a < b', '^ ^^ 十^二'])
  })

  const FAULTS: [string, string[], RegExp][] = [
    ['at the left edge', ['| < | 乙 | 丙 |'], /:6:1-.*first column/],
    ['at the upper edge', ['| 甲 | ^ | 丙 |'], /:6:5-.*first row/],
    [
      'that are no rectangle',
      ['| 甲 | 乙 | 丙 |', '| 丁 | < | 戊 |', '| ^ | 己 | 庚 |'],
      /:8:1-.*no rectangle/,
    ],
  ]
  for (const [where, rows, message] of FAULTS) {
    it(`${where} are told at their place`, async () => {
      const { messages } = await read(...rows)
      assert.equal(messages.length, 1)
      assert.match(messages[0] ?? '', message)
    })
  }
})

describe('lines under tables and figures', () => {
  it('belong to what stands above them, several together', async () => {
    const { tree, file } = await readTemporary(
      `: 表1\n\n| 甲 |\n| -- |\n| 乙 |\n\n:: 注：*概数*。\n:: 出典：帳簿。\n\n:: 又：註。\n`,
    )
    assert.deepEqual(file.messages.map(String), [])
    const [table, ...others] = tree.children.filter((node) => node.type !== 'yaml')
    assert.deepEqual(others, [])
    const lines = table?.type === 'captionedTable' ? table.children.slice(2) : []
    assert.deepEqual(lines.map(textOf), ['注：概数。', '出典：帳簿。', '又：註。'])
  })

  it('are told where nothing stands above them', async () => {
    const { file } = await readTemporary('前の段落。\n\n:: 出典：帳簿。')
    assert.match(file.messages.map(String).join(), /:8:1.*line under a table or figure/)
  })
})
