/** Something that an article lacks for a deposit, and of what: a name, a number, a file; empty where the kind says it all. */
export interface Gap {
  kind: GapKind
  of: string
}

const words = {
  'journal-code': {
    en: () => "the journal's code at J-STAGE (jstage-code: in journal.yaml)",
    ja: () => 'J-STAGEの資料コード（journal.yamlのjstage-code）',
  },
  'journal-title': {
    en: () => "the journal's title (title: in journal.yaml)",
    ja: () => '雑誌名（journal.yamlのtitle）',
  },
  'journal-title-en': {
    en: () => "the journal's title in English (title: {ja: …, en: …} in journal.yaml)",
    ja: () => '英文の雑誌名（journal.yamlに title: {ja: …, en: …} の形で）',
  },
  publisher: {
    en: () => 'the publisher (publisher: in journal.yaml)',
    ja: () => '発行者（journal.yamlのpublisher）',
  },
  issn: {
    en: () => 'the ISSN (issn: or eissn: in journal.yaml)',
    ja: () => 'ISSN（journal.yamlのissnかeissn）',
  },
  depositor: {
    en: () => 'who deposits (depositor: {name: …, email: …} in journal.yaml)',
    ja: () => '登録者（journal.yamlに depositor: {name: …, email: …} の形で）',
  },
  url: {
    en: () => "the address of the article's page (article-url: https://…/{slug} in journal.yaml)",
    ja: () => '論文の頁のURL（journal.yamlに article-url: https://…/{slug} の形で）',
  },
  volume: {
    en: () => 'the volume (journal: {volume: …} in the front matter)',
    ja: () => '巻（書誌情報の journal: {volume: …}）',
  },
  issue: {
    en: () => 'the issue (journal: {issue: …} in the front matter)',
    ja: () => '号（書誌情報の journal: {issue: …}）',
  },
  pages: {
    en: () => 'the first page (build print with it, or journal: {pages: 59-81} in the front matter)',
    ja: () => '開始頁（印刷版もいっしょに組むか、書誌情報に journal: {pages: 59-81} の形で）',
  },
  date: {
    en: () => 'the date of publication (date: in the front matter)',
    ja: () => '発行日（書誌情報のdate）',
  },
  doi: { en: () => 'the DOI (doi: in the front matter)', ja: () => 'DOI（書誌情報のdoi）' },
  identifier: {
    en: () => "a DOI (doi: in the front matter) or the article's address (article-url: in journal.yaml)",
    ja: () => 'DOI（書誌情報のdoi）か論文の頁のURL（journal.yamlのarticle-url）',
  },
  'title-en': {
    en: () => 'a title in English (title-en: in the front matter)',
    ja: () => '英文題名（書誌情報のtitle-en）',
  },
  'long-title': {
    en: (of: string) => `a title of no more than ${of} characters`,
    ja: (of: string) => `${of}字以内の題名`,
  },
  'long-abstract': {
    en: (of: string) => `abstracts of no more than ${of} characters each`,
    ja: (of: string) => `一つ${of}字以内の要旨`,
  },
  'long-keyword': {
    en: (of: string) => `keywords of no more than ${of} characters`,
    ja: (of: string) => `${of}字以内のキーワード`,
  },
  'long-reference': {
    en: (of: string) => `references of no more than ${of} characters each`,
    ja: (of: string) => `一件${of}字以内の文献`,
  },
  'family-name': {
    en: (of: string) =>
      `the family name of “${of}” (family: and given: instead of name: in the front matter)`,
    ja: (of: string) => `「${of}」の姓と名（書誌情報のnameをfamilyとgivenに分ける）`,
  },
  'name-en': {
    en: (of: string) =>
      `the name of “${of}” in Latin letters (family: {ja: …, en: …}, given: {ja: …, en: …})`,
    ja: (of: string) => `「${of}」の欧文名（family: {ja: …, en: …} と given: {ja: …, en: …} の形で）`,
  },
  'digit-in-name': {
    en: (of: string) => `a name without digits instead of “${of}”`,
    ja: (of: string) => `「${of}」の姓から数字を除くこと`,
  },
  affiliation: {
    en: (of: string) => `the affiliation of “${of}” (affiliation: in the front matter)`,
    ja: (of: string) => `「${of}」の所属（書誌情報のaffiliation）`,
  },
  'article-type': { en: () => 'the type of the article', ja: () => '論文の種別' },
  rights: {
    en: () => 'a statement of rights in Japanese and in English, or none',
    ja: () => '日本語と英語の両方の著作権表示（または、どちらも書かない）',
  },
  link: {
    en: (of: string) => `what the link to “${of}” leads to`,
    ja: (of: string) => `「${of}」へのリンクの先`,
  },
  graphic: {
    en: (of: string) => `the picture ${of} among the files`,
    ja: (of: string) => `図のファイル${of}`,
  },
  pdf: {
    en: () => 'the PDF (build print with it: --only print,jats)',
    ja: () => 'PDF（--only print,jats で印刷版もいっしょに組む）',
  },
} satisfies Record<string, { en: (of: string) => string; ja: (of: string) => string }>

export type GapKind = keyof typeof words

/** What is missing, and where it is to be written, in the words of a language. */
export const gapWords = {
  en: ({ kind, of }: Gap): string => words[kind].en(of),
  ja: ({ kind, of }: Gap): string => words[kind].ja(of),
}
