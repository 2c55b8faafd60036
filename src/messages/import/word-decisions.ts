import { message } from '../message.js'
import { plural } from '../plural.js'

interface Words {
  /** As the document has them. */
  text: string
}

const MOST = 30

function short(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()]
  return characters.length > MOST ? `${characters.slice(0, MOST).join('')}…` : characters.join('')
}

/** What was decided when a Word file was imported. */
export const wordDecisionMessages = {
  'import.author.affiliation': message<Words>({
    en: ({ text }) => `“${short(text)}” beside the author’s name is left out of the front matter`,
    ja: ({ text }) => `著者名に添えられた「${short(text)}」は書誌情報に入れていません`,
  }),
  'import.text.box': message<Words>({
    en: ({ text }) => `the text box “${short(text)}” comes after the paragraph that it is tied to`,
    ja: ({ text }) => `テキストボックス「${short(text)}」を、つながれている段落の後に置きました`,
  }),
  'import.formatting.centred': message<Words>({
    en: ({ text }) => `“${short(text)}” is centred in Word; it is a paragraph here`,
    ja: ({ text }) => `「${short(text)}」はWordでは中央揃えですが、ふつうの段落にしました`,
  }),
  'import.picture.chart': message({
    en: 'a chart is left out; save it as a picture and put it in, as ![caption](file.png)',
    ja: 'グラフを取り込めません。画像として保存し、![題](ファイル.png) の形で入れてください',
  }),
  'import.citation.as-text': message<Words & { program: string }>({
    en: ({ text, program }) =>
      `a citation of ${program} whose sources cannot be read; what it prints, “${short(text)}”, is text`,
    ja: ({ text, program }) =>
      `${program} の引用から文献を読み取れません。表示されている「${short(text)}」をそのまま文章にしました`,
  }),
  'import.citation.bibliography': message({
    en: 'the list of works is left out; works-cited: true in the front matter sets it anew',
    ja: '文献一覧は取り込んでいません。書誌情報の citations: の下に works-cited: true と書くと、新たに組まれます',
  }),
  'import.citation.differs': message<{ shown: string; printed: string }>({
    en: ({ shown, printed }) => `the document shows “${shown}”, and “${printed}” will be printed`,
    ja: ({ shown, printed }) => `元のファイルの表示は「${shown}」、誌面では「${printed}」になります`,
  }),
  'import.citation.more': message<{ more: number }>({
    en: ({ more }) => `${plural(more, 'more citation')} will be printed otherwise than the document shows`,
    ja: ({ more }) => `ほかに引用${more}件が、元のファイルの表示と違う形で組まれます`,
  }),
  'import.text.changes': message<{ changes: number }>({
    en: ({ changes }) => `${changes} tracked changes are taken as accepted`,
    ja: ({ changes }) => `変更履歴${changes}箇所は、すべて承諾したものとして読みました`,
  }),
  'import.picture.diagram': message({
    en: 'a diagram (SmartArt) is left out; save it as a picture and put it in, as ![caption](file.png)',
    ja: '図表（SmartArt）を取り込めません。画像として保存し、![題](ファイル.png) の形で入れてください',
  }),
  'import.text.embedded': message({
    en: 'a document that is embedded here is left out; open the file in Word, save it again, and import it',
    ja: 'ここに埋め込まれた別の文書を読めません。Wordで開いて保存し直してから、取り込んでください',
  }),
  'import.field.empty': message<{ code: string }>({
    en: ({ code }) => `the field “${short(code)}” shows nothing; write what it should show`,
    ja: ({ code }) => `フィールド「${short(code)}」に表示がありません。表示される語を書いてください`,
  }),
  'import.formula.field': message<Words & { code: string }>({
    en: ({ text, code }) => `the field “EQ ${short(code)}” is written as “${short(text)}”; its look is lost`,
    ja: ({ text, code }) =>
      `フィールド「EQ ${short(code)}」を「${short(text)}」と書きました。形は失われています`,
  }),
  'import.formatting.flush-right': message<Words>({
    en: ({ text }) => `“${short(text)}” is flush right in Word; it is a paragraph here`,
    ja: ({ text }) => `「${short(text)}」はWordでは右揃えですが、ふつうの段落にしました`,
  }),
  'import.picture.floating': message<{ file: string }>({
    en: ({ file }) =>
      `${file} floats beside the text in Word; it comes after the paragraph that it is tied to`,
    ja: ({ file }) =>
      `${file} はWordで文字列の折り返しが指定されています。アンカーのある段落の後に置きました`,
  }),
  'import.formatting.lost': message<{
    what: 'small-capitals' | 'highlight' | 'color'
    places: number
  }>({
    en: ({ what, places }) => {
      const names = { 'small-capitals': 'small capitals', highlight: 'highlighting', color: 'coloured text' }
      return `${names[what]} has no place in a manuscript and is left out, in ${plural(places, 'paragraph')}, of which this is the first`
    },
    ja: ({ what, places }) => {
      const names = { 'small-capitals': '小型英大文字', highlight: '蛍光ペン', color: '文字の色' }
      return `${names[what]}は原稿の書き方にないため落としました（${places}段落。ここが最初です）`
    },
  }),
  'import.formula.in-line': message<Words>({
    en: ({ text }) => `a formula is written in the line, as “${short(text)}”; see that it says the same`,
    ja: ({ text }) => `数式を行の中に「${short(text)}」と書きました。意味が変わっていないか確かめてください`,
  }),
  'import.table.frame': message({
    en: 'a table of one cell is a frame around text; its paragraphs are text',
    ja: 'セルが一つだけの表は囲みとみなし、中の段落を本文にしました',
  }),
  'import.field.generated': message<{ kind: string; text?: string }>({
    en: ({ kind }) => `what Word makes itself (${kind}) is left out`,
    ja: ({ kind }) => `Wordが自動で作る部分（${kind}）は取り込んでいません`,
  }),
  'import.author.after-title': message<Words>({
    en: ({ text }) =>
      `“${short(text)}” is taken for the author: it comes after the title, and no style says more`,
    ja: ({ text }) => `題名の次にあるため「${short(text)}」を著者としました。スタイルでは示されていません`,
  }),
  'import.subtitle.between-dashes': message<Words>({
    en: ({ text }) => `“${short(text)}” is taken for the subtitle: it is between dashes, after the title`,
    ja: ({ text }) => `題名の次にダッシュで挟まれているため「${short(text)}」を副題としました`,
  }),
  'import.title.first': message<Words>({
    en: ({ text }) => `“${short(text)}” is taken for the title: it comes first, and no style says more`,
    ja: ({ text }) => `初めにあるため「${short(text)}」を題名としました。スタイルでは示されていません`,
  }),
  'import.heading.by-look': message<Words & { level: number }>({
    en: ({ text, level }) =>
      `“${short(text)}” is taken for a heading (${'#'.repeat(level)}) because of its look alone`,
    ja: ({ text, level }) => `見た目だけから「${short(text)}」を見出し（${'#'.repeat(level)}）としました`,
  }),
  'import.number.heading': message<Words & { label: string }>({
    en: ({ text, label }) => `the number “${label}”, which Word counts, is written before “${short(text)}”`,
    ja: ({ text, label }) => `Wordが付ける番号「${label}」を「${short(text)}」の前に書き込みました`,
  }),
  'import.text.heads': message({
    en: 'heads and feet of the pages are left out; the journal has its own',
    ja: 'ヘッダーとフッターは取り込んでいません。柱とノンブルはkiyoが付けます',
  }),
  'import.hidden-text.left-out': message<Words>({
    en: ({ text }) => `the hidden text “${short(text)}” is left out`,
    ja: ({ text }) => `隠し文字「${short(text)}」は取り込んでいません`,
  }),
  'import.picture.linked': message({
    en: 'a picture is not in the file, which only leads to it; put it in, as ![caption](file.png)',
    ja: '画像がファイルの中になく、リンクだけがあります。![題](ファイル.png) の形で入れてください',
  }),
  'import.number.item': message<{ label: string; number: number }>({
    en: ({ label, number }) => `the item has the number “${label}” in Word and “${number}.” here`,
    ja: ({ label, number }) => `Wordで「${label}」と付く項目の番号は、ここでは「${number}.」になります`,
  }),
  'import.caption.lost': message<Words>({
    en: ({ text }) => `the caption “${short(text)}” has no table and no figure beside it; it is a paragraph`,
    ja: ({ text }) => `題「${short(text)}」の前後に図も表もないため、ふつうの段落にしました`,
  }),
  'import.table.merged': message<{ cells: number }>({
    en: ({ cells }) =>
      `cells are merged: ${cells} places that others cover are < and ^; see which rows are the table’s head`,
    ja: ({ cells }) =>
      `結合されたセルがあります。結合で隠れた${cells}個のセルは < と ^ で示しました。どの行までが表頭かを確かめてください`,
  }),
  'import.table.not-merged': message<{ cells: number }>({
    en: ({ cells }) =>
      `merged cells are no rectangle: their words are in the first place, and ${cells} places that they cover are empty`,
    ja: ({ cells }) =>
      `結合されたセルが長方形になっていません。文字は最初のセルに入れ、結合で隠れていた${cells}個のセルは空にしました`,
  }),
  'import.picture.missing': message<{ path: string }>({
    en: ({ path }) => `a picture is missing in the file (“${path}”); put it in, as ![caption](file.png)`,
    ja: ({ path }) => `画像「${path}」がファイルの中にありません。![題](ファイル.png) の形で入れてください`,
  }),
  'import.note.in-note': message<Words>({
    en: ({ text }) => `the note “${short(text)}” is called in a note; its words are there in parentheses`,
    ja: ({ text }) => `註の中から引かれている註「${short(text)}」は、その場所に括弧で入れました`,
  }),
  'import.note.mark': message<{ mark: string }>({
    en: ({ mark }) => `the note has a mark of its own, “${mark}”; it is numbered as the others are`,
    ja: ({ mark }) => `合印が「${mark}」と指定されていますが、ほかの註と通しの番号にしました`,
  }),
  'import.note.on-title': message({
    en: 'a note is called on the title, subtitle or author; its call is at the end of the first block of the text',
    ja: '題名・副題・著者に付いた註の合印を、本文の最初の見出しか段落の末尾に移しました',
  }),
  'import.picture.object': message<{ program: string }>({
    en: ({ program }) =>
      `an object of ${program || 'another program'} is embedded; only its picture, if any, is here`,
    ja: ({ program }) =>
      `${program || 'ほかのソフト'} のオブジェクトが埋め込まれています。取り込めるのは表示用の画像だけです`,
  }),
  'import.picture.kind': message<{ kind: string; file: string }>({
    en: ({ kind, file }) =>
      `${file} is a picture of the kind ${kind}, which no edition can show; save it as PNG or SVG and put it in`,
    ja: ({ kind, file }) =>
      `${file} は${kind}形式で、そのままでは載せられません。PNGかSVGで保存し直して入れてください`,
  }),
  'import.quotation.by-indent': message<Words>({
    en: ({ text }) => `“${short(text)}” is set in, and taken for a quotation`,
    ja: ({ text }) => `字下げされているため「${short(text)}」を引用としました`,
  }),
  'import.quotation.by-spaces': message<Words>({
    en: ({ text }) => `“${short(text)}” begins with spaces, and is taken for a quotation`,
    ja: ({ text }) => `空白で字下げされているため「${short(text)}」を引用としました`,
  }),
  'import.summary.keywords': message<Words>({
    en: ({ text }) => `“${short(text)}” is in the front matter, as keywords`,
    ja: ({ text }) => `「${short(text)}」を書誌情報のkeywordsに入れました`,
  }),
  'import.summary.found': message<Words>({
    en: ({ text }) => `a summary begins at “${short(text)}”; it is at the end of the manuscript`,
    ja: ({ text }) => `「${short(text)}」からを要旨とし、原稿の末尾に置きました`,
  }),
  'import.symbol.replaced': message<{ font: string; code: string }>({
    en: ({ font, code }) => `a symbol of the font ${font} (${code}) is now 〓; write the character`,
    ja: ({ font, code }) => `フォント ${font} の記号（${code}）を〓にしました。正しい文字を書いてください`,
  }),
  'import.table.in-cell': message<Words>({
    en: ({ text }) => `a table in a cell, “${short(text)}”, is written out in lines`,
    ja: ({ text }) => `セルの中の表「${short(text)}」を、行に分けて書きました`,
  }),
  'import.note.typed': message<{ notes: number }>({
    en: ({ notes }) => `${plural(notes, 'note')} typed as a list here and called by numbers in the text`,
    ja: ({ notes }) => `ここに一覧として書かれた註${notes}件を、本文の番号と結びました`,
  }),
  'import.remark.kept': message<Words>({
    en: ({ text }) => `the remark “${short(text)}” is a comment before the block, printed nowhere`,
    ja: ({ text }) =>
      `Wordのコメント「${short(text)}」は、すぐ前の行に、印刷されないコメントとして残しました`,
  }),
  'import.note.uncalled': message<Words>({
    en: ({ text }) => `the note “${short(text)}” is called nowhere, and left out`,
    ja: ({ text }) => `合印のない註「${short(text)}」は取り込んでいません`,
  }),
}
