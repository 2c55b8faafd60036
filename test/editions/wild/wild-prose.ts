import type { SeededRandom } from '../../print/seeded-random.js'

const HAN =
  '港島海図船橋駅町村川山森雪氷風波雲雨朝夕夜昼春夏秋冬年月日時分秒紙字活版印刷組行頁註柱罫書簡帳簿倉庫荷車鉄道線路電信郵便局学校名簿地図測量石標国境移民漁業炭鉱灯台記録日誌編集校正植字工場社会史料目録翻訳辞書言語方言音韻綴文法新聞雑誌号巻章節条項図表一二三四五六七八九十百千万億亜欧米露独仏伊西蘭葡瑞典洪墺土耳古清韓琉球蝦夷樺太薩摩鹽竈驛體學國會發賣讀賞廣濱邊靜龍鷗'
const HIRAGANA =
  'あいうえおかがきぎくぐけげこごさざしじすずせぜそぞただちぢつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもやゆよらりるれろわをん'
const KATAKANA =
  'アイウエオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモヤユヨラリルレロワヲンヴ'
const SMALL = 'っゃゅょぁぃぅぇぉッャュョァィゥェォー'
const PARTICLES = [
  'は',
  'が',
  'を',
  'に',
  'で',
  'と',
  'の',
  'へ',
  'から',
  'まで',
  'より',
  'として',
  'による',
  'であって',
]
const ENDINGS = [
  'である',
  'であった',
  'と記した',
  'ではなかった',
  'という',
  'だろうか',
  'を見た',
  'に及ぶ',
  'なのだ',
  'かもしれない',
]
const BRACKETS = ['「」', '『』', '（）', '〔〕', '〈〉', '《》', '【】', '［］', '“”', '〝〟']
const STOPS = ['、', '、', '、', '、', '，', '；', '：', '・', '――', '……', '、――', '…', '　']
const ENDS = [
  '。',
  '。',
  '。',
  '。',
  '。',
  '．',
  '！',
  '？',
  '！？',
  '！　',
  '？　',
  '……。',
  '――。',
  '。」と',
]

const WORDS: Readonly<Record<string, readonly string[]>> = {
  ru: 'береговая линия описание северных островов переселенческое управление гавань железнодорожный мост наблюдения над льдом рыболовство в проливе и его последствия сообщение краеведческого общества дневник смотрителя маяка достопримечательность человеконенавистничество объём ёлка съезд'.split(
    ' ',
  ),
  uk: 'берег лінія опис північних островів управління гавань залізничний міст спостереження над кригою рибальство в протоці та його наслідки щоденник їжак ґанок з’їзд'.split(
    ' ',
  ),
  en: 'harbour survey northern settlements lighthouse keepers administration of the fisheries and their consequences winter navigation correspondence islanders observations on drifting ice counterrevolutionaries incomprehensibilities a I'.split(
    ' ',
  ),
  de: 'der Hafen die Vermessung nördlicher Siedlungen Leuchtturmwärter Verwaltung Fischerei und ihre Folgen Donaudampfschifffahrtsgesellschaft Straße Größe über das Eis Weltanschauung'.split(
    ' ',
  ),
  fr: 'le port la mesure des établissements du nord gardiens de phare l’administration pêcheries et leurs conséquences où déjà œuvre garçon île d’été naïf'.split(
    ' ',
  ),
  la: 'portus mensura septentrionalium coloniarum custodes phari administratio piscatus et consequentia eorum hieme navigatio'.split(
    ' ',
  ),
  es: 'el puerto la medición de los asentamientos del norte administración pesquerías y sus consecuencias año niño corazón'.split(
    ' ',
  ),
  it: 'il porto la misura degli insediamenti del nord amministrazione pesca e le sue conseguenze perché città così'.split(
    ' ',
  ),
}
const QUOTES: Readonly<Record<string, readonly [string, string][]>> = {
  ru: [
    ['«', '»'],
    ['«„', '“»'],
    ['„', '“'],
    ['“', '”'],
  ],
  uk: [
    ['«', '»'],
    ['„', '”'],
  ],
  en: [
    ['“', '”'],
    ['‘', '’'],
    ['“‘', '’”'],
    ['"', '"'],
  ],
  de: [
    ['„', '“'],
    ['»', '«'],
    ['‚', '‘'],
  ],
  fr: [
    ['«\u00a0', '\u00a0»'],
    ['« ', ' »'],
    ['“', '”'],
  ],
}
const SURNAMES: Readonly<Record<string, readonly string[]>> = {
  ru: ['Ветров А.Б.', 'Лугова К.', 'О. Н. Морозенко', 'Тропинин-Щеглов В.'],
  en: ['J. R. Ashdown', 'Birchall, C. D.', 'O’Fenwick', 'St. John-Hathersage'],
}

