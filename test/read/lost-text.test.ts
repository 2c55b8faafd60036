import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Link, List, Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { classes } from '../../src/model/classes.js'
import { BODY_LINE, readTemporary } from './temporary-article.js'

/** A body, the rule that it breaks and the place: line of the body from 1, and column. */
const TOLD: readonly (readonly [body: string, rule: string, line: number, column: number])[] = [
  ['本文。\n\n[補遺]: 港の記録は別に掲げる。', 'lost-definition', 3, 1],
  ['本文[1]。\n\n[1]: 山川『港』1999年。', 'lost-definition', 3, 1],
  ['本文[＾甲]。\n\n[＾甲]: 註のつもり。', 'lost-definition', 3, 1],
  ['| 港 | 船 |\n| -- | -- |\n| 北 | 三 | 余り |', 'lost-cell', 3, 9],
  ['- 北の港\n続く段落。', 'joined-line', 2, 1],
  ['> 引いた文\n続く段落。', 'joined-line', 2, 1],
  ['本文[^a]。\n\n[^a]: 註。\n続く段落。', 'joined-line', 4, 1],
  ['| 港 | 船 |\n| -- | -- |\n| 北 | 三 |\n続く段落。', 'joined-line', 4, 1],
  ['| 港 | 船 |\n| -- | -- |\n| 北 | 三 |\n\n:: 出典：山川家文書。\n続く段落。', 'joined-line', 6, 1],
  ['> | 港 |\n> | -- |\n> | 北 |\n>\n> :: 出典\n> 続く段落。', 'joined-line', 6, 1],
  ['弁才船\n北前船\n: 日本の海を行った船', 'joined-line', 2, 1],
  ['港は［^1］にある。', 'leftover-markup', 1, 3],
  ['港は1905--1911年に栄えた。', 'leftover-markup', 1, 7],
  ['港は重い{\\bf 荷}を', 'leftover-markup', 1, 5],
  ['港のM\\"ullerと', 'leftover-markup', 1, 4],
  ['港の\\v{S}imekと', 'leftover-markup', 1, 3],
  ['% 港のこと', 'leftover-markup', 1, 1],
  ['港である#footnote[山川『港』。]。', 'leftover-markup', 1, 5],
  ['#quote[港は静かだった。]', 'leftover-markup', 1, 1],
  ['#@# 港のこと', 'leftover-markup', 1, 1],
  ['港の話\n\n===\n\n船の話', 'leftover-markup', 3, 1],
  ['港である((山川『港』、1999年。))。', 'leftover-markup', 1, 5],
  ['港の&ruby(ふとう){埠頭};で', 'leftover-markup', 1, 3],
  ['港に[https://example.org/ 船の一覧]がある', 'leftover-markup', 1, 3],
  ['いろ／＼の船', 'leftover-markup', 1, 3],
  ['![港の図]', 'leftover-markup', 1, 1],
  ['ア．港\nイ．船', 'joined-line', 2, 1],
  ['（注1）山川『港』。\n（注2）佐藤『船』。', 'joined-line', 2, 1],
  ['>>\n引いた文\n<<', 'leftover-markup', 3, 1],
  ['; 港\n: 船の泊まる所', 'leftover-markup', 1, 1],
  ['- 港\n\n** 北の港', 'leftover-markup', 3, 1],
  ['本文[^註：山川の説である。]。', 'undefined-note', 1, 3],
  ['＃＃　港の話', 'leftover-markup', 1, 1],
  ['##港の話', 'leftover-markup', 1, 1],
  ['＞ 引いた文', 'leftover-markup', 1, 1],
  ['港\\footnote{註}の話', 'leftover-markup', 1, 2],
  ['港の｜埠頭《ふとう》で', 'leftover-markup', 1, 3],
  ['［@yamakawa, 5頁］を見よ', 'leftover-markup', 1, 1],
  ['港\t船\n北\t三', 'leftover-markup', 1, 1],
  ['| 港 | 船 |\n| 北 | 三 |', 'leftover-markup', 1, 1],
  ['：：：：summary{lang=en}', 'leftover-markup', 1, 1],
  ['![港の図](my map.png)', 'leftover-markup', 1, 1],
  ['｜港｜船｜\n｜---｜---｜', 'leftover-markup', 1, 1],
  [': 表3　港の船', 'leftover-markup', 1, 1],
  ['| 港 | 船 |\n| -- | -- |\n| 北 | 三 |\n\n: 表1\n\n: 表2', 'leftover-markup', 7, 1],
  ['表1　港の船\n\n| 港 | 船 |\n| -- | -- |\n| 北 | 三 |', 'leftover-markup', 1, 1],
  ['| 港 | 船 |\n| -- | -- |\n| 北 | 三 |\n\nTable 2. Ships', 'leftover-markup', 5, 1],
  ['![](map.png){alt="港の地図"}\n\n図1　港の地図', 'leftover-markup', 3, 1],
  ['港の『船\\textbf{帳}』', 'leftover-markup', 1, 5],
  ['港\\autocite[5]{yamakawa}の話', 'leftover-markup', 1, 2],
  ['港  船\n----  ----\n北  三', 'leftover-markup', 2, 1],
  ['----  ----\n北    三\n----  ----', 'leftover-markup', 1, 1],
  ['+---+---+\n| 港 | 船 |\n+===+===+\n| 北 | 三 |\n+---+---+', 'leftover-markup', 1, 1],
  ['港[船]{.smallcaps}の話', 'leftover-markup', 1, 2],
  ['港[船]{lang=en}の話', 'leftover-markup', 1, 2],
  ['## 港 {#minato}', 'leftover-markup', 1, 6],
  ['## 港 {-}', 'leftover-markup', 1, 6],
  ['::: {.note}\n港の話\n:::', 'leftover-markup', 1, 1],
  ['::: warning\n\n港の話\n\n:::', 'leftover-markup', 1, 1],
  ['$$\nE=mc^2\n$$', 'leftover-markup', 1, 1],
  ['値$x$の話', 'leftover-markup', 1, 2],
  ['```{r setup, echo=FALSE}\nx <- 1\n```', 'leftover-markup', 1, 1],
  ['値は`r nrow(x)`である', 'leftover-markup', 1, 3],
  ['港[[船|船の頁]]と', 'leftover-markup', 1, 2],
  ['港の![[図.png]]', 'leftover-markup', 1, 3],
  ['== 港の節', 'leftover-markup', 1, 1],
  ['//footnote[a][註の文]', 'leftover-markup', 1, 1],
  ['港@<fn>{a}の話', 'leftover-markup', 1, 2],
  ['港の《《船》》', 'leftover-markup', 1, 3],
  ['港の｜埠頭（ふとう）で', 'leftover-markup', 1, 3],
  ['港［＃「港」に傍点］の話', 'leftover-markup', 1, 2],
  ['港%%あとで%%の話', 'leftover-markup', 1, 2],
  ['港の{++大きな++}船', 'leftover-markup', 1, 3],
  ['港の{{ page.title }}', 'leftover-markup', 1, 3],
  ['> [!NOTE]\n> 港の話', 'leftover-markup', 1, 3],
  ['[TOC]', 'leftover-markup', 1, 1],
  ['(@good) 港の話', 'leftover-markup', 1, 1],
  ['| 港の朝\n| 霧の朝', 'leftover-markup', 1, 1],
  ['港の[b]船[/b]', 'leftover-markup', 1, 3],
  ['値は\\(x_1\\)である', 'leftover-markup', 1, 3],
  ['値は\\[y = \\alpha\\]である', 'leftover-markup', 1, 3],
  ['値は\\[a + b\\]である', 'leftover-markup', 1, 3],
  ['値は\\(E = mc^2\\)である', 'leftover-markup', 1, 3],
  ['\\[\nx + y\n\\]', 'leftover-markup', 1, 1],
  ['港は:doc:`fune`を見よ', 'leftover-markup', 1, 3],
  ['.. figure:: fune.png', 'leftover-markup', 1, 1],
  ["港の'''船'''と", 'leftover-markup', 1, 3],
  ["港の''船''と", 'leftover-markup', 1, 3],
  ["港の``船''と", 'leftover-markup', 1, 3],
  ['港の＊＊船＊＊と', 'leftover-markup', 1, 3],
  ['港の** 船 **と', 'leftover-markup', 1, 3],
  ['港の__船__と', 'leftover-markup', 1, 3],
  ['_船_の話', 'leftover-markup', 1, 1],
  ['港の++船++と', 'leftover-markup', 1, 3],
  ['港の船 :tada: である', 'leftover-markup', 1, 5],
  ['港の:sailing_ship:である', 'leftover-markup', 1, 3],
  ['@yamakawa1999 による', 'leftover-markup', 1, 1],
  ['@fig-minato を見よ', 'leftover-markup', 1, 1],
  ['#+BEGIN_QUOTE\n港\n', 'leftover-markup', 1, 1],
  ['[[https://example.org/fune][船の頁]]と', 'leftover-markup', 1, 1],
  ['[[画像:fune.png]]', 'leftover-markup', 1, 1],
  ['{{引用|港の船}}', 'leftover-markup', 1, 1],
  ['{| class="wikitable"\n| 港 || 船\n|}', 'leftover-markup', 1, 1],
  ['図{ SEQ 図 \\* ARABIC }の港', 'leftover-markup', 1, 2],
  ['エラー! 参照元が見つかりません。', 'leftover-markup', 1, 1],
  ['港&amp;amp;船', 'leftover-markup', 1, 2],
  ['港&nbsp船', 'leftover-markup', 1, 2],
  ['港の朝\\\\\n船の朝', 'leftover-markup', 1, 4],
  ['CO~2~の量', 'leftover-markup', 1, 3],
  ['港[^第 1]の話', 'leftover-markup', 1, 2],
  ['港[船](https://example.org/){target="_blank"}', 'leftover-markup', 1, 27],
  ['link:https://example.org/[港]', 'leftover-markup', 1, 1],
  ['!!! warning "港"', 'leftover-markup', 1, 1],
  ['h2. 港の節', 'leftover-markup', 1, 1],
  ['本文。\n\n---\ntitle: 港\n---', 'leftover-markup', 3, 1],
  ['港の[頁](https://example.org/a b)と', 'leftover-markup', 1, 3],
  ['港の[頁](港 の.html)と', 'leftover-markup', 1, 3],
  ['港[^1]。\n\n[^1] : 註の文。', 'leftover-markup', 3, 1],
  ['港[^1]。\n\n[^1]: 註。\n\n  その続き。', 'misread-text', 5, 3],
  ['1. 港\n\n  その続き。', 'misread-text', 3, 3],
  ['\t港の段落である。', 'misread-text', 1, 1],
  ['前の段落。\n\n    字下げした段落[^1]', 'misread-text', 3, 1],
  ['港の話である。\n---', 'misread-text', 1, 1],
  ['~~~\n港\n\n## 次の節', 'misread-text', 1, 1],
  ['::::summary{lang=en}\n\nHarbours.', 'misread-text', 1, 1],
  ['船は2*3*4の積み荷', 'misread-text', 1, 4],
  ['*港*と5*3の*話', 'misread-text', 1, 6],
  ['船は2**3**4の積み荷', 'misread-text', 1, 4],
  ['```港の記録\n本文\n```', 'misread-text', 1, 1],
  ['　北の港。\n　南の港。', 'joined-line', 2, 1],
  ['> 引いた文。\n> 　次の段落。', 'joined-line', 2, 1],
  ['・北の港\n・南の港', 'joined-line', 2, 1],
  ['① 北の港\n② 南の港', 'joined-line', 2, 1],
  ['（1）北の港\n（2）南の港', 'joined-line', 2, 1],
  ['[1] 北の港\n[2] 南の港', 'joined-line', 2, 1],
  ['-北の港\n-南の港', 'joined-line', 2, 1],
  ['a. 北の港\nb. 南の港', 'joined-line', 2, 1],
  ['船頭　「出るぞ」\n水夫　「待ってくれ」', 'joined-line', 2, 1],
  ['1. 船の話を\n   a. 北の船\n   b. 南の船', 'joined-line', 3, 1],
  ['> — Кто там?\n> — Море.', 'joined-line', 2, 1],
  ['日時：五月三日\n場所：北の港', 'joined-line', 2, 1],
  ['次のとおりである。\n\n序章\n第一章　北の港\n第二章　船と人\n終章', 'joined-line', 4, 1],
  ['［港の頁］（https://example.org/）', 'leftover-markup', 1, 1],
  ['[港の頁]（https://example.org/）', 'leftover-markup', 1, 1],
  ['港の{埠頭|}で', 'leftover-markup', 1, 3],
  ['港の{埠頭\n|ふとう}で', 'leftover-markup', 1, 3],
  ['港  船  荷\n北  三  五', 'leftover-markup', 1, 1],
  ['|北の港に\n|船を待つ', 'leftover-markup', 1, 1],
  ['::: verse\n北の港\n:::', 'leftover-markup', 1, 1],
  ['港の**船の話。', 'leftover-markup', 1, 3],
  ['**船**と**帆の話。', 'leftover-markup', 1, 7],
  ['北の{港|みなとの話。', 'leftover-markup', 1, 3],
  ['北の:ru[гавань の話[^1]。\n\n[^1]: 註。', 'leftover-markup', 1, 3],
  ['港の＊船＊と', 'leftover-markup', 1, 3],
  ['港[#「港」に傍点]の話', 'leftover-markup', 1, 2],
  ['港の![印[^a]](seal.png)印。\n\n[^a]: 註。', 'misplaced-note-call', 1, 6],
  ['港の![印 [@yamakawa, 5頁]](seal.png)印。', 'misplaced-note-call', 1, 7],
]

