import { message } from '../message.js'
import { ownError } from '../own-error.js'
import { error, warning } from '../rule.js'

export interface OnPage {
  /** As its folio counts. */
  page: number
}

interface NoteOnPage extends OnPage {
  note: number
}

/** Where a text begins to differ from what it should be, and how the two go on. */
export interface TextDifference {
  /** Counted from one. */
  character: number
  expected: string
  found: string
}

export interface LineOnPage extends OnPage {
  /** The line, or its beginning and end. */
  excerpt: string
}

/** Faults that the audit of the laid out pages, and of the printer's file, reports. */
export const pageRules = {
  'page-out-of-step': warning({
    number: message<OnPage & { original: number }>({
      en: ({ page, original }) =>
        `Page ${page} begins where page ${original} of the original does; check the page marks before it, and “first-page”`,
      ja: ({ page, original }) =>
        `${page}頁が原本の${original}頁の始まりになっています。これより前の頁の印とfirst-pageを確かめてください`,
    }),
    continued: message<OnPage>({
      en: ({ page }) =>
        `Page ${page} holds what has no room on the page of the original before it; check the page marks, or choose a larger text area in the style`,
      ja: ({ page }) =>
        `${page}頁には、前の頁（原本の頁）に収まらなかった分が入っています。頁の印を確かめるか、体裁で版面を広げてください`,
    }),
    overfull: message<OnPage & { lines: number }>({
      en: ({ page, lines }) =>
        `Page ${page} of the original holds ${lines.toFixed(1)} lines more than fit; check its page marks, or choose a larger text area in the style`,
      ja: ({ page, lines }) =>
        `原本の${page}頁は、版面より${lines.toFixed(1)}行多くなります。頁の印を確かめるか、体裁ファイルで版面を広げてください`,
    }),
    tight: message<OnPage & { percent: number }>({
      en: ({ page, percent }) =>
        `Page ${page} is set with its leading at ${percent.toFixed(1)} %, to hold what the original's page does; look at it on the page`,
      ja: ({ page, percent }) =>
        `${page}頁は、原本と同じ分量を収めるため行送りを${percent.toFixed(1)}%に詰めました。紙面で確かめてください`,
    }),
  }),
  'page-out-of-order': error(
    1,
    message<OnPage & { after: number }>({
      en: ({ page, after }) => `After page ${after} comes a page numbered ${page}; ${ownError.en.print}`,
      ja: ({ page, after }) => `${after}頁の次が${page}頁になっています。${ownError.ja.print}`,
    }),
  ),
  'lost-text': error(1, {
    text: message<TextDifference & { page: number | undefined }>({
      en: ({ page, character, expected, found }) =>
        `The printed text departs from the manuscript${page === undefined ? '' : ` on page ${page}`}, at character ${character}: “${expected}” is printed as “${found}”; ${ownError.en.line}`,
      ja: ({ page, character, expected, found }) =>
        `${page === undefined ? '印刷する' : `${page}頁の`}本文が原稿と違います（${character}字目、「${expected}」が「${found}」になっています）。${ownError.ja.line}`,
    }),
    note: message<TextDifference & { note: number }>({
      en: ({ note, character, expected, found }) =>
        `Note ${note} is printed otherwise than the manuscript has it, from character ${character}: “${expected}” is printed as “${found}”; ${ownError.en.line}`,
      ja: ({ note, character, expected, found }) =>
        `印刷する註${note}が原稿と違います（${character}字目、「${expected}」が「${found}」になっています）。${ownError.ja.line}`,
    }),
  }),
  'lost-note': error(
    1,
    message<{ note: number; callPage: number | undefined }>({
      en: ({ note, callPage }) =>
        `Note ${note}${callPage === undefined ? '' : `, called on page ${callPage},`} is on no page; ${ownError.en.line}`,
      ja: ({ note, callPage }) =>
        `註${note}${callPage === undefined ? '' : `（合印は${callPage}頁）`}がどの頁にもありません。${ownError.ja.line}`,
    }),
  ),
  'duplicated-note': error(
    1,
    message<{ note: number; pages: readonly number[] }>({
      en: ({ note, pages }) =>
        `Note ${note} begins more than once, on pages ${pages.join(', ')}; ${ownError.en.line}`,
      ja: ({ note, pages }) => `註${note}が${pages.join('・')}頁に重複して現れています。${ownError.ja.line}`,
    }),
  ),
  'note-off-page': error(
    1,
    message<NoteOnPage & { callPage: number | undefined }>({
      en: ({ note, page, callPage }) =>
        callPage === undefined
          ? `Note ${note} begins on page ${page}, and its call is on no page; ${ownError.en.line}`
          : `Note ${note} begins on page ${page}, its call is on page ${callPage}; shorten the notes around it`,
      ja: ({ note, page, callPage }) =>
        callPage === undefined
          ? `註${note}は${page}頁から始まっていますが、合印がどの頁にもありません。${ownError.ja.line}`
          : `註${note}は${page}頁から始まっていますが、合印は${callPage}頁にあります。前後の註を短くしてください`,
    }),
  ),
  'note-out-of-order': error(1, {
    number: message<NoteOnPage & { expected: number }>({
      en: ({ note, page, expected }) =>
        `Note ${note} on page ${page} stands where note ${expected} should; ${ownError.en.line}`,
      ja: ({ note, page, expected }) =>
        `${page}頁で、註${expected}があるはずの所に註${note}があります。${ownError.ja.line}`,
    }),
    call: message<NoteOnPage>({
      en: ({ note, page }) => `Note ${note} on page ${page} comes before its call; ${ownError.en.line}`,
      ja: ({ note, page }) => `${page}頁の註${note}が、合印より前にあります。${ownError.ja.line}`,
    }),
    rest: message<OnPage>({
      en: ({ page }) =>
        `On page ${page} the rest of an earlier note comes after the page's own notes; ${ownError.en.line}`,
      ja: ({ page }) =>
        `${page}頁で、前の頁から続く註が、この頁の註より後になっています。${ownError.ja.line}`,
    }),
  }),
  'unordered-notes': warning(
    message<NoteOnPage & { expected: number }>({
      en: ({ note, page, expected }) =>
        `On page ${page} note ${note} comes before note ${expected}, because a row of a table that is higher than the page calls notes in several cells; divide the row into several`,
      ja: ({ note, page, expected }) =>
        `${page}頁で、註${note}が註${expected}より先に来ています。一頁に収まらない行の、複数のセルに註が付いているためです。行をいくつかに分けてください`,
    }),
  ),
  'note-outside-page': error(
    1,
    message<NoteOnPage>({
      en: ({ note, page }) =>
        `On page ${page} note ${note} runs out of the type area; divide the note, or shorten what cannot be broken in it`,
      ja: ({ note, page }) =>
        `${page}頁の註${note}が版面からはみ出しています。註を分けるか、途中で改行できない部分を短くしてください`,
    }),
  ),
  'overlapping-text': error(1, {
    excerpt: message<LineOnPage>({
      en: ({ page, excerpt }) =>
        `On page ${page} something covers “${excerpt}”; make the picture or table beside it smaller, or change the paragraph. ${ownError.en.line}`,
      ja: ({ page, excerpt }) =>
        `${page}頁の「${excerpt}」に別のものが重なっています。そばの図や表を小さくするか、段落を少し変えてください。${ownError.ja.line}`,
    }),
    text: message<NoteOnPage>({
      en: ({ note, page }) => `On page ${page} the text and note ${note} overlap; ${ownError.en.line}`,
      ja: ({ note, page }) => `${page}頁で、本文と註${note}が重なっています。${ownError.ja.line}`,
    }),
    notes: message<NoteOnPage & { next: number }>({
      en: ({ note, page, next }) => `On page ${page} notes ${note} and ${next} overlap; ${ownError.en.line}`,
      ja: ({ note, page, next }) => `${page}頁で、註${note}と註${next}が重なっています。${ownError.ja.line}`,
    }),
  }),
  'text-outside-page': error(1, {
    title: message<OnPage>({
      en: ({ page }) =>
        `Title and authors have no room on page ${page}; shorten the title, or have it set smaller (style.title.size in journal.yaml)`,
      ja: ({ page }) =>
        `題名と著者名が${page}頁に収まりません。題名を短くするか、journal.yamlの style.title.size を小さくしてください`,
    }),
    excerpt: message<LineOnPage>({
      en: ({ page, excerpt }) =>
        `“${excerpt}” on page ${page} runs out of the type area; put a space where the word or line of code may be broken, or shorten it; nest lists and quotations less deep; make a table or figure smaller`,
      ja: ({ page, excerpt }) =>
        `${page}頁の「${excerpt}」が版面からはみ出しています。語やコードの行なら、改行してよいところに空白を入れるか短くし、箇条書きや引用の入れ子は浅くしてください。表や図なら小さくしてください`,
    }),
    ruby: message<LineOnPage>({
      en: ({ page, excerpt }) =>
        `The ruby of “${excerpt}” on page ${page} is longer than its line and cannot be divided; write it as several, {…|…}{…|…}`,
      ja: ({ page, excerpt }) =>
        `${page}頁の「${excerpt}」のルビは1行に収まらず、途中で分割できません。{…|…}{…|…} のように、いくつかのルビに分けて書いてください`,
    }),
    text: message<OnPage>({
      en: ({ page }) =>
        `On page ${page} the text runs out of the type area; make the table, figure or image of a formula on it smaller, and shorten a word or line of code that has no space to be broken at`,
      ja: ({ page }) =>
        `${page}頁の本文が版面からはみ出しています。その頁の表・図・数式の画像を小さくし、途中に空白がなく改行できない語やコードの行は短くしてください`,
    }),
  }),
  'forbidden-line-break': error(1, {
    start: message<LineOnPage & { character: string }>({
      en: ({ page, character, excerpt }) =>
        `On page ${page} a line begins with “${character}”: “${excerpt}”; ${ownError.en.line}`,
      ja: ({ page, character, excerpt }) =>
        `${page}頁で「${character}」が行頭に来ています（「${excerpt}」）。${ownError.ja.line}`,
    }),
    call: message<LineOnPage>({
      en: ({ page, excerpt }) =>
        `On page ${page} a line begins with the call of a note: “${excerpt}”; ${ownError.en.line}`,
      ja: ({ page, excerpt }) => `${page}頁で合印が行頭に来ています（「${excerpt}」）。${ownError.ja.line}`,
    }),
    end: message<LineOnPage & { character: string }>({
      en: ({ page, character, excerpt }) =>
        `On page ${page} a line ends with “${character}”: “${excerpt}”; ${ownError.en.line}`,
      ja: ({ page, character, excerpt }) =>
        `${page}頁で「${character}」が行末に来ています（「${excerpt}」）。${ownError.ja.line}`,
    }),
    parted: message<LineOnPage & { character: string }>({
      en: ({ page, character, excerpt }) =>
        `On page ${page} “${character}${character}” is divided between two lines: “${excerpt}”; ${ownError.en.line}`,
      ja: ({ page, character, excerpt }) =>
        `${page}頁で「${character}${character}」が二行に分かれています（「${excerpt}」）。${ownError.ja.line}`,
    }),
    single: message<LineOnPage>({
      en: ({ page, excerpt }) =>
        `On page ${page} a paragraph ends with a line of one character: “${excerpt}”; ${ownError.en.line}`,
      ja: ({ page, excerpt }) =>
        `${page}頁で段落の最後の行が一字だけになっています（「${excerpt}」）。${ownError.ja.line}`,
    }),
  }),
  'misset-line': error(
    1,
    message<LineOnPage & { em: number }>({
      en: ({ page, excerpt, em }) =>
        `On page ${page} a line is ${Math.abs(em).toFixed(3)} em ${em < 0 ? 'short of' : 'beyond'} where it was composed to end: “${excerpt}”; ${ownError.en.line}`,
      ja: ({ page, excerpt, em }) =>
        `${page}頁の「${excerpt}」の行が、組んだ長さより${Math.abs(em).toFixed(3)}字分${em < 0 ? '短く' : '長く'}なっています。${ownError.ja.line}`,
    }),
  ),
  'blocked-request': error(
    65,
    message<{ address: string }>({
      en: ({ address }) =>
        `The pages asked for ${address}, which is not part of the manuscript, and were not given it; delete what refers to it`,
      ja: ({ address }) =>
        `紙面が原稿の外の${address}を読み込もうとしたので、止めました。これを参照している箇所を削除してください`,
    }),
  ),
  'coloured-press-file': error(1, {
    drawing: message<{ operator: string }>({
      en: ({ operator }) =>
        `The printer's file is not black alone: a drawing sets its colour with the operator ${operator}; save the SVG with flat colours, without gradients and patterns`,
      ja: ({ operator }) =>
        `入稿用のPDFが墨一色になっていません（色の演算子${operator}を使う図があります）。SVGを、グラデーションやパターンのない単色で保存し直してください`,
    }),
    image: message({
      en: "The printer's file is not black alone: an image is not gray; save it in shades of gray",
      ja: '入稿用のPDFが墨一色になっていません（グレースケールでない画像があります）。画像をグレースケールで保存し直してください',
    }),
  }),
}
