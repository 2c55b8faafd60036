import type { ForeignKeyRemedy } from '../messages/rules/foreign-keys.js'

/** The keys that Pandoc, R Markdown, Quarto, Jekyll, Hugo and publishing platforms have at the top of a front matter. */
const KEYS: Readonly<Record<ForeignKeyRemedy, readonly string[]>> = {
  summary: [
    'abstract',
    'abstract-en',
    'abstract_en',
    'summary',
    'description',
    'excerpt',
    '要旨',
    '要約',
    '概要',
  ],
  references: ['bibliography', 'references'],
  'citation-style': ['csl', 'biblio-style', 'citation-style', 'cite-method'],
  author: [
    'affiliation',
    'affiliations',
    'institute',
    'institution',
    'institutes',
    'email',
    'orcid',
    '所属',
    '著者所属',
    'メール',
  ],
  'author-note': ['author-note', 'authornote', 'thanks', 'acknowledgements', 'acknowledgments'],
  keywords: ['tags', 'categories', 'category', 'topics', 'subject', 'キーワード'],
  'title-short': ['short-title', 'shorttitle', 'running-title', 'running-head', 'runninghead'],
  lang: ['language', 'locale', '言語'],
  title: ['題名', '題目', '表題', '標題', 'タイトル', '論文名'],
  subtitle: ['副題', 'サブタイトル'],
  name: ['著者', '著者名', '執筆者', '氏名', '筆者'],
  rights: ['copyright', '著作権'],
  date: ['year', '発行日', '発行年', '日付'],
  journal: ['volume', 'number', 'issue', '巻', '号', '雑誌名', '掲載誌', 'issn', 'eissn', 'publisher'],
  dates: ['received', 'revised', 'accepted', 'published', 'pubdate'],
  slug: ['slug', 'permalink', 'url', 'aliases'],
  design: [
    ...['documentclass', 'classoption', 'geometry', 'papersize', 'fontsize', 'linestretch', 'indent'],
    ...['mainfont', 'sansfont', 'monofont', 'mathfont', 'fontfamily', 'theme', 'template', 'css'],
    ...['CJKmainfont', 'CJKsansfont', 'CJKmonofont', 'numbersections', 'number-sections', 'margin-left'],
  ],
  none: [
    ...[
      'toc',
      'toc-depth',
      'toc-title',
      'lof',
      'lot',
      'output',
      'format',
      'header-includes',
      'include-before',
    ],
    ...[
      'include-after',
      'link-citations',
      'link-bibliography',
      'reference-section-title',
      'suppress-bibliography',
    ],
    ...[
      'draft',
      'layout',
      'pdf-engine',
      'latex-engine',
      'editor',
      'execute',
      'params',
      'vignette',
      'filters',
    ],
    ...[
      'type',
      'weight',
      'comments',
      'emoji',
      'knit',
      'colorlinks',
      'linkcolor',
      'urlcolor',
      'citecolor',
      'editor_options',
    ],
  ],
}

const REMEDIES: ReadonlyMap<string, ForeignKeyRemedy> = new Map(
  (Object.entries(KEYS) as [ForeignKeyRemedy, readonly string[]][]).flatMap(([remedy, keys]) =>
    keys.map((key) => [key.toLowerCase(), remedy] as const),
  ),
)

/** Get what is to be done with a key that another program reads, at the top of its front matter; `undefined` for others. */
export function foreignKeyRemedy(key: string): ForeignKeyRemedy | undefined {
  return REMEDIES.get(key.toLowerCase())
}
