import type { DatedStep } from '../article-words.js'
import { message } from '../message.js'
import { quoteInJapanese } from '../quote-in-japanese.js'
import { error, warning } from '../rule.js'
import { type ForeignKeyRemedy, foreignKeyRemedies } from './foreign-keys.js'
import { type Key, settingFaults } from './settings.js'

const names = {
  file: { en: 'The front matter', ja: '書誌情報' },
  within: { en: 'the front matter', ja: '書誌情報' },
  groups: { author: { en: 'an author', ja: '著者（author）' } },
}

/** How front matter is written that is not read. */
const foreignForms = {
  TOML: { en: 'TOML', ja: 'TOMLで' },
  JSON: { en: 'JSON', ja: 'JSONで' },
  Pandoc: { en: 'written after %', ja: '%の後に' },
  code: { en: 'a block of code', ja: 'コードブロックとして' },
  dashes: {
    en: 'between lines that are not three half-width hyphens',
    ja: '半角のハイフン三つではない線の間に',
  },
} as const

/** Faults of the front matter. */
export const frontMatterRules = {
  'missing-front-matter': error(65, {
    all: message({
      en: 'article.md has no front matter; begin it, in line 1, with ---, title: …, author: …, ---',
      ja: 'article.mdに書誌情報がありません。1行目から ---、title: …、author: …、--- と書いてください',
    }),
    foreign: message<{ form: keyof typeof foreignForms }>({
      en: ({ form }) =>
        `The front matter is ${foreignForms[form].en}, which is not read; write it, from line 1 on, as ---, title: …, author: …, ---`,
      ja: ({ form }) =>
        `書誌情報が${foreignForms[form].ja}書かれているので読めません。1行目から ---、title: …、author: …、--- と書いてください`,
    }),
  }),
  'invalid-front-matter': error(65, {
    unclosed: message({
      en: 'The front matter that begins in line 1 never ends; write --- on the line after it',
      ja: '1行目からの書誌情報が閉じていません。書誌情報の次の行に --- と書いてください',
    }),
    ...settingFaults(names),
    foreign: message<Key & { remedy: ForeignKeyRemedy }>({
      en: ({ key, remedy }) => `“${key}” is not a key of the front matter: ${foreignKeyRemedies[remedy].en}`,
      ja: ({ key, remedy }) => `「${key}」は書誌情報の項目ではありません。${foreignKeyRemedies[remedy].ja}`,
    }),
    'not-a-page': message<Key & { most: number }>({
      en: ({ key, most }) => `“${key}” is not a page number; write one from 1 to ${most}`,
      ja: ({ key, most }) => `「${key}」が頁の番号になりません。1から${most}までの数を書いてください`,
    }),
    'no-author': message<Key>({
      en: ({ key }) => `“${key}” is empty; name at least one author`,
      ja: ({ key }) => `「${key}」が空です。著者を一人以上書いてください`,
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
        `「${key}」がORCID iDではありません（16桁で、末尾はチェックデジットです）。0000-0002-1825-0097のように書いてください`,
    }),
    email: message<Key>({
      en: ({ key }) => `“${key}” is not an e-mail address; write it as name@example.ac.jp`,
      ja: ({ key }) => `「${key}」がメールアドレスではありません。name@example.ac.jpのように書いてください`,
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
    'nocite-unlisted': message<Key>({
      en: ({ key }) =>
        `“${key}” lists sources that are not cited, and “works-cited: false” leaves the list out; delete one of the two`,
      ja: ({ key }) =>
        `「${key}」は引用していない文献を一覧に載せる指定ですが、works-cited: false で一覧そのものを付けないことになっています。一方を削除してください`,
    }),
    'page-range': message<Key>({
      en: ({ key }) =>
        `“${key}” says which numbers the EPUB’s list of pages has, print or original; for the article’s own pages write first-page: 17, with the number of the first`,
      ja: ({ key }) =>
        `「${key}」は、EPUBの頁一覧の番号を print か original で選ぶ項目です。掲載頁なら、first-page: 17 のように最初の頁を書いてください`,
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
  'curly-quoted-value': warning(
    message<{ value: string; text: string }>({
      en: ({ value, text }) =>
        `The quotation marks of ${value} are printed with it; if they are YAML’s, write straight ones, "${text}", or none`,
      ja: ({ value, text }) =>
        `${value}は引用符もそのまま印刷されます。YAMLの引用符のつもりなら、"${text}" と半角で書くか、削除してください`,
    }),
  ),
  'joined-authors': warning(
    message<{ name: string; one: string; other: string }>({
      en: ({ name, one, other }) =>
        `“${name}” is printed, and given to databases, as the name of one author; if they are several, write a list: author: ["${one}", "${other}"]`,
      ja: ({ name, one, other }) =>
        `${quoteInJapanese(name)}は一人の著者の名前として扱われます。著者が複数なら、author: ["${one}", "${other}"] のように一人ずつ分けて書いてください`,
    }),
  ),
  'doubtful-author': warning({
    affiliation: message<{ name: string; body: string }>({
      en: ({ name, body }) =>
        `“${name}” is printed, and given to databases, as a name; if “${body}” is where the author works, write - name: … and under it affiliation: ${body}`,
      ja: ({ name, body }) =>
        `${quoteInJapanese(name)}の全体が著者の名前として扱われます。「${body}」が所属なら、- name: … と書き、その下に affiliation: ${body} と書いてください`,
    }),
    inverted: message<{ name: string; family: string; given: string }>({
      en: ({ name, family, given }) =>
        `“${name}” is printed as it is, with its comma; if the family name comes first, write - family: ${family} and under it given: ${given}`,
      ja: ({ name, family, given }) =>
        `${quoteInJapanese(name)}はコンマの付いたまま印刷されます。姓が先なら、- family: ${family} と書き、その下に given: ${given} と書いてください`,
    }),
  }),
  'joined-keywords': warning(
    message<{ keyword: string; list: string }>({
      en: ({ keyword, list }) =>
        `“${keyword}” is one keyword to databases; if they are several, write half-width commas between them: [${list}]`,
      ja: ({ keyword, list }) =>
        `${quoteInJapanese(keyword)}は一つのキーワードとして扱われます。複数なら、[${list}] のように半角のコンマで区切ってください`,
    }),
  ),
  'contradictory-pages': warning({
    first: message<{ first: number; firstPage: number }>({
      en: ({ first, firstPage }) =>
        `“pages” begins with ${first}, but the pages are numbered from ${firstPage}; write first-page: ${first}, or correct “pages”`,
      ja: ({ first, firstPage }) =>
        `「pages」は${first}頁からですが、頁番号は${firstPage}から始まります。first-page: ${first} と書くか、「pages」を直してください`,
    }),
    last: message<{ last: number; printed: number }>({
      en: ({ last, printed }) =>
        `“pages” ends with ${last}, but the last printed page is ${printed}; correct “pages”`,
      ja: ({ last, printed }) =>
        `「pages」は${last}頁までですが、組み上がりの最後の頁は${printed}頁です。「pages」を直してください`,
    }),
  }),
  'foreign-doi': warning(
    message<{ doi: string; prefix: string }>({
      en: ({ doi, prefix }) =>
        `“${doi}” does not begin with ${prefix}/, the “doi-prefix” of journal.yaml; correct one of the two`,
      ja: ({ doi, prefix }) =>
        `「${doi}」が、journal.yamlの「doi-prefix」の ${prefix}/ で始まっていません。どちらかを直してください`,
    }),
  ),
  'dates-out-of-order': warning(
    message<{ step: DatedStep; before: DatedStep }>({
      en: ({ step, before }) => `“${step}” is before “${before}”; correct one of the two dates`,
      ja: ({ step, before }) => `「${step}」の日付が「${before}」より前です。どちらかを直してください`,
    }),
  ),
  'right-to-left-article': warning(
    message<{ lang: string }>({
      en: ({ lang }) =>
        `“lang: ${lang}” is written from right to left, and printed pages are set from left to right: words are in order, but lines begin at the left, and a stop may be at the wrong end; use the EPUB, or set the article with another program`,
      ja: ({ lang }) =>
        `「lang: ${lang}」は右から左に書く言語ですが、印刷の頁は左から右に組みます。語の中の並びは正しくても、行は左端から始まり、句点が逆の端に来ることがあります。EPUBを使うか、ほかのソフトで組んでください`,
    }),
  ),
  'untitled-summary': warning(
    message<{ lang: string; printed: string }>({
      en: ({ lang, printed }) =>
        `This summary has no title in its language, and “${printed}” is printed above it; write title: with ${lang}: below it`,
      ja: ({ lang, printed }) =>
        `この要旨の言語の題名がないので、「${printed}」が要旨の上に刷られます。title: の下に ${lang}: として題名を書いてください`,
    }),
  ),
}
