import { message } from '../message.js'
import { plural } from '../plural.js'

/** What came in with an article. */
interface Figures {
  /** Undefined where the source has no pages. */
  pages?: number
  headings: number
  paragraphs: number
  notes: number
}

/** The report of an import, its places and its end. */
export const importReportMessages = {
  'import.report': message<{ sources: readonly string[] }>({
    en: ({ sources }) => `Import of ${sources.join(', ')}`,
    ja: ({ sources }) => `${sources.join('、')}の取り込み`,
  }),
  'import.figures': message<Figures>({
    en: ({ pages, headings, paragraphs, notes }) =>
      [
        ...(pages === undefined ? [] : [plural(pages, 'page')]),
        plural(headings, 'heading'),
        plural(paragraphs, 'paragraph'),
        plural(notes, 'note'),
      ].join(', '),
    ja: ({ pages, headings, paragraphs, notes }) =>
      `${pages === undefined ? '' : `${pages}頁、`}見出し${headings}、段落${paragraphs}、註${notes}`,
  }),
  'import.figures-sentence': message<{ figures: string }>({
    en: ({ figures }) => `${figures}.`,
    ja: ({ figures }) => `${figures}。`,
  }),
  'import.done': message<{ folder: string; figures: string; doubts: number }>({
    en: ({ folder, figures, doubts }) =>
      `${folder}: ${figures}; ${plural(doubts, 'place')} to look at, listed in import-report.md`,
    ja: ({ folder, figures, doubts }) =>
      `${folder}: ${figures}。確かめたい箇所は${doubts}件で、import-report.mdに一覧があります`,
  }),
  'import.group': message<{ title: string; count: number }>({
    en: ({ title, count }) => `${title} (${count})`,
    ja: ({ title, count }) => `${title}（${count}件）`,
  }),
  'import.unsure': message({ en: 'To be looked at', ja: '確かめてください' }),
  'import.unsure-meaning': message({
    en: 'The best of several readings; the source alone does not say.',
    ja: 'いくつかの読み方のうち、最もありそうなものです。元の論文だけでは決まりません。',
  }),
  'import.likely': message({ en: 'Likely', ja: 'おそらく正しいもの' }),
  'import.likely-meaning': message({
    en: 'There is evidence, and it may mislead.',
    ja: '手がかりはありますが、誤りのこともあります。',
  }),
  'import.sure': message({ en: 'Sure', ja: '確かなもの' }),
  'import.sure-meaning': message({
    en: 'The source says so in more than one way.',
    ja: '元の論文の複数の手がかりが一致しています。',
  }),
  'import.column.source': message({ en: 'source', ja: '元の論文' }),
  'import.column.result': message({ en: 'result', ja: '原稿' }),
  'import.column.what': message({ en: 'what', ja: '種類' }),
  'import.column.decided': message({ en: 'decided', ja: '判断' }),
  'import.comment': message<{ kind: string; isUnsure: boolean; decided: string }>({
    en: ({ kind, isUnsure, decided }) => `${kind} (${isUnsure ? 'unsure' : 'likely'}): ${decided}`,
    ja: ({ kind, isUnsure, decided }) => `${kind}（${isUnsure ? '要確認' : 'おそらく'}）：${decided}`,
  }),

  'import.place.file': message<{ name: string }>({ en: ({ name }) => name, ja: ({ name }) => name }),
  'import.place.text-line': message<{ name: string; line: number }>({
    en: ({ name, line }) => `${name}:${line}`,
    ja: ({ name, line }) => `${name}:${line}`,
  }),
  'import.place.page': message<{ name: string; page: number }>({
    en: ({ name, page }) => `${name} page ${page}`,
    ja: ({ name, page }) => `${name} ${page}枚目`,
  }),
  'import.place.page-line': message<{ name: string; page: number; line: number }>({
    en: ({ name, page, line }) => `${name} page ${page}, line ${line}`,
    ja: ({ name, page, line }) => `${name} ${page}枚目${line}行目`,
  }),
  'import.place.note': message<{ note: number }>({
    en: ({ note }) => `note ${note}`,
    ja: ({ note }) => `註${note}`,
  }),
  'import.place.paragraph': message<{ name: string; paragraph: number }>({
    en: ({ name, paragraph }) => `${name}, paragraph ${paragraph}`,
    ja: ({ name, paragraph }) => `${name} 第${paragraph}段落`,
  }),
  'import.place.word-note': message<{ name: string; isEndnote: boolean; note: number }>({
    en: ({ name, isEndnote, note }) => `${name}, ${isEndnote ? 'endnote' : 'footnote'} ${note}`,
    ja: ({ name, isEndnote, note }) => `${name} ${isEndnote ? '文末脚注' : '脚注'}${note}`,
  }),
  'import.place.words': message<{ words: string }>({
    en: ({ words }) => `“${words}…”`,
    ja: ({ words }) => `「${words}…」`,
  }),

  'import.kind.author': message({ en: 'author', ja: '著者名' }),
  'import.kind.bracketed-number': message({ en: 'number in brackets', ja: '括弧の中の数字' }),
  'import.kind.caption': message({ en: 'caption', ja: 'キャプション' }),
  'import.kind.census': message({ en: 'compared with the source', ja: '元のファイルとの照合' }),
  'import.kind.citation': message({ en: 'citation', ja: '文献の引用' }),
  'import.kind.empty-line': message({ en: 'empty line', ja: '空行' }),
  'import.kind.field': message({ en: 'field', ja: 'フィールド' }),
  'import.kind.figure': message({ en: 'figure', ja: '図' }),
  'import.kind.folio': message({ en: 'folio', ja: 'ノンブル' }),
  'import.kind.forbidden-character': message({ en: 'forbidden character', ja: '使えない文字' }),
  'import.kind.formatting': message({ en: 'formatting', ja: '書式' }),
  'import.kind.formula': message({ en: 'formula', ja: '数式' }),
  'import.kind.heading': message({ en: 'heading', ja: '見出し' }),
  'import.kind.heading-level': message({ en: 'level of a heading', ja: '見出しの大小' }),
  'import.kind.hidden-text': message({ en: 'hidden text', ja: '隠し文字' }),
  'import.kind.hyphen': message({ en: 'hyphen at a line’s end', ja: '行末のハイフン' }),
  'import.kind.hyphen-space': message({ en: 'space behind a hyphen', ja: 'ハイフンのあとの空き' }),
  'import.kind.line-end-space': message({ en: 'space at a line’s end', ja: '行末の空き' }),
  'import.kind.lost-call': message({ en: 'note without a call', ja: '合印のない註' }),
  'import.kind.lost-note': message({ en: 'call without a note', ja: '註のない合印' }),
  'import.kind.note': message({ en: 'note', ja: '註' }),
  'import.kind.note-continues': message({ en: 'note that continues', ja: '頁をまたぐ註' }),
  'import.kind.note-lines': message({ en: 'lines of no note', ja: 'どの註でもない行' }),
  'import.kind.note-number': message({ en: 'number of a note', ja: '註の番号' }),
  'import.kind.number': message({ en: 'automatic number', ja: '自動番号' }),
  'import.kind.opening-line': message({ en: 'line above the text', ja: '本文の前の行' }),
  'import.kind.page-number': message({ en: 'page number', ja: '頁番号' }),
  'import.kind.paragraph': message({ en: 'paragraph', ja: '段落' }),
  'import.kind.picture': message({ en: 'picture', ja: '画像' }),
  'import.kind.quotation': message({ en: 'quotation', ja: '引用' }),
  'import.kind.reading': message({ en: 'reading', ja: 'ルビ' }),
  'import.kind.remark': message({ en: 'remark', ja: 'コメント' }),
  'import.kind.running-head': message({ en: 'running head', ja: '柱' }),
  'import.kind.script-spaces': message({ en: 'spaces between scripts', ja: '和欧間の空き' }),
  'import.kind.subtitle': message({ en: 'subtitle', ja: '副題' }),
  'import.kind.summary': message({ en: 'summary', ja: '要旨' }),
  'import.kind.symbol': message({ en: 'symbol', ja: '記号' }),
  'import.kind.table': message({ en: 'table', ja: '表' }),
  'import.kind.text': message({ en: 'text', ja: '文章' }),
  'import.kind.title': message({ en: 'title', ja: '題名' }),
}
