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
        `The tag <${tag}> was left out and the text in it kept; write it in Markdown, or \\<${tag}> where the characters are meant`,
      ja: ({ tag }) =>
        `<${tag}>を除き、中の文字は残しました。Markdownで書いてください。文字として印刷するなら\\<${tag}>と書きます`,
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
}

function namesOf(tags: readonly string[], attributes: readonly string[]): string[] {
  return [...tags.map((tag) => `<${tag}>`), ...attributes.map((attribute) => `${attribute}=`)]
}
