import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { FindingId } from '../../src/messages/findings/say-found.js'
import { sayFinding } from '../../src/model/say-finding.js'
import { proseRules } from '../../src/proofread/findings/prose/prose-rules.js'
import { textRules } from '../../src/proofread/findings/text/text-rules.js'
import { expectWords } from './expect-words.js'
import { proofOfText } from './proof-of.js'

interface Cases {
  /** Texts in which the rule finds this many faults. */
  finds?: readonly (readonly [text: string, count: number])[]
  /** Texts that are right. */
  passes: readonly string[]
}

const RULES: Partial<Record<FindingId, Cases>> = {
  'doubled-punctuation': {
    finds: [
      ['彼は「来た。」。と書いた。', 1],
      ['紙、、墨。', 1],
      ['Paper,, ink.', 1],
    ],
    passes: ['本当か!? 本当だ!!', '静かな夜……', 'И т.д. и т.п. ... конец.', '「来た。」と言った。'],
  },
  'foreign-punctuation': {
    finds: [
      ['Он приехал、потом уехал.', 1],
      ['日本;ロシア', 1],
    ],
    passes: [
      'ѣ、ѳ、іの三字が廃された。',
      'シツガル（А.Г. Шицгал）、リャン（Franklin Liang）。',
      '時刻は12:30、比率は1,000対2,500である。',
      '[^1]のとおりである。\n\n[^1]: Шицгал А.Г. Шрифт. М., 1959; 矢作勝美『活字』平凡社、1976年。',
    ],
  },
  'straight-quotation-mark': {
    finds: [
      ['Он читал "Правду" утром.', 1],
      ["It's an author's slip.", 2],
    ],
    passes: ['5"の板と6"の板。', 'It’s “right” here.', '«Правда» и „Известия“', ':ru[Krest’ianin]'],
  },
  'half-width-bracket': {
    finds: [['彼は（いつも）早い。紙(和紙)を買う。', 1]],
    passes: [
      '彼は（いつも）早い。『経済学研究』62(3)号。',
      '彼は(いつも)早い。',
      '（訳）Кутаков Л.Н. Договор (Из истории). М., 1961.',
    ],
  },
  'unmatched-bracket': {
    finds: [
      ['『本（上）」を読んだ。', 2],
      ['紙（和紙)を買う。', 1],
      ['Он сказал: «Да. И ушёл.', 1],
    ],
    passes: [
      'それは、1）紙、2）墨、3）筆である。',
      'a) paper, b) ink; (c) pens.',
      ':ru[«Роман „Война и мир“ он прочёл»]',
      '引用符「«」「»」と「“」「”」について述べる。',
      '> 「今日は晴れた。\n>\n> 明日も晴れるだろう」',
      '「今日は晴れた。\n\n明日も晴れるだろう」と彼は書いた。',
      '“One paragraph.\n\n“And another.”',
      '天野「田舎の「革命」」を見よ。',
      '> 「今日は晴れた。\n>\n> 風もない。\n>\n> 明日も晴れるだろう」',
    ],
  },
  'empty-brackets': { passes: ['和文の「」と『』とを使い分ける。', '関数f(x)とlog()を呼ぶ。'] },
  'single-ellipsis': {
    finds: [
      ['静かな夜・・・音がした。', 1],
      ['静かな夜...音がした。', 1],
    ],
    passes: ['引用符は「…」である。', ':ru[Проснись…]と言った。', '静かな夜……音がした。', 'And so… it went.'],
  },
  'single-dash': {
    finds: [['「革命―その後」を論じる。', 1]],
    passes: [
      '古い箱――活字の箱である。',
      '『革命―その後』岩波書店、1990年。',
      'Мороз — и солнце.',
      '1917—1922年の間。',
      '表の「－」は動かないことを示す。',
    ],
  },
  'sign-in-two-characters': {
    finds: [['3〜5頁、6〜8頁、9～11頁。', 1]],
    passes: ['3〜5頁。', '紙、墨。「紙，墨」と書いた。', '――と――。'],
  },
  'missing-full-stop': {
    finds: [
      ['紙を買った', 1],
      ['Она купила бумагу', 1],
    ],
    passes: [
      '次のように書いた\n\n> 紙を買った',
      '手順は次のとおり：\n\n1. 紙を買う\n2. 墨を買う',
      '紙を買った（墨も買った。）',
      '##紙の話',
      '＃＃　紙の話',
      '・紙を買う',
      '（訳は編集部による）',
      '紙[^1]。墨[^2]。\n\n[^1]: 前掲書\n\n[^2]: 同上',
      '紙[^1]。\n\n[^1]: 規格を見よ。<https://example.org/paper/>',
      '見出しの下\\\nの詩。',
    ],
  },
  'heading-full-stop': { passes: ['## 1. はじめに', '## М.Н. Петров и др.', '## 本当か？'] },
  'stray-space': {
    finds: [
      ['（紙 ）を買う。', 1],
      ['紙　と墨を買う。', 1],
    ],
    passes: [
      '図1　印刷所である。',
      '原暉之編『講座 スラブの世界』第8巻。',
      'これはLatin alphabetとкириллицаである。',
      '紙を買い\n墨を買った。',
      '区切りは「. — 」である。',
      '> 春 夏 秋',
    ],
  },
  'doubled-space': { passes: ['Two words.\nTwo lines.', '    字下げの例。'] },
  'misspaced-sign': {
    finds: [
      ['Омск,1999. М.,1957.', 2],
      ['Он вернулся в город.Затем уехал.', 1],
    ],
    passes: [
      'А.М. Краснощёков, М.-Л., 1957; С. 5.',
      'ГОСТ 7.1-2003, ГОСТ Р 7.0.5-2008.',
      'у него — все ... и конец',
      ':fr[« Est-ce vrai ? »]',
      'И т.д., и т.п.',
      'Node.jsとkiyo.tsである。1,000人。',
    ],
  },
  'indented-paragraph': { passes: ['「紙」を買う。', '> 　春は曙。'] },
  'hard-line-break': { passes: ['> 春は\\\n> 曙。', '一行目\n二行目。'] },
  'space-before-note-call': { passes: ['紙[^1]。 Paper.[^2] Ink.\n\n[^1]: 紙。\n\n[^2]: 墨。'] },
  'mixed-width': {
    finds: [['ＡＢＣとABCとDEFと。', 1]],
    passes: ['３年と５年である。', '３年と15年と２日と28日である。', '2023年の第3巻。', 'АБВとABC。'],
  },
  'half-width-kana': { passes: ['カナとかな。'] },
  'look-alike-kana': {
    finds: [
      ['二コラエフスク、露ー日関係、コ一ヒ。', 2],
      ['アメリカ・エ場とチェ口キー。', 1],
    ],
    passes: [
      'カタカナ二文字、ポーランド八月革命、スキー一式。',
      'コルチャーク一派、ソ連一国、ロシア人口。',
      'ラーメン。ああー、そうか。「ー」は長音である。',
      'ロシア・二月革命。チタ・八方。',
    ],
  },
  'look-alike-letter': {
    finds: [
      ['本である[^1]。\n\n[^1]: Иванов И.И. История. M., 1957. C. 5.', 2],
      ['本である[^1]。\n\n[^1]: John Stephan, Sakhalin, р. 16.', 1],
    ],
    passes: [
      '本である[^1]。\n\n[^1]: Stephan J. Sakhalin. Oxford, 1971. P. 5; Иванов И.И. История. М., 1957. С. 5.',
      '本である[^1]。\n\n[^1]: Lensen, C. 1930. Иванов.',
      'А.М. ПетровとA. Smithとが会った。',
      '構造Aと構造B、点Cは3つある。',
    ],
  },
  'broken-word': {
    finds: [['Великая револю- ция началась.', 1]],
    passes: ['pre- and post-war', 'научно- и технически', 'well-known — and true', 'A - B'],
  },
  'doubled-word': {
    finds: [
      ['これをを見る。サハリンサハリンへ行く。', 2],
      ['Он поехал в в город.', 1],
      ['調査したした結果。', 1],
    ],
    passes: [
      'ものの、母とともに、そこでできるだけ、ますます、人々の日々。',
      '一つ一つ、一人一人、個人個人、ハラハラドキドキ、各々。',
      'The fact that that man had had it.',
      'Чуть чуть, да да.',
      '慌てて出て、立てて見せた。',
      'А.А. Иванов и И.И. Иванов.',
      'ははは、と母は笑った。',
      '中国国民党、日本本土、東京京都間、大大阪。',
      'Сергей Сергеевич, Москва Москве',
    ],
  },
  'repeated-sentence': {
    passes: [
      'そうである。そうである。',
      '> 長い長い引用文がここに二度あらわれるのは引用だからである。\n\n長い長い引用文がここに二度あらわれるのは引用だからである。',
    ],
  },
  'unfinished-place': {
    finds: [['第3巻、○○頁。TODO', 2]],
    passes: ['本当か？？', '○月×日に。', 'TODOS LOS SANTOS', '> ××頁は伏字である。'],
  },
  'name-in-two-spellings': {
    finds: [
      ['コルチャーク（А.В. Колчак）。コルチャク（Колчак А.В.）。', 1],
      ['ペトロフ（А. Петров）。ペトロフ（Б. Педров）。', 1],
      ['Колчак（コルチャーク）。Колчак（コルチャク）。', 1],
      ['セミョーノフ（Г.М. Семёнов）。セミョーノフ（Г.М. Семенов）。', 1],
    ],
    passes: [
      'コルチャーク（А.В. Колчак）。アレクサンドル・コルチャーク（Александр Колчак）。',
      'フョードル・ペトロフ（Ф.Н. Петров）とイヴァン・ペトロフ（И. Петров）。',
      'センター（Политцентр）。サハリン州（Сахалинская область）。',
    ],
  },
  'kana-in-two-spellings': {
    finds: [['ウラジヴォストークへ行く。ウラジボストクへ行く。ウラジヴォストークである。', 1]],
    passes: [
      'ソヴィエト政権。『ソビエト外交史』。',
      'コーヒーとコピー。ビルとビール。',
      'クルペンスキーと、ヴァシーリー・クルペンスキー。',
      'スターリンとスタート。',
    ],
  },
  'initials-in-two-spacings': {
    passes: ['А.М. Краснощёков и Б.В. Петров.', 'А. М. Краснощёков и Б. В. Петров.'],
  },
  'backward-range': {
    finds: [
      ['С. 45-32.', 1],
      ['pp. 79–66', 1],
      ['245-3頁。5月、12～10日。', 2],
      ['1917-15年。', 1],
      ['20-20頁', 1],
    ],
    passes: [
      '1917-22年、245-6頁、1989–91。',
      'ГОСТ 7.1-2003、ISSN 2049-3630、電話03-1234。',
      '2021-07-30、50-2-1、№ 5-3。',
      'С. 22-31, 45–52; pp. 1014–16.',
      '11月27日-1月3日、1917-1922年。',
      '7-5の勝ち。',
    ],
  },
  'range-in-two-writings': {
    finds: [['1917-1922年、1918-1919年、1920–1921年。', 1]],
    passes: ['1917-1922年、『日ソ関係1917〜37年』、3〜5月。', '1917-1922年 and :en[1917–1922].'],
  },
  'year-in-two-writings': {
    passes: [
      '1917年、一九七頁、「一九一七年の春」。',
      '一九一七年、一九一八年。',
      '『一九八四年』は1949年の作。',
    ],
  },
  'wrong-era-year': {
    finds: [
      ['明治四十五年（一九一三）。', 1],
      ['1926（大正14）年。昭和65年。', 2],
    ],
    passes: [
      '明治38（1905）年、大正元年（1912）、昭和64（1989）年、令和3（2021）年。',
      '明治五年（一八七三）一月。明治5（1872）年。',
      '1905（明治38）年、平成三十一年。',
      '大正6年、1918年に。大正天皇。',
    ],
  },
  'impossible-date': {
    finds: [
      ['1917年13月5日。二月三十日。', 2],
      ['February 30, 1917 and 31 April.', 2],
      ['1917年2月29日。', 1],
    ],
    passes: [
      '1916年2月29日、12月31日、11月30日。',
      '文政三年二月三十日。旧暦2月30日。1850年2月30日。',
      '31 декабря 1917 г., 30 апреля, 5 мая',
      '12月1日間の。2か月30日。',
      'May 31, 1917; in March many ships came.',
    ],
  },
  'note-call-on-other-side': {
    finds: [['紙[^1]。墨[^2]。筆。[^3]\n\n[^1]: 紙。\n\n[^2]: 墨。\n\n[^3]: 筆。', 1]],
    passes: [
      '紙[^1]。墨[^2]、筆[^3]は。\n\n::::summary{lang=en}\n\nPaper.[^4]\n\n::::\n\n[^1]: 紙。\n\n[^2]: 墨。\n\n[^3]: 筆。\n\n[^4]: 紙。',
      '紙。[^1]墨。[^2]\n\n[^1]: 紙。\n\n[^2]: 墨。',
    ],
  },
  'wrong-page-label': {
    finds: [['pp. 12を見よ。', 1]],
    passes: ['p. 12; pp. 12–15; pp. 3, 5; p. 3, 5; p. xii'],
  },
  'page-label-in-two-writings': {
    passes: ['С. 5. С. 6.', 'с. 5, с. 6', 'с Ивановым; С.А. Петров; в 5 с. от'],
  },
  'unparted-page-label': {
    finds: [['本である[^1]。\n\n[^1]: Иванов И.И. История Т. 2 С. 5.', 1]],
    passes: [
      '本である[^1]。\n\n[^1]: Иванов И.И. История. Т. 2. С. 5; 1999. №5. С. 51-62.',
      '「С. 22-31」と書く。頁（С. 5）。',
      'Иванов С. и Петров С. в 1917 г.',
    ],
  },
  'unclear-ibid': {
    finds: [
      ['紙[^1]。\n\n[^1]: 同上。', 1],
      ['紙[^1]。墨[^2]。\n\n[^1]: 紙は高かった。\n\n[^2]: Там же. С. 5.', 1],
    ],
    passes: ['紙[^1]。墨[^2]。筆[^3]。\n\n[^1]: 原『本』5頁。\n\n[^2]: 同上、6頁。\n\n[^3]: 同上、7頁。'],
  },
  'unknown-short-title': {
    finds: [
      ['紙[^1]。墨[^2]。\n\n[^1]: 原『長い本：副題』岩波、1990年。\n\n[^2]: 原、前掲『短い本』。', 1],
      [
        '紙[^1]。墨[^2]。\n\n[^1]: Шулатов Я.А. На пути к миру. М., 2008.\n\n[^2]: Шулатов. На пути к войне. С. 5.',
        1,
      ],
    ],
    passes: [
      '紙[^1]。墨[^2]。\n\n[^1]: 原『長い本：副題』岩波、1990年。\n\n[^2]: 原『長い本』5頁、前掲『長い本』。',
      '紙[^1]。墨[^2]。\n\n[^1]: Шулатов Я.А. На пути к миру. М., 2008.\n\n[^2]: Шулатов. На пути к миру. С. 5; Москва. Кремль. 1917.',
      '紙[^1]。\n\n[^1]: 原『初出の本』岩波書店、1990年、5頁。',
      '紙[^1]。墨[^2]。\n\n[^1]: 天野「田舎の「革命」：副題」『誌』2017年。\n\n[^2]: 天野「田舎の「革命」」82頁。',
    ],
  },
  'unused-abbreviation': {
    finds: [['紙（以下、ＸＹ誌と記す）である。', 1]],
    passes: [
      '紙[^1]。墨[^2]。\n\n[^1]: 日ソ関係資料（以下、ДПСРと記す）。\n\n[^2]: ДПСР. С. 5.',
      '紙[^1]。墨[^2]。\n\n[^1]: История Сахалина и островов（以下、История Сахалинаと記す）。\n\n[^2]: История Сахалина. С. 5.',
      '標準語（JLREQ）という（以下、……と記す）形。',
    ],
  },
  'polite-form': { passes: ['「そうです」と彼は言った。', '> これは本です。', '本である。'] },
  'dropped-ra': { passes: ['見られる。食べられる。走れる。帰れる。'] },
  'redundant-expression': { passes: ['調査を行った。正しいと考えている。表すこともできる。'] },
  'doubled-particle': {
    passes: ['1917年に東京に着いた。', '研究のために日本に来た。', '紙を買い、墨を買い、筆を買った。'],
  },
}

const rules = new Map([...textRules, ...proseRules].map((rule) => [rule.id, rule]))

for (const [id, { finds = [], passes }] of Object.entries(RULES)) {
  describe(id, () => {
    const find = async (text: string) => {
      const { proof } = await proofOfText(text)
      return (await rules.get(id as FindingId)?.find(proof)) ?? assert.fail('no such rule')
    }
    for (const [text, count] of finds) {
      test(`finds ${count}: ${text}`, async () => {
        const found = await find(text)
        assert.equal(found.length, count, JSON.stringify(found))
        expectWords(found)
      })
    }
    for (const text of passes) {
      test(`passes: ${text}`, async () => {
        assert.deepEqual(
          (await find(text)).map((finding) => sayFinding('en', finding).reason),
          [],
        )
      })
    }
  })
}