describe('what Markdown would leave out, move or print as it is typed', () => {
  for (const [body, rule, line, column] of TOLD) {
    it(`is told at its place: ${JSON.stringify(body)}`, async () => {
      const { file } = await readTemporary(body)
      const places = file.messages
        .filter(({ ruleId }) => ruleId === rule)
        .map((message) => [(message.line ?? 0) - BODY_LINE + 1, message.column])
      assert.deepEqual(places, [[line, column]])
    })
  }

  it('is not seen where all is meant as it stands', async () => {
    const sound = [
      '［引用者］と《海》の旅、$5と$6、a^2、第1節 #1 の話。',
      '[港]と\\[港\\]: 話、C:\\temp、2 == 2。',
      '- 北\n  続き\n\n1. 一\n   続き\n\n> 引\n> 続き',
      '[北の港][north]へ。\n\n[north]: https://example.org/north',
      '港の名\n---',
      '    let x = 1',
      '```\n港\n```',
      ':::summary{lang=ja}\n\n港のこと。\n\n:::',
      '::::verse\n\n港の朝\n　霧の朝\n\n::::',
      '港の名は\n（1917）年の地図にある。',
      '　北の港。\\\n　南の港。',
      '集合{n=1}と{a}と\\[[港\\]]、[港][北]、《海》《空》、50%と60%、x = 2',
      '代表作《ゲルニカ》と歌劇《アイーダ》、[[Getae]]の名と[[犬]]の意味、被仰付候間｜候（そうろう）得共',
      '`python analyse.py`と`@<fn>{a}`、とりたての{=mo}は、史料[^1]。',
      '## 過去の形態素 {-ed}',
      '[^1]: = P.Oxy. 12 1467.',
      '港[[^n]]と港 [1] と [i]、（港）｜北｜、C++と++、`{.py}`と`radius`と`r = 2`、$5と$6の間',
      '前の節。\n\n---\n\n--- ---\n\n後の節。\n\n[^n]: 註。',
      '**2**と*3*、2\\*3\\*4、{|}、слово*сть*',
      "40°30′15''と5'11''、rock 'n' roll、*gʷʰen-、**gono、a~b~c、1~2~3",
      '海:umi:海、比は1:2:3、:12:、Mt 5:3、甲_乙_丙、a_1とb_2、____、[+]と[++]',
      '\\[a\\]と\\(1917\\)と\\[=海\\]、@minato99、{SEQ}、R&D;、\\&amp;amp;、C:\\港\\',
      '昭和__年__月__日、第__巻第__号、__頁、_年_月、令和____年。',
      '写本\\[A = Paris 1234\\]と\\[fol. 1r = p. 3\\]と\\[MS_A\\]、\\(a\\)と\\(b\\)、\\(A = Paris 1234\\)。',
      '（@Tokyo2020）、[[καὶ/ἢ]]、(_x_)、（_x_）、\\(_x_\\)、\\[_x_\\]、X\\(_x_\\)。',
      '[港の頁](https://example.org/a "港 の頁")と[船](<港 の.html>)と[東](西 と 南)、- 項\n\n　次の段落。',
      '1. 項\n\n 一つの空白。',
      '＊　＊　＊\n\n＊ ＊',
      '値は0.05**、**は5%水準、**印は1%、\\*\\*船、**gono、`**船`と**船**と*帆*。',
      '＊船は三隻。船＊と帆＊の話、＊と＊の間、＊印と＊印。[#12]と[#港]。',
      '{港}と{x|x>0}、\\{港|みなと、:ru[а [б] [в [г]]]、比は1:ab[2]、x:ru[2。',
      '2**3と2:3。',
      '-5度から\n+5度まで、また\n*北*と\n*南*。',
      '昭和--年--月、港\\"の船\\"、l\\\'eau、Xi\\\'an、《--only》の指定、100 % の船',
      '船（[https://example.org/ 2021年5月閲覧]）と港((一)と(二))',
      '表1は港の船\n\n| 港 |\n| -- |\n| 北 |\n\n表2　港の船を示す。',
    ].join('\n\n')
    const { rules } = await readTemporary(sound)
    assert.deepEqual(rules, [])
  })
})

