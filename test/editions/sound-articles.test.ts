import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Browser } from 'puppeteer-core'
import { closeBrowser } from '../../src/browser/close-browser.js'
import { openBrowser } from '../../src/browser/open-browser.js'
import { checkWild } from './wild/check-wild.js'

/** Sound articles that were once refused or set amiss, each for one reason. */
const articles: Readonly<Record<string, string>> = {
  'rows of dashes, points and joined letters that are longer than a line': ['—', '―', '…', '〜', 'अ', 'क']
    .flatMap((sign) => [sign.repeat(60), `印は${sign.repeat(99)}である。`, `- ${sign.repeat(70)}`])
    .join('\n\n'),
  'a table without a caption at every place of a page, with notes below it': everywhere(
    (at) => `| 港 | 船 |\n| --- | --- |\n| 東の港 | ${at}隻 |\n\n表のあとに註[^n${at}]が来る。`,
    (at) => `[^n${at}]: 表のすぐあとで呼ばれる註${at}。`,
  ),
  'code with empty lines at every place of a page': everywhere(
    (at) => `\`\`\`\nport ${at}\n\n\n  ship ${at}\n\n    crew\n\`\`\`\n\nコードのあとの文[^n${at}]である。`,
    (at) => `[^n${at}]: コードを含む註${at}。\n\n    \`\`\`\n    a ${at}\n\n    b\n    \`\`\``,
  ),
  'code whose lines are broken at their spaces, in the text, an item, a quotation and a note': [
    ['本文[^1]。\n\n', ''],
    ['- 項\n\n', '  '],
    ['引用。\n\n', '> '],
    ['[^1]: 註。\n\n', '    '],
  ]
    .map(([before, margin]) => {
      const code = ['```', `x = 1  # 港　の船 ${'and on '.repeat(40)}`, '港の　'.repeat(40), '```']
      return before + code.map((line) => margin + line).join('\n')
    })
    .join('\n\n'),
  'a table of one column whose rows belong to the row above': '| 港 |\n| -- |\n| 北の港 |\n| ^ |\n| 南の港 |',
  'a table with empty cells on every page that it goes on': `| 港 | 船 | 荷 |\n| --- | --- | --- |\n${Array.from({ length: 120 }, (_, at) => `| 第${at}の港 | | 木材 |`).join('\n')}`,
  'verse with an address that is longer than a line but for what it begins before the others, and a call':
    '::::verse\n港の頁と<https://example.org/harbour/ledger/of-the-year/1907-03/sheet_12/ships/cargo/item?id=73822>[^1]」と\n次の行\n::::\n\n[^1]: 註。',
  'a note, an item and a definition that begin with the number of a year':
    '本文[^1]と[^2]。\n\n- 1905. 項の年。\n- 2) 番号\n\n術語\n: 1907. 定義の年。\n\n[^1]: 1905. 註の年。\n\n[^2]: 5. IV. 1905.',
  'a list whose numbers have a parenthesis, over two pages': `始め。\n\n${'港の船を待つ。'.repeat(260)}\n\n${Array.from({ length: 12 }, (_, at) => `${at + 3}) √2と√Nの項`).join('\n')}`,
  'quotations, lists and rules at every place of a page': everywhere(
    (at) =>
      [`> 引用${at}の一段目。\n>\n> 引用の二段目。`, `- 項${at}\n- 次の項\n  - 中の項`, '---', '#### 見出し'][
        at % 4
      ] ?? '',
  ),
  'a row of three long cells over three pages, with notes in the last': `| 年 | 記事 | 備考 |\n| -- | -- | -- |\n| 1917 | ${'倉庫の帳簿には品目だけが並んでいる。'.repeat(90)} | 始め[^a]。${'船の名は書かれていない。'.repeat(60)}終わり[^b]。 |\n| 1918 | 終わり | なし |\n\n[^a]: 始めの註。\n\n[^b]: 終わりの註。`,
  'words that are broken over three lines of a narrow cell, ruby in emphasis, and a heading with a broken word':
    '## 港の帳簿と船の名の一覧についての覚え書き（наблюдения над ледоставом и достопримечательностью северных островов）\n\n' +
    '本文の*古い{倉庫|そうこ}*と**強い{帳簿|ちょうぼ}**である。\n\n| 語 | 一 | 二 | 三 |\n| --- | --- | --- | --- |\n' +
    `| Counterrevolutionaries and incomprehensibilities | ${'港の船の名前が続いている。'.repeat(20)} | ${'倉庫の品目の文である。'.repeat(20)} | ${'帳簿の日付の欄である。'.repeat(20)} |`,
  'an ideographic space at the end of a line that is set flush right or centred': `| 右 | 中 |\n| --: | :-: |\n${Array.from({ length: 12 }, (_, at) => `| ${'港'.repeat(at + 9)}だろうか！　帳簿の文が続いているので、この欄は折り返す。 | ${'船'.repeat(at + 9)}だろうか？　帳簿の文が続いているので、この欄も折り返す。 |`).join('\n')}`,
  'quotation marks that are kerned with the space at the end of their line': Array.from(
    { length: 24 },
    (_, at) => `港の${'a'.repeat(at + 1)} *${'the ‘keepers’ of ‘islands’ and ‘ships’ '.repeat(9)}end*`,
  ).join('\n\n'),
  'a ruby of seven characters beside a word that is longer than the page is wide': `| 語 | 文 | 読み |\n| -- | -- | -- |\n| ${'x'.repeat(150)} | ${'y'.repeat(90)} | {港町倉庫帳簿字\\|みなとまち} |`,
  'an Arabic year with its letter lengthened, before another number':
    '年号は:ar[سنة 1345 هـ]（1926年）とし、:fa[کتاب\u200cخانه ۱۳۹۸]とする。',
  'Arabic letters whose face joins them with strokes of their own before some letters':
    '版は:ar[القاهرة: دار الكتب، 1972، ص. 15–27]（1972年）とする。',
  'verse, code and speech on the line on which an item or a note begins':
    '本文[^1]と[^2]。\n\n- ::::verse\n  港の朝\n  ::::\n- ```xml\n  <port/>\n  ```\n\n[^1]: ::::verse\n    霧の朝\n    ::::\n\n[^2]: ::::dialogue\n    甲：朝です。\n    ::::',
  'several spaces between words, before an address and in emphasis':
    'The harbour  survey of the northern  https://example.org/archive/item/2021-07/view.html?id=5を見よ。本文 *二つの  空白* 　の行が  続くので、この行はもう少し長くしておく。',
  'words that are kerned with the space before them, in a line that is set closer':
    '::::summary{lang=en}\n\nKeepers harbour; cf. p. 12. And drifting – harbour. Administration navigation northern! And the settlements fisheries drifting survey winter settlements islanders lighthouse incomprehensibilities winter correspondence I a observations 1540. “winter observations” the incomprehensibilities survey.\n\n' +
    '::::',
}

/** A construct again and again, with as many lines between as bring it to every place of a page. */
function everywhere(construct: (at: number) => string, note?: (at: number) => string): string {
  const blocks: string[] = []
  for (let at = 1; at <= 60; at++) {
    for (let line = 0; line < (at * 7) % 5; line++) blocks.push(`第${at}の${line}行である。`)
    blocks.push(construct(at))
    if (note) blocks.push(note(at))
  }
  return blocks.join('\n\n')
}

let browser: Promise<Browser> | undefined
after(async () => {
  if (browser) await closeBrowser(await browser)
})

for (const [what, body] of Object.entries(articles)) {
  test(`${what}: built, and read back whole`, async () => {
    const root = await mkdtemp(join(tmpdir(), 'kiyo-sound-'))
    try {
      const folder = join(root, 'article')
      await mkdir(folder)
      await writeFile(join(folder, 'article.md'), `---\ntitle: 港の帳簿\nauthor: 山川 文\n---\n\n${body}\n`)
      const open = (): Promise<Browser> => {
        browser ??= openBrowser()
        return browser
      }
      const { faults } = await checkWild(folder, {}, join(root, 'out'), open)
      assert.deepEqual(faults, [])
    } finally {
      await rm(root, { recursive: true })
    }
  })
}
