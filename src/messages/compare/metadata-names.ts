import type { Language } from '../message.js'

/** Names of metadata that differ most often: of Dublin Core and EPUB, and of a PDF’s own dictionary. */
const names: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    title: 'title',
    creator: 'author',
    author: 'author',
    contributor: 'contributor',
    language: 'languages',
    identifier: 'identifier',
    rights: 'rights',
    publisher: 'publisher',
    date: 'date',
    modified: 'date of change',
    description: 'abstract',
    subject: 'keywords',
    source: 'source',
    pageBreakSource: 'edition whose pages are listed',
    role: 'role',
    'file-as': 'sorting form',
    'title-type': 'kind of title',
    'display-seq': 'order',
    'alternate-script': 'in another script',
    'belongs-to-collection': 'journal or series',
    'group-position': 'number in it',
  },
  ja: {
    title: '題名',
    creator: '著者',
    author: '著者',
    contributor: '寄与者',
    language: '言語',
    identifier: '識別子',
    rights: '権利',
    publisher: '発行者',
    date: '日付',
    modified: '更新日',
    description: '要旨',
    subject: 'キーワード',
    source: '出典',
    pageBreakSource: '頁番号の元となる版',
    role: '役割',
    'file-as': '並べ替えの形',
    'title-type': '題名の種類',
    'display-seq': '順序',
    'alternate-script': '別の文字による表記',
    'belongs-to-collection': '掲載誌・叢書',
    'group-position': 'その号数',
  },
}

/**
 * Name a metadatum in words: `dc:title` is a title, `role (author-2)` the role of the second author.
 *
 * @param name  as the edition has it, with what it refines in parentheses
 * @returns     the name as it is where it has no words
 */
export function metadataName(language: Language, name: string): string {
  const [, key = name, refined] = /^(.*?)(?: \(([^)]*)\))?$/.exec(name) ?? []
  const words = names[language][key.replace(/^(?:dc|dcterms|schema|a11y):/, '')]
  if (words === undefined) return name
  if (refined === undefined) return words
  return language === 'ja' ? `${words}（${refined}）` : `${words} (${refined})`
}