/** The texts of the nodes that a mark makes, without what is in them. */
function textsOf(tree: Nodes, isOne: (node: Nodes) => boolean): string[] {
  const texts: string[] = []
  visit(tree, (node) => {
    if (isOne(node)) texts.push(textOf(node))
  })
  return texts
}

describe('a mark that markup follows', () => {
  it('begins a line under a table', async () => {
    const { tree, rules } = await readTemporary(
      '| 港 |\n| -- |\n| 北 |\n\n:: *港湾*台帳。\n:: :ru[Опись]\n:: **注** 北は北港。\n  南は略す。',
    )
    assert.deepEqual(
      textsOf(tree, ({ type }) => type === 'sourceLine'),
      ['港湾台帳。', 'Опись', '注 北は北港。\n南は略す。'],
    )
    assert.deepEqual(rules, [])
  })

  it('begins a definition, and one after an empty line', async () => {
    const { tree, rules } = await readTemporary(
      '*s.v.*\n: *sub verbo*、の項\n: :de[siehe]\n\n: {湊|みなと}の意\n\n艀\n: 小舟\n\n\\: 艀の話',
    )
    assert.deepEqual(
      textsOf(tree, (node) => /^d[td]$/.test(String((node.data as { hName?: string })?.hName))),
      ['s.v.', 'sub verbo、の項', 'siehe', '湊の意', '艀', '小舟'],
    )
    assert.deepEqual(rules, [])
    assert.equal(textOf(tree.children.at(-1) as Nodes), ': 艀の話')
  })
})

