import { message } from '../message.js'
import { plural } from '../plural.js'

/** Where something is printed: a page as in the folio, and a line as the proof's margin counts it. */
interface PrintedAt {
  page: number
  line: number | null
}

/** Words of a proof's report that are not a finding's own. */
export const reportMessages = {
  'report.name': message({ en: 'Proof report', ja: '校正報告' }),
  'report.title': message<{ title: string }>({
    en: ({ title }) => `Proof report: ${title}`,
    ja: ({ title }) => `校正報告：${title}`,
  }),
  'report.authors': message<{ names: readonly string[] }>({
    en: ({ names }) => names.join(', '),
    ja: ({ names }) => names.join('・'),
  }),
  'report.edition': message<{ date: string }>({
    en: ({ date }) => `Edition of ${date}`,
    ja: ({ date }) => `${japaneseDate(date)}版`,
  }),
  'report.build': message<{ hash: string }>({
    en: ({ hash }) => `build ${hash}`,
    ja: ({ hash }) => `識別番号 ${hash}`,
  }),
  'report.pages': message<{ count: number; first: number; last: number }>({
    en: ({ count, first, last }) => `${plural(count, 'page')} (${first}–${last})`,
    ja: ({ count, first, last }) => `全${count}頁（${first === last ? first : `${first}〜${last}`}頁）`,
  }),
  'report.notes': message<{ count: number }>({
    en: ({ count }) => plural(count, 'note'),
    ja: ({ count }) => `註${count}`,
  }),
  'report.guide': message({
    en: 'The numbers are those in the margin of proof.pdf; lines are counted as they are there.',
    ja: '番号と行番号は、proof.pdfの欄外のものと同じです。',
  }),
  'report.not-made': message<{ errors: number }>({
    en: ({ errors }) =>
      `No pages were made: mend the ${errors === 1 ? 'error' : `${errors} errors`} first. A print.pdf or proof.pdf in this folder is of an earlier build.`,
    ja: ({ errors }) =>
      `エラーが${errors}件あるため、頁を組めませんでした。先に直してください。このフォルダーにprint.pdfやproof.pdfがあれば、それは前に組んだものです。`,
  }),
  'report.summary': message({ en: 'At a glance', ja: '概要' }),
  'report.nothing-found': message({ en: 'Nothing was found.', ja: '指摘はありません。' }),
  'report.found': message<{ findings: number; kinds: number }>({
    en: ({ findings, kinds }) => `${plural(findings, 'finding')} of ${plural(kinds, 'kind')}`,
    ja: ({ findings, kinds }) => `${kinds}種類、${findings}件の指摘があります。`,
  }),
  'report.column-kind': message({ en: 'Kind', ja: '種類' }),
  'report.column-count': message({ en: 'Count', ja: '件数' }),
  'report.column-numbers': message({ en: 'Numbers', ja: '番号' }),
  'report.silenced': message<{ rules: readonly { name: string; count: number }[] }>({
    en: ({ rules }) =>
      `${total(rules)} more silenced in the front matter or by a comment: ${rules.map(({ name, count }) => `${name} ${count}`).join(', ')}.`,
    ja: ({ rules }) =>
      `このほか、書誌情報やコメントで止めてある指摘が${total(rules)}件あります（${rules.map(({ name, count }) => `${name} ${count}件`).join('、')}）。`,
  }),
  'report.quiet': message<{ rules: readonly { rule: string; count: number }[] }>({
    en: ({ rules }) =>
      `${total(rules)} more within the house’s settings are not told: ${rules.map(({ rule, count }) => `${rule} ${count}`).join(', ')}. show: [${rules.map(({ rule }) => rule).join(', ')}] below proof in the front matter tells them.`,
    ja: ({ rules }) =>
      `このほか、体裁の設定の範囲内なので示していないものが${total(rules)}件あります（${rules.map(({ rule, count }) => `${rule} ${count}件`).join('、')}）。示すには、書誌情報のproofの下に show: [${rules.map(({ rule }) => rule).join(', ')}] と書いてください。`,
  }),
  'report.doubtful': message({ en: 'doubtful', ja: '要確認' }),
  'report.findings': message({ en: 'Findings', ja: '指摘' }),
  'report.pictures': message<{ count: number; without: number; bytes: number }>({
    en: ({ count, without, bytes }) =>
      `${plural(count, 'picture')}, ${sizeOf(bytes)}${
        without > 0 ? `; ${plural(without, 'line')} more without one, to keep this file small` : ''
      }`,
    ja: ({ count, without, bytes }) =>
      `画像${count}点（${sizeOf(bytes)}）${
        without > 0 ? `。ファイルが大きくなりすぎないよう、ほかの${without}行の画像は省きました。` : ''
      }`,
  }),
  'report.place': message<PrintedAt>({
    en: ({ page, line }) => (line === null ? `p. ${page}` : `p. ${page}, line ${line}`),
    ja: ({ page, line }) => (line === null ? `${page}頁` : `${page}頁${line}行目`),
  }),
  'report.picture': message<PrintedAt>({
    en: ({ page, line }) =>
      `Page ${page}${line === null ? '' : `, line ${line}`}, as printed, with the lines around it`,
    ja: ({ page, line }) => `印刷された${page}頁${line === null ? '' : `の${line}行目`}と、その前後の行`,
  }),
  'report.remedy': message({ en: 'To mend it', ja: '直し方' }),
  'report.why': message({ en: 'Why', ja: '理由' }),
  'report.whole-article': message({ en: 'the whole article', ja: '論文全体' }),
  'report.names': message({ en: 'Names in two scripts', ja: '原綴を添えた人名・地名' }),
  'report.names-listed': message<{ count: number }>({
    en: ({ count }) =>
      `${plural(count, 'name')}, each where it is first given; pairs that disagree are among the findings.`,
    ja: ({ count }) => `${count}件を、初出の位置とともに示します。表記が食い違うものは指摘に挙げています。`,
  }),
  'report.column-kana': message({ en: 'Kana', ja: '片仮名' }),
  'report.column-original': message({ en: 'Original', ja: '原綴' }),
  'report.column-place': message({ en: 'First place', ja: '初出' }),
  'report.column-source': message({ en: 'Source line', ja: '原稿の行' }),
  'report.note-audit': message({ en: 'The notes in print', ja: '註の所在' }),
  'report.notes-audited': message<{ notes: number; after: number; offPage: number; runOver: number }>({
    en: ({ notes, after, offPage, runOver }) => {
      const all =
        notes === 1
          ? 'The note begins on the page of its call.'
          : `All ${notes} notes begin on the pages of their calls.`
      const off = `${plural(offPage, 'note')} not beginning on the page of the call.`
      const over = runOver === 1 ? 'One runs over' : runOver > 0 ? `${runOver} run over` : 'None runs over'
      const atFoot = notes === 0 ? '' : `${offPage > 0 ? off : all} `
      const behind = after === 0 ? '' : `${plural(after, 'note')} after the text. `
      return `${atFoot}${behind}${over} to another page.`
    },
    ja: ({ notes, after, offPage, runOver }) => {
      const all = `${notes === 1 ? '註は' : `${notes}件の註は、すべて`}合印のある頁から始まっています。`
      const off = `合印のある頁から始まらない註が${offPage}件あります。`
      const over = runOver > 0 ? `${runOver}件が次の頁に続いています。` : '次の頁に続く註はありません。'
      const behind = after > 0 ? `節末または論文の末尾に置いた註が${after}件あります。` : ''
      return `${notes === 0 ? '' : offPage > 0 ? off : all}${behind}${over}`
    },
  }),
  'report.column-note': message({ en: 'Note', ja: '註' }),
  'report.column-call': message({ en: 'Call', ja: '合印' }),
  'report.column-first-page': message({ en: 'First page', ja: '始まる頁' }),
  'report.column-last-page': message({ en: 'Last page', ja: '終わる頁' }),
  'report.column-lines': message({ en: 'Lines', ja: '行数' }),
}

function total(counts: readonly { count: number }[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0)
}

function sizeOf(bytes: number): string {
  return bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** `2025-03-31` → `2025年3月31日`; a month or a year likewise. */
function japaneseDate(date: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) ?? []
  if (!year) return date
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`
}
