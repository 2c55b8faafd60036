import { plural } from '../plural.js'
import { findingRule } from './finding-rule.js'

interface RangeInTwoWritings {
  of: 'years' | 'days' | 'pages'
  range: string
  mark: string
  usual: string
  count: number
}

/** From Sunday, as the calendar counts them. */
const WEEKDAYS = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  ja: ['日', '月', '火', '水', '木', '金', '土'],
} as const

type WrongEraYear =
  | { kind: 'beyond-era'; found: string; era: string; years: number }
  | { kind: 'before-era' | 'after-era'; found: string; era: string; year: number; month: number; day: number }
  | { kind: 'century'; found: string; year: number; century: number }
  | { kind: 'two-years'; found: string; eraYear: string; expected: number }

const RANGES: Readonly<Record<RangeInTwoWritings['of'], string>> = { years: '年', days: '月日', pages: '頁' }

/** An ordinal number: 1st, 12th, 22nd. */
function ordinal(number: number): string {
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' }
  return `${number}${forms[new Intl.PluralRules('en', { type: 'ordinal' }).select(number)] ?? 'th'}`
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

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
        `「${range}」の記号が「${mark}」です。ほかの${RANGES[of]}の範囲は「${usual}」です（${count}か所）`,
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
      why: 'The year of an era or a century and the year of the calendar beside it must be one time.',
      reason: (data) => {
        if (data.kind === 'beyond-era')
          return `“${data.found}” never was: ${data.era} has the years 1 to ${data.years}`
        if (data.kind === 'century')
          return `“${data.found}”: ${data.year} is in the ${ordinal(data.century)} century`
        if (data.kind === 'two-years') return `“${data.found}”: ${data.eraYear} is ${data.expected}`
        const date = `${data.year}-${twoDigits(data.month)}-${twoDigits(data.day)}`
        return `“${data.found}” never was: ${data.era} ${data.kind === 'before-era' ? 'began' : 'ended'} on ${date}`
      },
      remedy: ({ kind }) => (/era$/.test(kind) ? 'Mend the year or the era.' : 'Mend one of the two.'),
    },
    ja: {
      name: '元号・世紀と西暦の食い違い',
      why: '元号による年や世紀は、それに添えた西暦の年と合っていなければなりません。',
      reason: (data) => {
        if (data.kind === 'beyond-era')
          return `「${data.found}」はありません。${data.era}は元年から${data.years}年までです`
        if (data.kind === 'century')
          return `「${data.found}」とありますが、${data.year}年は${data.century}世紀です`
        if (data.kind === 'two-years')
          return `「${data.found}」とありますが、${data.eraYear}は${data.expected}年です`
        const date = `${data.year}年${data.month}月${data.day}日`
        return `「${data.found}」はありません。${data.era}は${date}${data.kind === 'before-era' ? 'からです' : 'までです'}`
      },
      remedy: ({ kind }) =>
        /era$/.test(kind) ? '元号か年月日を直してください。' : 'どちらかの年を直してください。',
    },
  }),
  'impossible-date': findingRule<{ date: string; unit: 'day' | 'month' | 'time' }>({
    en: {
      name: 'Impossible date',
      why: 'A day that the calendar does not have was misread or mistyped.',
      reason: ({ date, unit }) =>
        unit === 'time' ? `“${date}” is no time of a day` : `“${date}” is no ${unit} of the calendar`,
      remedy: 'Look the date up and mend it.',
    },
    ja: {
      name: 'ありえない日付・時刻',
      why: 'ありえない日付や時刻は、読み違いか打ち間違いです。',
      reason: ({ date, unit }) =>
        unit === 'time' ? `「${date}」という時刻はありません` : `「${date}」は暦にありません`,
      remedy: '原資料で確かめ、日付や時刻を直してください。',
    },
  }),
  'wrong-duration': findingRule<{ found: string; years: number }>({
    en: {
      name: 'Wrong duration',
      why: 'How long something lasted, or how old someone was, follows from its first and its last year; both may be counted.',
      reason: ({ found, years }) =>
        `“${found}”: ${years === 1 ? 'there is' : 'there are'} ${plural(years, 'year')} between the two, ${years + 1} with both`,
      remedy: 'Look the years up and mend one of the three numbers.',
    },
    ja: {
      name: '期間や年齢の食い違い',
      why: '期間の長さも年齢も、始まりと終わりの年で決まります。両端の年を数えるかどうかで違うのは、一年だけです。',
      reason: ({ found, years }) =>
        `「${found}」とありますが、この間は${years}年間（両端の年も数えると${years + 1}年間）です`,
      remedy: '年を確かめ、三つの数字のうち誤っているものを直してください。',
    },
  }),
  'malformed-number': findingRule<{ found: string; kind: 'grouping' | 'roman' }>({
    en: {
      name: 'Malformed number',
      why: 'Commas divide a number by three digits, and a Roman numeral has one form; what has another lost or gained a digit.',
      reason: ({ found, kind }) =>
        kind === 'roman' ? `“${found}” is no Roman numeral` : `“${found}” is not divided by three digits`,
      remedy: 'Look the number up and mend it.',
    },
    ja: {
      name: '形の崩れた数字',
      why: '桁区切りのコンマは三桁ごとに入り、ローマ数字の形は一つに決まっています。崩れていれば、数字が抜けたか余っています。',
      reason: ({ found, kind }) =>
        kind === 'roman'
          ? `「${found}」はローマ数字として正しくありません`
          : `「${found}」の桁区切りが三桁ごとになっていません`,
      remedy: '原資料で確かめ、数字を直してください。',
    },
  }),
  'impossible-degree': findingRule<{ found: string; most: number }>({
    en: {
      name: 'Impossible degree',
      why: 'Latitude goes to 90 degrees and longitude to 180: what is beyond is mistyped, or one is written for the other.',
      reason: ({ found, most }) => `“${found}” is beyond ${most} degrees`,
      remedy: 'Look it up and mend it.',
    },
    ja: {
      name: 'ありえない緯度・経度',
      why: '緯度は90度、経度は180度までです。超えていれば、打ち間違いか、緯度と経度の取り違えです。',
      reason: ({ found, most }) => `「${found}」は${most}度を超えています`,
      remedy: '原資料で確かめ、直してください。',
    },
  }),
  'wrong-weekday': findingRule<{ found: string; weekday: number }>({
    en: {
      name: 'Wrong weekday',
      why: 'A day has one weekday: where the two disagree, one of them is mistyped.',
      reason: ({ found, weekday }) => `“${found}”: the day was a ${WEEKDAYS.en[weekday]}`,
      remedy: 'Look both up and mend one.',
    },
    ja: {
      name: '日付と曜日の食い違い',
      why: '日付が決まれば曜日も決まります。食い違っていれば、どちらかが誤りです。',
      reason: ({ found, weekday }) => `「${found}」とありますが、この日は${WEEKDAYS.ja[weekday]}曜日です`,
      remedy: '両方を確かめ、違っている方を直してください。',
    },
  }),
  'improbable-year': findingRule<{ found: string; near: number }>(
    {
      en: {
        name: 'Improbable year',
        why: 'A year far from all others of the article, and one slip of a digit from one of them, is often mistyped.',
        reason: ({ found, near }) => `“${found}” is far from the article’s other years, and may be ${near}`,
        remedy: 'Look it up.',
      },
      ja: {
        name: '時代の離れた年',
        why: 'ほかの年から遠く離れ、数字を一つ直すとほかの年と同じになる年は、打ち間違いであることが多いものです。',
        reason: ({ found, near }) => `「${found}」は論文のほかの年から離れています。${near}年かもしれません`,
        remedy: '原資料で確かめてください。',
      },
    },
    { isDoubtful: true },
  ),
}