/** A body in which a mark at the beginning of a line is escaped, and the line as it is to be read. */
const ESCAPED: readonly (readonly [body: string, line: string])[] = [
  ['\\: 港の船\n\n| 港 | 船 |\n| -- | -- |\n| 北 | 三 |', ': 港の船'],
  ['| 港 | 船 |\n| -- | -- |\n| 北 | 三 |\n\nTable\\: 港の船', 'Table: 港の船'],
  ['| 港 | 船 |\n| -- | -- |\n| 北 | 三 |\n\n\\:: 港の船', ':: 港の船'],
  ['港\n\\: 船の出入りする所\n: その町', ': 船の出入りする所'],
  ['::::verse\n港の朝\n\\-- 船の朝\n::::', '-- 船の朝'],
  ['::::epigraph\n港の朝\n\\-- 船の朝\n::::', '-- 船の朝'],
]

describe('a mark after a backslash', () => {
  for (const [body, line] of ESCAPED) {
    it(`is a sign: ${JSON.stringify(body)}`, async () => {
      const { tree, rules } = await readTemporary(body)
      const texts: string[] = []
      visit(tree, 'text', ({ value }) => {
        texts.push(...value.split('\n'))
      })
      assert.ok(texts.includes(line), JSON.stringify(texts))
      assert.deepEqual(rules, [])
    })
  }
})

