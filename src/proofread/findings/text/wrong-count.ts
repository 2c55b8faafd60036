import type { FindingData } from '../../../messages/findings/say-found.js'
import { isSameText } from '../../../model/text-place.js'
import type { TextBlock } from '../list-blocks.js'
import type { ProofArticle } from '../proof-article.js'
import { listEnumerators } from './list-enumerators.js'
import { readNumber } from './read-number.js'
import { type Spot, textRule } from './text-rule.js'
import { withoutQuotes } from './without-quotes.js'

/** `次の三点`, `以下の5つ`, `三点ある`, `四つの理由を挙げ`: how many are announced. */
const JAPANESE =
  /(?:(次|以下|つぎ|下記|左記)の?[、，]?)?([2-9２-９]|1\d|[二三四五六七八九十])(点|つ|項目|条件|種類|類型|段階|箇条|か条|カ条|ヶ条)(?!目)(?:の(\p{Script=Han}{1,6}))?(?=(で|が|を|に|は|から)?(ある|あげ|挙げ|指摘|示|述べ|分け|分類|整理|まとめ|要約|考え|見られ|存在|望|求め|要求)?)/gu
const WORDS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const ENGLISH = new RegExp(`\\b(${WORDS.join('|')}) (?:\\p{Ll}+ ){0,3}\\p{Ll}+s\\b[^.:]{0,60}:`, 'giu')
const RUSSIAN_WORDS = ['дв[ае]', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять', 'десять']
const RUSSIAN = new RegExp(
  `(?<!\\p{L})(${RUSSIAN_WORDS.join('|')}) \\p{Ll}+(?: \\p{Ll}+)?[^.:]{0,60}:`,
  'giu',
)

/** How far from its announcement an enumeration may begin, in characters. */
const REACH = 80
/** What may give the last item without its number. */
const UNNUMBERED =
  /最後に|最後の|もう一つ|いま一つ|今一つ|残る|さらに|加えて|このほか|そして最後|finally|lastly|наконец/iu
const ORDINAL =
  /(?:^|[。、，）」』\s　])第([一二三四五六七八九十]|[1-9１-９])(?:に(?![わも])|は|の?\p{Script=Han}{1,4}は)/gu

type CountSpot = Spot<FindingData<'wrong-count'>>

export const wrongCount = textRule('wrong-count', (proof) =>
  proof.blocks.flatMap((block, at) => {
    if (block.place.note !== undefined && !/[：:]/.test(block.text) && !/[）)]/.test(block.text)) return []
    return announcementsIn(block).flatMap(({ index, words, announced, isCertain }): CountSpot[] => {
      const given = countAfter(proof, at, index + words.length, isCertain)
      if (given === undefined || given === announced) return []
      return [{ block, index, length: words.length, data: { announcement: words, announced, given } }]
    })
  }),
)

interface Announcement {
  index: number
  words: string
  announced: number
  /** It says that what follows is the list. */
  isCertain: boolean
}

function announcementsIn(block: TextBlock): Announcement[] {
  const text = withoutQuotes(block)
  const japanese = [...text.matchAll(JAPANESE)].flatMap(
    ({ 0: words, 1: before, 2: number = '', 6: verb, index }) =>
      before || verb
        ? [{ index, words, announced: readNumber(number.normalize('NFKC')), isCertain: Boolean(before) }]
        : [],
  )
  const english = [...text.matchAll(ENGLISH)].map(({ 0: words, 1: number = '', index }) => ({
    index,
    words,
    announced: WORDS.indexOf(number.toLowerCase()) + 2,
    isCertain: false,
  }))
  const russian = [...text.matchAll(RUSSIAN)].map(({ 0: words, 1: number = '', index }) => ({
    index,
    words,
    announced: RUSSIAN_WORDS.findIndex((one) => new RegExp(`^${one}$`, 'iu').test(number)) + 2,
    isCertain: false,
  }))
  return [...japanese, ...english, ...russian].filter(({ announced }) => announced >= 2)
}

/** How many items are given after an announcement; undefined where it cannot be told. */
function countAfter(proof: ProofArticle, at: number, from: number, isCertain: boolean): number | undefined {
  const block = proof.blocks[at]
  if (!block) return undefined
  const within = listEnumerators(block).find(
    ([first]) =>
      first && !first.written.startsWith('第') && first.index >= from && first.index < from + REACH,
  )
  if (within) return within.at(-1)?.number
  const ordinals = countOrdinals(proof, at, from)
  if (ordinals !== undefined) return ordinals
  const isEnd = block.text.slice(from).length < REACH
  return isEnd && isCertain ? countListItems(proof, block) : undefined
}

/** `第一に…。第二に…。`, in the paragraph or in those that follow it. */
function countOrdinals({ blocks }: ProofArticle, at: number, from: number): number | undefined {
  const [block, ...rest] = blocks.slice(at)
  if (!block) return undefined
  const end = rest.findIndex((one) => one.element !== 'p' || !isSameText(one.place, block.place))
  const following = end === -1 ? rest : rest.slice(0, end)
  const text = [withoutQuotes(block).slice(from), ...following.map(withoutQuotes)].join('\n')
  let last = 0
  let first = 0
  for (const { 1: ordinal = '', index } of text.matchAll(ORDINAL)) {
    const number = readNumber(ordinal.normalize('NFKC'))
    if (number !== last + 1) break
    if (number === 1) first = index
    last = number
  }
  if (last < 2 || first > REACH || UNNUMBERED.test(text)) return undefined
  return last
}

const ITEM = /^(?:[-*+]|\d{1,3}[.)])\s/

/** The items of the list that follows a paragraph in the manuscript, without those of lists within it. */
function countListItems({ source }: ProofArticle, { position }: TextBlock): number | undefined {
  if (position?.end.offset === undefined) return undefined
  let count = 0
  for (const line of source.slice(position.end.offset).split('\n').slice(1)) {
    if (line.trim() === '') continue
    if (ITEM.test(line)) count++
    else if (count === 0 || !/^\s/.test(line)) break
  }
  return count > 1 ? count : undefined
}
