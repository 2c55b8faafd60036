import { spellingGroups } from './spelling-groups.js'
import { stretchesOf } from './stretches-of.js'
import { textRule } from './text-rule.js'
import { withoutQuotes } from './without-quotes.js'

/** Old and other forms of characters of names, each after the form of today. */
const FORMS =
  '沢澤 辺邊邉 斎齋 斉齊 高髙 崎﨑嵜 島嶋嶌 国國 広廣 浜濱 竜龍 桜櫻 恵惠 栄榮 学學 会會 済濟 経經 実實 伝傳 関關 権權 鉄鐵鉃 滝瀧 沢澤 円圓 万萬 与與 亜亞 塩鹽 検檢 渋澁 条條 真眞 寿壽 清淸 静靜 瀬瀨 総總 蔵藏 徳德 富冨 峰峯 豊豐 宝寶 槙槇 弥彌 薬藥 来來 礼禮 礒磯 渡渡 黒黑 蔦蔦 隆隆 団團 対對 戦戰 独獨 満滿 台臺 図圖 辞辭 党黨 号號 参參 県縣 鴎鷗 訳譯'
const TODAY = new Map(
  FORMS.split(' ').flatMap(([today = '', ...others]) => others.map((one): [string, string] => [one, today])),
)
/** Three characters and more: a surname alone may be another family's. */
const WORD = /(?<!\p{Script=Han})[\p{Script=Han}々ヶ]{3,8}(?!\p{Script=Han})/gu

export const kanjiInTwoForms = textRule('kanji-in-two-forms', ({ blocks }) =>
  spellingGroups(
    stretchesOf(blocks, WORD, ({ index }, block) => withoutQuotes(block)[index] !== '\ufffc'),
    (word) => [...word].map((character) => TODAY.get(character) ?? character).join(''),
  ),
)
