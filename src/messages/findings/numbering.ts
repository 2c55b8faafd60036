import { quoteInJapanese as quote } from '../quote-in-japanese.js'
import { findingRule } from './finding-rule.js'

/** What a number of the article leads to. */
export type Target = 'figure' | 'table' | 'note' | 'section'

interface MissingTarget {
  target: Target
  /** The words that lead to it. */
  found: string
  /** The highest number that there is: 0 where there is none. */
  last: number
  /** It is there, but not before the note that says it is. */
  isLater: boolean
}

interface WrongCount {
  /** The words that announce a number. */
  announcement: string
  announced: number
  given: number
}

interface SkippedNumber {
  of: 'figure' | 'table' | 'section' | 'item'
  /** The number as it is written. */
  found: string
  /** The number before it. */
  before: string
  isRepeated: boolean
}

const TARGETS: Readonly<Record<Target, { en: string; ja: string }>> = {
  figure: { en: 'figure', ja: '図' },
  table: { en: 'table', ja: '表' },
  note: { en: 'note', ja: '註' },
  section: { en: 'section', ja: '節' },
}

const NUMBERED: Readonly<Record<SkippedNumber['of'], { en: string; ja: string }>> = {
  figure: { en: 'figures', ja: '図' },
  table: { en: 'tables', ja: '表' },
  section: { en: 'headings', ja: '見出し' },
  item: { en: 'items', ja: '項目' },
}

/** What the rules of numbers within an article say. */
export const numberingFindings = {
  'missing-target': findingRule<MissingTarget>({
    en: {
      name: 'Missing target',
      why: 'A figure, table, note or section that the text sends the reader to must be there.',
      reason: ({ target, found, last, isLater }) => {
        const name = TARGETS[target].en
        if (isLater) return `“${found}” leads to a ${name} that is not before it`
        return last === 0
          ? `“${found}” leads to a ${name}, and the article has none`
          : `“${found}” leads to no ${name}: the last one is ${last}`
      },
      remedy: 'Mend the number, or put in what is missing.',
    },
    ja: {
      name: '指す先のない番号',
      why: '本文で指した図・表・註・節がなければ、読者は探し当てられません。',
      reason: ({ target, found, last, isLater }) => {
        const name = TARGETS[target].ja
        if (isLater) return `${quote(found)}とありますが、その${name}はここより前にありません`
        return last === 0
          ? `${quote(found)}とありますが、この論文に${name}はありません`
          : `${quote(found)}とありますが、${name}は${last}までしかありません`
      },
      remedy: '番号を直すか、抜けているものを補ってください。',
    },
  }),
  'wrong-count': findingRule<WrongCount>({
    en: {
      name: 'Wrong count',
      why: 'A reader who is promised three points counts them.',
      reason: ({ announcement, announced, given }) =>
        `“${announcement}” announces ${announced}, and ${given} ${given === 1 ? 'is' : 'are'} given`,
      remedy: 'Mend the number, or put in what is missing.',
    },
    ja: {
      name: '予告した数と合わない項目',
      why: '「三点ある」と書かれていれば、読者は三つを数えながら読みます。',
      reason: ({ announcement, announced, given }) =>
        `${quote(announcement)}とありますが、挙げられているのは${announced}ではなく${given}です`,
      remedy: '数を直すか、抜けている項目を補ってください。',
    },
  }),
  'skipped-number': findingRule<SkippedNumber>({
    en: {
      name: 'Skipped number',
      why: 'A number that is left out or there twice is left over from an edit, and what leads to it leads astray.',
      reason: ({ of, found, before, isRepeated }) =>
        isRepeated
          ? `“${found}” is the number of two ${NUMBERED[of].en}`
          : `“${found}” follows “${before}”: a number of the ${NUMBERED[of].en} is left out`,
      remedy: 'Number them anew, and mend what leads to them.',
    },
    ja: {
      name: '番号の抜けと重複',
      why: '番号の抜けや重複は推敲の名残です。その番号を指す箇所も狂います。',
      reason: ({ of, found, before, isRepeated }) =>
        isRepeated
          ? `${NUMBERED[of].ja}の番号${quote(found)}が重なっています`
          : `${NUMBERED[of].ja}の番号が、${quote(before)}の次は${quote(found)}で、間が抜けています`,
      remedy: '番号を振り直し、その番号を指す箇所も直してください。',
    },
  }),
}
