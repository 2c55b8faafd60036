import { message } from '../message.js'
import { error, warning } from '../rule.js'

/** What an SVG of an article may not have. */
export type ForbiddenInSvg =
  | 'doctype'
  | 'style-sheet'
  | 'script'
  | 'foreign-content'
  | 'event-attribute'
  | 'script-address'
  | 'reference'
  | 'animated-reference'
  | 'import'
  | 'backslash'

const svgParts = {
  en: {
    doctype: 'a DOCTYPE or entity',
    'style-sheet': 'a style sheet of its own',
    script: 'a script',
    'foreign-content': 'foreign content',
    'event-attribute': 'an event attribute',
    'script-address': 'a script address',
    reference: 'a reference to another file',
    'animated-reference': 'an animated reference',
    import: 'an import of styles or fonts',
    backslash: 'a backslash, which may hide a reference',
  },
  ja: {
    doctype: 'DOCTYPEまたは実体宣言',
    'style-sheet': '独自のスタイルシート',
    script: 'スクリプト',
    'foreign-content': 'SVG以外の埋め込み',
    'event-attribute': 'イベント属性',
    'script-address': 'スクリプトを呼ぶアドレス',
    reference: 'ほかのファイルへの参照',
    'animated-reference': '参照先を変えるアニメーション',
    import: 'スタイルやフォントの読み込み',
    backslash: '参照を隠しうるバックスラッシュ',
  },
} as const satisfies Record<'en' | 'ja', Record<ForbiddenInSvg, string>>

const EMPHASIS = { en: '*…*', ja: '*…*と' }
const STRONG = { en: '**…**', ja: '**…**と' }
const LINK = { en: '[words](address)', ja: '[文字](アドレス)と' }
const DELETED = { en: '~~…~~', ja: '~~…~~と' }
const NOTE = { en: '[^1] and its note on a line of its own', ja: '[^1]と書き、註の本文は独立した行に' }
const RUBY = { en: 'ruby as {漢字|かんじ}', ja: 'ルビは{漢字|かんじ}と' }

/**
 * What is written in Markdown for an element of HTML, or of a wiki, in running text: in English the object of “write”, in
 * Japanese with the particle before 書いてください.
 */
const MARKDOWN: Readonly<Record<string, Readonly<Record<'en' | 'ja', string>>>> = {
  i: EMPHASIS,
  em: EMPHASIS,
  cite: {
    en: '*…* for a Western title, 『…』 for a Japanese one',
    ja: '『…』（欧文の題名は*…*）と',
  },
  mark: EMPHASIS,
  b: STRONG,
  strong: STRONG,
  del: DELETED,
  strike: DELETED,
  ins: { en: '<u>…</u>', ja: '<u>…</u>と' },
  a: LINK,
  img: { en: '![caption](name.png)', ja: '![キャプション](名前.png)と' },
  ruby: RUBY,
  rt: RUBY,
  ref: NOTE,
  footnote: NOTE,
  code: { en: 'it between backquotes', ja: 'バッククォートで挟んで' },
  q: { en: '“…” in a Western text, 「…」 in Japanese', ja: '「…」（欧文では“…”）と' },
}

function markdownOf(tag: string): (typeof MARKDOWN)[string] | undefined {
  return Object.hasOwn(MARKDOWN, tag) ? MARKDOWN[tag] : undefined
}

