import type { Language } from '../message.js'

type Words = Readonly<Record<Language, string>>

/** Where what other programs have in the front matter is written here, by what it is. */
const remedies = {
  summary: {
    en: 'write it below the front matter, between ::::summary{lang=en} (or another language) and ::::, each on a line of its own',
    ja: '要旨は、書誌情報の下に、独立した行の ::::summary{lang=ja}（ほかの言語ならその言語）と :::: で挟んで書いてください',
  },
  references: {
    en: 'the sources are read from the file references.bib (or .json, .ris, .yaml) beside article.md; name the file so and delete this key',
    ja: '文献は、article.mdと同じ所のreferences.bib（または.json、.ris、.yaml）から読まれます。ファイルをその名前で置き、この項目は削除してください',
  },
  'citation-style': {
    en: 'the form of citations is the journal’s, in the file house/citations.csl beside journal.yaml; delete this key',
    ja: '文献の書式は雑誌ごとに、journal.yamlと同じ所のhouse/citations.cslで決まります。この項目は削除してください',
  },
  author: {
    en: 'write it with its author: below “author:”, “- name: …”, and under that “affiliation: …”, “email: …” or “orcid: …”',
    ja: '著者ごとに書きます。「author:」の下に「- name: …」と書き、その下に「affiliation: …」「email: …」「orcid: …」と書いてください',
  },
  'author-note': {
    en: 'write it as “note: …” under the author, or thanks in the text, between ::::acknowledgements and ::::',
    ja: '著者についての註は著者の下に「note: …」と書き、謝辞は本文に ::::acknowledgements と :::: で挟んで書いてください',
  },
  keywords: {
    en: 'write keywords: [first, second]',
    ja: 'keywords: [一つ目, 二つ目] と書いてください',
  },
  'title-short': {
    en: 'the title of the running head is title-short; write it so',
    ja: '柱に使う短い題名は title-short と書いてください',
  },
  lang: {
    en: 'write lang: ja, or another language',
    ja: '論文の言語は lang: ja のように書いてください',
  },
  title: { en: 'write title: …', ja: '題名は title: … と書いてください' },
  subtitle: { en: 'write subtitle: …', ja: '副題は subtitle: … と書いてください' },
  name: { en: 'write author: …', ja: '著者は author: … と書いてください' },
  rights: {
    en: 'write who may do what as rights: …, a licence as licence: CC BY 4.0',
    ja: '権利についての文は rights: …、ライセンスは licence: CC BY 4.0 のように書いてください',
  },
  date: {
    en: 'write the day of publication as date: 2021-07-30, or the year alone',
    ja: '発行の日付は date: 2021-07-30 のように書いてください（年だけでも構いません）',
  },
  journal: {
    en: 'write it below “journal:”, which has title, volume, issue, pages and issn',
    ja: '「journal:」の下に書いてください。そこにtitle、volume、issue、pages、issnを書けます',
  },
  dates: {
    en: 'write it below “dates:”, as received, revised, accepted or published',
    ja: '「dates:」の下に、received、revised、accepted、publishedのいずれかとして書いてください',
  },
  slug: {
    en: 'the article goes by the name of its folder; rename that, and delete this key',
    ja: '論文は、フォルダーの名前で呼ばれます。フォルダーの名前を変え、この項目は削除してください',
  },
  design: {
    en: 'the journal’s design sets type and page, in journal.yaml; delete this key',
    ja: '書体や判型は、雑誌の体裁（journal.yaml）で決まります。この項目は削除してください',
  },
  none: {
    en: 'it is of another program, and nothing here needs it; delete it',
    ja: 'ほかのソフトの項目で、ここでは使いません。削除してください',
  },
} as const satisfies Readonly<Record<string, Words>>

export type ForeignKeyRemedy = keyof typeof remedies

/** What to do with a key that other programs have. */
export const foreignKeyRemedies: Readonly<Record<ForeignKeyRemedy, Words>> = remedies
