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
    length: message<Key>({
      en: ({ key }) => `“${key}” is not a length; write a number with its unit, as 182mm, 13Q or 10.5pt`,
      ja: ({ key }) => `「${key}」が長さではありません。182mm・13Q・10.5ptのように単位を付けて書いてください`,
    }),
    zero: message<Key>({
      en: ({ key }) => `“${key}” is 0; write a size greater than that`,
      ja: ({ key }) => `「${key}」が0です。0より大きい値を書いてください`,
    }),
    brace: message<Key>({
      en: ({ key }) =>
        `“${key}” has a brace or bracket that is not closed; write it as {author} or [ {volume}]`,
      ja: ({ key }) =>
        `「${key}」の波括弧か角括弧が閉じていません。{author} や [ {volume}] のように書いてください`,
    }),
    'no-slug': message<Key>({
      en: ({ key }) =>
        `“${key}” has neither {slug} nor {doi}, so that all articles would have one address; add one of them`,
      ja: ({ key }) =>
        `「${key}」に{slug}も{doi}もなく、どの論文も同じURLになってしまいます。どちらかを書き加えてください`,
    }),
    count: message<Key>({
      en: ({ key }) => `“${key}” is not a whole number from 1; write it in digits alone, as 38`,
      ja: ({ key }) => `「${key}」が1以上の整数ではありません。38のように、数字だけで書いてください`,
    }),
    lines: message<Key>({
      en: ({ key }) => `“${key}” is less than nothing; write 0, 1, 1.5 or the like`,
      ja: ({ key }) => `「${key}」が負の数です。0、1、1.5のように書いてください`,
    }),
    'jstage-code': message<Key>({
      en: ({ key }) => `“${key}” is not a code of J-STAGE; write the letters of the journal's address there`,
      ja: ({ key }) =>
        `「${key}」がJ-STAGEの資料コードではありません。J-STAGEのURLにある英数字を書いてください`,
    }),
    email: message<Key>({
      en: ({ key }) => `“${key}” is not an email address; write it as editor@example.org`,
      ja: ({ key }) => `「${key}」がメールアドレスではありません。editor@example.orgのように書いてください`,
    }),
    variable: message<Key & { variable: string; variables: readonly string[]; nearest: string | undefined }>({
      en: ({ key, variable, variables, nearest }) =>
        `“${key}” names {${variable}}, which stands for nothing; ${nearest === undefined ? `the names are ${variables.map((one) => `{${one}}`).join(', ')}` : `did you mean {${nearest}}?`}`,
      ja: ({ key, variable, variables, nearest }) =>
        `「${key}」の{${variable}}に当たるものはありません。${nearest === undefined ? `使えるのは ${variables.map((one) => `{${one}}`).join('、')} です` : `{${nearest}} のことでしょうか`}`,
    }),
    'font-index': message<Key>({
      en: ({ key }) => `“${key}” is not the number of a font in a collection; count from 0`,
      ja: ({ key }) => `「${key}」がコレクション内のフォントの番号ではありません。0から数えて書いてください`,
    }),
    'number-form': message<Key>({
      en: ({ key }) =>
        `“${key}” does not show how the number one is written; write it as （1）, 1), I., a), ① or *`,
      ja: ({ key }) =>
        `「${key}」から番号の形を読み取れません。（1）、1)、１．、第一章、①、* のように、1番の書き方を書いてください`,
    }),
    'no-subtitle': message<Key>({
      en: ({ key }) => `“${key}” has no {subtitle}; write what stands around it, as ――{subtitle}――`,
      ja: ({ key }) =>
        `「${key}」に{subtitle}がありません。――{subtitle}―― のように、前後の形を書いてください`,
    }),
    'same-place': message({
      en: 'The running head and the folio are at the same place of the page; give one of them another position',
      ja: '柱とノンブルの位置が同じなので、重なります。style.running-head.position か style.folio.position のどちらかを変えてください',
    }),
    levels: message<Key>({
      en: ({ key }) => `“${key}” has more forms than there are levels of headings, five; delete some`,
      ja: ({ key }) => `「${key}」が見出しの段数（5段）より多くなっています。余分を削除してください`,
    }),
    colour: message<Key>({
      en: ({ key }) =>
        `“${key}” is not a colour; as a # alone begins a comment, write its hexadecimal digits in quotes, as '#1b1b1b'`,
      ja: ({ key }) =>
        `「${key}」を色として読めません。# から後はコメントになるので、'#1b1b1b' のように16進数を引用符で囲んで書いてください`,
    }),
    address: message<Key>({
      en: ({ key }) => `“${key}” is not an address; write it as https://example.org/`,
      ja: ({ key }) => `「${key}」がURLではありません。https://example.org/ のように書いてください`,
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
