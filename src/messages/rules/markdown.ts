import { message } from '../message.js'
import { error, warning } from '../rule.js'

interface Note {
  /** As the author named it, without brackets. */
  note: string
}

/** Directives that kiyo reads, and a run in another language, by the name of its language. */
export type DirectiveForm =
  | 'page'
  | 'lang'
  | 'summary'
  | 'acknowledgements'
  | 'postscript'
  | 'appendix'
  | 'language'

/** The forms of what may stand after the text, which are alike. */
const fromEach = (form: (name: string) => string) => ({
  acknowledgements: form,
  postscript: form,
  appendix: form,
})

const forms = {
  en: {
    page: () => ':page[60]',
    lang: () => ':lang[…]{lang=zh-Hant} with a language that exists',
    summary: () => '::::summary{lang=en} on a line of its own, outside of all else',
    ...fromEach((name) => `::::${name} on a line of its own, outside of all else`),
    language: (name: string) => `:${name}[…] in the text, without attributes`,
  },
  ja: {
    page: () => ':page[60]',
    lang: () => '実在する言語を指定して :lang[…]{lang=zh-Hant}',
    summary: () => 'ほかの要素の外の独立した行に ::::summary{lang=en}',
    ...fromEach((name) => `ほかの要素の外の独立した行に ::::${name}`),
    language: (name: string) => `本文中に属性なしで :${name}[…]`,
  },
} as const satisfies Record<'en' | 'ja', Record<DirectiveForm, (name: string) => string>>