/** Languages in which there is prose besides Japanese. */
export const languages = Object.keys(WORDS).filter((language) => language !== 'uk')

/** Languages that a run is taken for by its script; all others are marked. */
export const unmarked: readonly string[] = ['ru', 'en']

/**
 * Prose of no meaning in a language, with what makes lines hard to set.
 *
 * @param length  in characters, about
 */
export function wildProse(random: SeededRandom, language: string, length: number): string {
  return language === 'ja' ? japanese(random, length) : western(random, language, length)
}

/** A word or a few of Japanese, without signs. */
export function japaneseWord(random: SeededRandom, most = 4): string {
  const pool = random.pick([HAN, HAN, HIRAGANA, KATAKANA])
  let word = characters(random, pool, random.integer(1, most))
  if (pool !== HAN && random.next() < 0.3) word += random.pick([...SMALL]) + characters(random, pool, 1)
  if (pool === HAN && random.next() < 0.05) word += '々'
  return word
}

function characters(random: SeededRandom, pool: string, count: number): string {
  return Array.from({ length: count }, () => random.pick([...pool])).join('')
}

function japanese(random: SeededRandom, length: number): string {
  let text = ''
  while (text.length < length) {
    const clauses = random.integer(1, 4)
    for (let clause = 0; clause < clauses && text.length < length; clause++)
      text += `${clause > 0 ? random.pick(STOPS) : ''}${clauseOf(random, 0)}`
    text += random.pick(ENDINGS) + random.pick(ENDS)
  }
  // An ideographic space is a manuscript's indent or nothing at an end.
  return text.replace(/　+$/, '')
}

function clauseOf(random: SeededRandom, depth: number): string {
  const chance = random.next()
  const particle = random.pick(PARTICLES)
  if (chance < 0.08 && depth < 3) return bracketed(random, depth) + particle
  if (chance < 0.14) return number(random) + particle
  if (chance < 0.2) return foreignInJapanese(random) + particle
  return `${japaneseWord(random)}${random.next() < 0.4 ? `の${japaneseWord(random)}` : ''}${particle}${japaneseWord(random, 2)}`
}

function bracketed(random: SeededRandom, depth: number): string {
  const [open = '', close = ''] = random.pick(BRACKETS)
  const inner = Array.from({ length: random.integer(1, 3) }, () => clauseOf(random, depth + 1))
  return open + inner.join(random.pick(['、', '・', '', '。'])) + close
}

function number(random: SeededRandom): string {
  const year = random.integer(1860, 2020)
  return random.pick([
    `${year}年`,
    `（${year}）`,
    `${year}-${year + random.integer(1, 40)}年`,
    `${year}〜${year + 9}年`,
    `第${random.integer(1, 40)}巻${random.integer(1, 12)}号`,
    `${random.integer(1, 99)}・${random.integer(1, 99)}`,
    `２０世紀`,
    `${random.integer(1, 99)}.${random.integer(1, 9)}％`,
    `${random.integer(1, 9)},${random.integer(100, 999)}トン`,
    `昭和${random.integer(1, 63)}年${random.integer(1, 12)}月${random.integer(1, 30)}日`,
  ])
}

function foreignInJapanese(random: SeededRandom): string {
  const language = random.pick(['ru', 'en'])
  const words = Array.from({ length: random.integer(1, 4) }, () => random.pick(WORDS[language] ?? []))
  const [open, close] = random.next() < 0.3 ? random.pick(QUOTES[language] ?? []) : ['', '']
  const name = random.next() < 0.3 ? random.pick(SURNAMES[language] ?? []) : words.join(' ')
  return random.next() < 0.5 ? `${japaneseWord(random)}（${name}）` : `${open}${name}${close}`
}

function western(random: SeededRandom, language: string, length: number): string {
  const words = WORDS[language] ?? []
  let text = ''
  while (text.length < length) {
    const sentence = Array.from({ length: random.integer(1, 16) }, () => random.pick(words))
    if (random.next() < 0.3) sentence.push(String(random.integer(1, 2030)))
    if (random.next() < 0.2) sentence.push(random.pick(['—', '–']), random.pick(words))
    if (random.next() < 0.3) {
      const [open, close] = random.pick(QUOTES[language] ?? [['“', '”']])
      const at = random.integer(0, sentence.length - 1)
      sentence[at] = `${open}${sentence[at]} ${random.pick(words)}${close}`
    }
    const joined = sentence.join(random.next() < 0.1 ? ', ' : ' ')
    text += `${text ? ' ' : ''}${joined.charAt(0).toUpperCase()}${joined.slice(1)}${random.pick(['.', '.', '.', '!', '?', '…', '; cf. p. 12.'])}`
  }
  return text
}
