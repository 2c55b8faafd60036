import { latexForms } from './latex-forms.js'
import { tableForms } from './table-forms.js'

/** Markup that authors mean and that is no Markdown, by what it is meant as. */
export const leftoverForms = {
  ...latexForms,
  ...tableForms,
  'note-call': {
    en: 'a note call; write [^1], with half-width brackets and ^ and no space',
    ja: '註の合印とは読まれません。半角の括弧と^で、空白を入れずに[^1]と書いてください',
  },
  'note-text': {
    en: 'the text of a note; write [^1]: and a space, in half-width characters, at the beginning of a line',
    ja: '註の本文とは読まれません。行の始めに半角で「[^1]: 」と書いてください',
  },
  heading: {
    en: 'a heading; write ## and a space before its words',
    ja: '見出しとは読まれません。半角の##と空白を見出しの前に書いてください',
  },
  quotation: {
    en: 'a quotation; write > and a space before it',
    ja: '引用とは読まれません。半角の>と空白を前に書いてください',
  },
  list: {
    en: 'an item of a list; write a half-width - and a space before it',
    ja: '箇条書きとは読まれません。半角の-と空白を前に書いてください',
  },
  link: {
    en: 'a link; write [words](address) with half-width brackets',
    ja: 'リンクとは読まれません。半角の括弧で[文字](アドレス)と書いてください',
  },
  'spaced-link': {
    en: 'a link, since its address has a space; write [words](<address>)',
    ja: 'アドレスに空白があるので、リンクとは読まれません。[文字](<アドレス>)と書いてください',
  },
  image: {
    en: 'an image; write ![caption](name.png), in half-width signs, and a name with spaces as (<my map.png>)',
    ja: '画像とは読まれません。半角で![キャプション](名前.png)と書き、名前に空白があれば(<my map.png>)と書いてください',
  },
  ruby: {
    en: 'ruby; write {漢字|かんじ} with half-width braces and bar',
    ja: 'ルビとは読まれません。半角の波括弧と縦棒で{漢字|かんじ}と書いてください',
  },
  typst: {
    en: 'a function of Typst; write it in Markdown: a note as [^1], emphasis as *…*, a quotation after >, a figure as ![caption](name.png)',
    ja: 'Typstの関数とは読まれません。Markdownで、註は[^1]、強調は*…*、引用は前に>、図は![キャプション](名前.png)と書いてください',
  },
  dash: {
    en: 'a dash; write – between numbers and — in a sentence, in Japanese 〜 or - and ――',
    ja: 'ダッシュとは読まれません。和文では――、数の間は〜か-、欧文では—（数の間は–）と書いてください',
  },
  'wiki-note': {
    en: 'a note; write [^1] here, and [^1]: with its text on a line of its own',
    ja: '註とは読まれません。ここに[^1]と書き、独立した行に「[^1]: 」と註の本文を書いてください',
  },
  iteration: {
    en: 'the long iteration mark; write 〳〵, or 〴〵 with the mark of voicing',
    ja: 'くの字点とは読まれません。〳〵（濁点付きなら〴〵）と書いてください',
  },
  'page-break': {
    en: 'a page break; delete it: where pages end is decided by what is on them',
    ja: '改ページとは読まれません。頁の切れ目は組むときに決まるので、削除してください',
  },
  'grid-table': {
    en: 'a table; leave out the lines +---+, and write | --- | --- | under the first row',
    ja: '表とは読まれません。+---+ の行を削除し、一行目の下に | --- | --- | を書いてください',
  },
  attributes: {
    en: 'attributes; delete the braces, and the brackets before them; for a language write :en[…], for emphasis *…*',
    ja: '属性とは読まれません。波括弧と、その前の角括弧を削除し、言語は:en[…]、強調は*…*のように書いてください',
  },
  block: {
    en: 'a block; delete the line and the colons at the end, or write one that is read: ::::summary{lang=en}, ::::verse, ::::epigraph, ::::dialogue',
    ja: 'ブロックとは読まれません。この行と終わりのコロンを削除するか、::::summary{lang=ja}、::::verse、::::epigraph、::::dialogueのどれかにしてください',
  },
  chunk: {
    en: 'code to run, which kiyo does not do; put its result in as text, a table or an image, or delete it',
    ja: '実行するコードとは読まれません。結果を文字、表、画像のいずれかで入れるか、削除してください',
  },
  'wiki-link': {
    en: 'a link or image; write [words](address) or ![caption](name.png), and \\[[ where brackets are meant',
    ja: 'リンクや画像とは読まれません。[文字](アドレス)か![キャプション](名前.png)と書き、括弧そのものなら\\[[と書いてください',
  },
  dotted: {
    en: 'emphasis dots; write *…*',
    ja: '圏点とは読まれません。*…*と書いてください',
  },
  aozora: {
    en: 'an annotation of Aozora Bunko; write emphasis dots as *…*, ruby as {漢字|かんじ}, and a character as itself or as an image',
    ja: '青空文庫の注記とは読まれません。圏点は*…*、ルビは{漢字|かんじ}、外字は文字そのものか画像で書いてください',
  },
  comment: {
    en: 'a comment; write <!-- … -->, or delete it',
    ja: 'コメントとは読まれません。<!-- … -->と書くか、削除してください',
  },
  revision: {
    en: 'a mark of revision; accept or reject it, and delete its signs',
    ja: '修正の記号とは読まれません。修正を採るか捨てるかして、記号を削除してください',
  },
  template: {
    en: 'a template; write what it stands for, or delete it',
    ja: 'テンプレート（差し込みの命令）とは読まれません。差し込まれるはずの内容を書くか、削除してください',
  },
  callout: {
    en: 'the kind of a box; delete it, and write the text as a paragraph or a note',
    ja: '囲みの種類とは読まれません。これを削除し、文は段落か註にしてください',
  },
  forum: {
    en: 'markup of a forum (BBCode); write **…**, *…* or [words](address)',
    ja: '掲示板の記法（BBCode）とは読まれません。**…**、*…*、[文字](アドレス)のように書いてください',
  },
  review: {
    en: 'a command of Re:VIEW; write it in Markdown: a note as [^1], strong emphasis as **…**, ruby as {漢字|かんじ}',
    ja: 'Re:VIEWの命令とは読まれません。Markdownで、註は[^1]、強い強調は**…**、ルビは{漢字|かんじ}と書いてください',
  },
  contents: {
    en: 'a table of contents; delete it: bookmarks of the PDF and contents of the EPUB are made from the headings',
    ja: '目次とは読まれません。PDFのしおりとEPUBの目次は見出しから作られるので、削除してください',
  },
  example: {
    en: 'a numbered example; write its number, as (1)',
    ja: '例文の番号とは読まれません。(1)のように番号を書いてください',
  },
  'line-block': {
    en: 'a line of verse; write the lines between ::::verse and ::::, without |',
    ja: '詩の行とは読まれません。|を付けずに、::::verse と :::: の間に書いてください',
  },
  highlight: {
    en: 'emphasis; write *…* for emphasis, **…** for strong emphasis',
    ja: '強調とは読まれません。強調は*…*、強い強調は**…**と書いてください',
  },
  underline: {
    en: 'underlined; write <u>…</u>',
    ja: '下線とは読まれません。<u>…</u>と書いてください',
  },
  'quotation-marks': {
    en: 'quotation marks; write “…” in a Western text, 「…」 in Japanese',
    ja: '引用符とは読まれません。和文では「…」、欧文では“…”と書いてください',
  },
  subscript: {
    en: 'a lowered figure; write <sub>…</sub>',
    ja: '下付きとは読まれません。<sub>…</sub>と書いてください',
  },
  emoji: {
    en: 'an emoji; write the character itself, or delete it',
    ja: '絵文字とは読まれません。絵文字そのものを入れるか、削除してください',
  },
  'cross-reference': {
    en: 'a cross-reference; write the number, as in Figure 1',
    ja: '相互参照とは読まれません。「図1」のように番号を書いてください',
  },
  'cited-author': {
    en: 'a citation, since there is no file of references; put references.json beside article.md, or write \\@ where the characters are meant',
    ja: '文献の引用とは読まれません（文献ファイルがないためです）。文献ファイルreferences.jsonをarticle.mdと同じフォルダーに置いてください。文字として印刷するなら\\@と書きます',
  },
  field: {
    en: 'a field of Word; write what it showed, or delete it',
    ja: 'Wordのフィールドとは読まれません。表示されていた内容を書くか、削除してください',
  },
  entity: {
    en: 'a character; write the character itself, or its name between one & and a semicolon, as &amp;',
    ja: '文字参照とは読まれません。文字そのものを入れるか、&を一つだけ書き、終わりにセミコロンを付けて、&amp;のように書いてください',
  },
  'line-break': {
    en: 'a line break; write one \\ at the end of a line that another follows, or delete it',
    ja: '改行とは読まれません。改行したい行の末尾に\\を一つだけ書くか（段落の最後の行には書けません）、削除してください',
  },
  asciidoc: {
    en: 'markup of AsciiDoc; write a link as [words](address), an image as ![caption](name.png), a note as [^1], a table with | --- | --- | under its first row',
    ja: 'AsciiDocの記法とは読まれません。リンクは[文字](アドレス)、画像は![キャプション](名前.png)、註は[^1]、表は一行目の下に | --- | --- | と書いてください',
  },
  rest: {
    en: 'markup of reStructuredText; write it in Markdown, as [words](address) or [^1], or delete it',
    ja: 'reStructuredTextの記法とは読まれません。Markdownで[文字](アドレス)や[^1]のように書くか、削除してください',
  },
  org: {
    en: 'a keyword of Org mode; put data into the front matter, write > before each line of a quotation, or delete it',
    ja: 'Org-modeのキーワードとは読まれません。書誌情報はファイルの冒頭に書き、引用は各行の前に>を付けてください。要らなければ削除してください',
  },
  'wiki-term': {
    en: 'a term; delete the ; and the space before it',
    ja: '用語の記号とは読まれません。「;」とその後の空白を削除してください',
  },
  'wiki-table': {
    en: 'a table of a wiki; write | between the cells and | --- | --- | under the first row',
    ja: 'Wikiの表とは読まれません。セルとセルの間に|を、一行目の下に | --- | --- | を書いてください',
  },
  'front-matter': {
    en: 'front matter, which is read only at the beginning of the file; put it there, or delete it',
    ja: '書誌情報とは読まれません。書誌情報はファイルの冒頭に一度だけ書くものなので、冒頭に移すか、削除してください',
  },
  superscript: {
    en: 'a raised figure; write <sup>…</sup>, and [^1] for a note',
    ja: '上付きとは読まれません。上付きは<sup>…</sup>、註は[^1]と書いてください',
  },
  formula: {
    en: 'a formula; write it in words and <sup>…</sup>, or put it in as an image',
    ja: '数式とは読まれません。文字と<sup>…</sup>で書くか、画像にしてください',
  },
  strikethrough: {
    en: 'struck out; write ~~…~~ with the punctuation outside',
    ja: '取消線とは読まれません。句読点を外に出して~~…~~と書いてください',
  },
  attribution: {
    en: 'the source of a quotation, which ::::epigraph and ::::verse have; write it in brackets, or after —',
    ja: '引用の出典とは読まれません（::::epigraphと::::verseの最後の行だけです）。丸括弧に入れるか、――の後に書いてください',
  },
  directive: {
    en: 'a block; write its name after :::: and without a space, as ::::summary{lang=en} or ::::verse, and :::: at its end, each on a line of its own and in half-width characters',
    ja: '要旨や詩などの始まりとは読まれません。::::summary{lang=en}や::::verseのように、半角で、空白を入れずに独立した行に書き、終わりにも独立した行に::::と書いてください',
  },
  citation: {
    en: 'a citation; write [@key, 5頁] with half-width brackets, @ and a comma before the page',
    ja: '文献の引用とは読まれません。半角の括弧と@で、頁の前にコンマを入れて[@key, 5頁]と書いてください',
  },
  'unclosed-emphasis': {
    en: 'strong emphasis, since its end is missing; write ** after it, too, or \\*\\* where the characters are meant',
    ja: '強い強調とは読まれません（終わりの**がありません）。強調の終わりにも**を書いてください。文字として印刷するなら\\*\\*と書きます',
  },
  'unclosed-ruby': {
    en: 'ruby, since its end is missing; write } after the reading, as in {漢字|かんじ}',
    ja: 'ルビとは読まれません（終わりの波括弧がありません）。読みの後に}を付け、{漢字|かんじ}のように書いてください',
  },
  'unclosed-language': {
    en: 'words of a language, since their end is missing; write ] after them, as in :ru[дом]',
    ja: '言語の指定とは読まれません（終わりの括弧がありません）。語句の後に]を付け、:ru[дом]のように書いてください',
  },
} as const

export type LeftoverForm = keyof typeof leftoverForms
