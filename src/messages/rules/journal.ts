import { message } from '../message.js'
import { error } from '../rule.js'
import { type YamlProblem, yamlProblem } from '../yaml-problems.js'
import { type Key, settingFaults } from './settings.js'

const names = {
  file: { en: 'journal.yaml', ja: 'journal.yaml' },
  within: { en: 'journal.yaml', ja: 'journal.yaml' },
}

/** Faults of what a journal brings: its settings, its style and its dictionary. */
export const journalRules = {
  'misnamed-journal': error(
    66,
    message<{ name: string }>({
      en: ({ name }) => `“${name}” is not read; give it the name journal.yaml`,
      ja: ({ name }) => `「${name}」は読み込まれません。名前をjournal.yamlに直してください`,
    }),
  ),
  'invalid-journal': error(65, {
    ...settingFaults(names),
    'no-language': message<Key>({
      en: ({ key }) => `“${key}” is empty; name at least one language, as [ja, en]`,
      ja: ({ key }) => `「${key}」が空です。[ja, en] のように、言語を一つ以上書いてください`,
    }),
    'doi-prefix': message<Key>({
      en: ({ key }) => `“${key}” is not the prefix of a DOI; write it as 10.1234`,
      ja: ({ key }) => `「${key}」がDOIのプレフィックスではありません。10.1234のように書いてください`,
    }),
    address: message<Key>({
      en: ({ key }) => `“${key}” is not an address; write it as https://example.org/`,
      ja: ({ key }) => `「${key}」がURLではありません。https://example.org/ のように書いてください`,
    }),
  }),
  'invalid-style': error(65, {
    css: message<{ line: string }>({
      en: ({ line }) => `“${line}” cannot be read as CSS; write it as --text-leading: 15pt;`,
      ja: ({ line }) => `「${line}」をCSSとして読めません。--text-leading: 15pt; のように書いてください`,
    }),
    selector: message<{ selector: string }>({
      en: ({ selector }) =>
        `A style may have one rule, for :root, and nothing for “${selector}”; delete this`,
      ja: ({ selector }) =>
        `体裁ファイルに書けるのは :root だけで、「${selector}」は書けません。削除してください`,
    }),
    property: message<{ property: string }>({
      en: ({ property }) =>
        `“${property}” is no custom property of styles/tokens.css, the only ones that a style may set; delete it`,
      ja: ({ property }) =>
        `「${property}」はstyles/tokens.cssにありません。体裁ファイルで変えられるのは、そこにあるカスタムプロパティだけです。削除してください`,
    }),
    value: message<{ property: string }>({
      en: ({ property }) => `“${property}” may be a length, a number, a name or calc(); write one of these`,
      ja: ({ property }) => `「${property}」には長さ・数・名前・calc() のいずれかを書いてください`,
    }),
  }),
  'invalid-dictionary': error(65, {
    yaml: message<{ problem: YamlProblem }>({
      en: ({ problem }) => `The dictionary is not YAML (${yamlProblem('en', problem)}); correct this line`,
      ja: ({ problem }) =>
        `用字辞書をYAMLとして読めません（${yamlProblem('ja', problem)}）。この行を直してください`,
    }),
    alias: message({
      en: 'An alias or tag of YAML is not read; write the text itself',
      ja: 'YAMLのエイリアスやタグは使えません。内容をそのまま書いてください',
    }),
    imports: message({
      en: '“imports” is not read, since a dictionary is one file; copy the rules into it',
      ja: '用字辞書は一つのファイルなので、importsは使えません。読み込みたい規則をこのファイルに写してください',
    }),
    unknown: message<{ keys: readonly string[] }>({
      en: ({ keys }) =>
        `${keys.map((key) => `“${key}”`).join(', ')} is no key of prh that is read; delete it`,
      ja: ({ keys }) => `${keys.map((key) => `「${key}」`).join('')}という項目は使えません。削除してください`,
    }),
    missing: message<Key>({
      en: ({ key }) => `“${key}” is missing; add it`,
      ja: ({ key }) => `「${key}」がありません。書き加えてください`,
    }),
    'not-text': message<Key>({
      en: ({ key }) => `“${key}” is not text; put it in quotes`,
      ja: ({ key }) => `「${key}」が文字列ではありません。引用符で囲んでください`,
    }),
    empty: message<Key>({
      en: ({ key }) => `“${key}” is empty; write a word`,
      ja: ({ key }) => `「${key}」が空です。語を書いてください`,
    }),
    pattern: message<Key>({
      en: ({ key }) => `“${key}” is not a regular expression; correct it, or take away its slashes`,
      ja: ({ key }) => `「${key}」を正規表現として読めません。正すか、前後の / を取り除いてください`,
    }),
    options: message<Key>({
      en: ({ key }) => `“${key}” is not as prh has it; write options: with wordBoundary: true below it`,
      ja: ({ key }) =>
        `「${key}」の書き方がprhと違います。options: の下に wordBoundary: true のように書いてください`,
    }),
    'empty-file': message({
      en: 'The dictionary is empty; write rules: and the rules below it',
      ja: '用字辞書が空です。rules: と書き、その下に規則を並べてください',
    }),
    version: message({
      en: '“version” is not 1, the only one there is; write version: 1',
      ja: '「version」に書けるのは1だけです。version: 1 と書いてください',
    }),
    'not-a-list': message({
      en: '“rules” is not a list; write - expected: …, a rule each',
      ja: '「rules」がリストになっていません。規則ごとに - expected: … と書いてください',
    }),
    rule: message({
      en: 'This is no rule; write expected: and pattern:',
      ja: '規則の形になっていません。expected: と pattern: を書いてください',
    }),
  }),
}
