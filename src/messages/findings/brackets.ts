import { quoteInJapanese as quote } from '../quote-in-japanese.js'
import { findingRule } from './finding-rule.js'

type UnmatchedBracket =
  | { kind: 'unclosed' | 'unopened'; bracket: string; context: string }
  | { kind: 'two-widths'; open: string; close: string; context: string }

/** What the rules of brackets say. */
export const bracketFindings = {
  'half-width-bracket': findingRule<{ found: string; open: string; close: string }>({
    en: {
      name: 'Half-width bracket',
      why: 'In Japanese text brackets are full-width; half-width ones beside them are lower and closer.',
      reason: ({ found }) => `“${found}” is in half-width brackets`,
      remedy: ({ open, close }) => `Write ${open} and ${close}.`,
    },
    ja: {
      name: '和文中の半角括弧',
      why: '和文の括弧は全角です。半角の括弧は位置が低く、前後の空きも狭いので、混じると不ぞろいに見えます。',
      reason: ({ found }) => `${quote(found)}の括弧が半角です`,
      remedy: ({ open, close }) => `全角の${open} ${close}に直してください。`,
    },
  }),
  'unmatched-bracket': findingRule<UnmatchedBracket>({
    en: {
      name: 'Unmatched bracket',
      why: 'A bracket or quotation mark without its partner leaves the reader in doubt where the words of another begin or end.',
      reason: (data) =>
        data.kind === 'two-widths'
          ? `“${data.open}” is closed by “${data.close}”, of another width: …${data.context}…`
          : `“${data.bracket}” has no partner: …${data.context}…`,
      remedy: ({ kind }) => {
        if (kind === 'two-widths') return 'Write both in one width.'
        return kind === 'unclosed' ? 'Close it, or delete it.' : 'Open it where it begins, or delete it.'
      },
    },
    ja: {
      name: '対にならない括弧',
      why: '括弧や引用符の一方が欠けていると、どこからどこまでが引用なのか、読者に分かりません。',
      reason: (data) => {
        if (data.kind === 'two-widths')
          return `${quote(data.open)}と${quote(data.close)}の全角・半角がそろっていません：…${data.context}…`
        return data.kind === 'unclosed'
          ? `${quote(data.bracket)}が閉じられていません：…${data.context}…`
          : `${quote(data.bracket)}に対応する始め括弧がありません：…${data.context}…`
      },
      remedy: ({ kind }) => {
        if (kind === 'two-widths') return '全角か半角のどちらかにそろえてください。'
        return kind === 'unclosed'
          ? '終わり括弧を補うか、削除してください。'
          : '始め括弧を補うか、削除してください。'
      },
    },
  }),
  'empty-brackets': findingRule<{ found: string }>({
    en: {
      name: 'Empty brackets',
      why: 'Brackets with nothing in them wait for a word, a year or a page that was to be filled in.',
      reason: ({ found }) => `“${found}” holds nothing`,
      remedy: 'Fill it in, or delete it.',
    },
    ja: {
      name: '空の括弧',
      why: '後から書き入れるはずの語や年、頁が抜けたままになっているおそれがあります。',
      reason: ({ found }) => `${quote(found)}の中が空です`,
      remedy: '中身を補うか、括弧ごと削除してください。',
    },
  }),
}
