import { findingRule } from './finding-rule.js'

interface RangeInTwoWritings {
  of: 'years' | 'pages'
  range: string
  mark: string
  usual: string
  count: number
}

type WrongEraYear =
  | { kind: 'beyond-era'; found: string; era: string; years: number }
  | { kind: 'two-years'; found: string; eraYear: string; expected: number }

/** What the rules of dates and ranges say. */
export const dateAndRangeFindings = {
  'backward-range': findingRule<{ range: string; isEmpty: boolean }>({
    en: {
      name: 'Backward range',
      why: 'A range that ends before it begins has two digits exchanged, or a page of another source.',
      reason: ({ range, isEmpty }) =>
        `The range “${range}” ${isEmpty ? 'ends where it begins' : 'runs backwards'}`,
      remedy: ({ isEmpty }) =>
        isEmpty ? 'Write the one number, or mend one of the two.' : 'Look the numbers up and mend them.',
    },
    ja: {
      name: '逆転した範囲',
      why: '始まりより終わりの小さい範囲は、数字が入れ替わったか、別の資料の頁が紛れ込んだものです。',
      reason: ({ range, isEmpty }) =>
        isEmpty ? `「${range}」の始まりと終わりが同じです` : `「${range}」の始まりと終わりの前後が逆です`,
      remedy: ({ isEmpty }) =>
        isEmpty ? '一つの数字で示すか、どちらかを直してください。' : '原資料で確かめ、数字を直してください。',
    },
  }),
  'range-in-two-writings': findingRule<RangeInTwoWritings>({
    en: {
      name: 'Range in two writings',
      why: 'One mark for “from … to” in one language: 1917-1922年 beside 1917～1922年 looks like a difference and is none.',
      reason: ({ of, range, mark, usual, count }) =>
        `“${range}” is written with “${mark}”; ranges of ${of} elsewhere with “${usual}” (${count} times)`,
      remedy: ({ usual }) => `Write “${usual}”.`,
    },
    ja: {
      name: '範囲の記号の不統一',
      why: '範囲を示す記号は、同じ言語の中では一つにします。「1917-1922年」と「1917～1922年」が混じると、何か違いがあるように見えます。',
      reason: ({ of, range, mark, usual, count }) =>
        `「${range}」の記号が「${mark}」です。ほかの${of === 'years' ? '年' : '頁'}の範囲は「${usual}」です（${count}か所）`,
      remedy: ({ usual }) => `「${usual}」に統一してください。`,
    },
  }),
  'year-in-two-writings': findingRule<{ year: string; isArabic: boolean }>({
    en: {
      name: 'Year in two writings',
      why: '1917年 and 一九一七年 in one text are two customs; quotations and titles keep theirs.',
      reason: ({ year, isArabic }) => {
        const [here, elsewhere] = isArabic ? ['Arabic digits', 'kanji'] : ['kanji', 'Arabic digits']
        return `“${year}” is written in ${here}, other years in ${elsewhere}`
      },
      remedy: ({ isArabic }) => `Write it in ${isArabic ? 'kanji' : 'Arabic digits'}.`,
    },
    ja: {
      name: '年の書き方の不統一',
      why: '「1917年」と「一九一七年」は別の書き方です。一編の論文の中では、引用と書名を除き、どちらかにそろえます。',
      reason: ({ year, isArabic }) => {
        const [here, elsewhere] = isArabic ? ['算用数字', '漢数字'] : ['漢数字', '算用数字']
        return `「${year}」が${here}で書かれています。ほかの年は${elsewhere}です`
      },
      remedy: ({ isArabic }) => `${isArabic ? '漢数字' : '算用数字'}に直してください。`,
    },
  }),
  'wrong-era-year': findingRule<WrongEraYear>({
    en: {
      name: 'Wrong era year',
      why: 'The year of an era and the year of the calendar beside it must be one year.',
      reason: (data) =>
        data.kind === 'beyond-era'
          ? `“${data.found}” never was: ${data.era} ended in its year ${data.years}`
          : `“${data.found}”: ${data.eraYear} is ${data.expected}`,
      remedy: ({ kind }) => (kind === 'beyond-era' ? 'Mend the year.' : 'Mend one of the two.'),
    },
    ja: {
      name: '元号と西暦の食い違い',
      why: '元号による年と、それに添えた西暦の年は、同じ年でなければなりません。',
      reason: (data) =>
        data.kind === 'beyond-era'
          ? `「${data.found}」はありません。${data.era}は${data.years}年までです`
          : `「${data.found}」とありますが、${data.eraYear}は${data.expected}年です`,
      remedy: ({ kind }) =>
        kind === 'beyond-era' ? '年を直してください。' : 'どちらかの年を直してください。',
    },
  }),
  'impossible-date': findingRule<{ date: string }>({
    en: {
      name: 'Impossible date',
      why: 'A day that the calendar does not have was misread or mistyped.',
      reason: ({ date }) => `“${date}” is no day of the calendar`,
      remedy: 'Look the date up and mend it.',
    },
    ja: {
      name: '暦にない日付',
      why: '暦にない日付は、読み違いか打ち間違いです。',
      reason: ({ date }) => `「${date}」は暦にありません`,
      remedy: '原資料で確かめ、日付を直してください。',
    },
  }),
}
