/** What a style says that its paragraphs are. */
export type StyleRole = 'title' | 'subtitle' | 'author' | 'quotation' | 'caption' | 'abstract' | 'title-en'

/** Names of styles, in the languages of Word that a Japanese journal meets, and those that journals give their own. */
const ROLES: readonly (readonly [StyleRole, RegExp])[] = [
  [
    'title-en',
    /^title(?:en|ru)$|^(?:英文|英語)(?:タイトル|題名|題目|表題|標題)$|^(?:english )?title \(?en(?:glish)?\)?$/,
  ],
  ['subtitle', /^(?:subtitle|subtitleja|副題|サブタイトル|副標題|副タイトル|подзаголовок)$/],
  [
    'title',
    /^(?:(?:article |paper |document )?title|titleja|(?:論文)?(?:表題|題名|標題|論題|題目|タイトル)|название(?: статьи)?)$/,
  ],
  ['author', /^(?:authors?|authorja|(?:author )?name|著者(?:名)?|執筆者(?:名)?|氏名|筆者(?:名)?|автор)$/],
  ['quotation', /quote|quotation|引用|^block text$|^ブロック$|цитата/],
  ['caption', /caption|図表番号|キャプション|^[図表](?:の)?(?:題|説明|番号|タイトル)|название объекта/],
  ['abstract', /^(?:abstract(?:ja|en|ru)?|summary|要旨|要約|аннотация)/],
]
const HEADING = /^(?:heading|見出し|заголовок|überschrift|titre|标题|標題) ?([1-9])$/

/**
 * What a style, or one that it is based on, says that a paragraph is.
 *
 * @param names  in small letters, its own first
 */
export function roleOf(names: readonly string[]): StyleRole | undefined {
  for (const name of names) {
    const found = ROLES.find(([, form]) => form.test(name))
    if (found) return found[0]
  }
  return undefined
}

/**
 * The level of a heading's style, 0 for the highest.
 *
 * @param names  in small letters, its own first
 */
export function headingLevelOf(names: readonly string[]): number | undefined {
  for (const name of names) {
    const level = HEADING.exec(name)?.[1]
    if (level) return Number(level) - 1
  }
  return undefined
}