/** Faults of the manuscript's Markdown. */
export const markdownRules = {
  'undefined-note': error(65, {
    call: message<Note>({
      en: ({ note }) => `The note [^${note}] is not defined; add “[^${note}]: …” on a line of its own`,
      ja: ({ note }) => `註[^${note}]の本文がありません。独立した行に「[^${note}]: …」と書いてください`,
    }),
    text: message<Note>({
      en: ({ note }) =>
        `“[^${note}]” is read as the call of a note; write [^1] here, and the text as “[^1]: …” on a line of its own`,
      ja: ({ note }) =>
        `「[^${note}]」は註の合印と読まれます。ここには[^1]と書き、独立した行に「[^1]: …」と註の本文を書いてください`,
    }),
    empty: message<Note>({
      en: ({ note }) => `The note [^${note}] has no text; write it after the colon`,
      ja: ({ note }) => `註[^${note}]の中身が空です。コロンの後に書いてください`,
    }),
  }),
  'duplicate-note': error(
    65,
    message<Note & { line: number | undefined }>({
      en: ({ note, line }) =>
        `The note [^${note}] is already defined${line === undefined ? '' : ` in line ${line}`}; give one of them another name`,
      ja: ({ note, line }) =>
        `註[^${note}]は${line === undefined ? 'ほかの行' : `${line}行目`}にもあります。どちらかの名前を変えてください`,
    }),
  ),
  'uncalled-note': error(
    65,
    message<Note>({
      en: ({ note }) => `The note [^${note}] is never called; call it in the text, or delete it`,
      ja: ({ note }) => `註[^${note}]の合印が本文にありません。本文に付けるか、註を削除してください`,
    }),
  ),
  'repeated-note-call': error(
    65,
    message<Note>({
      en: ({ note }) => `The note [^${note}] is called a second time; give this place a note of its own`,
      ja: ({ note }) => `註[^${note}]の合印が二度目です。ここには別の註を付けてください`,
    }),
  ),
  'misplaced-note-call': error(65, {
    note: message<Note & { within: string }>({
      en: ({ note, within }) =>
        `The note [^${note}] is called inside the note [^${within}]; call it in the text`,
      ja: ({ note, within }) =>
        `註[^${within}]の中に註[^${note}]の合印があります。合印は本文に付けてください`,
    }),
    image: message<{ written: string }>({
      en: ({ written }) =>
        `“${written}” is in the brackets of an image among words, which only those read who do not see it; write it after the image`,
      ja: ({ written }) =>
        `「${written}」が文中の画像の括弧の中にあります。そこは画像を見られない人のための説明で、註は付きません。画像の後に書いてください`,
    }),
  }),
  'inline-note': warning(
    message({
      en: 'A note written in its place, ^[…], is not read; write [^name] and define it on a line of its own',
      ja: '本文中に註をそのまま書く ^[…] は使えません。[^名前] と書き、註の本文は独立した行に書いてください',
    }),
  ),
  'unknown-directive': warning({
    name: message<{ written: string; meant: string | undefined }>({
      en: ({ written, meant }) =>
        `The directive “${written}” is unknown and set as text; write ${meant === undefined ? '' : `::::${meant}, or `}\\: for a colon that is meant as one`,
      ja: ({ written, meant }) =>
        `「${written}」という指示はないので、文字として組みます。${meant === undefined ? '' : `::::${meant} と書いてください。`}コロンを書くつもりなら \\: としてください`,
    }),
    'image-attribute': message<{ attribute: string }>({
      en: ({ attribute }) =>
        `The image attribute “${attribute}” is unknown and left out; only alt="…" is read`,
      ja: ({ attribute }) =>
        `画像の属性「${attribute}」は使えないので除きました。使えるのは alt="…" だけです`,
    }),
  }),
  'invalid-directive': error(65, {
    form: message<{ written: string; form: DirectiveForm; name: string }>({
      en: ({ written, form, name }) =>
        `“${written}” is not in the form that is read; write ${forms.en[form](name)}`,
      ja: ({ written, form, name }) =>
        `「${written}」の書き方が違います。${forms.ja[form](name)} と書いてください`,
    }),
    'back-matter': message<{ name: string }>({
      en: ({ name }) => `“::::${name}” takes no attributes; write ::::${name}, or ::::${name}[heading]`,
      ja: ({ name }) =>
        `「::::${name}」に属性は付けられません。::::${name} か ::::${name}[見出し] と書いてください`,
    }),
    'set-block': message<{ name: string }>({
      en: ({ name }) =>
        `“::::${name}” takes neither attributes nor a label; write ::::${name} alone on its line`,
      ja: ({ name }) =>
        `「::::${name}」に属性や見出しは付けられません。独立した行に ::::${name} とだけ書いてください`,
    }),
    height: message<{ written: string }>({
      en: ({ written }) =>
        `“${written}” is no height of a picture; write it in characters of the text, as in {height=3em}`,
      ja: ({ written }) =>
        `「${written}」は画像の高さとして読めません。本文の文字の何倍かを {height=3em} のように書いてください`,
    }),
    summary: message({
      en: 'A summary takes its language and nothing else; write ::::summary{lang=en}',
      ja: '要旨に指定できるのは言語だけです。::::summary{lang=en} と書いてください',
    }),
  }),
  'invalid-page-mark': error(65, {
    number: message<{ value: string }>({
      en: ({ value }) => `The page mark “${value}” is not a page number; write digits, as in :page[60]`,
      ja: ({ value }) =>
        `頁の印「${value}」が頁番号ではありません。:page[60] のように半角の数字で書いてください`,
    }),
    order: message<{ page: number; previous: number }>({
      en: ({ page, previous }) =>
        `The page mark ${page} does not come after ${previous}, the mark before it; number the pages in rising order`,
      ja: ({ page, previous }) =>
        `頁の印${page}の番号が、前の印${previous}と同じか、それより小さくなっています。頁番号は小さい順に並べてください`,
    }),
    note: message({
      en: 'A page mark stands in a note; put it in the text of the article',
      ja: '頁の印が註の中にあります。本文に置いてください',
    }),
  }),
  'empty-heading': warning(
    message({
      en: 'A heading without words is left out; write them after the #, or delete the line',
      ja: '見出しに文字がないため、組みませんでした。#の後に書くか、行を削除してください',
    }),
  ),
  'heading-out-of-order': warning({
    title: message<{ count: number }>({
      en: ({ count }) =>
        count === 1
          ? 'A heading with one # is the title, which is in the front matter; begin sections with ##'
          : `A heading with one # is the title, which is in the front matter, and there are ${count} of them; begin sections with ##, and what is below them with ###`,
      ja: ({ count }) =>
        count === 1
          ? '#一つの見出しは題名に当たりますが、題名は書誌情報に書きます。節の見出しは##から始めてください'
          : `#一つの見出しが${count}か所あります。#は題名に当たり、題名は書誌情報に書きます。節の見出しは##、その下の見出しは###としてください`,
    }),
    skipped: message<{ depth: number; previous: number; count: number }>({
      en: ({ depth, previous, count }) =>
        `A heading with ${'#'.repeat(depth)} follows ${
          previous === 1 ? 'the title' : `one with ${'#'.repeat(previous)}`
        }${count === 1 ? '' : `, in ${count} places`}; write ${'#'.repeat(previous + 1)}`,
      ja: ({ depth, previous, count }) =>
        `${previous === 1 ? '題名' : `${'#'.repeat(previous)}の見出し`}の次に${'#'.repeat(depth)}の見出しが${count === 1 ? 'あります' : `来る所が${count}か所あります`}。${'#'.repeat(previous + 1)}にしてください`,
    }),
  }),
  'missing-alternative-text': warning({
    image: message<{ name: string }>({
      en: ({ name }) => `The image “${name}” has no alternative text; write ![what it shows](${name})`,
      ja: ({ name }) =>
        `画像「${name}」に代替テキストがありません。![何の図か](${name}) のように書いてください`,
    }),
    figure: message<{ name: string }>({
      en: ({ name }) =>
        `The figure “${name}” has no alternative text of its own; write ![caption](${name}){alt="what it shows"}`,
      ja: ({ name }) =>
        `図「${name}」に代替テキストがありません。![キャプション](${name}){alt="何の図か"} のように書いてください`,
    }),
  }),
  'deep-nesting': error(65, {
    unparsed: message({
      en: 'Elements stand too deep in each other to be parsed; write them with less nesting',
      ja: '要素の入れ子が深すぎて読み取れません。入れ子を浅くしてください',
    }),
    blocks: message<{ depth: number }>({
      en: ({ depth }) =>
        `Quotations, lists or directives stand more than ${depth} deep in each other; write them with less nesting`,
      ja: ({ depth }) => `引用・箇条書き・指示の入れ子が${depth}段を超えています。入れ子を浅くしてください`,
    }),
    elements: message<{ depth: number }>({
      en: ({ depth }) => `Elements stand more than ${depth} deep in each other; write them with less nesting`,
      ja: ({ depth }) => `要素の入れ子が${depth}段を超えています。入れ子を浅くしてください`,
    }),
  }),
  'unresolved-reference': error(
    65,
    message<{ target: string }>({
      en: ({ target }) =>
        target === ''
          ? 'This link has no address; write it between the round brackets, as [words](https://…)'
          : `A link leads to “${target}”, which the article does not have; write an address on the web with https://, or as #note-3 the note that is meant`,
      ja: ({ target }) =>
        target === ''
          ? 'リンク先がありません。[語](https://…)のように、丸括弧の中に書いてください'
          : `リンク先「${target}」が論文の中にありません。https://で始まるウェブのアドレスを書くか、註へのリンクなら「#note-3」のように書いてください`,
    }),
  ),
}
