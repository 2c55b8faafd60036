import { message } from '../message.js'
import { plural } from '../plural.js'
import { changeNames, countUnits, type TextChangeKind, type UnitKind } from './kinds.js'
import { metadataName } from './metadata-names.js'

/** First and last of what follows each other: numbers of notes, printed numbers of pages. */
type Range = readonly [first: number | string, last: number | string]

const range = ([first, last]: Range): string => (first === last ? `${first}` : `${first}–${last}`)
const pagesEn = (pages: readonly Range[]): string => pages.map(range).join(', ')
const rangeJa = ([first, last]: Range): string => (first === last ? `${first}` : `${first}〜${last}`)
const pagesJa = (pages: readonly Range[]): string => `${pages.map(rangeJa).join('、')}頁`

/** A comparison in a line a kind. */
export const comparisonSummaryMessages = {
  'compare.kind.text': message({ en: 'text', ja: '本文' }),
  'compare.kind.notes': message({ en: 'notes', ja: '註' }),
  'compare.kind.looks': message({ en: 'marking', ja: '書式' }),
  'compare.kind.pages': message({ en: 'pages', ja: '頁' }),
  'compare.kind.moves': message({ en: 'moves', ja: '別の頁へ' }),
  'compare.kind.style': message({ en: 'style', ja: '体裁' }),
  'compare.kind.metadata': message({ en: 'metadata', ja: '書誌情報' }),
  'compare.kind.files': message({ en: 'files', ja: 'ファイル' }),
  'compare.nothing': message({ en: 'Nothing changed.', ja: '変わったところはありません。' }),
  'compare.facts': message<{ facts: readonly string[] }>({
    en: ({ facts }) => facts.join('; '),
    ja: ({ facts }) => facts.join('、'),
  }),

  'compare.changed': message<{
    unit: UnitKind
    change: TextChangeKind
    count: number
    /** Numbers of notes, old and new where they differ. */
    notes: readonly Range[]
    pages: readonly Range[]
  }>({
    en: ({ unit, change, count, notes, pages }) => {
      const where = [
        ...(notes.length > 0 ? [notes.map(renumbering).join(', ')] : []),
        ...(pages.length > 0 ? [`p. ${pagesEn(pages)}`] : []),
      ]
      const what = `${countUnits('en', count, unit)} ${changeNames.en[change]}`
      return where.length > 0 ? `${what} (${where.join('; ')})` : what
    },
    ja: ({ unit, change, count, notes, pages }) => {
      const where = [
        ...(notes.length > 0 ? [`註${notes.map(renumbering).join('・')}`] : []),
        ...(pages.length > 0 ? [pagesJa(pages)] : []),
      ]
      const what = `${countUnits('ja', count, unit)}を${CHANGED_JA[change]}`
      return where.length > 0 ? `${what}（${where.join('、')}）` : what
    },
  }),
  'compare.renumbered': message<{ notes: readonly { old: Range; new: Range }[] }>({
    en: ({ notes }) => `renumbered ${notes.map((one) => `${range(one.old)} → ${range(one.new)}`).join(', ')}`,
    ja: ({ notes }) =>
      `番号のずれ ${notes.map((one) => `${rangeJa(one.old)} → ${rangeJa(one.new)}`).join('、')}`,
  }),
  'compare.pages-differ': message<{ changed: number; all: number; pages: readonly Range[] }>({
    en: ({ changed, all, pages }) =>
      `${changed} of ${plural(all, 'page')} ${changed === 1 ? 'differs' : 'differ'} (${pagesEn(pages)})`,
    ja: ({ changed, all, pages }) => `全${all}頁のうち${changed}頁に違い（${pagesJa(pages)}）`,
  }),
  'compare.pages-added': message<{ count: number; pages: readonly Range[] }>({
    en: ({ count, pages }) => `${plural(count, 'page')} added (${pagesEn(pages)})`,
    ja: ({ count, pages }) => `${count}頁増（${pagesJa(pages)}）`,
  }),
  'compare.pages-removed': message<{ count: number; pages: readonly Range[] }>({
    en: ({ count, pages }) => `${plural(count, 'page')} removed (${pagesEn(pages)})`,
    ja: ({ count, pages }) => `${count}頁減（${pagesJa(pages)}）`,
  }),
  'compare.pages-renumbered': message<{ old: Range; new: Range }>({
    en: ({ old, new: found }) => `numbered ${range(old)} → ${range(found)}`,
    ja: ({ old, new: found }) => `ノンブル ${rangeJa(old)} → ${rangeJa(found)}`,
  }),
  'compare.begin-elsewhere': message<{ units: readonly { unit: UnitKind; count: number }[] }>({
    en: ({ units }) =>
      `${units.map(({ unit, count }) => countUnits('en', count, unit)).join(', ')} on another page than before`,
    ja: ({ units }) =>
      `${units.map(({ unit, count }) => countUnits('ja', count, unit)).join('、')}が前と違う頁から始まる`,
  }),
  'compare.styled': message<{ count: number; pages: readonly Range[] }>({
    en: ({ count, pages }) =>
      `the text is the same and ${plural(count, 'page looks', 'pages look')} otherwise (${pagesEn(pages)}): style, figures or settings`,
    ja: ({ count, pages }) =>
      `文章は同じで、${count}頁の見た目が違う（${pagesJa(pages)}）。体裁・図・設定の変更による`,
  }),
  'compare.names': message<{ names: readonly string[] }>({
    en: ({ names }) => names.map((name) => metadataName('en', name)).join(', '),
    ja: ({ names }) => names.map((name) => metadataName('ja', name)).join('、'),
  }),
  'compare.unequal-files': message<{ files: readonly string[] }>({
    en: ({ files }) => `${files.join(', ')} ${files.length === 1 ? 'differs' : 'differ'}`,
    ja: ({ files }) => `${files.join('、')}に違い`,
  }),
}

/** `6`, or `5 → 6`. */
function renumbering([old, found]: Range): string {
  return old === found ? `${found}` : `${old} → ${found}`
}

/** What was done to something, as the end of a sentence. */
const CHANGED_JA: Readonly<Record<TextChangeKind, string>> = {
  ...changeNames.ja,
  'moved-and-changed': '移動して変更',
  marked: '別の書式に',
}