describe('notes that were typed by hand', () => {
  const TYPED: readonly (readonly [body: string, line: number, column: number])[] = [
    ['港である[1]。\n\n船である[2]。\n\n[1] 山川『港』。\n\n[2] 佐藤『船』。', 1, 5],
    ['港である。[1] 次の文。\n\n船［２］は。\n\n［１］ 山川『港』。\n［２］ 佐藤『船』。', 1, 6],
    ['港である。\n\nA harbour [1], and.\n\nA ship.[2]\n\n[1] Smith, *Port*.\n\n[2] Ames, *Ships*.', 3, 11],
    ['A harbour [1], and.\n\nNotes\n\n[1] Smith, *Port*.', 1, 11],
    ['港である[1]。\n\n史料は船である[2]。\n\n[1] 山川『港』。\n\n[2] 佐藤『船』。', 1, 5],
    [
      '港である[1]。船である[2]。\n\n引用は原文のままとした。\n\n帆[3]。\n\n文献が多い。\n\n[1] 甲。\n\n[2] 乙。\n\n[3] 丙。',
      1,
      5,
    ],
    ['港[1]。\n\nThe sources are few [2].\n\n[1] 山川『港』。\n\n[2] 佐藤『船』。', 1, 2],
    ['面積は10²と5 km²である。港¹。\n\n船²。\n\n1. 山川『港』。\n2. 佐藤『船』。', 1, 18],
    ['一覧表[1]による。\n\n船である[2]。\n\n[1] 山川『港』。\n\n[2] 佐藤『船』。', 1, 4],
    ['港である（1）。船である（2）。\n\n## 注\n\n（1）山川『港』。\n\n（2）佐藤『船』。', 1, 5],
    ['港である(1)、船である(2)。\n\n**註**\n\n1. 山川『港』。\n2. 佐藤『船』。', 1, 5],
    ['港である<sup>1)</sup>。船である<sup>2)</sup>。\n\n1. 山川『港』。\n2. 佐藤『船』。', 1, 5],
    ['港である¹。\n\n## Notes\n\n1. Smith, *Port*.', 1, 5],
    ['港である※1。\n\n船である※2。\n\n※1 山川『港』。\n\n※2 佐藤『船』。', 1, 5],
  ]
  for (const [body, line, column] of TYPED) {
    it(`are told at the first number: ${JSON.stringify(body)}`, async () => {
      const { file } = await readTemporary(body)
      const places = file.messages
        .filter(({ ruleId }) => ruleId === 'leftover-markup')
        .map((one) => [(one.line ?? 0) - BODY_LINE + 1, one.column])
      assert.deepEqual(places, [[line, column]])
    })
  }

  for (const body of [
    '三点ある。[1]港、[2]船、[3]帆である。\n\n[1] 港の話。\n\n[2] 船の話。\n\n[3] 帆の話。',
    '次の[1]港と[2]船を扱う。\n\n[1] 港の話。\n\n[2] 船の話。',
    '港[1]と船[3]、帆[1]。\n\n[1] 港の話。\n\n[2] 船の話。\n\n[3] 帆の話。',
    '港である[1]。\n\n船である[2]。\n\n## 参考文献\n\n[1] 山川『港』。\n\n[2] 佐藤『船』。',
    '港（1）と。\n\n船（2）と。\n\n（1）港の話。\n\n（2）船の話。',
    '港\\[1\\]である。\n\n\\[1\\] 港の話。',
    '港の記録[1]。\n\n船である。',
    '面積は5m²と3km²である。\n\n1. 港\n2. 船',
    '港である[^1]。\n\n1. 港\n2. 船\n\n[^1]: 註。',
    '次の式[1]による。\n\n[1] a = b',
    '例[1]を見よ。\n\n[1] 港は船である。',
    '例[1]を見よ。\n\n例[2]も見よ。\n\n[1] 港は船である。\n\n[2] 船は港である。',
    'As Eq. [1] has it.\n\nSee example [2].\n\n[1] a = b\n\n[2] b = c',
    '10¹と10²の差である。\n\n1. 港\n2. 船',
    'x¹とx²の差である。\n\ny¹である。\n\n1. 港\n2. 船',
    '10<sup>1</sup>である。\n\n10<sup>2</sup>である。\n\n1. 港\n2. 船',
    'ma¹とma²の声調。\n\n1. 港\n2. 船',
    '港である[1]。\n\n船である[2]。\n\n参考文献\n\n[1] 山川『港』。\n\n[2] 佐藤『船』。',
    '港である[1]。\n\n船である[2]。\n\n**Sources**\n\n[1] 山川『港』。\n\n[2] 佐藤『船』。',
    '港である[1]。\n\n船である[2]。\n\n引用文献：\n\n[1] 山川『港』。\n\n[2] 佐藤『船』。',
  ])
    it(`are not seen where numbers may be others: ${JSON.stringify(body)}`, async () => {
      const { rules } = await readTemporary(body)
      assert.deepEqual(rules, [])
    })
})

