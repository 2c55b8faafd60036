import { message } from '../message.js'

/** Why the errors and warnings of a build matter, as a report says it. */
export const ruleReasons = {
  'rule-why.error': message({
    en: 'The article cannot be printed until this is mended.',
    ja: 'これを直すまで、論文を組むことができません。',
  }),
  'rule-why.front-matter-comment': message({
    en: 'In YAML a # after a space begins a comment, so that the rest of the line is not read and printed nowhere.',
    ja: 'YAMLでは空白の後の#からがコメントになり、行の残りはどこにも印刷されません。',
  }),
  'rule-why.curly-quoted-value': message({
    en: 'Word processors turn the quotation marks of YAML into those of print, which YAML takes for text.',
    ja: 'ワープロで打った引用符は“ ”に変わることがあり、YAMLでは引用符ではなく文字として読まれます。',
  }),
  'rule-why.doubtful-author': message({
    en: 'What stands in a name is printed with it, and databases list the author under it.',
    ja: '氏名の欄の文字はそのまま印刷され、データベースにもその名前で登録されます。',
  }),
  'rule-why.joined-keywords': message({
    en: 'Databases find an article by each of its keywords, and these are one.',
    ja: 'データベースではキーワードごとに論文が引かれますが、これでは一語として登録されます。',
  }),
  'rule-why.joined-authors': message({
    en: 'Databases, catalogues and the ebook know one author of this name, and nobody finds the others.',
    ja: 'データベースや目録、電子書籍では一人の著者として登録され、ほかの著者の名前で探せなくなります。',
  }),
  'rule-why.misread-text': message({
    en: 'Markdown takes these lines for something else than the paragraph they seem to be, and sets them otherwise.',
    ja: 'この行は、見たところの段落とは別のものとしてMarkdownに読まれ、違う体裁で組まれます。',
  }),
  'rule-why.typed-heading-number': message({
    en: 'Both numbers are printed, one after the other, in the text, in the contents and in running heads.',
    ja: '体裁の番号と打った番号が、本文にも目次にも柱にも、並んで印刷されます。',
  }),
  'rule-why.foreign-heading-number': message({
    en: 'Readers of the article may not be able to read the number.',
    ja: '論文の読者に読めない番号かもしれません。',
  }),
  'rule-why.unfilled-furniture': message({
    en: 'A running head that lacks a part of its text is printed on every page.',
    ja: '一部の欠けた柱が、すべての頁に印刷されます。',
  }),
  'rule-why.empty-article': message({
    en: 'An edition without text is hardly meant.',
    ja: '本文のない版を作るつもりとは考えにくいためです。',
  }),
  'rule-why.decomposed-character': message({
    en: 'A letter written as two looks like one, and neither search nor sorting finds it; many typefaces set its accent apart.',
    ja: '二つの文字で書かれた一字は、見た目は同じでも検索や並べ替えで別の字になり、書体によってはアクセントが離れて組まれます。',
  }),
  'rule-why.compatibility-character': message({
    en: 'Such a character looks like the usual one and is another: readers who search for the word do not find it.',
    ja: '通常の文字と見た目が同じでも別の文字なので、その語を検索しても見つかりません。',
  }),
  'rule-why.invisible-character': message({
    en: 'What cannot be seen cannot be proofread, and it breaks search and line ends.',
    ja: '目に見えないものは校正できず、検索や行の分かれ目を損ないます。',
  }),
  'rule-why.mixed-script-word': message({
    en: 'A Cyrillic letter in a Latin word, or the reverse, is a slip of the keyboard: the word is neither found nor hyphenated.',
    ja: 'ラテン文字の語にキリル文字が、またはその逆が混じるのは、入力の誤りです。その語は検索で見つからず、分綴もされません。',
  }),
  'rule-why.inline-note': message({
    en: 'A note in the midst of a sentence is easily overlooked when notes are checked.',
    ja: '文の途中に書かれた註は、註を点検するときに見落とされがちです。',
  }),
  'rule-why.unknown-directive': message({
    en: 'What kiyo does not know is printed as it was typed.',
    ja: 'kiyoが知らない指示は、入力されたまま印刷されます。',
  }),
  'rule-why.removed-markup': message({
    en: 'HTML that can do harm or has no meaning in print is left out; its text may be missed.',
    ja: '害のあるHTMLや、印刷で意味をもたないHTMLは取り除かれます。必要な文字まで失われていないか、お確かめください。',
  }),
  'rule-why.leftover-markup': message({
    en: 'The characters are printed as they stand, and what they were to do is not done.',
    ja: '記号がそのまま印刷され、意図した体裁になりません。',
  }),
  'rule-why.joined-line': message({
    en: 'Without an empty line Markdown takes a line for part of what stands above it.',
    ja: '空行がないと、Markdownでは上の要素の続きと見なされます。',
  }),
  'rule-why.empty-heading': message({
    en: 'The contents of the ebook and the bookmarks of the PDF are made of the words of the headings.',
    ja: '電子書籍の目次とPDFのしおりは、見出しの文字から作られます。',
  }),
  'rule-why.heading-out-of-order': message({
    en: 'Readers who listen, and tables of contents, follow the levels of headings.',
    ja: '読み上げを聞く読者も目次も、見出しの段階を頼りにします。',
  }),
  'rule-why.missing-alternative-text': message({
    en: 'Readers who cannot see the figure are told nothing of it.',
    ja: '図を見ることのできない読者に、何も伝わりません。',
  }),
  'rule-why.incomplete-reference': message({
    en: 'A reader cannot find the source by what is printed.',
    ja: '印刷された書誌だけでは、読者がその文献を探し当てられません。',
  }),
  'rule-why.unused-reference': message({
    en: 'A source that nothing cites is a forgotten note, or was left over.',
    ja: 'どこにも引かれていない文献は、註の付け忘れか、消し忘れです。',
  }),
  'rule-why.undeclared-language': message({
    en: 'The language decides how a source is cited, hyphenated and read aloud.',
    ja: '文献の書き方、分綴、読み上げは、その言語によって決まります。',
  }),
  'rule-why.meaningless-locator': message({
    en: 'The reader cannot find the passage in a source of this kind.',
    ja: 'この種の文献では、その指定で箇所を探し当てられません。',
  }),
  'rule-why.page-outside-source': message({
    en: 'The reader looks for a page that the source does not have.',
    ja: 'その文献にない頁を読者が探すことになります。',
  }),
  'rule-why.mistyped-number': message({
    en: 'Nobody finds a source by a mistyped ISBN, ISSN or DOI, and a deposit with it is refused.',
    ja: 'ISBN・ISSN・DOIを打ち間違えると、文献をたどれず、DOIなどの登録も受け付けられません。',
  }),
  'rule-why.unprinted-field': message({
    en: 'What the file knows of a source and no note says may be what a reader needs.',
    ja: '文献ファイルにあって註に出ないことが、読者に必要なことかもしれません。',
  }),
  'rule-why.unknown-latex': message({
    en: 'A letter of a name or a title may be missing.',
    ja: '人名や題名の文字が欠けているかもしれません。',
  }),
  'rule-why.converted-encoding': message({
    en: 'A guess at the encoding may have turned names into other characters.',
    ja: '文字コードの推測が外れていると、人名などが別の文字になります。',
  }),
  'rule-why.incomplete-deposit': message({
    en: 'The service refuses the file, or an editor has to type what is missing into its forms.',
    ja: '登録先に受け付けられないか、足りない項目を登録画面で入力することになります。',
  }),
  'rule-why.contradictory-pages': message({
    en: 'Catalogues and citations name pages that the printed article does not have.',
    ja: '目録や引用に、刷り上がりと違う頁が載ることになります。',
  }),
  'rule-why.cramped-note-number': message({
    en: 'Numbers of notes hang in the indent of the notes’ lines; a reader looks for them there.',
    ja: '註の番号は註の字下げの中に組みます。小さくなると、合印から註を探しにくくなります。',
  }),
  'rule-why.low-contrast': message({
    en: 'Many readers cannot read text that differs little from the page, and accessibility rules refuse it.',
    ja: '地の色に近い文字は読めない人が多く、アクセシビリティの基準も満たしません。',
  }),
  'rule-why.small-cover': message({
    en: 'Shops and shelves show a cover larger than that.',
    ja: '電子書店や閲覧ソフトの本棚では、表紙はそれより大きく表示されます。',
  }),
  'rule-why.foreign-doi': message({
    en: 'A DOI with a slip in it leads nowhere, and the agency refuses what is not the journal’s.',
    ja: '誤ったDOIはどこにもつながらず、雑誌のものでないDOIは登録機関に受け付けられません。',
  }),
  'rule-why.dates-out-of-order': message({
    en: 'One of two dates is wrong, and both are printed and deposited.',
    ja: '日付のどちらかが誤りで、そのまま刷られ、登録されます。',
  }),
  'rule-why.right-to-left-article': message({
    en: 'What is read from right to left begins its lines at the right; kiyo’s print begins them at the left.',
    ja: '右から左に読む文章は行が右端から始まりますが、kiyoの印刷版では左端から始まります。',
  }),
  'rule-why.untitled-summary': message({
    en: 'Readers of the summary, and databases, know the article by its title in their language.',
    ja: '要旨の読者もデータベースも、その言語の題名で論文を知ります。',
  }),
  'rule-why.missing-page-map': message({
    en: 'Without the printed pages the ebook cannot be cited by page.',
    ja: '印刷版の頁が分からないと、電子書籍から頁を挙げて引用できません。',
  }),
  'rule-why.oversized-note': message({
    en: 'Reading systems cut long notes off when they pop up.',
    ja: '註を合印のそばに表示する読書アプリでは、長い註が途中で切れます。',
  }),
  'rule-why.substituted-glyph': message({
    en: 'A character that no typeface has cannot be printed.',
    ja: 'どの書体にもない文字は印刷できません。',
  }),
  'rule-why.unusable-face': message({
    en: 'Only a typeface that is embedded as a font can be printed, searched and copied.',
    ja: 'フォントとして埋め込める書体でなければ、印刷・検索・コピーができません。',
  }),
  'rule-why.missing-variant': message({
    en: 'The form of a character may matter to the bearer of a name, or to the argument.',
    ja: '字形は、人名や論旨にとって意味を持つことがあります。',
  }),
  'rule-why.fallback-face': message({
    en: "The article's typeface lacks the character; one of another typeface stands out in the line.",
    ja: '本文の書体にない文字は別の書体で補われ、行の中で目立ちます。',
  }),
  'rule-why.reduced-figure': message({
    en: 'What is drawn small to be seen large cannot be read when it is reduced.',
    ja: '細かく描かれた図は、縮めると読めなくなります。',
  }),
  'rule-why.turned-table': message({
    en: 'A reader has to turn the page for it.',
    ja: '読者は誌面を回して読むことになります。',
  }),
  'rule-why.shortened-running-head': message({
    en: 'A running head has one line; what is left out may be what tells the article.',
    ja: '柱は1行です。省かれた部分が、その論文を見分ける手がかりかもしれません。',
  }),
  'rule-why.reduced-ruby': message({
    en: 'Among words in their own size smaller type looks like a mistake.',
    ja: '前後より小さな文字は、誤植のように見えます。',
  }),
  'rule-why.reduced-table': message({
    en: 'Type that is smaller than the notes is hard to read.',
    ja: '註より小さな文字は読みにくくなります。',
  }),
  'rule-why.forced-page-end': message({
    en: 'A page that ends early looks as if the text ended there; a heading belongs to the text below it.',
    ja: '頁の途中で終わると、そこで本文が終わったように見えます。見出しは次の本文と同じ頁に置きます。',
  }),
  'rule-why.unordered-notes': message({
    en: 'Readers look for notes in the order of their numbers.',
    ja: '読者は註を番号順に探します。',
  }),
  'rule-why.page-out-of-step': message({
    en: 'A reprint has to keep its pages, or citations of the original go astray.',
    ja: '復刻では頁を動かせません。動くと、原本の頁を挙げた引用が合わなくなります。',
  }),
}
