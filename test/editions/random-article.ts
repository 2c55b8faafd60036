import type { SeededRandom } from '../print/seeded-random.js'

const JAPANESE = {
  subjects: [
    '港の測候所',
    '若い技師',
    '郷土の史家',
    '鉄道局',
    '漁業組合',
    '移民の一家',
    '島の郵便局',
    '新聞の編集部',
  ],
  objects: [
    '古い海図',
    '冬の航路',
    '炭鉱の日誌',
    '国境の標石',
    '灯台の記録',
    '学校の名簿',
    '流氷の観測',
    '方言の語彙',
  ],
  verbs: [
    '書き改めた',
    '海を越えて運んだ',
    '長く守った',
    '三度にわたって調べた',
    '論文に引いた',
    '忘れていた',
  ],
  openings: ['しかし、', 'その後、', '要するに、', '一方、', '翌年になると、', '', '', ''],
  titles: ['北の海の交通史', '島の暮らしと言葉', '測量者の手帳', '港町の二十年', '雪と鉄道'],
  surnames: ['川原', '浜田', '岸本', '沢村', '森崎'],
}
const RUSSIAN = {
  words: [
    ...['береговая', 'линия', 'описание', 'северных', 'островов', 'переселенческое', 'управление', 'гавань'],
    ...['железнодорожный', 'мост', 'наблюдения', 'над', 'льдом', 'рыболовство', 'в', 'проливе', 'и', 'его'],
    ...['последствия', 'сообщение', 'краеведческого', 'общества', 'дневник', 'смотрителя', 'маяка'],
  ],
  surnames: ['Ветров', 'Лугова', 'Морозенко', 'Тропинин', 'Щеглов'],
}
const ENGLISH = {
  words: [
    ...[
      'harbour',
      'survey',
      'northern',
      'settlements',
      'lighthouse',
      'keepers',
      'administration',
      'of',
      'the',
    ],
    ...['fisheries', 'and', 'their', 'consequences', 'winter', 'navigation', 'correspondence', 'islanders'],
    ...['observations', 'on', 'drifting', 'ice', 'railway', 'construction', 'in', 'remote', 'districts'],
  ],
  surnames: ['Ashdown', 'Birchall', 'Coverdale', 'Fenwick', 'Hathersage'],
}

/** How an article is made up. */
export interface ArticleShape {
  /** Length of each note in characters, about; one note each. */
  notes: readonly number[]
  /** Characters of body text before each call, about. */
  between: { least: number; most: number }
}

/**
 * An article of nonsense that is written like a real one: headings, paragraphs, quotations, a list, a table, notes in
 * three languages, a summary.
 *
 * @returns  the text of `article.md`
 */
export function randomArticle(random: SeededRandom, { notes, between }: ArticleShape): string {
  const body: string[] = []
  let paragraph = ''
  for (const number of notes.keys()) {
    paragraph += `${japanese(random, random.integer(between.least, between.most)).slice(0, -1)}[^${number + 1}]。`
    if (paragraph.length > 300 && random.next() < 0.5) {
      body.push(paragraph)
      paragraph = ''
      const chance = random.next()
      if (chance < 0.12)
        body.push(`## ${random.pick(JAPANESE.titles)}`, `### ${random.pick(JAPANESE.titles)}`)
      else if (chance < 0.24) body.push(`## ${random.pick(JAPANESE.titles)}`)
      else if (chance < 0.3) body.push(`> ${russian(random, 240)}`)
      else if (chance < 0.36)
        body.push([1, 2, 3].map((item) => `${item}. ${japanese(random, 50)}`).join('\n'))
      else if (chance < 0.4) body.push('| 年 | 件数 |\n| :-- | --: |\n| 1901 | 12 |\n| 1902 | 305 |')
    }
  }
  body.push(`${paragraph}${japanese(random, 60)}`)
  const definitions = notes.map((length, index) => `[^${index + 1}]: ${note(random, length)}`)
  const summary = `::::summary{lang=en}\n\n${english(random, 900)}\n\n${english(random, 700)}\n\n::::`
  return [frontMatter(random), ...body, ...definitions, summary].join('\n\n').concat('\n')
}