describe('markup in the front matter', () => {
  const written = (title: string): Buffer =>
    Buffer.from(`---\n# *註*\ntitle: ${title}\nauthor: 名\n---\n\n本文。\n`)
  for (const title of [
    '"{港|みなと}の船"',
    '港の*船*',
    '港の**船**',
    '港の<em>船</em>',
    '港とH<sub>2</sub>O',
    '":de[Hafen]の港"',
  ]) {
    it(`is told at its place: ${title}`, async () => {
      const { file } = await readTemporary(written(title))
      assert.deepEqual(
        file.messages.map(({ ruleId, line }) => [ruleId, line]),
        [['leftover-markup', 3]],
      )
    })
  }

  it('is told in each text of a list, and not in comments, addresses and settings', async () => {
    const article = `---
title: 題 # *註*
author:
  - name: 名
    note: https://example.org/*a*/b と 10.1234/*b*c を見よ
keywords:
  - 港の*船*
  - "**帆**"
  - https://example.org/{a|b}
doi: 10.1234/*a*b
proof: { silence: [] }
---

本文。
`
    const { file } = await readTemporary(Buffer.from(article))
    const told = file.messages.filter(({ ruleId }) => ruleId === 'leftover-markup')
    assert.deepEqual(
      told.map(({ line, column }) => [line, column]),
      [
        [7, 7],
        [8, 6],
      ],
    )
  })

  it('is not seen where all is meant as it stands', async () => {
    for (const title of [
      '港 | 船',
      '2*3*4の港',
      '{ja: 港, en: Port}',
      'C*環とW*環',
      '港 < 船 > 空',
      '12:30の港',
      '"比は1:[2]"',
      '（*港、*船）という形',
      '書記素の<i>と<u>',
    ]) {
      const { rules } = await readTemporary(written(title))
      assert.deepEqual(rules, [], title)
    }
  })
})

