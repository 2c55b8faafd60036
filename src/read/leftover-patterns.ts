import type { LeftoverForm } from '../messages/rules/leftover-forms.js'

/**
 * What only a formula has: a command of TeX, a superscript or subscript of one character, an operator between single
 * letters. `\(` and `\[` alone are brackets in Markdown, and may have sigla and folios in them.
 */
const TEX = String.raw`(?:\\[A-Za-z]|(?<=[A-Za-z\d)}])\^[A-Za-z\d{\\]|(?:(?<=(?<![A-Za-z])[A-Za-z])|(?<=[)}]))_[A-Za-z\d{\\]|(?<=(?<![\p{L}\p{N}.])[A-Za-z]) ?[=+] ?[A-Za-z](?![\p{L}\p{N}.]))`
const IN_PARENTHESES = String.raw`(?!\\\))[^\n\p{Script=Han}\p{Script=Hiragana}]`
/** Between the blanks of a form: 昭和__年__月__日. */
const UNIT = '(?:[第年度月日時分秒号頁回番巻歳名円、，・]|ページ|から|まで){1,8}'

/** Unread markup anywhere in a text. */
export const leftoverAnywhere: readonly (readonly [LeftoverForm, RegExp])[] = [
  ['note-call', /[［[【][\^＾^][ \t\u3000]*[^\]］】\s]{1,30}[ \t\u3000]*[\]］】](?![:：])/gu],
  ['note-text', /[［[【][\^＾^][ \t\u3000]*[^\]］】\s]{1,30}[ \t\u3000]*[\]］】][:：]/gu],
  [
    'image',
    /[!！][［[][^\]］\n]{0,200}[\]］][（(][^）)\n]{1,200}\.(?:png|jpe?g|gif|webp|svg)(?: +=[^）)\n]{0,20})?[）)]/giu,
  ],
  ['link', /[［[][^\]］\n]{1,80}[\]］][（(](?:https?:\/\/|www\.)[^）)\s]{0,400}[）)]/gu],
  ['note-call', /\[\^(?=[^[\]\n]*[ \u3000])[^[\]\s][^[\]\n]{0,30}\](?![:：])|\[fn:[^[\]\n]{1,40}\]/gu],
  ['note-call', /\[(?:\d{1,3}|#[\w-]{0,20})\]_(?![\p{L}\p{N}_])/gu],
  ['ruby', /(?<!\{)[｛{](?![|｜][}｝])[^｛{｝}|｜]{0,40}[｜|][^｛{｝}]{0,40}[｝}]/gu],
  ['ruby', /\[\[rb:[^[\]\n]{1,80}\]\]/gu],
  [
    'ruby',
    /[｜|][^｜|《》\s]{1,20}《[\p{Script=Hiragana}\p{Script=Katakana}ー・]{1,40}》|[\p{Script=Han}々〆]{1,20}《\p{Script=Hiragana}{1,40}》/gu,
  ],
  ['latex-note', /\\(?:foot(?:note(?:text|mark)?|cite[a-z]*)|endnote|thanks)\*?(?=[{[\s\\]|$)/gu],
  ['latex-citation', /\\[a-z]{0,20}cite[a-z]{0,20}\*?(?=[{[])/giu],
  ['latex-emphasis', /\\(?:text(?:bf|it|sl|gt)|emph|kenten|bou|underline|uline)\*?(?=\{)/gu],
  ['ruby', /\\(?:ruby|kana)(?=[{[])/gu],
  ['latex-heading', /\\(?:(?:sub)*section|chapter|(?:sub)?paragraph)\*?(?=[{[])/gu],
  [
    'latex',
    /\\(?:[A-Za-z]{2,}\*?(?=[{[])|(?:begin|end|item|label|ref|pageref|href|url|bigskip|medskip|smallskip|noindent|newpage|pagebreak|clearpage|maketitle|tableofcontents|printbibliography|centering|hfill|vfill|par|LaTeX|TeX)(?![A-Za-z]))/gu,
  ],
  [
    'latex-emphasis',
    /\{\\(?:bf|it|em|sl|sc|tt|gt|mc|rm|sf)(?:series|shape|family)?(?![A-Za-z])[^{}\n]{1,200}\}/gu,
  ],
  ['latex', /\\verb\*?([|!+@])[^\n]{1,80}?\1/gu],
  // Accents of letters: within a word, since converters put a backslash before quotation marks around it.
  [
    'latex-letter',
    /(?<=[A-Za-z])\\[=^~"](?=[A-Za-z])[A-Za-z]|(?<=[A-Za-z]{2})\\['`][aeiou](?!\p{L})|\\[=^~"'`.]\{\\?[A-Za-z]\}|\\[cvuHkrdbt]\{[A-Za-z]{1,2}\}/gu,
  ],
  [
    'typst',
    /#(?:footnote|emph|strong|quote|cite|link|super|sub|underline|strike|smallcaps)(?:\([^()\n]{0,80}\))?\[[^[\]\n]{1,400}\]/gu,
  ],
  // The dashes of LaTeX and of Pandoc; blanks to be filled in stand before their units.
  [
    'dash',
    new RegExp(
      String.raw`(?<=[\p{L}\p{N}\p{Pe}\p{Pf}])(?:--|---)(?![-\s]|${UNIT}-?)(?=[\p{L}\p{N}\p{Ps}\p{Pi}])|(?<=[\p{L}\p{N}\p{Pe}\p{Pf},.;]) (?:--|---) (?=[\p{L}\p{N}\p{Ps}\p{Pi}])`,
      'gu',
    ),
  ],
  // PukiWiki and Hatena
  ['wiki-note', /(?<!\()\(\((?=[^()\n]*[\p{Script=Han}\p{Script=Hiragana}])[^()\n]{4,400}\)\)(?!\))/gu],
  ['ruby', /&ruby\([^()\n]{1,40}\)\{[^{}\n]{1,40}\};/gu],
  ['line-break', /&br;/gu],
  // くの字点 as two halves, with or without the mark of voicing
  ['iteration', /[／/][″゛"]?＼/gu],
  ['highlight', /(?<!=)==(?![=\s])[^=\n]{1,200}(?<!\s)==(?!=)/gu],
  // Emphasis of MediaWiki, not inches and seconds of arc.
  [
    'highlight',
    /(?<!')'''(?=[^'\s])[^'\n]{1,200}'''(?!')|(?<!['’`A-Za-z\p{N}])''(?=[^'\s])[^'`\n]{1,200}(?<=[^'\s])''(?!['A-Za-z\p{N}])/gu,
  ],
  ['highlight', /＊＊(?=[^＊\s])[^＊\n]{1,200}(?<=[^＊\s])＊＊/gu],
  // Within a sentence: elsewhere it is the mark of a note.
  [
    'highlight',
    /(?<=\p{Script=Hiragana})＊[\p{Script=Han}\p{Script=Katakana}ー々]{1,12}＊(?=\p{Script=Hiragana})/gu,
  ],
  ['highlight', /(?<!\*)\*\*[ \u3000][^*\n]{1,100}[ \u3000]\*\*(?!\*)/gu],
  // Underscores are read only between other characters than letters; on both sides of a word they are part of a name.
  [
    'highlight',
    new RegExp(String.raw`(?<!\w)_{2,3}(?!${UNIT}_)(?=[^_\s])[^_\n]{1,100}(?<=[^_\s])_{2,3}(?!\w)`, 'gu'),
  ],
  [
    'highlight',
    new RegExp(
      String.raw`(?<![\p{L}\p{N}_])_(?!${UNIT}_)(?=[^_\s])[^_\n]{1,100}(?<=[^_\s])_(?!\w)|(?<!\w)_(?!${UNIT}_)(?=[^_\s])[^_\n]{1,100}(?<=[^_\s])_(?![\p{L}\p{N}_])`,
      'gu',
    ),
  ],
  ['underline', /(?<![A-Za-z\p{N}+{])\+\+(?=[^+\s])[^+()[\]、。\n]{1,100}(?<=[^+\s])\+\+(?![+}])/gu],
  ['quotation-marks', /``(?=[^`'\s])[^`'\n]{1,200}''/gu],
  ['subscript', /(?<=[A-Za-z)\]])~(?:\d{1,3}~(?!~)|[a-z]{1,2}~(?![\p{L}\p{N}~]))/gu],
  ['superscript', /\^(?:[(（]?[\p{N}\p{L}]{1,8}[)）]?)\^/gu],
  ['formula', /(?<![\\\p{N}$])\$(?=[^$\n]*[\\^_=+])[^\s$](?:[^$\n]{0,200}[^\s$])?\$(?!\p{N})/gu],
  ['formula', /(?<!\\)\$\$[^$]{1,400}\$\$|(?<![\\A-Za-z\p{N}$])\$[A-Za-z]{1,2}\$(?![A-Za-z\p{N}])/gu],
  [
    'formula',
    new RegExp(String.raw`\\\((?:${IN_PARENTHESES}){0,200}?${TEX}(?:${IN_PARENTHESES}){0,200}\\\)`, 'gu'),
  ],
  ['formula', new RegExp(String.raw`\\\[[^\n\]]{0,200}?${TEX}[^\n]{0,200}?\\\]`, 'gu')],
  [
    'attributes',
    /(?:\[(?<!:[\p{L}\p{N}-]*\[)[^[\]\n]{1,80}\])?\{(?<!:::[ \t]*\{) *(?:[.#](?=\p{L})[\p{L}\p{N}_:-]{1,80}|=(?:html|latex|tex|openxml|docx|epub|markdown))(?: [^{}\n]{0,120})?\}/gu,
  ],
  ['attributes', /\[(?<!:[\p{L}\p{N}-]*\[)[^[\]\n]{1,80}\]\{ *[A-Za-z-]+=[^{}|\n]{1,80}\}/gu],
  [
    'attributes',
    /(?<!\.(?:png|jpe?g|gif|webp|svg)\)|\[[^[\]\n]{1,80}\])\{ *[A-Za-z-]+="[^"\n]{0,80}"[^{}|\n]{0,120}\}/gu,
  ],
  // Double brackets alone are an editor's sign of erasure, and of meanings; with a slash, of readings.
  ['wiki-link', /!\[\[[^[\]\n]{1,80}\]\]|\[\[(?![\^@])[^[\]|#\n]{1,80}[|#][^[\]\n]{0,80}\]\]/gu],
  ['wiki-link', /\[\[(?:File|Image|Category|ファイル|画像|カテゴリ):[^[\]\n]{1,80}\]\]/giu],
  ['dotted', /《《[^《》\n]{1,80}》》/gu],
  // After an ideograph the bar is the end of a line in a transcription.
  [
    'ruby',
    /(?<!\p{Script=Han})｜[\p{Script=Han}々〆]{1,20}（[\p{Script=Hiragana}\p{Script=Katakana}ー・]{1,40}）/gu,
  ],
  ['aozora', /※?［[＃#](?!\^)[^］\n]{1,80}］/gu],
  [
    'aozora',
    /\[[#＃](?!\^)[^[\]\n]{0,60}(?:傍点|傍線|太字|ゴシック体|斜体|字下げ|改ページ|改頁|見出し|割り注|割注|地付き|底本|ルビ)[^[\]\n]{0,20}\]/gu,
  ],
  ['comment', /%%(?!\s)[^%\n]{1,200}%%/gu],
  ['revision', /\{(?:\+\+|--|>>|==)[^{}\n]{1,200}(?:\+\+|--|<<|==)\}/gu],
  ['template', /\{\{[<%]?[^{}|\n]{1,80}\}\}|\{%[^{}%\n]{1,80}%\}/gu],
  ['callout', /\[!(?:note|tip|important|warning|caution|info|quote|abstract|todo)\][+-]?/giu],
  ['forum', /\[(b|i|u|s|url|quote|ruby)(?:=[^[\]\n]{1,80})?\][^[\]\n]{1,200}\[\/\1\]/gu],
  ['strikethrough', /~~[^~\n]{1,200}~~/gu],
  // Names with an underscore, and some of the most frequent: a reading between colons follows its word.
  [
    'emoji',
    /(?<![A-Za-z\p{N}:]):(?:smiley?|grin|laughing|joy|wink|blush|heart|sob|cry|thinking|clap|pray|bow|thumbs(?:up|down)|[+-]1|fire|star|sparkles|tada|rocket|warning|bulb|memo|pencil2?|books?|eyes|(?=[a-z]+_)[a-z\d_]{3,40}):(?![A-Za-z\d:`[{])/gu,
  ],
  ['cross-reference', /(?<![\p{L}\p{N}._@-])@(?:fig|tbl|sec|eq|lst|thm)-[A-Za-z][\w-]{0,60}/gu],
  // A key in small letters that ends with a year: other names after @ are those of accounts.
  ['cited-author', /(?<![A-Za-z\p{N}._@-])@[a-z][A-Za-z_:-]{1,40}(?:1[5-9]|20)\d\d[a-z]?(?![\p{L}\p{N}_])/gu],
  [
    'field',
    /\{[ \u00a0]?(?:ADDIN|SEQ|REF|PAGEREF|NOTEREF|HYPERLINK|TOC|PAGE|NUMPAGES|CITATION|BIBLIOGRAPHY|XE|TC|STYLEREF|INCLUDEPICTURE|MERGEFIELD|EQ)[ \u00a0][^\n]{0,400}?\}/gu,
  ],
  ['field', /ADDIN (?:ZOTERO|EN\.CITE|CSL_CITATION|Mendeley|EndNote|PAPERS)[^\s{]{0,40}/gu],
  [
    'field',
    /(?:エラー|Error)[!！] ?(?:参照元が見つかりません|ブックマークが定義されていません|ブックマーク名が指定されていません|指定したスタイルは使われていません|Reference source not found|Bookmark not defined|No bookmark name given|No text of specified style in document)[。.]?/giu,
  ],
  [
    'entity',
    /&amp;(?:[A-Za-z]{2,8}|#\d{1,7}|#x[\da-f]{1,6});|&(?:nbsp|amp|lt|gt|quot|ensp|emsp|thinsp|ndash|mdash)(?![;\w=])/giu,
  ],
]

/** Unread markup of which a part is read: an address, code, ruby. */
export const leftoverAround: readonly (readonly [LeftoverForm, RegExp])[] = [
  // In full-width brackets, of which the address is read by itself.
  ['link', /(?:［[^］\n]{1,80}］|\[[^\]\n]{1,80}\])（(?:https?:\/\/|www\.)[^）\s]{0,400}）/gu],
  // Of wikis and of Hatena; not a remark on when an address was seen.
  [
    'link',
    /(?<![\]!])\[https?:\/\/[^\s[\]]{1,400}?(?:[ \u3000]+(?![^[\]\n]*(?:\d|閲覧|参照|[Aa]ccess|[Дд]ата))[^[\]\n]{1,80}|:title(?:=[^[\]\n]{0,80})?)\](?![([])/gu,
  ],
  // With a space in the address, which Markdown allows in pointed brackets alone; a title has quotation marks.
  [
    'spaced-link',
    /(?<!!)\[[^[\]\n]{1,80}\]\((?:(?:https?:\/\/|www\.)[^\s()]{1,400}[ \t\u3000]+(?!["'(])[^()\n]{1,200}|[^\s()<][^()\n]{0,100}[ \t\u3000][^()\n"']{0,100}\.(?:html?|pdf|docx?|xlsx?|csv|txt|zip))\)/giu,
  ],
  // Markdown takes the names of Re:VIEW's inline commands for elements of HTML.
  ['review', /@<[a-z]+>\{[^{}\n]{0,200}\}/gu],
  ['template', /(?<!\{)\{\{(?![<%])[^{}\n]{1,200}\|[^{}\n]{0,200}\}\}/gu],
  ['wiki-link', /\[\[[^[\]\n]{1,200}\]\[[^[\]\n]{1,200}\]\]/gu],
  [
    'asciidoc',
    /(?<![A-Za-z:])(?:(?:link|xref|image:?):[^\s[\]]{1,200}\[[^\]\n]{0,200}\]|footnote:[\w-]{0,40}\[[^\]\n]{1,400}\])/gu,
  ],
  [
    'rest',
    /(?<![A-Za-z\p{N}:]):[a-z][a-z\d:+.-]{1,40}:`[^`\n]{1,200}`|(?<!`)`[^`\n]{1,200}`__?(?![\p{L}\p{N}_])/gu,
  ],
  // Not the break of Markdown, which is one backslash before a line of the same paragraph.
  ['line-break', /\\\\(?=[ \t]*(?:\n|$))|(?<!\\[^\s\\]{0,80})\\(?=[ \t]*$)/gu],
]

/** Unread markup at the beginning of a line. */
export const leftoverAtLine: readonly (readonly [LeftoverForm, RegExp])[] = [
  ['note-text', /^\[\^[^\]\s]{1,30}\][ \t\u3000]+[:：].*/u],
  ['formula', /^[ \t]*\\\[[ \t]*$/u],
  ['rest', /^\.\. +(?:[a-z][\w-]*::|_[^:\n]{1,80}:|\|[^|\n]{1,80}\| +[a-z]+::|\[[#*\w-]{1,40}\] ).*/u],
  [
    'org',
    /^[ \t]*#\+(?:title|subtitle|author|date|options|language|keywords|begin_[a-z]+|end_[a-z]+|caption|name|include|attr_[a-z]+|latex\w*|html\w*|startup|bibliography|cite_export)\b.*/iu,
  ],
  ['page-break', /^(?:={3,}|<{3}|#pagebreak\([^()\n]*\))[ \t]*$/u],
  [
    'typst',
    /^#(?:quote|figure|image|table|set|let|show|import|include|align|block|bibliography|outline)[ \t([].*/u,
  ],
  ['contents', /^#(?:contents|toc)(?:\([^()\n]*\))?[ \t]*$/u],
  ['review', /^#@.*/u],
  ['image', /^!\[[^[\]\n]{1,200}\][ \t]*$/u],
  ['comment', /^%+ \S.*/u],
  ['asciidoc', /^\|={3,}[ \t]*$/u],
  ['wiki-table', /^\{\|[ \t]*(?:[a-z]+[ \t]*=.*)?$/u],
  ['callout', /^[!?]{3}\+? [a-z]+(?: ".*")?[ \t]*$/u],
  ['heading', /^h[1-6]\. \S.*/u],
  ['quotation', /^bq\. \S.*/u],
  ['attribution', /^[ \t>]*--[ \t\u3000]+\S.*/u],
  ['grid-table', /^[ \t]*\+(?:[-=:]{3,}\+)+[ \t]*$/u],
  ['review', /^\/\/(?:[a-z]+(?:[[{].*|[ \t]*$)|\}[ \t]*$)/u],
  [
    'block',
    /^[ \t]*:{3,}(?:[ \t]*\{[^{}]*\}|[ \t]+(?!summary|abstract|ackn|postscript|appendix|verse|epigraph|dialogue)[A-Za-z][\w-]*)[ \t:]*$/u,
  ],
  ['contents', /^[ \t]*\[\[?_?TOC_?\]?\][ \t]*$/iu],
  ['example', /^[ \t]*\(@[\w-]*\)[ \t]+\S.*/u],
  ['line-block', /^\|[ \t]+[^|｜\s][^|｜]*$/u],
  ['heading', /^[ \t\u3000]*(?:[#＃]{2,6}[ \t\u3000]*\S|[#＃](?![\p{N}#＃])[ \t\u3000]*\S).*/u],
  ['quotation', /^[ \t]*＞[ \t\u3000]*\S.*|^<<[ \t]*$/u],
  // Lists within lists in wikis, and headings in Org mode
  [
    'list',
    /^\*{2,6}[ \t]+(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「『（])(?!.*(?:水準|有意|[%％<>＜＞]))[^\n]*/u,
  ],
  ['wiki-term', /^;[ \t]+\S.*/u],
  // Asterisks alone in their line part sections.
  ['list', /^[ \t]*(?![＊*\s]+$)(?:(?:[－＊＋]|[-*+]\u3000)[ \t\u3000]+\S.*|[-*+]\u3000\S.*)/u],
  ['directive', /^[ \t\u3000]*(?:[:：]{3,})[ \t\u3000]*(?:\p{L}[^\n]*)?$/u],
  ['table', /^[ \t\u3000]*[|｜].*[|｜][ \t\u3000]*$/u],
]

/** A heading of Re:VIEW, AsciiDoc or a wiki, alone in its paragraph. */
export const equalsHeading = /^={1,6}(?:\[[^\]\n]*\])?[ \t]+[^\s=][^\n]*$/u

/** A row of hyphens in two groups or more, under or above the rows of a table. */
export const hyphenRow = /^[ \t]*-{2,}(?:[ \t]+-{2,})+[ \t]*$/

/** Code that R Markdown, Quarto or Jupyter runs. */
export const runInline = /^(?:r [A-Za-z.][\w.]*[($[]|\{(?:r|python)\} )/

/** A break, lines of keys and their values, and another break. */
export const lateFrontMatter =
  /^---[ \t]*\n(?:[A-Za-z][\w-]{0,40}:(?:[ \t][^\n]{0,400})?\n){1,40}(?:---|\.\.\.)[ \t]*(?:\n|$)/

/** Markup in the front matter, where a text has none: ruby, emphasis, tags, languages. `*甲、*乙` are two marks before names. */
export const markupOfText =
  /\{[^{}|:\n]{1,40}\|[^{}|\n]{1,40}\}|(?<![\w*])(?<star>\*{1,2})(?=[^\s*])[^*\n]{1,80}(?<=[^\s*、，,;；・/])\k<star>(?!\*)|<(?<tag>i|em|b|strong|sup|sub|ruby|u|s)\b[^<>\n]{0,40}>[^\n]{0,200}<\/\k<tag>>|<br ?\/?>|(?<![\w:]):[a-z]{2}\[[^\]\n]{1,80}\]/u
