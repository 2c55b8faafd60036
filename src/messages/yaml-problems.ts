import type { ErrorCode } from 'yaml'
import { type Language, message, type Wording } from './message.js'

/** What is wrong with a file of YAML, by the parser's code; the end of a sentence that names the file. */
const problems = {
  ALIAS_PROPS: message({
    en: 'an alias has a tag or an anchor',
    ja: 'エイリアス（*）にタグやアンカーが付いています',
  }),
  BAD_ALIAS: message({
    en: 'a name after * or & cannot be read',
    ja: '*や&の後の名前を読み取れません',
  }),
  BAD_DIRECTIVE: message({
    en: 'a line that begins with % cannot be read',
    ja: '%で始まる行を読み取れません',
  }),
  BAD_DQ_ESCAPE: message({
    en: 'a \\ in double quotes is followed by a character that has no meaning there',
    ja: '二重引用符の中の\\の後に、意味のない文字が続いています',
  }),
  BAD_INDENT: message({ en: 'a line is indented wrongly', ja: '行の字下げが合っていません' }),
  BAD_PROP_ORDER: message({
    en: 'a tag or an anchor comes before the mark that it belongs after',
    ja: 'タグやアンカーの位置が記号より前になっています',
  }),
  BAD_SCALAR_START: message({
    en: 'a text begins with a character that YAML reserves; put the text in quotes',
    ja: 'YAMLが予約している記号で文字列が始まっています。引用符で囲んでください',
  }),
  BLOCK_AS_IMPLICIT_KEY: message({
    en: 'a colon stands inside a text, or two keys stand on one line; put the text in quotes',
    ja: '文字列の中にコロンがあるか、一行に項目が二つあります。文字列なら引用符で囲んでください',
  }),
  BLOCK_IN_FLOW: message({
    en: 'a list or group by lines stands inside brackets',
    ja: '括弧の中に、行を分けた一覧や項目があります',
  }),
  DUPLICATE_KEY: message({ en: 'a key stands twice', ja: '同じ項目が二度あります' }),
  IMPOSSIBLE: message({ en: 'the text cannot be read', ja: '読み取れない箇所があります' }),
  KEY_OVER_1024_CHARS: message({ en: 'a key is too long', ja: '項目名が長すぎます' }),
  MISSING_CHAR: message({
    en: 'a bracket, quotation mark, comma, colon or space is missing',
    ja: '括弧・引用符・コンマ・コロン・空白のいずれかが足りません',
  }),
  MULTILINE_IMPLICIT_KEY: message({
    en: 'a line has no colon after its key; write key: text',
    ja: '項目名の後にコロンがありません。「項目: 内容」のように書いてください',
  }),
  MULTIPLE_ANCHORS: message({ en: 'a text has two anchors', ja: 'アンカー（&）が二つ付いています' }),
  MULTIPLE_DOCS: message({
    en: 'the file holds several documents; delete the lines --- inside it',
    ja: '途中に---の行があり、文書が二つ以上に分かれています。その行を削除してください',
  }),
  MULTIPLE_TAGS: message({ en: 'a text has two tags', ja: 'タグ（!）が二つ付いています' }),
  NON_STRING_KEY: message({
    en: 'a key is not text; put it in quotes',
    ja: '項目名が文字列ではありません。引用符で囲んでください',
  }),
  RESOURCE_EXHAUSTION: message({ en: 'it is nested too deeply', ja: '入れ子が深すぎます' }),
  TAB_AS_INDENT: message({
    en: 'a line is indented with a tab; use spaces',
    ja: 'タブで字下げされています。空白を使ってください',
  }),
  TAG_RESOLVE_FAILED: message({
    en: 'a tag (!) is not known; put the text in quotes',
    ja: '知らないタグ（!）があります。文字列なら引用符で囲んでください',
  }),
  UNEXPECTED_TOKEN: message({
    en: 'a sign stands where none belongs; put the text in quotes',
    ja: '記号の位置が正しくありません。文字列なら引用符で囲んでください',
  }),
  BAD_COLLECTION_TYPE: message({
    en: 'a tag does not agree with the list or group after it',
    ja: 'タグと、その後の一覧や項目とが合いません',
  }),
} as const satisfies Record<ErrorCode, Wording<undefined>>

/** A problem of YAML, as the parser's code names it. */
export type YamlProblem = ErrorCode

/** What is wrong with a text in YAML, as a clause. */
export function yamlProblem(language: Language, code: YamlProblem): string {
  return problems[code][language]
}
