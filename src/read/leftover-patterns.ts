import type { LeftoverForm } from '../messages/rules/leftover-markup.js'

/** Unread markup anywhere in a text. */
export const leftoverAnywhere: readonly (readonly [LeftoverForm, RegExp])[] = [
  ['note-call', /[［[【][\^＾^][ \t\u3000]*[^\]］】\s]{1,30}[ \t\u3000]*[\]］】](?![:：])/gu],
  ['note-text', /[［[【][\^＾^][ \t\u3000]*[^\]］】\s]{1,30}[ \t\u3000]*[\]］】][:：]/gu],
  [
    'image',
    /[!！][［[][^\]］\n]{0,200}[\]］][（(][^）)\n]{1,200}\.(?:png|jpe?g|gif|webp|svg)(?: +=[^）)\n]{0,20})?[）)]/giu,
  ],
  ['link', /[［[][^\]］\n]{1,80}[\]］][（(](?:https?:\/\/|www\.)[^）)\s]{0,400}[）)]/gu],
  ['ruby', /[｛{](?![|｜][}｝])[^｛{｝}|｜]{0,40}[｜|][^｛{｝}]{0,40}[｝}]/gu],
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
    /\\(?:[A-Za-z]{2,}\*?(?=[{[])|(?:begin|end|item|label|ref|pageref|href|url|bigskip|medskip|smallskip|noindent|newpage|clearpage|par|LaTeX|TeX)(?![A-Za-z]))/gu,
  ],
  ['highlight', /(?<!=)==(?![=\s])[^=\n]{1,200}(?<!\s)==(?!=)/gu],
  ['superscript', /\^(?:[(（]?[\p{N}\p{L}]{1,8}[)）]?)\^/gu],
  ['formula', /(?<![\\\p{N}$])\$(?=[^$\n]*[\\^_=+])[^\s$](?:[^$\n]{0,200}[^\s$])?\$(?!\p{N})/gu],
  ['formula', /(?<!\\)\$\$[^$]{1,400}\$\$|(?<![\\A-Za-z\p{N}$])\$[A-Za-z]{1,2}\$(?![A-Za-z\p{N}])/gu],
  [
    'attributes',
    /(?:\[(?<!:[\p{L}\p{N}-]*\[)[^[\]\n]{1,80}\])?\{(?<!:::[ \t]*\{) *(?:[.#](?=\p{L})[\p{L}\p{N}_:-]{1,80}|=(?:html|latex|tex|openxml|docx|epub|markdown))(?: [^{}\n]{0,120})?\}/gu,
  ],
  ['attributes', /\[(?<!:[\p{L}\p{N}-]*\[)[^[\]\n]{1,80}\]\{ *[A-Za-z-]+=[^{}|\n]{1,80}\}/gu],
  // Double brackets alone are an editor's sign of erasure, and of meanings.
  ['wiki-link', /!\[\[[^[\]\n]{1,80}\]\]|\[\[(?![\^@])[^[\]|#/\n]{1,80}[|#/][^[\]\n]{0,80}\]\]/gu],
  ['dotted', /《《[^《》\n]{1,80}》》/gu],
  // After an ideograph the bar is the end of a line in a transcription.
  [
    'ruby',
    /(?<!\p{Script=Han})｜[\p{Script=Han}々〆]{1,20}（[\p{Script=Hiragana}\p{Script=Katakana}ー・]{1,40}）/gu,
  ],
  ['aozora', /※?［[＃#](?!\^)[^］\n]{1,80}］/gu],
  ['comment', /%%(?!\s)[^%\n]{1,200}%%/gu],
  ['revision', /\{(?:\+\+|--|>>|==)[^{}\n]{1,200}(?:\+\+|--|<<|==)\}/gu],
  ['template', /\{\{[<%]?[^{}|\n]{1,80}\}\}|\{%[^{}%\n]{1,80}%\}/gu],
  ['callout', /\[!(?:note|tip|important|warning|caution|info|quote|abstract|todo)\][+-]?/giu],
  ['forum', /\[(b|i|u|s|url|quote|ruby)(?:=[^[\]\n]{1,80})?\][^[\]\n]{1,200}\[\/\1\]/gu],
  ['strikethrough', /~~[^~\n]{1,200}~~/gu],
]

/** Unread markup at the beginning of a line. */
export const leftoverAtLine: readonly (readonly [LeftoverForm, RegExp])[] = [
  ['grid-table', /^[ \t]*\+(?:[-=:]{3,}\+)+[ \t]*$/u],
  ['review', /^\/\/[a-z]+(?:[[{].*|[ \t]*$)/u],
  [
    'block',
    /^[ \t]*:{3,}(?:[ \t]*\{[^{}]*\}|[ \t]+(?!summary|abstract|ackn|postscript|appendix|verse|epigraph|dialogue)[A-Za-z][\w-]*)[ \t:]*$/u,
  ],
  ['contents', /^[ \t]*\[\[?_?TOC_?\]?\][ \t]*$/iu],
  ['example', /^[ \t]*\(@[\w-]*\)[ \t]+\S.*/u],
  ['line-block', /^\|[ \t]+[^|｜\s][^|｜]*$/u],
  ['heading', /^[ \t\u3000]*(?:[#＃]{2,6}[ \t\u3000]*\S|[#＃](?![\p{N}#＃])[ \t\u3000]*\S).*/u],
  ['quotation', /^[ \t]*＞[ \t\u3000]*\S.*/u],
  ['list', /^[ \t]*(?:[－＊＋]|[-*+]\u3000)[ \t\u3000]+\S.*|^[ \t]*[-*+]\u3000\S.*/u],
  ['directive', /^[ \t\u3000]*(?:[:：]{3,})[ \t\u3000]*(?:\p{L}[^\n]*)?$/u],
  ['table', /^[ \t\u3000]*[|｜].*[|｜][ \t\u3000]*$/u],
]

/** Inline commands of Re:VIEW, in the source: Markdown takes their names for elements of HTML. */
export const reviewCommand = /@<[a-z]+>\{[^{}\n]{0,200}\}/gu

/** A heading of Re:VIEW, AsciiDoc or a wiki, alone in its paragraph. */
export const equalsHeading = /^={1,6}(?:\[[^\]\n]*\])?[ \t]+[^\s=][^\n]*$/u

/** A row of hyphens in two groups or more, under or above the rows of a table. */
export const hyphenRow = /^[ \t]*-{2,}(?:[ \t]+-{2,})+[ \t]*$/

/** Code that R Markdown, Quarto or Jupyter runs. */
export const runInline = /^(?:r [A-Za-z.][\w.]*[($[]|\{(?:r|python)\} )/
