import { message } from '../message.js'

/** Why a hyphen at a line's end is the word's own, or its break's. */
export type HyphenReason =
  | 'between-numbers'
  | 'found-elsewhere'
  | 'soft-hyphens'
  | 'capital-follows'
  | 'begins-compounds'
  | 'written-with-hyphen'
  | 'two-words'
  | 'no-word'
  | 'nothing'

/** Why a line begins a paragraph. */
export type ParagraphReason = 'short-and-unfinished' | 'short' | 'empty-line' | 'shorter-by-indent'

/** What a hyphen's reason is about: the two parts, and the word made of them. */
interface HyphenWords {
  first: string
  second: string
  word: string
}

const hyphenReasonsEn: Readonly<Record<HyphenReason, (words: HyphenWords) => string>> = {
  'between-numbers': () => 'it is between numbers',
  'found-elsewhere': ({ word }) => `“${word}” is found elsewhere within a line`,
  'soft-hyphens': () => 'this source marks the hyphens of broken words as soft',
  'capital-follows': () => 'a capital letter follows',
  'begins-compounds': ({ first }) => `“${first}-” begins compounds`,
  'written-with-hyphen': ({ second }) => `“-${second}” is written with a hyphen`,
  'two-words': ({ first, second }) =>
    `“${first}” and “${second}” are words of this source, and “${first}${second}” is not`,
  'no-word': () => 'no word',
  nothing: () => 'nothing says that it is the word’s own',
}

const hyphenReasonsJa: Readonly<Record<HyphenReason, (words: HyphenWords) => string>> = {
  'between-numbers': () => '数字と数字の間にあります',
  'found-elsewhere': ({ word }) => `「${word}」がほかの行の中にあります`,
  'soft-hyphens': () => 'この論文では、分綴のハイフンはソフトハイフンになっています',
  'capital-follows': () => '大文字が続きます',
  'begins-compounds': ({ first }) => `「${first}-」は複合語の前半です`,
  'written-with-hyphen': ({ second }) => `「-${second}」にはハイフンを付けます`,
  'two-words': ({ first, second }) =>
    `「${first}」と「${second}」はこの論文にある語で、「${first}${second}」はありません`,
  'no-word': () => '語ではありません',
  nothing: () => '語に含まれるハイフンだという手がかりがありません',
}

const paragraphReasonsEn: Readonly<Record<ParagraphReason, string>> = {
  'short-and-unfinished': 'the line above is short, though no sentence ends with it',
  short: 'the line above is short',
  'empty-line': 'an empty line is above',
  'shorter-by-indent': 'the line is shorter than the others by an indent',
}

const paragraphReasonsJa: Readonly<Record<ParagraphReason, string>> = {
  'short-and-unfinished': '文の途中ですが、前の行が短く終わっています',
  short: '前の行が短く終わっています',
  'empty-line': '前に空行があります',
  'shorter-by-indent': '字下げの分だけ行が短くなっています',
}

