import { languageName } from '../language-name.js'
import { message } from '../message.js'
import { quoted } from '../quoted-list.js'
import { error, warning } from '../rule.js'
import { type YamlProblem, yamlProblem } from '../yaml-problems.js'

/** Formats of files of references. */
export type ReferenceFormat = 'csl-json' | 'csl-yaml' | 'bibtex' | 'ris'

const formats = {
  en: { 'csl-json': 'CSL-JSON, as Zotero exports it', 'csl-yaml': 'CSL-YAML', bibtex: 'BibTeX', ris: 'RIS' },
  ja: {
    'csl-json': 'CSL-JSON（Zoteroなどが書き出す形式）',
    'csl-yaml': 'CSL-YAML',
    bibtex: 'BibTeX',
    ris: 'RIS',
  },
} as const satisfies Record<'en' | 'ja', Record<ReferenceFormat, string>>

/** Kinds of places that some sources cannot have. */
export type ImpossibleLocator = 'folio' | 'volume' | 'issue' | 'chapter'

const locators = {
  en: {
    folio: (value: string) => `leaf (л.) ${value}`,
    volume: (value: string) => `volume ${value}`,
    issue: (value: string) => `issue ${value}`,
    chapter: (value: string) => `chapter ${value}`,
  },
  ja: {
    folio: (value: string) => `${value}葉（л.）`,
    volume: (value: string) => `第${value}巻`,
    issue: (value: string) => `第${value}号`,
    chapter: (value: string) => `第${value}章`,
  },
} as const satisfies Record<'en' | 'ja', Record<ImpossibleLocator, (value: string) => string>>

/** Fields that have a name of their own beside that of CSL. */
const fields: Readonly<Record<'en' | 'ja', Readonly<Record<string, string>>>> = {
  en: {
    issued: 'year',
    archive_location: 'place in the archive',
    'container-title': 'title of what it is in',
    'event-title': 'event',
    'publisher-place': 'place of publication',
  },
  ja: {
    title: '題名',
    author: '著者',
    editor: '編者',
    compiler: '編纂者',
    'editorial-director': '監修者',
    publisher: '出版者',
    'publisher-place': '出版地',
    issued: '刊行年',
    archive: '所蔵機関',
    archive_location: '所蔵番号',
    'container-title': '掲載誌または収載書の名',
    'event-title': '会議名',
    number: '番号',
  },
}

const fieldName = {
  en: (field: string) => (fields.en[field] ? `${fields.en[field]} (“${field}”)` : field),
  ja: (field: string) => (fields.ja[field] ? `${fields.ja[field]}（${field}）` : field),
}

interface Keyed {
  /** As the article cites it. */
  key: string
}

/** An item of a file that is counted from one, and its key, if it has one. */
interface Item {
  item: number
  key: string | undefined
}

const itemName = {
  en: ({ item, key }: Item) => `Item ${item}${key === undefined ? '' : ` (“${key}”)`}`,
  ja: ({ item, key }: Item) => `${item}番目の文献${key === undefined ? '' : `（「${key}」）`}`,
}