/** Faults of HTML and SVG in a manuscript. */
export const markupRules = {
  'removed-markup': warning({
    'unclosed-comment': message({
      en: 'This comment never ends and hides the text that follows; write “-->” where it ends',
      ja: 'コメントが閉じておらず、この後の文章が隠れています。終わりに「-->」と書いてください',
    }),
    'beside-comment': message({
      en: 'Markdown beside a comment is not read, and the text is set as it was typed; put the comment on a line of its own',
      ja: 'コメントと同じ行ではMarkdownが効かず、書かれたとおりに組みます。コメントは独立した行に置いてください',
    }),
    link: message<{ address: string }>({
      en: ({ address }) =>
        `A link to “${address}” was left out and its text kept; a link may lead to http, https or mailto`,
      ja: ({ address }) =>
        `「${address}」へのリンクを外し、文字だけを残しました。リンク先にはhttp・https・mailtoのアドレスを書いてください`,
    }),
    markup: message<{ markup: string }>({
      en: ({ markup }) => `“${markup}” was left out; HTML is not part of the manuscript format`,
      ja: ({ markup }) => `「${markup}」を除きました。原稿にHTMLは使えません`,
    }),
    tag: message<{ tag: string }>({
      en: ({ tag }) =>
        `The tag <${tag}> was left out and the text in it kept; write ${markdownOf(tag)?.en ?? 'it in Markdown'}, or \\<${tag}> where the characters are meant`,
      ja: ({ tag }) =>
        `<${tag}>を除き、中の文字は残しました。${markdownOf(tag)?.ja ?? 'Markdownで'}書いてください。文字として印刷するなら\\<${tag}>と書きます`,
    }),
    attributes: message<{ tag: string }>({
      en: ({ tag }) => `The attributes of <${tag}> were left out; write the tag alone`,
      ja: ({ tag }) => `<${tag}>の属性を除きました。タグだけを書いてください`,
    }),
    table: message({
      en: 'A table in HTML is not read, and its cells are set as one paragraph; write it with bars, | a | b |, and merged cells with < and ^, as manuscript/README.md shows',
      ja: 'HTMLの表は表にならず、セルの文字が一つの段落に続けて組まれます。「| 甲 | 乙 |」のように縦棒で書き、セルの結合には < と ^ を使ってください（manuscript/README.ja.mdの「図と表」）',
    }),
    block: message<{ tags: readonly string[]; attributes: readonly string[] }>({
      en: ({ tags, attributes }) =>
        `${namesOf(tags, attributes).join(', ')} left out and the text kept; write it in Markdown`,
      ja: ({ tags, attributes }) =>
        `${namesOf(tags, attributes).join('、')}を除き、文字は残しました。Markdownで書いてください`,
    }),
  }),
  'forbidden-markup': error(65, {
    element: message<{ tag: string }>({
      en: ({ tag }) =>
        `<${tag}> is not allowed in a manuscript; delete it, or write \\<${tag}> where the characters are meant`,
      ja: ({ tag }) =>
        `原稿に<${tag}>は使えません。削除してください。文字として印刷するなら\\<${tag}>と書きます`,
    }),
    svg: message<{ name: string; part: ForbiddenInSvg }>({
      en: ({ name, part }) => `The SVG “${name}” has ${svgParts.en[part]}; save it as a plain SVG without it`,
      ja: ({ name, part }) =>
        `SVG「${name}」に${svgParts.ja[part]}があります。これを含まないSVGで保存し直してください`,
    }),
  }),
  'unsupported-image': error(65, {
    kind: message<{ name: string }>({
      en: ({ name }) =>
        `The file “${name}” is not an image that can be read; use PNG, JPEG, SVG, GIF or WebP`,
      ja: ({ name }) =>
        `「${name}」は読み取れる画像ではありません。PNG・JPEG・SVG・GIF・WebPのいずれかにしてください`,
    }),
    size: message<{ name: string }>({
      en: ({ name }) => `The image “${name}” has no size that can be read; save it again`,
      ja: ({ name }) => `画像「${name}」の寸法を読み取れません。保存し直してください`,
    }),
    broken: message<{ name: string }>({
      en: ({ name }) =>
        `The image “${name}” is damaged or cut off, so that a part of it would be missing; copy or export it again`,
      ja: ({ name }) =>
        `画像「${name}」のデータが壊れているか途中で切れていて、一部しか印刷できません。元の画像をコピーし直すか、書き出し直してください`,
    }),
    'broken-svg': message<{ name: string; line: number }>({
      en: ({ name, line }) =>
        `The SVG “${name}” cannot be read from its line ${line} on; save it again from the program that drew it`,
      ja: ({ name, line }) =>
        `SVG「${name}」を${line}行目から先で読めません。作図に使ったソフトで保存し直してください`,
    }),
    'svg-namespace': message<{ name: string }>({
      en: ({ name }) =>
        `The SVG “${name}” does not say that it is one, so that browsers draw nothing; write xmlns="http://www.w3.org/2000/svg" into its <svg> tag, or save it again`,
      ja: ({ name }) =>
        `SVG「${name}」にSVGの名前空間がなく、ブラウザーでは何も描かれません。<svg>タグにxmlns="http://www.w3.org/2000/svg"を書き加えるか、保存し直してください`,
    }),
    text: message<{ name: string }>({
      en: ({ name }) =>
        `The SVG “${name}” has text, which would be printed in whatever typeface a machine has; turn it into paths in the program that drew it (in Inkscape: Path → Object to Path; in Illustrator: Type → Create Outlines), or save it as PNG`,
      ja: ({ name }) =>
        `SVG「${name}」に文字が入っており、パソコンごとに違う書体で印刷されてしまいます。描いたソフトで文字をアウトライン化する（Illustratorなら［書式］→［アウトラインを作成］、Inkscapeなら［パス］→［オブジェクトをパスへ］）か、PNGで保存してください`,
    }),
    undrawn: message<{ name: string }>({
      en: ({ name }) =>
        `The browser cannot draw the image “${name}”; save it again as PNG, JPEG or a plain SVG`,
      ja: ({ name }) =>
        `ブラウザーが画像「${name}」を描けません。PNG、JPEGか標準的なSVGで保存し直してください`,
    }),
    name: message<{ name: string; format: string; extension: string }>({
      en: ({ name, format, extension }) =>
        `The image “${name}” is in fact ${format}; give its name the ending .${extension}`,
      ja: ({ name, format, extension }) =>
        `画像「${name}」の中身は${format}です。拡張子を .${extension} に直してください`,
    }),
    encoding: message<{ name: string }>({
      en: ({ name }) => `The SVG “${name}” is not UTF-8; save it as UTF-8`,
      ja: ({ name }) => `SVG「${name}」の文字コードがUTF-8ではありません。UTF-8で保存してください`,
    }),
  }),
}

function namesOf(tags: readonly string[], attributes: readonly string[]): string[] {
  return [...tags.map((tag) => `<${tag}>`), ...attributes.map((attribute) => `${attribute}=`)]
}
