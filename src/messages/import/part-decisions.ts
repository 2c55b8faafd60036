import { message } from '../message.js'

/** Decisions of an import on pages, notes, headings, figures and what stands before the text. */
export const partDecisionMessages = {
  'import.folio.removed': message<{ text: string }>({
    en: ({ text }) => `“${text}” is taken out`,
    ja: ({ text }) => `「${text}」を取り除きました`,
  }),
  'import.running-head.removed': message<{ text: string }>({
    en: ({ text }) => `“${text}” is taken out`,
    ja: ({ text }) => `「${text}」を取り除きました`,
  }),
  'import.page-number.counted': message<{ number: number }>({
    en: ({ number }) => `no folio is printed here; counted from the others the page is ${number}`,
    ja: ({ number }) => `この頁にはノンブルがありません。ほかの頁から数えて${number}頁としました`,
  }),
  'import.page-number.from-one': message({
    en: 'no folio was found: pages are counted from 1; --first-page gives the number of the first',
    ja: 'ノンブルが見つからないので、1頁から数えました。最初の頁の番号は --first-page で指定できます',
  }),
  'import.note-continues.longer-lines': message({
    en: 'the lines from here to the page’s first note continue the last page’s note: they are longer than the text’s',
    ja: 'ここからこの頁の最初の註までを、前の頁の註の続きとしました。本文より行が長いためです',
  }),
  'import.note-continues.broken-off': message({
    en: 'the lines from here to the page’s first note continue the last page’s note: it broke off inside a sentence',
    ja: 'ここからこの頁の最初の註までを、前の頁の註の続きとしました。前の頁の註が文の途中で終わっているためです',
  }),
  'import.note-continues.divided': message({
    en: 'the lines from here to the page’s first note continue the last page’s note',
    ja: 'ここからこの頁の最初の註までを、前の頁の註の続きとしました',
  }),
  'import.note-continues.joined': message<{ note: number }>({
    en: ({ note }) => `joined to note ${note}`,
    ja: ({ note }) => `註${note}につなぎました`,
  }),
  'import.note.by-number': message<{ text: string }>({
    en: ({ text }) =>
      `the lines from “${text}…” to the page’s end are as large as the text; they are notes by their numbers and their place`,
    ja: ({ text }) =>
      `「${text}…」から頁の終わりまでは本文と同じ大きさの文字ですが、番号と位置から註と判断しました`,
  }),
  'import.note.by-list': message<{ text: string; notes: number }>({
    en: ({ text, notes }) =>
      `the numbered list from “${text}…” on is taken for the notes (${notes}): its numbers are called in the text`,
    ja: ({ text, notes }) =>
      `「${text}…」からの番号付きの列を註（${notes}件）としました。番号が本文の合印に対応しています`,
  }),
  'import.note.list-left': message<{ text: string }>({
    en: ({ text }) =>
      `the numbered list from “${text}…” on looks like notes, but too few of its numbers are called in the text; it stays text: write them as [^1]: …`,
    ja: ({ text }) =>
      `「${text}…」からの番号付きの列は註のようですが、本文に対応する合印が少ないため本文のまま残しました。註であれば [^1]: … の形に直してください`,
  }),
  'import.text.columns': message<{ pages: number }>({
    en: ({ pages }) =>
      `${pages === 1 ? 'one page is' : `${pages} pages are`} set in two columns, read one after the other; see that the text goes on from column to column`,
    ja: ({ pages }) =>
      `二段組の頁が${pages}頁あり、左の段、右の段の順に読みました。段の変わり目で文が正しく続くか確かめてください`,
  }),
  'import.text.vertical': message<{ pages: number }>({
    en: ({ pages }) =>
      `${pages === 1 ? 'one page is' : `${pages} pages are`} set vertically, read from the right; see figures, Latin letters and notes`,
    ja: ({ pages }) =>
      `縦組みの頁が${pages}頁あり、右の行から順に読みました。数字、欧文、註を確かめてください`,
  }),
  'import.note-number.gap': message<{ last: number; next: number }>({
    en: ({ last, next }) => `after note ${last} comes ${next}; a note may be lost between them`,
    ja: ({ last, next }) => `註${last}の次が註${next}です。間の註が失われているかもしれません`,
  }),
  'import.note-lines.left-out': message<{ text: string }>({
    en: ({ text }) => `“${text}” is left out`,
    ja: ({ text }) => `「${text}」は取り込んでいません`,
  }),
  'import.lost-call.at-next': message<{ note: number; next: number }>({
    en: ({ note, next }) => `no call of note ${note} was found; it is put at the call of note ${next}`,
    ja: ({ note, next }) => `註${note}の合印が見つからないので、註${next}の合印のところに置きました`,
  }),
  'import.lost-call.at-page-end': message<{ note: number }>({
    en: ({ note }) => `no call of note ${note} was found; it is put at the end of the page`,
    ja: ({ note }) => `註${note}の合印が見つからないので、頁の終わりに置きました`,
  }),
  'import.bracketed-number.in-title': message<{ text: string; note: number }>({
    en: ({ text, note }) => `“${text}” is no call of note ${note}: it is in a title`,
    ja: ({ text, note }) => `「${text}」は書名の中にあるので、註${note}の合印とはみていません`,
  }),
  'import.bracketed-number.out-of-order': message<{ text: string; note: number }>({
    en: ({ text, note }) => `“${text}” is no call of note ${note}: it does not count up with the others`,
    ja: ({ text, note }) => `「${text}」は番号の順に合わないので、註${note}の合印とはみていません`,
  }),
  'import.lost-note.kept': message<{ text: string; note: number }>({
    en: ({ text, note }) => `“${text}” looks like a call, and no note ${note} was found; it stays text`,
    ja: ({ text, note }) => `「${text}」は合印のようですが、註${note}が見つからないので、そのまま残しました`,
  }),
  'import.lost-note.none': message<{ first: string; last: string }>({
    en: ({ first, last }) =>
      `raised numbers from ${first} to ${last} look like calls, and no notes were found; they stay raised. See whether the source has the notes`,
    ja: ({ first, last }) =>
      `上付きの数字${first}〜${last}は合印のようですが、註が見つからないので、上付きのまま残しました。元の論文に註があるか確かめてください`,
  }),
  'import.title.missing': message({
    en: 'no title was found; write it',
    ja: '題名が見つかりません。書き入れてください',
  }),
  'import.author.missing': message({
    en: 'no author was found; write the name',
    ja: '著者名が見つかりません。書き入れてください',
  }),
  'import.opening-line.left-out': message<{ text: string }>({
    en: ({ text }) => `“${text}” above the text is left out of the front matter; see whether it is wanted`,
    ja: ({ text }) => `本文の前の「${text}」は書誌情報に入れていません。要るかどうか確かめてください`,
  }),
  'import.heading.short': message<{ text: string }>({
    en: ({ text }) => `“${text}” is short, and no sentence ends with it: a heading`,
    ja: ({ text }) => `「${text}」は短く、文の終わりではないので、見出しとしました`,
  }),
  'import.heading-level.inferred': message<{ text: string; level: number }>({
    en: ({ text, level }) => `“${text}” has no number and is among numbered headings: level ${level}`,
    ja: ({ text, level }) =>
      `番号のある見出しの間にある、番号のない「${text}」を、${level}段目の見出しとしました`,
  }),
  'import.figure.caption-only': message({
    en: 'the caption is taken over; put the picture in, as ![caption](file.png)',
    ja: 'キャプションだけを取り込みました。画像を![キャプション](file.png)の形で入れてください',
  }),
  'import.picture.taken': message<{ file: string }>({
    en: ({ file }) => `a picture is in the folder as ${file}; see its place and its caption`,
    ja: ({ file }) => `画像を${file}として取り出しました。位置とキャプションを確かめてください`,
  }),
  'import.picture.small': message({
    en: 'a picture as small as a character is left out; put it in where it is needed',
    ja: '文字ほどの大きさの画像は取り込んでいません。要るものは入れてください',
  }),
  'import.picture.whole-page': message({
    en: 'a picture of the whole page, the scan or the ground under its text, is left out',
    ja: '頁全体を覆う画像（スキャンや背景）は取り込んでいません',
  }),
  'import.picture.unreadable': message({
    en: 'a picture cannot be taken out, or is too large; put it in, as ![caption](file.png)',
    ja: '取り出せない画像か、大きすぎる画像があり、取り込んでいません。画像ファイルを用意し、![キャプション](file.png)の形で入れてください',
  }),
  'import.table.by-gaps': message<{ rows: number }>({
    en: ({ rows }) => `${rows} rows, told by the gaps in their lines; see that each cell is in its column`,
    ja: ({ rows }) =>
      `行の中のアキをもとに${rows}行の表としました。どのセルも正しい列にあるか確かめてください`,
  }),
  'import.table.undivided': message<{ lines: number }>({
    en: ({ lines }) =>
      `${lines} lines, of which the text layer does not say which are one row, or where their cells begin`,
    ja: ({ lines }) =>
      `${lines}行ありますが、どこまでが表の一行か、どこでセルが分かれるかはテキストから分かりません`,
  }),
}
