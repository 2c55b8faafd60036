import { message } from '../message.js'
import { quoted } from '../quoted-list.js'
import { warning } from '../rule.js'

interface Keyed {
  /** As the article cites it. */
  key: string
}

interface Numbered extends Keyed {
  /** As it is written. */
  number: string
}

/** Encodings by the names that editors know. */
const encodings: Readonly<Record<string, string>> = {
  shift_jis: 'Shift_JIS',
  'euc-jp': 'EUC-JP',
  'iso-2022-jp': 'ISO-2022-JP (JIS)',
  'windows-1251': 'Windows-1251',
  'windows-1252': 'Windows-1252 (Latin 1)',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
}

/** Faults of what a source says, beside those of the files and of the citations. */
export const sourceRules = {
  'unprinted-field': warning({
    'to-note': message<{ field: string; keys: readonly string[] }>({
      en: ({ field, keys }) =>
        `“${field}” of ${quoted.en(keys)} is not printed, as citations in this style have no place for it; write what readers need of it into “note”`,
      ja: ({ field, keys }) =>
        `${quoted.ja(keys)}の「${field}」は、この引用スタイルに入れる場所がないので印刷されません。読者に必要なことはnoteに書いてください`,
    }),
    'no-note': message<{ field: string; keys: readonly string[] }>({
      en: ({ field, keys }) =>
        `“${field}” of ${quoted.en(keys)} is not printed, as the journal’s citation style has no place for it, nor for “note”; write what readers need of it into the text, or have house/citations.csl print it`,
      ja: ({ field, keys }) =>
        `${quoted.ja(keys)}の「${field}」は、雑誌の引用スタイルに入れる場所がないので印刷されません。noteも印刷されないスタイルなので、読者に必要なことは本文に書くか、house/citations.cslを直してください`,
    }),
  }),
  'unknown-latex': warning(
    message<Keyed & { commands: readonly string[] }>({
      en: ({ key, commands }) =>
        `${quoted.en(commands)} in “${key}” is no command that is understood, and is left out; write the character itself`,
      ja: ({ key, commands }) =>
        `「${key}」の${quoted.ja(commands)}は解釈できない命令なので取り除きました。文字そのものを書いてください`,
    }),
  ),
  'mistyped-number': warning({
    length: message<Numbered & { of: 'ISBN' | 'ISSN' }>({
      en: ({ key, of, number }) =>
        `“${number}” of “${key}” has not the length of an ${of}; look the number up in the source itself or on the publisher’s site and correct it`,
      ja: ({ key, of, number }) =>
        `「${key}」の「${number}」は、${of}として桁数が合いません。現物か出版社のサイトで番号を確かめ、直してください`,
    }),
    digit: message<Numbered & { of: 'ISBN' | 'ISSN' }>({
      en: ({ key, of, number }) =>
        `“${number}” of “${key}” is no ${of}: a digit is wrong; look the number up in the source itself or on the publisher’s site and correct it`,
      ja: ({ key, of, number }) =>
        `「${key}」の「${number}」は、${of}としてチェックデジットが合いません。現物か出版社のサイトで番号を確かめ、直してください`,
    }),
    doi: message<Numbered>({
      en: ({ key, number }) =>
        `“${number}” of “${key}” has not the form of a DOI, 10.1234/abcd; copy it anew from the publisher’s page`,
      ja: ({ key, number }) =>
        `「${key}」の「${number}」がDOIの形（10.1234/abcd）になっていません。出版社のウェブページから写し直してください`,
    }),
  }),
  'page-outside-source': warning(
    message<Keyed & { page: string; pages: string }>({
      en: ({ key, page, pages }) =>
        `Page ${page} is cited of “${key}”, which has pages ${pages}; correct the one or the other`,
      ja: ({ key, page, pages }) =>
        `「${key}」の${page}頁が引かれていますが、この文献は${pages}頁です。どちらかを直してください`,
    }),
  ),
  'converted-encoding': warning(
    message<{ file: string; encoding: string }>({
      en: ({ file, encoding }) =>
        `${file} is not UTF-8 and is read as ${encodings[encoding] ?? encoding}; check the names in it, and save it as UTF-8`,
      ja: ({ file, encoding }) =>
        `${file}はUTF-8ではないので、${encodings[encoding] ?? encoding}として読み込みました。文字化けがないか確かめ、UTF-8で保存し直してください`,
    }),
  ),
}