it('a fence of very many marks is quoted shortened', async () => {
  const { file } = await readTemporary(`${'`'.repeat(9000)}\n港`)
  assert.deepEqual(
    file.messages.map(({ ruleId, reason }) => [ruleId, reason.length < 300]),
    [['misread-text', true]],
  )
})

describe('bare addresses', () => {
  const ENDS: readonly (readonly [text: string, addresses: readonly string[], calls: number])[] = [
    ['港の頁 https://example.org/a。続く[^1]。', ['https://example.org/a'], 1],
    ['（https://example.org/a_(b)）の中[^1]', ['https://example.org/a_(b)'], 1],
    ['「www.example.org/x」も[^1]', ['http://www.example.org/x'], 1],
    ['https://example.org/?a=1&b=2[^1]', ['https://example.org/?a=1&b=2'], 1],
    ['**https://example.org/b**。[^1]', ['https://example.org/b'], 1],
    ['港@とhttpsと office@example.org、まで[^1]', ['mailto:office@example.org'], 1],
    ['https://a.example;https://b.example/c[^1]', ['https://a.example', 'https://b.example/c'], 1],
    ['https://a.example/x,www.b.example[^1]', ['https://a.example/x', 'http://www.b.example'], 1],
    ['https://a.example/x;jsessionid=1[^1]', ['https://a.example/x;jsessionid=1'], 1],
    ['https://a.example/web/https://b.example[^1]', ['https://a.example/web/https://b.example'], 1],
    ['https://example.org/Пётр, и[^1]', ['https://example.org/Пётр'], 1],
  ]
  for (const [text, addresses, calls] of ENDS) {
    it(`end where the address ends: ${text}`, async () => {
      const { tree } = await readTemporary(`${text}\n\n[^1]: 註。`)
      const links: string[] = []
      let found = 0
      visit(tree, (node) => {
        if (node.type === 'link') links.push((node as Link).url)
        if (node.type === 'footnoteReference') found++
      })
      assert.deepEqual([links, found], [addresses, calls])
    })
  }
})

it('numbers of a list stay as they are written', async () => {
  const { tree } = await readTemporary('1905. 講和\n1907. 協約\n1908. 境界\n\n間\n\n1. 一\n1. 二')
  const lists = tree.children.filter((node): node is List => node.type === 'list')
  const values = lists.map(({ start, children }) => [
    start,
    ...children.map(({ data }) => data?.hProperties?.value),
  ])
  assert.deepEqual(values, [
    [1905, undefined, '1907', undefined],
    [1, undefined, undefined],
  ])
})

it('a list whose numbers have a parenthesis keeps it', async () => {
  const { tree } = await readTemporary('1) 一\n2) 二\n\n間\n\n1. 一')
  const lists = tree.children.filter((node): node is List => node.type === 'list')
  const names = lists.map(({ data }) => data?.hProperties?.className)
  assert.deepEqual(names, [[classes.parenthesised], undefined])
})

describe('captions between tables', () => {
  const TABLE = '| 港 | 船 |\n| -- | -- |\n| 北 | 三 |'
  const ROWS: readonly (readonly [row: string, captions: readonly string[]])[] = [
    ['T a T', ['', 'a']],
    ['a T b T', ['a', 'b']],
    ['T a T b', ['a', 'b']],
    ['T a T b T', ['', 'a', 'b']],
    ['a T T b', ['a', 'b']],
    ['a T b', ['a']],
    ['T a x T', ['a', '']],
  ]
  for (const [row, captions] of ROWS) {
    it(`belong to the table below, in a row that ends with one to the table above: ${row}`, async () => {
      const blocks = row
        .split(' ')
        .map((one) => (one === 'T' ? TABLE : one === 'x' ? '間の段落。' : `: ${one}`))
      const { tree } = await readTemporary(blocks.join('\n\n'))
      const found = tree.children.flatMap((node) =>
        node.type === 'table'
          ? ['']
          : node.type === 'captionedTable'
            ? node.children.slice(0, 1).map(textOf)
            : [],
      )
      assert.deepEqual(found, captions)
    })
  }
})

it('strikes out text that ends with Japanese punctuation', async () => {
  const { tree, rules } = await readTemporary('取消は~~誤り（一）。~~次へ。1904~1905年、10~20頁。')
  const struck: string[] = []
  visit(tree, 'delete', (node) => {
    struck.push(textOf(node))
  })
  assert.deepEqual([struck, rules], [['誤り（一）。'], []])
})

it('marks of tasks are text', async () => {
  const { tree } = await readTemporary('- [ ] 北の港\n- [x] 南の港')
  assert.match(textOf(tree), /\[ \] 北の港.*\[x\] 南の港/)
})

function textOf(node: Nodes): string {
  let text = ''
  visit(node, 'text', ({ value }) => {
    text += value
  })
  return text
}

describe('the language of words', () => {
  it('may be one that has a code and is seldom written about', async () => {
    const { tree, rules } = await readTemporary(':orv[грамота]、:oaa[ӈаали]、:niv-Cyrl[ӿыды]、:ojp[やま]')
    const spans: string[] = []
    visit(tree, 'languageSpan', ({ lang }) => void spans.push(lang))
    assert.deepEqual([spans, rules], [['orv', 'oaa', 'niv-Cyrl', 'ojp'], []])
  })

  it('is none that looks like a directive of others', async () => {
    for (const name of ['sub', 'ref', 'fig', 'foo']) {
      const { rules } = await readTemporary(`港:${name}[船]`)
      assert.deepEqual(rules, ['unknown-directive'], name)
    }
  })
})
