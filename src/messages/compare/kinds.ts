import type { Language } from '../message.js'
import { plural } from '../plural.js'

/** What two editions are compared by: a block of the running text, or a whole note. */
export type UnitKind = 'paragraph' | 'heading' | 'item' | 'row' | 'caption' | 'code' | 'image' | 'note'

/** What became of a paragraph or note. */
export type TextChangeKind =
  | 'changed'
  | 'added'
  | 'removed'
  /** The same words at another place. */
  | 'moved'
  | 'moved-and-changed'
  /** The same words, marked otherwise: language, emphasis, readings, a heading's level. */
  | 'marked'

/** Why a page looks otherwise. */
export type PageCause =
  /** Text on it was changed, added, removed or moved. */
  | 'text'
  /** Its text is the same, or was moved onto it or away from it by changes elsewhere. */
  | 'reflow'
  /** Only the numbers of notes differ. */
  | 'numbers'
  /** Only running head, folio or readings differ. */
  | 'furniture'
  /** The text is the same. */
  | 'look'

const units: Readonly<Record<Language, Readonly<Record<UnitKind, string>>>> = {
  en: {
    paragraph: 'paragraph',
    heading: 'heading',
    item: 'item of a list',
    row: 'row of a table',
    caption: 'caption',
    code: 'block of code',
    image: 'alternative text',
    note: 'note',
  },
  ja: {
    paragraph: '段落',
    heading: '見出し',
    item: '箇条書きの項目',
    row: '表の行',
    caption: 'キャプション',
    code: 'コード',
    image: '代替テキスト',
    note: '註',
  },
}

/** Those of more than one word. */
const manyUnits: Partial<Record<UnitKind, string>> = {
  item: 'items of lists',
  row: 'rows of tables',
  code: 'blocks of code',
}

/** Name a unit: `paragraph`, `段落`. */
export function unitName(language: Language, unit: UnitKind): string {
  return units[language][unit]
}

/** Count units: `2 paragraphs`, `段落2件`. */
export function countUnits(language: Language, count: number, unit: UnitKind): string {
  if (language === 'ja') return `${units.ja[unit]}${count}件`
  return plural(count, units.en[unit], manyUnits[unit])
}

/** What became of a unit, in words. */
export const changeNames: Readonly<Record<Language, Readonly<Record<TextChangeKind, string>>>> = {
  en: {
    changed: 'changed',
    added: 'added',
    removed: 'removed',
    moved: 'moved',
    'moved-and-changed': 'moved and changed',
    marked: 'marked otherwise',
  },
  ja: {
    changed: '変更',
    added: '追加',
    removed: '削除',
    moved: '移動',
    'moved-and-changed': '移動と変更',
    marked: '書式の変更',
  },
}

/** Why a page looks otherwise, in words. */
export const causeNames: Readonly<Record<Language, Readonly<Record<PageCause, string>>>> = {
  en: {
    text: 'text changed',
    reflow: 'lines moved by changes elsewhere',
    numbers: 'numbers of notes',
    furniture: 'running head, folio or readings',
    look: 'same text, looks otherwise',
  },
  ja: {
    text: '文章の変更',
    reflow: 'ほかの変更による行の移動',
    numbers: '註番号のみ',
    furniture: '柱・ノンブル・ルビのみ',
    look: '文章は同じで見た目が違う',
  },
}
