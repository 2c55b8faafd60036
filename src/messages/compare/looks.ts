import { languageName } from '../language-name.js'
import type { Language } from '../message.js'
import { message } from '../message.js'
import { type UnitKind, unitName } from './kinds.js'

/** How words can be marked. */
export type TextLookKind =
  | 'language'
  | 'emphasis'
  | 'strong'
  | 'reading'
  | 'struck'
  | 'underlined'
  | 'small'
  | 'lowered'
  | 'raised'
  | 'code'
  | 'link'
  /** Of a heading. */
  | 'level'
  | 'quotation'
  /** Of an item of a list. */
  | 'numbering'

/** Words that are marked otherwise: by which value before and now; none where they were or are not marked so. */
interface ChangedLook {
  look: TextLookKind
  words: string
  old?: string
  new?: string
}

const lookNames: Readonly<Record<Language, Readonly<Record<TextLookKind, string>>>> = {
  en: {
    language: 'language',
    emphasis: 'emphasis',
    strong: 'strong emphasis',
    reading: 'ruby',
    struck: 'strike-through',
    underlined: 'underline',
    small: 'small type',
    lowered: 'subscript',
    raised: 'superscript',
    code: 'code',
    link: 'link',
    level: 'level of the heading',
    quotation: 'quotation',
    numbering: 'numbering',
  },
  ja: {
    language: '言語',
    emphasis: '強調',
    strong: '強い強調',
    reading: 'ルビ',
    struck: '取り消し線',
    underlined: '下線',
    small: '小さな文字',
    lowered: '下付き',
    raised: '上付き',
    code: 'コード',
    link: 'リンク',
    level: '見出しの段階',
    quotation: '引用',
    numbering: '番号',
  },
}

/** Longest words that are given in full, in characters, and what is left of longer ones at either end. */
const LONGEST = 32
const END = 12

/** What is marked otherwise. */
export const lookMessages = {
  'compare.look': message<ChangedLook>({
    en: (one) => lookChange('en', one),
    ja: (one) => lookChange('ja', one),
  }),
  'compare.look-at': message<
    ChangedLook & {
      unit: UnitKind
      note?: { old?: number; new?: number }
      /** As printed. */
      page?: string
    }
  >({
    en: ({ unit, note, page, ...look }) => {
      const number = note?.new ?? note?.old
      const where = [
        ...(number === undefined ? [] : [`${unitName('en', unit)} ${number}`]),
        ...(page ? [`p. ${page}`] : []),
      ]
      return lookChange('en', look) + (where.length > 0 ? ` (${where.join('; ')})` : '')
    },
    ja: ({ unit, note, page, ...look }) => {
      const number = note?.new ?? note?.old
      const where = [
        ...(number === undefined ? [] : [`${unitName('ja', unit)}${number}`]),
        ...(page ? [`${page}頁`] : []),
      ]
      return lookChange('ja', look) + (where.length > 0 ? `（${where.join('、')}）` : '')
    },
  }),
  'compare.more-looks': message<{ count: number }>({
    en: ({ count }) => `${count} more`,
    ja: ({ count }) => `ほか${count}か所`,
  }),
}

function lookChange(language: Language, { look, words, old, new: found }: ChangedLook): string {
  const quoted = language === 'ja' ? `「${shorten(words)}」` : `“${shorten(words)}”`
  const name = lookNames[language][look]
  const [from, to] = [nameValue(language, look, old), nameValue(language, look, found)]
  return language === 'ja'
    ? `${quoted}の${name}：${from}→${to}`
    : `${name} ${look === 'level' ? '' : 'of '}${quoted}: ${from} → ${to}`
}

/** Name a value: a language by its name, what is there or not by that. */
function nameValue(language: Language, look: TextLookKind, value: string | undefined): string {
  if (value === undefined) return language === 'ja' ? 'なし' : 'none'
  if (value === '') return language === 'ja' ? 'あり' : 'set'
  return look === 'language' ? languageName(language, value) : value
}

function shorten(words: string): string {
  const characters = [...words.replace(/\s+/g, ' ').trim()]
  if (characters.length <= LONGEST) return characters.join('')
  return `${characters.slice(0, END).join('')}…${characters.slice(-END).join('')}`
}
