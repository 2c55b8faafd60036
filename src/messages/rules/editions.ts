import { message } from '../message.js'
import { ownError } from '../own-error.js'
import { error, warning } from '../rule.js'
import type { TextDifference } from './pages.js'

/** Faults of the editions as a whole: what the EPUB can do with the manuscript, and whether editions agree with it. */
export const editionRules = {
  'missing-page-map': warning({
    original: message({
      en: 'The EPUB has no list of original pages; mark them, as in :page[60]',
      ja: 'EPUBに原本の頁の一覧が付きません。本文に :page[60] のように頁の印を置いてください',
    }),
    print: message({
      en: 'The EPUB has no list of printed pages; build the print edition, too',
      ja: 'EPUBに印刷版の頁の一覧が付きません。印刷版も組んでください',
    }),
    web: message({
      en: 'The web edition does not show where the printed pages begin; build the print edition with it: --only print,web',
      ja: 'ウェブ版に印刷版の頁の始まりが付きません。--only print,web で印刷版もいっしょに組んでください',
    }),
  }),
  'oversized-note': warning(
    message<{ note: number; characters: number; parts: number; most: number }>({
      en: ({ note, characters, parts, most }) =>
        `Note ${note} has ${characters} characters; in the EPUB it is divided into ${parts}, as reading systems show no more than ${most} at a call; shorten it to keep it whole`,
      ja: ({ note, characters, parts, most }) =>
        `註${note}が${characters}字あり、EPUBでは${parts}つに分けます。読書アプリが合印のそばに表示するのは${most}字までだからです。分けたくなければ短くしてください`,
    }),
  ),
  'edition-mismatch': error(1, {
    'page-count': message<{ found: number; expected: number }>({
      en: ({ found, expected }) =>
        `The PDF has ${found} pages, ${expected} were laid out; ${ownError.en.print}`,
      ja: ({ found, expected }) => `PDFは${found}頁ですが、組んだのは${expected}頁です。${ownError.ja.print}`,
    }),
    page: message<TextDifference & { page: number }>({
      en: ({ page, character, expected, found }) =>
        `Page ${page} of the PDF does not read as it was laid out: at character ${character} “${expected}” reads as “${found}”; ${ownError.en.line}`,
      ja: ({ page, character, expected, found }) =>
        `PDFの${page}頁から読み取れる文字が、組んだものと違います（${character}字目、「${expected}」が「${found}」になっています）。${ownError.ja.line}`,
    }),
    'epub-text': message<TextDifference>({
      en: ({ character, expected, found }) =>
        `The text of the EPUB is not the manuscript's: at character ${character} “${expected}” reads as “${found}”; ${ownError.en.epub}`,
      ja: ({ character, expected, found }) =>
        `EPUBの本文が原稿と違います（${character}字目、「${expected}」が「${found}」になっています）。${ownError.ja.epub}`,
    }),
    'epub-note': message<TextDifference & { note: number }>({
      en: ({ note, character, expected, found }) =>
        `Note ${note} of the EPUB is not the manuscript's: at character ${character} “${expected}” reads as “${found}”; ${ownError.en.epub}`,
      ja: ({ note, character, expected, found }) =>
        `EPUBの註${note}が原稿と違います（${character}字目、「${expected}」が「${found}」になっています）。${ownError.ja.epub}`,
    }),
    'epub-note-count': message<{ found: number; expected: number }>({
      en: ({ found, expected }) =>
        `The EPUB has ${found} notes, the manuscript ${expected}; ${ownError.en.epub}`,
      ja: ({ found, expected }) =>
        `EPUBの註は${found}個ですが、原稿の註は${expected}個です。${ownError.ja.epub}`,
    }),
    text: message<TextDifference & { file: string }>({
      en: ({ file, character, expected, found }) =>
        `The text of ${file} is not the manuscript's: at character ${character} “${expected}” reads as “${found}”; ${ownError.en.edition}`,
      ja: ({ file, character, expected, found }) =>
        `${file}の本文が原稿と違います（${character}字目、「${expected}」が「${found}」になっています）。${ownError.ja.edition}`,
    }),
    note: message<TextDifference & { file: string; note: number }>({
      en: ({ file, note, character, expected, found }) =>
        `Note ${note} of ${file} is not the manuscript's: at character ${character} “${expected}” reads as “${found}”; ${ownError.en.edition}`,
      ja: ({ file, note, character, expected, found }) =>
        `${file}の註${note}が原稿と違います（${character}字目、「${expected}」が「${found}」になっています）。${ownError.ja.edition}`,
    }),
  }),
}
