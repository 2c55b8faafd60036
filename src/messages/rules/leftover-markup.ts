import { message } from '../message.js'
import { quoteInJapanese } from '../quote-in-japanese.js'
import { warning } from '../rule.js'

/** Markup that authors mean and that is no Markdown, by what it is meant as. */
const forms = {
  'note-call': {
    en: 'a note call; write [^1], with half-width brackets and ^ and no space',
    ja: '註の合印とは読まれません。半角の括弧と^で、空白を入れずに[^1]と書いてください',
  },
  'note-text': {
    en: 'the text of a note; write [^1]: and a space, in half-width characters, at the beginning of a line',
    ja: '註の本文とは読まれません。行の始めに半角で「[^1]: 」と書いてください',
  },
  heading: {
    en: 'a heading; write ## and a space before its words',
    ja: '見出しとは読まれません。半角の##と空白を見出しの前に書いてください',
  },
  quotation: {
    en: 'a quotation; write > and a space before it',
    ja: '引用とは読まれません。半角の>と空白を前に書いてください',
  },
  list: {
    en: 'an item of a list; write a half-width - and a space before it',
    ja: '箇条書きとは読まれません。半角の-と空白を前に書いてください',
  },
  link: {
    en: 'a link; write [words](address) with half-width brackets',
    ja: 'リンクとは読まれません。半角の括弧で[文字](アドレス)と書いてください',
  },
  image: {
    en: 'an image; write ![caption](name.png), in half-width signs, and a name with spaces as (<my map.png>)',
    ja: '画像とは読まれません。半角で![キャプション](名前.png)と書き、名前に空白があれば(<my map.png>)と書いてください',
  },
  ruby: {
    en: 'ruby; write {漢字|かんじ} with half-width braces and bar',
    ja: 'ルビとは読まれません。半角の波括弧と縦棒で{漢字|かんじ}と書いてください',
  },
  latex: {
    en: 'a command: LaTeX is not read; write it in Markdown',
    ja: 'LaTeXの命令としては読まれません。Markdownで書いてください',
  },
  highlight: {
    en: 'a mark; write *…* for emphasis, **…** for strong emphasis',
    ja: '強調とは読まれません。強調は*…*、強い強調は**…**と書いてください',
  },
  superscript: {
    en: 'a raised figure; write <sup>…</sup>, and [^1] for a note',
    ja: '上付きとは読まれません。上付きは<sup>…</sup>、註は[^1]と書いてください',
  },
  formula: {
    en: 'a formula; write it in words and <sup>…</sup>, or put it in as an image',
    ja: '数式とは読まれません。文字と<sup>…</sup>で書くか、画像にしてください',
  },
  strikethrough: {
    en: 'struck out; write ~~…~~ with the punctuation outside',
    ja: '取消線とは読まれません。句読点を外に出して~~…~~と書いてください',
  },
  table: {
    en: 'a table; under its first row write | --- | --- |, as many as it has columns, and write \\| for a bar inside a cell',
    ja: '表とは読まれません。一行目の下に列の数だけ | --- | --- | と書き、セルの中の縦棒は\\|と書いてください',
  },
  caption: {
    en: 'a caption; write one for each table, directly above it',
    ja: '表の題とは読まれません。表一つに題を一つ、表のすぐ上に書いてください',
  },
  'source-line': {
    en: 'a line under a table or figure; write it directly below one',
    ja: '図表の下の行とは読まれません。図や表のすぐ下に書いてください',
  },
  'pasted-table': {
    en: 'a table; write | between the cells and | --- | --- | under the first row',
    ja: '表とは読まれません。セルとセルの間に|を、一行目の下に | --- | --- | を書いてください',
  },
  directive: {
    en: 'a summary; write ::::summary{lang=en} and :::: on lines of their own, in half-width characters and without a space',
    ja: '要旨とは読まれません。半角で空白を入れず、独立した行に::::summary{lang=en}、終わりに::::と書いてください',
  },
  citation: {
    en: 'a citation; write [@key, 5頁] with half-width brackets, @ and a comma before the page',
    ja: '文献の引用とは読まれません。半角の括弧と@で、頁の前にコンマを入れて[@key, 5頁]と書いてください',
  },
} as const

export type LeftoverForm = keyof typeof forms

/** Markup that was meant and is not read. */
export const leftoverMarkupRules = {
  'leftover-markup': warning({
    sign: message<{ written: string; form: LeftoverForm }>({
      en: ({ written, form }) => `“${written}” is set as it is typed and not read as ${forms[form].en}`,
      ja: ({ written, form }) => `${quoteInJapanese(written)}はそのまま文字として組まれ、${forms[form].ja}`,
    }),
  }),
} as const
