import { message } from '../message.js'

/** What the census of an import counts. */
const NAMES = {
  characters: { en: 'characters', ja: '文字' },
  notes: { en: 'notes', ja: '註' },
  pictures: { en: 'pictures', ja: '画像' },
  tables: { en: 'tables', ja: '表' },
  cells: { en: 'cells', ja: '表のセル' },
  formulas: { en: 'formulas', ja: '数式' },
  strong: { en: 'characters in bold', ja: '太字の文字' },
  emphasis: { en: 'characters in italics or with emphasis dots', ja: '斜体・圏点の文字' },
  underline: { en: 'underlined characters', ja: '下線の文字' },
  strike: { en: 'struck characters', ja: '取消線の文字' },
  superscript: { en: 'superscript characters', ja: '上付きの文字' },
  subscript: { en: 'subscript characters', ja: '下付きの文字' },
  link: { en: 'links', ja: 'リンク' },
  reading: { en: 'readings (ruby)', ja: 'ルビ' },
  language: { en: 'characters marked as of another language', ja: 'ほかの言語と示された文字' },
}
const LOOKS = {
  strong: { en: 'bold', ja: '太字' },
  emphasis: { en: 'in italics or with emphasis dots', ja: '斜体か圏点' },
  underline: { en: 'underlined', ja: '下線付き' },
  strike: { en: 'struck', ja: '取消線付き' },
  superscript: { en: 'superscript', ja: '上付き' },
  subscript: { en: 'subscript', ja: '下付き' },
  link: { en: 'a link', ja: 'リンク' },
  reading: { en: 'a base with its reading', ja: 'ルビ付き' },
  language: { en: 'marked as of another language', ja: 'ほかの言語' },
}

interface Tally {
  what: keyof typeof NAMES
  source: number
  manuscript: number
}

/** What an import says when it holds the manuscript against its source. */
export const censusMessages = {
  'import.census.fewer': message<Tally>({
    en: ({ what, source, manuscript }) =>
      `the source has ${source} ${NAMES[what].en}, the manuscript ${manuscript}; see what is missing`,
    ja: ({ what, source, manuscript }) =>
      `${NAMES[what].ja}が元のファイルに${source}、原稿に${manuscript}あります。欠けたものを確かめてください`,
  }),
  'import.census.look': message<{ kind: keyof typeof LOOKS; text: string }>({
    en: ({ kind, text }) => `“${short(text)}” is ${LOOKS[kind].en} in the source and not in the manuscript`,
    ja: ({ kind, text }) =>
      `「${short(text)}」は元のファイルで${LOOKS[kind].ja}ですが、原稿ではそうなっていません`,
  }),
  'import.census.more': message<{ more: number }>({
    en: ({ more }) => `${more} more paragraphs are not in the manuscript as the source has them`,
    ja: ({ more }) => `ほかに${more}段落が、元のファイルのとおりには原稿にありません`,
  }),
  'import.census.text': message<{ text: string }>({
    en: ({ text }) => `“${short(text)}” is not in the manuscript, or not where the source has it`,
    ja: ({ text }) => `「${short(text)}」が原稿にないか、元の位置にありません`,
  }),
  'census.title': message({ en: 'Compared with the source', ja: '元のファイルとの照合' }),
  'census.source': message({ en: 'source', ja: '元のファイル' }),
  'census.manuscript': message({ en: 'manuscript', ja: '原稿' }),
  'census.what': message<{ what: keyof typeof NAMES }>({
    en: ({ what }) => NAMES[what].en,
    ja: ({ what }) => NAMES[what].ja,
  }),
}

function short(text: string): string {
  const characters = [...text]
  return characters.length > 30 ? `${characters.slice(0, 30).join('')}…` : text
}
