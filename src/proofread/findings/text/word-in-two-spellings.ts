import { languageAt } from './language-at.js'
import { minorityOf } from './minority-of.js'
import { stretchesOf } from './stretches-of.js'
import { textOfStretch } from './text-of-stretch.js'
import { textRule } from './text-rule.js'
import { withoutQuotes } from './without-quotes.js'

/** Words that both usages write well, each with the words of one usage and of the other. */
const CHOICES: readonly { first: RegExp; other: RegExp; preferred: 'first' | 'other' }[] = [
  // 行った is 行く as well
  {
    first: /行な[うっいわえお]/gu,
    other:
      /(?<!\p{Script=Han})(?<=[をに]|も|が|は|で)行(?:う|い(?![きくけこ])|われ|わな|わせ|えば|える|えな|おう)/gu,
    preferred: 'other',
  },
  {
    first: /表わ[すしさせ]/gu,
    other: /(?<!\p{Script=Han})表(?:す|し(?![^たてまな、])|さ[なれ]|せ[るば])/gu,
    preferred: 'other',
  },
  { first: /現われ/gu, other: /(?<!\p{Script=Han})現れ/gu, preferred: 'other' },
  { first: /著わ[すしさ]/gu, other: /(?<!\p{Script=Han})著[すし](?=[、たて])/gu, preferred: 'other' },
  {
    first: /(?<=^|[。」）\n　])従って(?=[、，])/gu,
    other: /(?<=^|[。」）\n　])したがって(?=[、，])/gu,
    preferred: 'other',
  },
  {
    first: /(?<=^|[。」）\n　])但し(?=[、，])/gu,
    other: /(?<=^|[。」）\n　])ただし(?=[、，])/gu,
    preferred: 'other',
  },
  {
    first: /(?<=^|[。、」）\n　])即ち(?=[、，])/gu,
    other: /(?<=^|[。、」）\n　])すなわち(?=[、，])/gu,
    preferred: 'other',
  },
  {
    first: /(?<=^|[。」）\n　])例えば(?=[、，])/gu,
    other: /(?<=^|[。」）\n　])たとえば(?=[、，])/gu,
    preferred: 'first',
  },
  { first: /第[一二三四五六七八九十]次(?!第)/gu, other: /第[1-9１-９]次(?!第)/gu, preferred: 'first' },
  // 一世紀 may be how long something lasted
  {
    first:
      /(?<![\d〇一二三四五六七八九十・])(?:二?十[一二三四五六七八九]?|[一二][〇一二三四五六七八九])世紀(?=[^\p{Script=Han}]|[初末前後半中以頃]|$)/gu,
    other: /(?<![\d・])\d{2}世紀(?=[^\p{Script=Han}]|[初末前後半中以頃]|$)/gu,
    preferred: 'other',
  },
  {
    first: /(?<![脚傍補訳割頭原])註(?=[\d０-９（(])/gu,
    other: /(?<![脚傍補訳割頭原])注(?=[\d０-９（(])/gu,
    preferred: 'first',
  },
  { first: /殆ど/gu, other: /ほとんど/gu, preferred: 'other' },
  { first: /全く(?!もって)/gu, other: /まったく/gu, preferred: 'first' },
  { first: /既に/gu, other: /(?<![\p{Script=Hiragana}])すでに/gu, preferred: 'other' },
  { first: /(?<!\p{Script=Han})様々/gu, other: /さまざま/gu, preferred: 'other' },
  { first: /取り扱/gu, other: /取扱(?=[いっわう])/gu, preferred: 'first' },
  { first: /取り組/gu, other: /取組[みむん]/gu, preferred: 'first' },
  { first: /引き渡/gu, other: /引渡[しす]/gu, preferred: 'first' },
  { first: /申し入れ/gu, other: /申入れ/gu, preferred: 'first' },
  { first: /組み合わせ/gu, other: /組合せ|組み合せ/gu, preferred: 'first' },
]

export const wordInTwoSpellings = textRule('word-in-two-spellings', ({ blocks }) =>
  CHOICES.flatMap(({ first, other, preferred }) => {
    const isOwn = ({ index }: RegExpExecArray, block: (typeof blocks)[number]): boolean =>
      withoutQuotes(block)[index] !== '\ufffc' && languageAt(block, index) === 'ja' && !block.isOpening
    const found = [
      ...stretchesOf(blocks, first, isOwn).map((one) => ({ ...one, usage: 'first' })),
      ...stretchesOf(blocks, other, isOwn).map((one) => ({ ...one, usage: 'other' })),
    ]
    const minority = minorityOf(found, ({ usage }) => usage, preferred)
    const example = found.find(({ usage }) => usage === minority?.usual)
    const usual = example ? textOfStretch(example) : ''
    return (minority?.others ?? []).map(({ block, index, length }) => ({
      block,
      index,
      length,
      data: { found: block.text.slice(index, index + length), usual, count: minority?.count ?? 0 },
    }))
  }),
)
