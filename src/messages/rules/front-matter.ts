import { message } from '../message.js'
import { quoteInJapanese } from '../quote-in-japanese.js'
import { error, warning } from '../rule.js'
import { type YamlProblem, yamlProblem } from '../yaml-problems.js'

interface Key {
  /** With the keys above it, as in `journal.issn`. */
  key: string
}

const groupName = {
  en: (group: string | undefined) =>
    group === undefined ? 'the front matter' : group === 'author' ? 'an author' : `“${group}”`,
  ja: (group: string | undefined) =>
    group === undefined ? '書誌情報' : group === 'author' ? '著者（author）' : `「${group}」`,
}

/** Faults of the front matter. */
export const frontMatterRules = {
  'missing-front-matter': error(
    65,
    message({
      en: 'article.md has no front matter; begin it, in line 1, with ---, title: …, author: …, ---',
      ja: 'article.mdに書誌情報がありません。1行目から ---、title: …、author: …、--- と書いてください',
    }),
  ),
  'invalid-front-matter': error(65, {
    unclosed: message({
      en: 'The front matter that begins in line 1 never ends; write --- on the line after it',
      ja: '1行目からの書誌情報が閉じていません。書誌情報の次の行に --- と書いてください',
    }),
    excessive: message<{ characters: number; levels: number }>({
      en: ({ characters, levels }) =>
        `The front matter is longer than ${characters} characters or more than ${levels} levels deep; keep to a title page`,
      ja: ({ characters, levels }) =>
        `書誌情報が${characters}字を超えるか、${levels}段より深い入れ子になっています。題名や著者など、扉に載せる項目だけにしてください`,
    }),
    yaml: message<{ problem: YamlProblem }>({
      en: ({ problem }) => `The front matter is not YAML (${yamlProblem('en', problem)}); correct this line`,
      ja: ({ problem }) =>
        `書誌情報をYAMLとして読めません（${yamlProblem('ja', problem)}）。この行を直してください`,
    }),
    'full-width-sign': message<{ written: string; plain: string }>({
      en: ({ written, plain }) =>
        `“${written}” is a full-width sign, which is not read here; write half-width “${plain}”${plain === ':' ? ' and a space' : ''}`,
      ja: ({ written, plain }) =>
        written === '\u3000'
          ? '全角の空白は字下げや区切りとして読まれません。半角の空白にしてください'
          : `全角の「${written}」は記号として読まれません。半角の「${plain}」${plain === ':' ? 'と空白' : ''}にしてください`,
    }),
    'no-space': message<Key>({
      en: ({ key }) => `The colon after “${key}” has no space behind it; write “${key}: ” and then the text`,
      ja: ({ key }) => `「${key}」のコロンの後に空白がありません。「${key}: 」に続けて内容を書いてください`,
    }),
    'full-width': message<Key & { written: string; plain: string }>({
      en: ({ key, written, plain }) => `“${key}” is ${written}, in full-width characters; write ${plain}`,
      ja: ({ key, written, plain }) => `「${key}」の${written}が全角です。半角で${plain}と書いてください`,
    }),
    duplicate: message<Key>({
      en: ({ key }) => `“${key}” stands twice in the front matter; delete one of the two`,
      ja: ({ key }) => `書誌情報に「${key}」が二度あります。一方を削除してください`,
    }),
    alias: message<Key & { alias: string }>({
      en: ({ key, alias }) => `“${key}” is the alias *${alias}, which is not read; write the text itself`,
      ja: ({ key, alias }) =>
        `「${key}」がエイリアス*${alias}になっていますが、エイリアスは使えません。内容をそのまま書いてください`,
    }),
    tag: message<Key & { tag: string }>({
      en: ({ key, tag }) => `“${key}” has the tag ${tag}, which is not read; write plain text`,
      ja: ({ key, tag }) =>
        `「${key}」にタグ${tag}が付いていますが、タグは使えません。文字列だけを書いてください`,
    }),
    forbidden: message<Key>({
      en: ({ key }) => `The key “${key}” is not allowed in the front matter; delete it`,
      ja: ({ key }) => `「${key}」は書誌情報の項目名に使えません。削除してください`,
    }),
    ambiguous: message<Key & { value: string }>({
      en: ({ key, value }) =>
        `“${key}” is ${value}, which may be read as a date or a yes or no; put it in quotes`,
      ja: ({ key, value }) =>
        `「${key}」の${value}は日付や真偽値とも読めます。文字列なら引用符で囲んでください`,
    }),
    unknown: message<Key & { group: string | undefined; keys: readonly string[] }>({
      en: ({ key, group, keys }) =>
        `“${key}” is not a key of ${groupName.en(group)}; the keys are ${keys.join(', ')}`,
      ja: ({ key, group, keys }) =>
        `「${key}」は${groupName.ja(group)}の項目ではありません。使える項目は ${keys.join('、')} です`,
    }),
    missing: message<Key>({
      en: ({ key }) => `“${key}” is missing in the front matter; add it`,
      ja: ({ key }) => `書誌情報に「${key}」がありません。書き加えてください`,
    }),
    number: message<Key>({
      en: ({ key }) => `“${key}” is a number; put it in quotes`,
      ja: ({ key }) => `「${key}」が数値になっています。引用符で囲んでください`,
    }),
    boolean: message<Key>({
      en: ({ key }) => `“${key}” is true or false; put it in quotes`,
      ja: ({ key }) => `「${key}」が真偽値（true・false）になっています。引用符で囲んでください`,
    }),
    empty: message<Key>({
      en: ({ key }) => `“${key}” is empty; write its text`,
      ja: ({ key }) => `「${key}」が空です。内容を書いてください`,
    }),
    list: message<Key>({
      en: ({ key }) => `“${key}” is a list; write one text`,
      ja: ({ key }) => `「${key}」がリストになっています。文字列を一つだけ書いてください`,
    }),
    group: message<Key>({
      en: ({ key }) => `“${key}” is a group of keys; write one text`,
      ja: ({ key }) => `「${key}」の下に項目が並んでいます。文字列を一つだけ書いてください`,
    }),
    'not-a-group': message<{ key: string | undefined }>({
      en: ({ key }) =>
        `${key === undefined ? 'The front matter' : `“${key}”`} is not a group of keys; write key: text, one a line`,
      ja: ({ key }) =>
        `${key === undefined ? '書誌情報' : `「${key}」`}に項目がありません。一行に一つずつ「項目: 内容」と書いてください`,
    }),
    'not-a-list': message<Key>({
      en: ({ key }) => `“${key}” is not a list; write it in brackets, as [first, second]`,
      ja: ({ key }) => `「${key}」がリストになっていません。[一つ目, 二つ目] のように書いてください`,
    }),
    'not-a-number': message<Key>({
      en: ({ key }) => `“${key}” is not a number; write it in digits alone, as 17, without quotes`,
      ja: ({ key }) =>
        `「${key}」が数値ではありません。17のように、半角の数字だけを引用符なしで書いてください`,
    }),
    'not-whole': message<Key>({
      en: ({ key }) => `“${key}” is not a whole number; write one from 1`,
      ja: ({ key }) => `「${key}」が整数ではありません。1以上の整数を書いてください`,
    }),
    'not-a-page': message<Key & { most: number }>({
      en: ({ key, most }) => `“${key}” is not a page number; write one from 1 to ${most}`,
      ja: ({ key, most }) => `「${key}」が頁の番号になりません。1から${most}までの数を書いてください`,
    }),
    choice: message<Key & { choices: readonly string[] }>({
      en: ({ key, choices }) => `“${key}” is neither ${choices.join(' nor ')}; write one of the two`,
      ja: ({ key, choices }) => `「${key}」には ${choices.join(' か ')} を書いてください`,
    }),
    'no-author': message<Key>({
      en: ({ key }) => `“${key}” is empty; name at least one author`,
      ja: ({ key }) => `「${key}」が空です。著者を一人以上書いてください`,
    }),
    character: message<Key>({
      en: ({ key }) => `“${key}” has a character that no edition can show; delete it`,
      ja: ({ key }) => `「${key}」に、どの版にも表示できない文字があります。削除してください`,
    }),
    note: message<Key>({
      en: ({ key }) => `“${key}” calls a note, which the front matter cannot; call it in the text`,
      ja: ({ key }) => `「${key}」に註が付いていますが、書誌情報に註は付けられません。本文に付けてください`,
    }),
    issn: message<Key>({
      en: ({ key }) => `“${key}” is not an ISSN; write its eight digits as in 1234-5679`,
      ja: ({ key }) => `「${key}」がISSNではありません。1234-5679のように8桁で書いてください`,
    }),
    doi: message<Key>({
      en: ({ key }) => `“${key}” is not a DOI; write it as 10.1000/182`,
      ja: ({ key }) => `「${key}」がDOIではありません。10.1000/182のように書いてください`,
    }),
    date: message<Key>({
      en: ({ key }) => `“${key}” is not a date; write a year, month or day as in 2021, 2021-07 or 2021-07-30`,
      ja: ({ key }) =>
        `「${key}」が日付ではありません。2021、2021-07、2021-07-30のいずれかの形で書いてください`,
    }),
    orcid: message<Key>({
      en: ({ key }) =>
        `“${key}” is not an ORCID iD (16 digits, the last of which checks the others); write it as 0000-0002-1825-0097`,
      ja: ({ key }) =>
        `「${key}」がORCID iDではありません（16桁で、末尾は検査数字です）。0000-0002-1825-0097のように書いてください`,
    }),
    email: message<Key>({
      en: ({ key }) => `“${key}” is not an e-mail address; write it as name@example.ac.jp`,
      ja: ({ key }) => `「${key}」がメールアドレスではありません。name@example.ac.jpのように書いてください`,
    }),
    licence: message<Key>({
      en: ({ key }) =>
        `“${key}” is no licence of Creative Commons and has no address; write CC BY 4.0, or name: and url: below it`,
      ja: ({ key }) =>
        `「${key}」はクリエイティブ・コモンズのライセンス名ではなく、URLもありません。CC BY 4.0のように書くか、下に name: と url: を書いてください`,
    }),
    'no-name': message<Key>({
      en: ({ key }) => `“${key}” has no name; write name:, or family: and given:`,
      ja: ({ key }) => `「${key}」に氏名がありません。name: か、family: と given: を書いてください`,
    }),
    'no-own-title': message<Key & { lang: string }>({
      en: ({ key, lang }) => `“${key}” has no title in the article’s language; add ${lang}:`,
      ja: ({ key, lang }) => `「${key}」に論文の言語の題名がありません。${lang}: を書き加えてください`,
    }),
    'no-funder': message<Key>({
      en: ({ key }) => `“${key}” names nobody; write funder:, or statement:`,
      ja: ({ key }) => `「${key}」に助成機関がありません。funder: か statement: を書いてください`,
    }),
    twice: message<Key & { other: string }>({
      en: ({ key, other }) => `“${key}” and “${other}” say the same thing twice; delete one of the two`,
      ja: ({ key, other }) =>
        `「${key}」と「${other}」に同じことが二度書かれています。一方を削除してください`,
    }),
    language: message<Key>({
      en: ({ key }) => `“${key}” is not a language tag; write ja, en, ru or another of BCP 47`,
      ja: ({ key }) => `「${key}」が言語タグではありません。ja、en、ruなど、BCP 47のタグを書いてください`,
    }),
    silence: message<Key & { rule: string; nearest: string }>({
      en: ({ key, rule, nearest }) =>
        `“${key}” names “${rule}”, which proofreading has no rule for; did you mean ${nearest}?`,
      ja: ({ key, rule, nearest }) =>
        `「${key}」の「${rule}」という校正規則はありません。${nearest} のことでしょうか`,
    }),
  }),
  'front-matter-comment': warning(
    message<{ comment: string; text: string }>({
      en: ({ comment, text }) =>
        `“${comment}” is read as a comment and not printed, since a # begins one; write "${text}" in quotes, or the comment on a line of its own`,
      ja: ({ comment, text }) =>
        `${quoteInJapanese(comment)}は#の後なのでコメントと読まれ、印刷されません。題名などの一部なら "${text}" と引用符で囲み、コメントなら独立した行に書いてください`,
    }),
  ),
}
