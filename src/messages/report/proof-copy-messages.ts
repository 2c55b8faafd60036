import { message } from '../message.js'

/** What is lettered on a proof copy round the pages themselves. */
export const proofCopyMessages = {
  'proof-copy.name': message({ en: 'Proof', ja: '校正刷' }),
  'proof-copy.finding': message<{ number: number; line: number | null; reason: string }>({
    en: ({ number, line, reason }) => `${number}  ${line === null ? 'page' : `line ${line}`}  ${reason}`,
    ja: ({ number, line, reason }) => `${number}  ${line === null ? '頁全体' : `${line}行目`}  ${reason}`,
  }),
  'proof-copy.more': message<{ count: number }>({
    en: ({ count }) => `… ${count} more: report.html`,
    ja: ({ count }) => `… ほか${count}件はreport.htmlをご覧ください`,
  }),
}