/**
 * Lengths of notes of which a third are long.
 *
 * @param count  how many notes
 */
export function noteLengths(random: SeededRandom, count: number): number[] {
  const lengths = Array.from({ length: count }, (_, index) =>
    index % 3 === 0 ? random.integer(500, 2000) : random.integer(8, 120),
  )
  // Not in step: long notes stand together here and apart there.
  for (let at = lengths.length - 1; at > 0; at--) {
    const other = random.integer(0, at)
    const held = lengths[at] ?? 0
    lengths[at] = lengths[other] ?? 0
    lengths[other] = held
  }
  return lengths
}

function frontMatter(random: SeededRandom): string {
  return [
    '---',
    `title: ${random.pick(JAPANESE.titles)}をめぐる試論`,
    'subtitle: 組版のための作り物',
    'author:',
    `  - name: ${random.pick(JAPANESE.surnames)}・ためし`,
    '    latin: A Trial Author',
    'title-en: An Essay on Nothing',
    'subtitle-en: Made for the Test of Pages (1901-1902)',
    'lang: ja',
    `first-page: ${random.integer(1, 400)}`,
    '---',
  ].join('\n')
}

/** A note in one, two or three languages; a long one may have several paragraphs. */
function note(random: SeededRandom, length: number): string {
  const parts: string[] = []
  let written = 0
  while (written < length) {
    const left = Math.min(length - written, random.integer(30, 400))
    const part = random.pick([japanese, japanese, russianSource, englishSource])(random, left)
    parts.push(part)
    written += part.length
  }
  let text = ''
  for (const [index, part] of parts.entries()) {
    const isNewParagraph = index > 0 && text.length > 300 && random.next() < 0.15
    text += index === 0 ? part : isNewParagraph ? `\n\n    ${part}` : ` ${part}`
  }
  return text
}

function japanese(random: SeededRandom, length: number): string {
  let text = ''
  do {
    const { openings, subjects, objects, verbs, surnames } = JAPANESE
    const year = random.next() < 0.2 ? `${random.integer(1890, 1930)}年に` : ''
    const name =
      random.next() < 0.1 ? `${random.pick(surnames)}（${random.pick(RUSSIAN.surnames)} А.Б.）と` : ''
    text += `${random.pick(openings)}${year}${name}${random.pick(subjects)}は「${random.pick(objects)}」を${random.pick(verbs)}。`
  } while (text.length < length)
  return text
}

function russian(random: SeededRandom, length: number): string {
  return sentences(random, RUSSIAN.words, length)
}

function english(random: SeededRandom, length: number): string {
  return sentences(random, ENGLISH.words, length)
}

function russianSource(random: SeededRandom, length: number): string {
  const author = `${random.pick(RUSSIAN.surnames)} ${random.pick(['А.В.', 'К.', 'О. Н.'])}`
  return `${author} ${russian(random, length)} М., ${random.integer(1900, 2015)}. С. ${random.integer(3, 90)}-${random.integer(91, 300)}.`
}

function englishSource(random: SeededRandom, length: number): string {
  const place = random.pick(['Leeds', 'Halifax', 'Dunedin'])
  return `${random.pick(ENGLISH.surnames)}, “${english(random, length)}” (${place}, ${random.integer(1900, 2015)}), pp. ${random.integer(3, 90)}–${random.integer(91, 300)}.`
}

function sentences(random: SeededRandom, words: readonly string[], length: number): string {
  let text = ''
  do {
    const sentence = Array.from({ length: random.integer(5, 14) }, () => random.pick(words)).join(' ')
    text += `${text ? ' ' : ''}${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
  } while (text.length < length)
  return text
}
