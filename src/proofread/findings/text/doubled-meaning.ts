import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'
import { withoutQuotes } from './without-quotes.js'

const NUMBER = '[\\d０-９〇一二三四五六七八九十百千万億,，]+'
const UNIT =
  '(?:人|名|円|銭|圓|年間?|日間?|[かヵカヶケ箇]月間?|週間|時間|分間?|ルーブル|ドル|トン|戸|冊|隻|頁|メートル|キロ(?:メートル)?|倍|件|点|世帯|ヘクタール|％|パーセント)'

/** Words that say one thing twice, and what is left without one of the two. */
const DOUBLED: readonly { pattern: RegExp; write: (kept?: string) => string }[] = [
  { pattern: new RegExp(`第(${NUMBER}[回番]目)`, 'gu'), write: (ordinal = '') => ordinal },
  {
    pattern: new RegExp(
      `(?<!\\p{Script=Han})(?:約|およそ|おおよそ)(${NUMBER}${UNIT})(余り|あまり|余(?=[のりが、。])|ほど|程度|前後|くらい|ぐらい)`,
      'gu',
    ),
    write: (number = '') => `約${number}`,
  },
  { pattern: /過(半数を[超越こ]え)/gu, write: (half = '') => half },
  { pattern: /炎天下の(?:下|もと)で/gu, write: () => '炎天下で' },
  { pattern: /元旦の([朝夜夕昼])/gu, write: (time = '') => `元日の${time}` },
  { pattern: /(?:後|あと)で(後悔[すしさ])/gu, write: (regret = '') => regret },
  { pattern: /まず最初に/gu, write: () => 'まず' },
  { pattern: /一番(最[初後高大多悪新古])/gu, write: (most = '') => most },
]

/** Quotations and titles keep theirs. */
export const doubledMeaning = textRule('doubled-meaning', ({ blocks }) =>
  DOUBLED.flatMap(({ pattern, write }) =>
    spotsOf(blocks, pattern, ({ 0: found, 1: kept, index }, block) =>
      withoutQuotes(block)[index] === '\ufffc' ? undefined : { found, write: write(kept) },
    ),
  ),
)
