import { message } from '../message.js'
import { error, warning } from '../rule.js'

/** A character and its code point, as `U+200B`. */
interface Coded {
  character: string
  code: string
}

/** An encoding that bytes look like. */
export type Encoding = 'utf-16le' | 'utf-16be' | 'utf-16' | 'Shift_JIS' | 'EUC-JP'

const encodings = {
  en: {
    'utf-16le': 'UTF-16 (little endian)',
    'utf-16be': 'UTF-16 (big endian)',
    'utf-16': 'UTF-16 without byte order mark, or no text at all',
    Shift_JIS: 'Shift_JIS',
    'EUC-JP': 'EUC-JP',
  },
  ja: {
    'utf-16le': 'UTF-16（リトルエンディアン）',
    'utf-16be': 'UTF-16（ビッグエンディアン）',
    'utf-16': 'BOMのないUTF-16か、文字ではないデータ',
    Shift_JIS: 'Shift_JIS',
    'EUC-JP': 'EUC-JP',
  },
} as const satisfies Record<'en' | 'ja', Record<Encoding, string>>

const looksLike = {
  en: (guess: Encoding | undefined) => (guess ? `, the file looks like ${encodings.en[guess]}` : ''),
  ja: (guess: Encoding | undefined) => (guess ? `（ファイル全体は${encodings.ja[guess]}のようです）` : ''),
}

const scripts = { en: { latin: 'Latin', cyrillic: 'Cyrillic' }, ja: { latin: 'ラテン', cyrillic: 'キリル' } }

/** What Word marks by a control character. */
export type WordMark =
  | 'line-break'
  | 'page-break'
  | 'hyphen'
  | 'soft-hyphen'
  | 'cell'
  | 'field'
  | 'note-call'
  | 'object'

/** What a mark of Word is, and what to write instead. */
const wordMarks: Readonly<Record<WordMark, { en: string; ja: string }>> = {
  'line-break': {
    en: 'a break within a paragraph; delete it, or write a \\ and a new line where the line must end (in the front matter a new line below |)',
    ja: '段落内改行（Shift+Enter）の跡です。削除するか、改行を残すところに \\ と改行を書いてください（書誌情報では | の下の新しい行）',
  },
  'page-break': {
    en: 'a break of page or column; write an empty line, or delete it',
    ja: '改ページか段区切りです。空行にするか、削除してください',
  },
  hyphen: {
    en: 'a hyphen at which no line ends; write -',
    ja: '改行をしないハイフンです。- と書いてください',
  },
  'soft-hyphen': {
    en: 'a hyphen that is seen at the end of a line alone; delete it',
    ja: '任意指定のハイフン（行末でだけ見えるもの）です。削除してください',
  },
  cell: {
    en: 'the end of a cell; write the table with | between its cells',
    ja: '表のセルの終わりの跡です。表は、セルとセルの間に | を書いてください',
  },
  field: {
    en: 'the edge of a field, of which the text may hold the command, too; delete it and the command',
    ja: 'フィールドの区切りの跡です。フィールドコードが本文に混じっていれば、いっしょに削除してください',
  },
  'note-call': {
    en: 'the call of a note, whose text is not here; write [^1], and [^1]: with the text on a line of its own',
    ja: '註の合印の跡です。註の本文はコピーされていません。この位置に[^1]と書き、独立した行に「[^1]: 註の本文」と書いてください',
  },
  object: {
    en: 'a picture or another object that was not copied; put it in as an image, or delete it',
    ja: 'コピーされなかった図などの跡です。画像として入れるか、削除してください',
  },
}