/** Faults of citations and of the files of references. */
export const citationRules = {
  'unreadable-references': error(65, {
    syntax: message<{ file: string; format: ReferenceFormat }>({
      en: ({ file, format }) =>
        `${file} cannot be read as ${formats.en[format]} from here on; correct it, or export it again`,
      ja: ({ file, format }) =>
        `${file}のここから先を${formats.ja[format]}として読めません。直すか、書き出し直してください`,
    }),
    yaml: message<{ file: string; problem: YamlProblem }>({
      en: ({ file, problem }) => `${file} is not YAML (${yamlProblem('en', problem)}); correct this line`,
      ja: ({ file, problem }) =>
        `${file}をYAMLとして読めません（${yamlProblem('ja', problem)}）。この行を直してください`,
    }),
    'not-a-list': message<{ file: string; format: ReferenceFormat }>({
      en: ({ file, format }) => `${file} is not a list of items; write or export it as ${formats.en[format]}`,
      ja: ({ file, format }) =>
        `${file}に文献の一覧がありません。${formats.ja[format]}で書くか、書き出し直してください`,
    }),
    entry: message<Keyed & { file: string; error: 'braces' | 'key' | 'entry' }>({
      en: ({ key, file, error }) =>
        error === 'key'
          ? `This entry of ${file} has no key; write one after the brace, as in @book{key,`
          : error === 'braces'
            ? `The braces of “${key}” in ${file} do not close; close them. The other entries are read`
            : `“${key}” in ${file} cannot be read from here on; correct it, or export it again. The other entries are read`,
      ja: ({ key, file, error }) =>
        error === 'key'
          ? `${file}のこの文献にキーがありません。@book{キー, のように波括弧のすぐ後に書いてください`
          : error === 'braces'
            ? `${file}の文献「${key}」の波括弧が閉じていません。閉じてください。ほかの文献は読み込まれています`
            : `${file}の文献「${key}」がここから先で読めません。直すか、書き出し直してください。ほかの文献は読み込まれています`,
    }),
    empty: message<{ file: string; format: ReferenceFormat }>({
      en: ({ file, format }) =>
        `${file} has no item that can be read as ${formats.en[format]}; export it again, or delete it`,
      ja: ({ file, format }) =>
        `${file}に${formats.ja[format]}として読める文献が一つもありません。書き出し直すか、削除してください`,
    }),
  }),
  'invalid-reference': error(65, {
    item: message<Item>({
      en: (of) => `${itemName.en(of)} is not an item with fields; delete it, or export the file again`,
      ja: (of) => `${itemName.ja(of)}に項目がありません。削除するか、ファイルを書き出し直してください`,
    }),
    key: message<Item>({
      en: (of) => `${itemName.en(of)} has no “id”; give it the key that the article cites`,
      ja: (of) => `${itemName.ja(of)}にidがありません。本文で使う文献キーを書いてください`,
    }),
    field: message<Item & { fields: readonly string[] }>({
      en: ({ fields, ...of }) =>
        `${itemName.en(of)} has ${fields.map((field) => `“${field}”`).join(', ')} in a form that is not read; write it as CSL-JSON has it`,
      ja: ({ fields, ...of }) =>
        `${itemName.ja(of)}の${fields.map((field) => `「${field}」`).join('')}の書き方が違います。CSL-JSONの形で書いてください`,
    }),
  }),
  'duplicate-reference': error(
    65,
    message<Keyed & { file: string; line: number }>({
      en: ({ key, file, line }) =>
        `The key “${key}” is already in ${file}, line ${line}; rename or delete one of the two`,
      ja: ({ key, file, line }) =>
        `文献キー「${key}」は${file}の${line}行目にもあります。一方の名前を変えるか、削除してください`,
    }),
  ),
  'incomplete-reference': warning(
    message<Keyed & { type: string; missing: readonly (readonly string[])[] }>({
      en: ({ key, type, missing }) =>
        `“${key}” (${type}) has no ${missing
          .map((some) => some.map(fieldName.en).join(' or '))
          .join(', no ')}; add what the source gives`,
      ja: ({ key, type, missing }) =>
        `「${key}」（${type}）に${missing
          .map((some) => some.map(fieldName.ja).join('か'))
          .join('、')}がありません。文献に記されているとおりに補ってください`,
    }),
  ),
  'unused-reference': warning(
    message<Keyed>({
      en: ({ key }) => `“${key}” is never cited; cite it, or delete it`,
      ja: ({ key }) => `「${key}」はどこにも引かれていません。引くか、削除してください`,
    }),
  ),
  'undeclared-language': warning({
    script: message<Keyed & { language: string }>({
      en: ({ key, language }) =>
        `“${key}” gives no language that is known, and is set as ${languageName('en', language)} by its script; write “language”: “${language}” if that is right`,
      ja: ({ key, language }) =>
        `「${key}」に言語の指定がないので、文字の種類から${languageName('ja', language)}として組みます。languageに${language}などと書いてください`,
    }),
    country: message<Keyed & { written: string; language: string }>({
      en: ({ key, written, language }) =>
        `The language of “${key}” is “${written}”, which is a country's code, and is taken for “${language}”; write that`,
      ja: ({ key, written, language }) =>
        `「${key}」の言語「${written}」は国名コードなので、「${language}」とみなします。そのように書いてください`,
    }),
  }),
  'unknown-citation': error(65, {
    'no-file': message<Keyed>({
      en: ({ key }) => `There is no file of references for “@${key}”; put references.json beside article.md`,
      ja: ({ key }) =>
        `「@${key}」とありますが、文献ファイルがありません。article.mdと同じフォルダーにreferences.jsonを置いてください`,
    }),
    near: message<Keyed & { near: string }>({
      en: ({ key, near }) => `The key “${key}” is in no file of references; write “@${near}”`,
      ja: ({ key, near }) => `文献キー「${key}」は文献ファイルにありません。「@${near}」と書いてください`,
    }),
    'made-keys': message<Keyed & { file: string; made: readonly string[] }>({
      en: ({ key, file, made }) =>
        `The key “${key}” is in no file of references; the records of ${file} have no IDs and are cited by author and year: ${quoted.en(made.map((one) => `@${one}`))}`,
      ja: ({ key, file, made }) =>
        `文献キー「${key}」は文献ファイルにありません。${file}の文献にはIDがないので、著者と年で引いてください：${quoted.ja(made.map((one) => `@${one}`))}`,
    }),
    key: message<Keyed>({
      en: ({ key }) =>
        `The key “${key}” is in no file of references; add it there, correct the key, or write \\@ for an @ that is meant as one`,
      ja: ({ key }) =>
        `文献キー「${key}」は文献ファイルにありません。文献を加えるか、キーを直してください。@という文字のつもりなら \\@ と書いてください`,
    }),
  }),
  'meaningless-locator': warning({
    style: message<Keyed>({
      en: ({ key }) =>
        `The place in “@${key}” is not printed, since house/citations.csl prints none in citations; write it in the text, or choose another style`,
      ja: ({ key }) =>
        `「@${key}」の引用箇所は印刷されません。house/citations.cslが引用箇所を載せないスタイルだからです。本文に書くか、スタイルを替えてください`,
    }),
    number: message<Keyed>({
      en: ({ key }) => `The place in “@${key}” has no number; write it, or leave the word out`,
      ja: ({ key }) =>
        `「@${key}」の引用箇所に数字がありません。数字を書くか、「頁」などの語を取り除いてください`,
    }),
    type: message<Keyed & { type: string; locator: ImpossibleLocator; value: string }>({
      en: ({ key, type, locator, value }) =>
        `“${key}” is of the type ${type} and has no ${locators.en[locator](value)}; write the place that it has`,
      ja: ({ key, type, locator, value }) =>
        `「${key}」は種別が${type}なので、「${locators.ja[locator](value)}」という箇所はありません。正しい箇所を書いてください`,
    }),
    archive: message<Keyed & { locator: ImpossibleLocator; value: string }>({
      en: ({ key, locator, value }) =>
        `“${key}” is an archive file and has no ${locators.en[locator](value)}; write the place that it has`,
      ja: ({ key, locator, value }) =>
        `「${key}」は文書館史料なので、「${locators.ja[locator](value)}」という箇所はありません。正しい箇所を書いてください`,
    }),
    backwards: message<Keyed & { range: string }>({
      en: ({ key, range }) => `“${range}” of “${key}” runs backwards; write the smaller number first`,
      ja: ({ key, range }) => `「${key}」の範囲「${range}」が逆になっています。小さい数を先に書いてください`,
    }),
  }),
}
