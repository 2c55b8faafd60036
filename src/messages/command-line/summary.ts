import { message } from '../message.js'
import { plural } from '../plural.js'

/** The end of a run, and what is said of each message. */
export const summaryMessages = {
  'severity.error': message({ en: 'error', ja: 'エラー' }),
  'severity.warning': message({ en: 'warning', ja: '警告' }),
  'run.see-below': message({ en: 'see the errors below', ja: '下のエラーをご覧ください' }),
  'run.compare': message({ en: 'compare', ja: '比較' }),

  'summary.article': message<{ slug: string; facts: readonly string[] }>({
    en: ({ slug, facts }) => `${slug}: ${facts.join(', ')}`,
    ja: ({ slug, facts }) => `${slug}: ${facts.join('、')}`,
  }),
  'summary.pages': message<{ count: number }>({
    en: ({ count }) => plural(count, 'page'),
    ja: ({ count }) => `${count}頁`,
  }),
  'summary.notes': message<{ count: number }>({
    en: ({ count }) => plural(count, 'note'),
    ja: ({ count }) => `註${count}`,
  }),
  'summary.warnings': message<{ count: number }>({
    en: ({ count }) => plural(count, 'warning'),
    ja: ({ count }) => `警告${count}件`,
  }),
  'summary.errors': message<{ count: number }>({
    en: ({ count }) => `${plural(count, 'error')}, no edition written`,
    ja: ({ count }) => `エラー${count}件（版は書き出していません）`,
  }),
  'summary.findings': message<{ count: number; silenced: number }>({
    en: ({ count, silenced }) =>
      `${count === 0 ? 'no findings' : `${plural(count, 'finding')}, see report.html`}${silenced > 0 ? ` (${silenced} more silenced)` : ''}`,
    ja: ({ count, silenced }) =>
      `${count === 0 ? '指摘なし' : `指摘${count}件（report.htmlに一覧）`}${silenced > 0 ? `、ほかに止めてある指摘${silenced}件` : ''}`,
  }),
  'summary.done': message<{ seconds: number }>({
    en: ({ seconds }) => `Done in ${seconds.toFixed(1)} s`,
    ja: ({ seconds }) => `${seconds.toFixed(1)}秒で終わりました`,
  }),
}