/** Faults of encoding and of single characters. */
export const characterRules = {
  'invalid-encoding': error(65, {
    wide: message<{ file: string; encoding: Encoding }>({
      en: ({ file, encoding }) => `${file} is ${encodings.en[encoding]}; save it as UTF-8`,
      ja: ({ file, encoding }) =>
        `${file}の文字コードは${encodings.ja[encoding]}です。UTF-8で保存してください`,
    }),
    byte: message<{ byte: number; value: string; guess: Encoding | undefined }>({
      en: ({ byte, value, guess }) =>
        `Byte ${byte} (0x${value}) is not UTF-8${looksLike.en(guess)}; save it as UTF-8`,
      ja: ({ byte, value, guess }) =>
        `${byte}バイト目（0x${value}）がUTF-8として正しくありません${looksLike.ja(guess)}。UTF-8で保存してください`,
    }),
    end: message<{ file: string; byte: number; guess: Encoding | undefined }>({
      en: ({ file, byte, guess }) =>
        `${file} ends inside a character, at byte ${byte}${looksLike.en(guess)}; save it as UTF-8`,
      ja: ({ file, byte, guess }) =>
        `${file}が文字の途中（${byte}バイト目）で終わっています${looksLike.ja(guess)}。UTF-8で保存してください`,
    }),
    lost: message({
      en: 'U+FFFD marks a character that was lost in an earlier conversion; write the character that was meant',
      ja: 'U+FFFD（�）は以前の変換で失われた文字の跡です。もとの文字を書いてください',
    }),
  }),
  'control-character': error(65, {
    typed: message<{ code: string }>({
      en: ({ code }) => `${code} is a control character, which no edition can show; delete it`,
      ja: ({ code }) => `${code}は制御文字で、どの版にも表示できません。削除してください`,
    }),
    word: message<{ code: string; mark: WordMark }>({
      en: ({ code, mark }) =>
        `${code} is a control character, which no edition can show: in text copied from Word ${wordMarks[mark].en}`,
      ja: ({ code, mark }) =>
        `${code}は制御文字で、どの版にも表示できません。Wordからコピーした文章では、${wordMarks[mark].ja}`,
    }),
  }),
  'private-use-character': error(65, {
    typed: message<{ code: string }>({
      en: ({ code }) =>
        `${code} is a private-use character, which each font shows differently; write the character of Unicode, or use an image`,
      ja: ({ code }) =>
        `${code}は外字（私用領域の文字）で、フォントごとに別の字になります。Unicodeの文字で書くか、画像にしてください`,
    }),
    reference: message<{ code: string }>({
      en: ({ code }) => `A character reference gives ${code}, which no edition can show; delete it`,
      ja: ({ code }) => `文字参照が${code}を表していますが、どの版にも表示できません。削除してください`,
    }),
  }),
  'decomposed-character': warning(
    message<{ character: string }>({
      en: ({ character }) =>
        `“${character}” was written as a letter and a combining mark and has been composed; save the manuscript in NFC`,
      ja: ({ character }) =>
        `「${character}」が文字と結合記号の二つに分かれていたので、一文字に合成しました。原稿をNFCで保存してください`,
    }),
  ),
  'compatibility-character': warning({
    usual: message<Coded & { usual: string }>({
      en: ({ character, code, usual }) =>
        `“${character}” (${code}) is a radical or compatibility character, which search does not find; write “${usual}” unless the form is meant`,
      ja: ({ character, code, usual }) =>
        `「${character}」（${code}）は部首用または互換用の文字で、検索では見つかりません。字形に意図がなければ「${usual}」と書いてください`,
    }),
    alone: message<Coded>({
      en: ({ character, code }) =>
        `“${character}” (${code}) is a radical or compatibility character, which search does not find; check that it is meant`,
      ja: ({ character, code }) =>
        `「${character}」（${code}）は部首用または互換用の文字で、検索では見つかりません。この文字でよいか確かめてください`,
    }),
  }),
  'invisible-character': warning({
    typed: message<{ code: string }>({
      en: ({ code }) =>
        `${code} is invisible and may change the order or the breaking of the text; delete it unless it is meant`,
      ja: ({ code }) =>
        `${code}は目に見えない文字で、文字の並びや行の折り返しを変えることがあります。意図がなければ削除してください`,
    }),
    reference: message<{ code: string }>({
      en: ({ code }) => `A character reference gives ${code}, which is invisible; delete it`,
      ja: ({ code }) => `文字参照が目に見えない文字${code}を表しています。削除してください`,
    }),
  }),
  'mixed-script-word': warning(
    message<{ word: string; letters: readonly number[]; script: 'latin' | 'cyrillic' }>({
      en: ({ word, letters, script }) =>
        `“${word}” mixes Latin and Cyrillic letters (${
          letters.length === 1 ? 'letter' : 'letters'
        } ${letters.join(', ')} ${letters.length === 1 ? 'is' : 'are'} ${scripts.en[script]}); write it in one script`,
      ja: ({ word, letters, script }) =>
        `「${word}」にラテン文字とキリル文字が混じっています（${letters.join('・')}文字目が${scripts.ja[script]}文字）。どちらかにそろえてください`,
    }),
  ),
}
