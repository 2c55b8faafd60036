import type { FindingData } from '../../../messages/findings/say-found.js'
import { isInKanaAlone } from './is-in-kana-alone.js'
import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'
import { wordsAround } from './words-around.js'

/** Particles that are never doubled; what is part of ものの, とともに, でできる, 母 and the like is excluded. */
const PARTICLES =
  /をを|(?<!も)のの(?!し)|がが(?![んくす])|(?<!は)はは(?!は|お|[のがをにも親])|(?<![ろふ])にに(?!ん)|(?<![とこ])とと(?![もと])|でで(?![きあもす])|からから(?!か)|よりより|までまで/gu
/** How many particles of one block may be doubled by a slip. */
const MOST_SLIPS = 3
/** A unit after a number, or 第 before one, twice; 年年末, 号号外 and 日日本 are right. A sign twice after a number. */
const UNITS =
  /(?<=[\d０-９〇一二三四五六七八九十百])([年月日頁号回巻章節冊部人])\1(?=[のにはがをもとで、。）」])|第第(?=[\d０-９一二三四五六七八九十])|(?<=\d)(?:％％|%%)/gu
/** た twice at the end of a sentence. */
const PAST = /(?<=[しっけべめれせ])たた(?=[。」])/gu
const ENDINGS =
  /(して|した|する|ている|された|される|であった|である|という|として|において|による|により)\1|(?<![ぁ-ん])(?:ここここ|このこの)(?=[\p{Script=Han}でにをはがの])|(?<=\p{Script=Han})(?:にはには|ではでは|とはとは|へのへの)(?=[\p{Script=Han}、])|(?<=[\p{Script=Han}ぁ-ん])(?:ったった|れたれた)(?=[\p{Script=Han}。、])/gu
/** Two characters or more of kanji, three of katakana, four of any, twice. */
const JAPANESE = /(\p{Script=Han}{2,12}|[ァ-ヺー]{3,20}|[\p{Script=Han}ぁ-んァ-ヺー]{4,20})\1/gu
const WORDS = /(?<![\p{L}\p{N}'’-])(\p{L}+)[ \n]+\1(?![\p{L}\p{N}'’-]|\.\p{L})/giu
/** Words that are doubled by right. */
const MEANT = /^(?:that|had|bye|ha|no|very|чуть|еле|едва|да|нет|очень|давно|вот)$/i
const REPEATED = /^(?:一.|[ひふみ]と.*|個人|各自|別々|少し)$/u

export const doubledWord = textRule('doubled-word', ({ blocks }) => [
  ...spotsOf(blocks, PARTICLES, (match) =>
    isInKanaAlone(match.input, match.index) || isOnKana(match.input) ? undefined : judge(match),
  ),
  ...[ENDINGS, UNITS, PAST].flatMap((pattern) => spotsOf(blocks, pattern, judge)),
  ...spotsOf(blocks, JAPANESE, (match) => (REPEATED.test(match[1] ?? '') ? undefined : judge(match))),
  ...spotsOf(blocks, WORDS, (match) =>
    MEANT.test(match[1] ?? '') || isInitial(match) ? undefined : judge(match),
  ),
])

/** Whether a text is about words in kana, as a list of old readings is: it has more of them doubled than anyone mistypes. */
function isOnKana(text: string): boolean {
  return (text.match(PARTICLES)?.length ?? 0) > MOST_SLIPS
}

/** `и И. С.`: a word of one letter and the initial of a name. */
function isInitial({ 0: found, 1: word = '', index, input }: RegExpExecArray): boolean {
  return word.length === 1 && /^\.\s?\p{L}/u.test(input.slice(index + found.length))
}

function judge({ 0: found, index, input }: RegExpExecArray): FindingData<'doubled-word'> {
  return { found, context: wordsAround(input, index, 5, found.length) }
}
