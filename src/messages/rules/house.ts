import { message } from '../message.js'
import { error, warning } from '../rule.js'

/** Faults of a journal's look: its running heads, its colours on screens, its cover, its style sheet. */
export const houseRules = {
  'low-contrast': warning(
    message<{ key: string; text: string; paper: string; ratio: number; least: number }>({
      en: ({ key, text, paper, ratio, least }) =>
        `“${key}”: text of ${text} on ${paper} has a contrast of ${ratio}:1 and is hard to read; choose colours with ${least}:1 or more`,
      ja: ({ key, text, paper, ratio, least }) =>
        `「${key}」の文字色${text}と地の色${paper}のコントラスト比は${ratio}:1で、読みにくくなります。${least}:1以上になる色にしてください`,
    }),
  ),
  'cramped-note-number': warning(
    message<{ number: string; characters: number; fitting: number }>({
      en: ({ number, characters, fitting }) =>
        `Notes of ${characters} characters leave no room for the number “${number}”, which is set smaller; write ${fitting > 0 ? `style.notes.characters of ${fitting} or less` : 'a shorter style.notes.number or a smaller style.notes.size'}`,
      ja: ({ number, characters, fitting }) =>
        `註が1行${characters}字では、番号「${number}」の入る幅が足りず、番号が小さくなります。${fitting > 0 ? `style.notes.charactersを${fitting}以下に` : 'style.notes.numberを短くするか、style.notes.sizeを小さく'}してください`,
    }),
  ),
  'invalid-cover': error(65, {
    missing: message<{ name: string }>({
      en: ({ name }) => `There is no image “${name}”; put it there, or correct the name`,
      ja: ({ name }) => `画像「${name}」がありません。そこに置くか、名前を直してください`,
    }),
    type: message<{ name: string }>({
      en: ({ name }) =>
        `“${name}” is neither PNG nor JPEG, which every reading system shows; save it as one of them`,
      ja: ({ name }) =>
        `「${name}」がPNGでもJPEGでもありません。どの閲覧ソフトでも表示できるように、いずれかで保存してください`,
    }),
    broken: message<{ name: string }>({
      en: ({ name }) => `The image “${name}” is damaged; save it again`,
      ja: ({ name }) => `画像「${name}」が壊れています。保存し直してください`,
    }),
  }),
  'small-cover': warning(
    message<{ name: string; width: number; height: number; least: number }>({
      en: ({ name, width, height, least }) =>
        `The cover “${name}” has ${width} by ${height} pixels, and will look coarse; save it with ${least} or more on its shorter side, best with 1600 by 2560`,
      ja: ({ name, width, height, least }) =>
        `表紙の画像「${name}」は${width}×${height}ピクセルで、粗く表示されます。短い辺を${least}ピクセル以上（できれば1600×2560）にしてください`,
    }),
  ),
  'invalid-house-style': error(65, {
    css: message<{ line: string }>({
      en: ({ line }) => `“${line}” cannot be read as CSS; correct it`,
      ja: ({ line }) => `「${line}」をCSSとして読めません。直してください`,
    }),
    rule: message<{ rule: string }>({
      en: ({ rule }) =>
        `“${rule}” may not be in house/style.css, which has rules and @media alone; delete it`,
      ja: ({ rule }) =>
        `「${rule}」はhouse/style.cssに書けません。書けるのは普通の規則（セレクターと宣言）と @media だけです。削除してください`,
    }),
    property: message<{ property: string }>({
      en: ({ property }) =>
        `“${property}” may not be in house/style.css, since it could hide text or change where it is; use colours, borders, margins, and properties of type`,
      ja: ({ property }) =>
        `「${property}」は、文字を隠したり位置を変えたりするおそれがあるので、house/style.cssに書けません。色・罫線・余白・文字のプロパティを使ってください`,
    }),
    address: message<{ property: string; value: string }>({
      en: ({ property, value }) =>
        `“${property}: ${value}” names a file, and house/style.css may fetch none; delete it`,
      ja: ({ property, value }) =>
        `「${property}: ${value}」はファイルを指していますが、house/style.cssからファイルは読み込めません。削除してください`,
    }),
    function: message<{ property: string; value: string }>({
      en: ({ property, value }) =>
        `“${property}: ${value}” has a function, or a backslash, by which a file could be fetched; use plain values, functions of colour, calc(), min(), max(), clamp(), round() and var()`,
      ja: ({ property, value }) =>
        `「${property}: ${value}」には、ファイルを読み込むおそれのある関数かバックスラッシュ（\\）があります。使えるのは普通の値と、色の関数、calc()・min()・max()・clamp()・round()・var() です`,
    }),
    hidden: message<{ property: string; value: string }>({
      en: ({ property, value }) =>
        `“${property}: ${value}” could leave text without size; write a value above 0 and without functions, as 0.9em`,
      ja: ({ property, value }) =>
        `「${property}: ${value}」では文字の大きさや行の高さがなくなるおそれがあります。0.9em のように、0より大きい値を関数を使わずに書いてください`,
    }),
    transparent: message<{ property: string; value: string }>({
      en: ({ property, value }) =>
        `“${property}: ${value}” could make text transparent; write an opaque colour, as #036`,
      ja: ({ property, value }) =>
        `「${property}: ${value}」では文字が透明になるおそれがあります。#036 のような不透明な色にしてください`,
    }),
    negative: message<{ property: string; value: string }>({
      en: ({ property, value }) =>
        `“${property}: ${value}” could move text over other text or out of sight; write a value of 0 or more, and subtract nothing`,
      ja: ({ property, value }) =>
        `「${property}: ${value}」では文字が重なったり画面の外に出たりするおそれがあります。引き算を使わず、0以上の値にしてください`,
    }),
  }),
  'typed-heading-number': warning(
    message<{ heading: string; number: string; count: number }>({
      en: ({ heading, number, count }) =>
        `The journal numbers headings, and ${count} have typed numbers, too: “${number}” is printed before “${heading}”; delete the typed numbers, or write given for their level in style.headings.numbers of journal.yaml`,
      ja: ({ heading, number, count }) =>
        `見出しの番号は誌の体裁で付きますが、手で打った番号のある見出しが${count}か所あり、「${heading}」の前にさらに「${number}」が付きます。打った番号を消すか、journal.yamlのstyle.headings.numbersで、その段をgivenにしてください`,
    }),
  ),
  'foreign-heading-number': warning(
    message<{ heading: string; number: string; lang: string }>({
      en: ({ heading, number, lang }) =>
        `“${number}” is printed before “${heading}”, in an article of another language; write the journal’s numbers by language in style.headings.numbers of journal.yaml, as { ja: [第一章], ${lang}: ['1.'] }`,
      ja: ({ heading, number, lang }) =>
        `日本語の論文ではありませんが、「${heading}」の前に「${number}」が付きます。journal.yamlのstyle.headings.numbersを { ja: [第一章], ${lang}: ['1.'] } のように言語ごとに書いてください`,
    }),
  ),
  'unfilled-furniture': warning(
    message<{ variable: string }>({
      en: ({ variable }) =>
        `The house has {${variable}} in its running heads or folios, and the article does not say it; add it to the front matter, or put its part of the pattern in brackets, as [{${variable}}]`,
      ja: ({ variable }) =>
        `柱やノンブルに{${variable}}が要りますが、論文の書誌情報にありません。書き加えるか、体裁の設定で [{${variable}}] のように角括弧で囲んでください`,
    }),
  ),
}
