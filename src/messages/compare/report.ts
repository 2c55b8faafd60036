import { message } from '../message.js'
import { plural } from '../plural.js'
import {
  causeNames,
  changeNames,
  type PageCause,
  type TextChangeKind,
  type UnitKind,
  unitName,
} from './kinds.js'
import { metadataName } from './metadata-names.js'

/** A unit, and its numbers where it is a note. */
interface UnitTitle {
  unit: UnitKind
  note?: { old?: number; new?: number }
}

/** A comparison as a page of HTML. */
export const comparisonReportMessages = {
  'compare.title': message({ en: 'Comparison', ja: '比較' }),
  'compare.page-title': message<{ old: string; new: string }>({
    en: ({ old, new: found }) => `Comparison: ${old} → ${found}`,
    ja: ({ old, new: found }) => `比較：${old} → ${found}`,
  }),
  'compare.old': message({ en: 'Old', ja: '旧' }),
  'compare.new': message({ en: 'New', ja: '新' }),
  'compare.summary': message({ en: 'At a glance', ja: '概要' }),
  'compare.section.text': message({ en: 'Text', ja: '本文' }),
  'compare.section.notes': message({ en: 'Notes', ja: '註' }),
  'compare.section.pages': message({ en: 'Pages', ja: '頁' }),
  'compare.section.moves': message({ en: 'On another page', ja: '別の頁へ移ったもの' }),
  'compare.section.style': message({ en: 'Style', ja: '体裁' }),
  'compare.section.looks': message({ en: 'Marking', ja: '書式' }),
  'compare.section.metadata': message({ en: 'Metadata', ja: '書誌情報' }),
  'compare.section.files': message({ en: 'Files', ja: 'ファイル' }),
  'compare.column.unit': message({ en: 'What', ja: '種類' }),
  'compare.column.words': message({ en: 'Words', ja: '書き出し' }),
  'compare.column.name': message({ en: 'Name', ja: '項目' }),

  'compare.unit': message<UnitTitle>({
    en: ({ unit, note }) => {
      const name = unitName('en', unit)
      return `${name.charAt(0).toUpperCase()}${name.slice(1)}${numbersOf(note, ' ')}`
    },
    ja: ({ unit, note }) => `${unitName('ja', unit)}${numbersOf(note, '')}`,
  }),
  'compare.change': message<{ change: TextChangeKind }>({
    en: ({ change }) => changeNames.en[change],
    ja: ({ change }) => changeNames.ja[change],
  }),
  'compare.on-page': message<{ page: string }>({
    en: ({ page }) => `p. ${page}`,
    ja: ({ page }) => `${page}頁`,
  }),
  'compare.from-to': message<{ old: string; new: string }>({
    en: ({ old, new: found }) => `p. ${old} → ${found}`,
    ja: ({ old, new: found }) => `${old}頁 → ${found}頁`,
  }),
  'compare.moved-from': message<{
    /** The end of the text after which it was, and is; empty at the beginning. */
    old: string
    new: string
  }>({
    en: ({ old, new: found }) =>
      old === found
        ? `Still ${afterEn(old)}, which moved, too.`
        : `Was ${afterEn(old)}; is ${afterEn(found)}.`,
    ja: ({ old, new: found }) =>
      old === found
        ? `直前の「${old}」とともに移動しました。`
        : `もとは${afterJa(old)}、今は${afterJa(found)}にあります。`,
  }),
  'compare.metadata': message<{ name: string }>({
    en: ({ name }) => metadataName('en', name),
    ja: ({ name }) => metadataName('ja', name),
  }),
  'compare.cause': message<{ cause: PageCause }>({
    en: ({ cause }) => causeNames.en[cause],
    ja: ({ cause }) => causeNames.ja[cause],
  }),
  'compare.style-reflow': message({ en: 'same text, set otherwise', ja: '文章は同じで組み方が違う' }),
  'compare.page': message<{ old: string; new: string }>({
    en: ({ old, new: found }) => (old === found ? `Page ${found}` : `Page ${old} → ${found}`),
    ja: ({ old, new: found }) => (old === found ? `${found}頁` : `${old}頁 → ${found}頁`),
  }),
  'compare.old-page': message<{ page: string }>({
    en: ({ page }) => `Page ${page} of the old edition, with what differs marked in red`,
    ja: ({ page }) => `旧版の${page}頁。違うところを赤で示す`,
  }),
  'compare.new-page': message<{ page: string }>({
    en: ({ page }) => `Page ${page} of the new edition, with what differs marked in green`,
    ja: ({ page }) => `新版の${page}頁。違うところを緑で示す`,
  }),
  'compare.without-pictures': message<{ count: number }>({
    en: ({ count }) =>
      `${plural(count, 'page')} more ${count === 1 ? 'differs' : 'differ'}, without a picture here, to keep this file small.`,
    ja: ({ count }) =>
      `ほかに${count}頁に違いがありますが、ファイルが大きくなりすぎるため、画像は載せていません。`,
  }),
  'compare.without-edition': message<{ file: string; names: readonly string[] }>({
    en: ({ file, names }) => `There is no ${file} in ${names.join(' and ')}; it was not compared.`,
    ja: ({ file, names }) => `${names.join('と')}に${file}がないので、比べていません。`,
  }),
  'compare.without-pages': message({
    en: 'Pages were not compared: the two builds have no edition with pages in common.',
    ja: '頁のある版が双方に揃っていないので、頁は比べていません。',
  }),
  'compare.text-of-pages': message<{ file: string }>({
    en: ({ file }) =>
      `The text was read from ${file}, where paragraphs that run over a page are joined by their indents; languages, emphasis and readings were not compared.`,
    ja: ({ file }) =>
      `本文は${file}から読みました。頁をまたぐ段落は、字下げの有無を手がかりにつないでいます。言語・強調・ルビは比べていません。`,
  }),
}

/** The numbers of a note: `6`, or `5 → 6`; empty for what is no note. */
function numbersOf(note: UnitTitle['note'], before: string): string {
  const numbers = [...new Set([note?.old, note?.new])].filter((one) => one !== undefined)
  return numbers.length > 0 ? before + numbers.join(' → ') : ''
}

function afterEn(place: string): string {
  return place === '' ? 'at the beginning' : `after “${place}”`
}

function afterJa(place: string): string {
  return place === '' ? '冒頭' : `「${place}」のあと`
}
