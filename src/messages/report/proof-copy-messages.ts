import { message } from '../message.js'

/** What is lettered on a proof copy round the pages themselves. */
export const proofCopyMessages = {
  'proof-copy.name': message({ en: 'Proof', ja: '校正刷' }),
  'proof-copy.author': message({ en: 'Author’s proof', ja: '著者校正' }),
  'proof-copy.round': message<{ name: string; round: number }>({
    en: ({ name, round }) => `${name}, round ${round}`,
    ja: ({ name, round }) =>
      `${name}　${['初校', '再校', '三校', '四校', '五校', '六校'][round - 1] ?? `${round}校`}`,
  }),
  'proof-copy.finding': message<{ number: number; line: number | null; reason: string }>({
    en: ({ number, line, reason }) => `${number}  ${line === null ? 'page' : `line ${line}`}  ${reason}`,
    ja: ({ number, line, reason }) => `${number}  ${line === null ? '頁全体' : `${line}行目`}  ${reason}`,
  }),
  'proof-copy.more': message<{ count: number }>({
    en: ({ count }) => `… ${count} more: report.html`,
    ja: ({ count }) => `… ほか${count}件はreport.htmlをご覧ください`,
  }),
}