/** Decisions of an import on words, lines and paragraphs. */
export const textDecisionMessages = {
  'import.hyphen.restored': message<{ digits: string; range: string }>({
    en: ({ digits, range }) => `“${digits}” is in a line that was two: read as “${range}”`,
    ja: ({ digits, range }) => `もとの二行がつながった「${digits}」を「${range}」と読みました`,
  }),
  'import.hyphen.rejoined': message<{
    before: string
    after: string
    result: string
    reason: HyphenReason
    words: HyphenWords
  }>({
    en: ({ before, after, result, reason, words }) =>
      `“${before}-|${after}” is “${result}”: ${hyphenReasonsEn[reason](words)}`,
    ja: ({ before, after, result, reason, words }) =>
      `「${before}-|${after}」を「${result}」としました。${hyphenReasonsJa[reason](words)}`,
  }),
  'import.hyphen.lost': message<{ lines: number; hyphens: number }>({
    en: ({ lines, hyphens }) =>
      `of ${lines} lines that end in a word ${hyphens} have a hyphen: this layer may have lost those of broken words, in which there is a space then, unless it has them whole`,
    ja: ({ lines, hyphens }) =>
      `欧文で終わる${lines}行のうち、行末にハイフンがあるのは${hyphens}行です。このテキストでは分綴のハイフンが失われ、語の途中に空きが残っているかもしれません`,
  }),
  'import.hyphen-space.closed': message<{ spaced: string; word: string }>({
    en: ({ spaced, word }) => `“${spaced}” is “${word}”, as it is written elsewhere`,
    ja: ({ spaced, word }) => `「${spaced}」を、ほかの箇所と同じ「${word}」としました`,
  }),
  'import.line-end-space.kept': message<{ before: string; after: string }>({
    en: ({ before, after }) => `“${before}|${after}”: a space at a line’s end is kept`,
    ja: ({ before, after }) => `「${before}|${after}」の行末の空きを残しました`,
  }),
  'import.line-end-space.none': message<{ before: string; after: string }>({
    en: ({ before, after }) => `“${before}|${after}”: a line’s end between them is no space`,
    ja: ({ before, after }) => `「${before}|${after}」の間は、改行しているだけとみて詰めました`,
  }),
  'import.script-spaces.closed': message<{ spaced: number; all: number }>({
    en: ({ spaced, all }) =>
      `${spaced} of ${all} boundaries between Japanese and other letters have a space: automatic spacing, taken out; a space that an author put there is lost with it`,
    ja: ({ spaced, all }) =>
      `和文と欧文の境目${all}箇所のうち${spaced}箇所に空きがあります。自動の四分アキとみて詰めました。著者が入れた空きも一緒に詰まっています`,
  }),
  'import.script-spaces.kept': message<{ spaced: number; all: number }>({
    en: ({ spaced, all }) =>
      `${spaced} of ${all} boundaries between Japanese and other letters have a space: they are the author’s and stay`,
    ja: ({ spaced, all }) =>
      `和文と欧文の境目${all}箇所のうち${spaced}箇所に空きがあります。著者が入れたものとみて残しました`,
  }),
  'import.reading.removed': message<{ text: string }>({
    en: ({ text }) => `“${text}” is a reading over the next line, and is taken out; write {word|reading}`,
    ja: ({ text }) => `「${text}」は次の行のルビとみて取り除きました。{親文字|ルビ}の形で書いてください`,
  }),
  'import.forbidden-character.replaced': message<{ count: number; code: string }>({
    en: ({ count, code }) => `${count} times U+${code} is now 〓; write the character`,
    ja: ({ count, code }) => `U+${code}を〓に置き換えました（${count}箇所）。正しい文字を入れてください`,
  }),
  'import.forbidden-character.removed': message<{ count: number; code: string }>({
    en: ({ count, code }) => `${count} times U+${code} is taken out`,
    ja: ({ count, code }) => `U+${code}を取り除きました（${count}箇所）`,
  }),
  'import.paragraph.no-indent': message({
    en: 'a new paragraph without indent: the line above ends a sentence far before the edge',
    ja: '字下げのない段落としました。前の行が、行の途中で文を終えています',
  }),
  'import.paragraph.found': message<{ reason: ParagraphReason }>({
    en: ({ reason }) => `a new paragraph: ${paragraphReasonsEn[reason]}`,
    ja: ({ reason }) => `ここから新しい段落としました。${paragraphReasonsJa[reason]}`,
  }),
  'import.empty-line.within': message({
    en: 'an empty line is no new paragraph: the sentence above it has not ended',
    ja: '空行がありますが、文の途中なので段落は改めていません',
  }),
  'import.quotation.narrow': message({
    en: 'its full lines are shorter than the text’s: taken for a quotation; where they are items, whose signs are no text, write “- ” before each',
    ja: '本文より行が短いので、引用としました。箇条書きなら、各項目の前に「- 」を書いてください',
  }),
  'import.quotation.set-in': message<{ count: number }>({
    en: ({ count }) =>
      `${count} paragraphs are set in: taken for a quotation; where they are items, whose signs are no text, write “- ” before each`,
    ja: ({ count }) =>
      `${count}段落が字下げされているので、引用としました。箇条書きなら、各項目の前に「- 」を書いてください`,
  }),
  'import.quotation.items': message<{ count: number }>({
    en: ({ count }) =>
      `${count} paragraphs are set in, without an indent of their own or space above: taken for items, whose signs are drawn and no text`,
    ja: ({ count }) =>
      `${count}段落が字下げされ、段落ごとの字下げも前の空きもないので、行頭の印が図として描かれた箇条書きとしました`,
  }),
}
