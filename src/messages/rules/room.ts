import { message } from '../message.js'
import { warning } from '../rule.js'
import type { LineOnPage, OnPage } from './pages.js'

/** What the page has no room for as it was written, and how it is set instead. */
export const roomRules = {
  'reduced-figure': warning(
    message<{ name: string; percent: number }>({
      en: ({ name, percent }) =>
        `The figure “${name}” is higher than the page and set at ${percent} %; to show more of it, cut it into parts`,
      ja: ({ name, percent }) =>
        `図「${name}」が頁より高くなるため、${percent}%に縮めて組みました。大きく見せたいときは、いくつかに切り分けてください`,
    }),
  ),
  'reduced-ruby': warning(
    message<LineOnPage & { percent: number }>({
      en: ({ page, excerpt, percent }) =>
        `The ruby of “${excerpt}” on page ${page} is longer than its line and is set at ${percent} %; to keep its size, write it as several, {…|…}{…|…}`,
      ja: ({ page, excerpt, percent }) =>
        `${page}頁の「${excerpt}」のルビが1行に収まらないため、${percent}%に縮めて組みました。元の大きさにするには、{…|…}{…|…} のように、いくつかのルビに分けて書いてください`,
    }),
  ),
  'forced-page-end': warning({
    white: message<OnPage & { part: number }>({
      en: ({ page, part }) =>
        `The last ${Math.round(100 * part)} % of page ${page} stay empty, because what comes next does not fit there; move the table or figure that comes next among the text, or make it smaller`,
      ja: ({ page, part }) =>
        `${page}頁は、次に来るものが入らないため、下の${Math.round(100 * part)}%が空きます。次の図表の位置をずらすか、図表を小さくしてください`,
    }),
    notes: message<OnPage & { part: number }>({
      en: ({ page, part }) =>
        `The last ${Math.round(100 * part)} % of page ${page} stay empty, because the notes called in the next line do not fit there; call one of them elsewhere, or divide a long note`,
      ja: ({ page, part }) =>
        `${page}頁は、次の行に付けた註が入らないため、下の${Math.round(100 * part)}%が空きます。合印の位置を変えるか、長い註を分けてください`,
    }),
    turned: message<OnPage & { part: number }>({
      en: ({ page, part }) =>
        `The last ${Math.round(100 * part)} % of page ${page} stay empty, because the text after the turned table cannot come before it: that has notes, as the table has, or is a table; write the table further down, behind text without notes`,
      ja: ({ page, part }) =>
        `${page}頁は、下の${Math.round(100 * part)}%が空きます。回転して組む表の後の本文に（表と同じく）註があるか、次も表なので、表より前に出せません。註のない本文の後に表を移してください`,
    }),
    heading: message<LineOnPage>({
      en: ({ page, excerpt }) =>
        `The heading “${excerpt}” stands last on page ${page}, because what comes next does not fit there; write text between the heading and the table or figure, or make that smaller`,
      ja: ({ page, excerpt }) =>
        `次に来るものが入らないため、見出し「${excerpt}」が${page}頁の最後に来ています。見出しと図表の間に本文を置くか、図表を小さくしてください`,
    }),
  }),
  'turned-table': warning({
    width: message<{ percent: number; columns: number }>({
      en: ({ percent, columns }) =>
        `The ${columns} columns of the table cannot be read in the width of the page: it is set on a page of its own, turned by 90°${percent < 100 ? `, with its type at ${percent} %` : ''}; to set it upright, give it fewer columns or shorter words`,
      ja: ({ percent, columns }) =>
        `表（${columns}列）は版面の幅では読める大きさにならないため、90度回転し${percent < 100 ? `、文字を${percent}%に縮め` : ''}て独立した頁に組みました。回転させずに組むには、列を減らすか語を短くしてください`,
    }),
    upright: message({
      en: 'The table is not turned, as {turned} asks: only a table between paragraphs of the text is, not one in a list, quotation or note, nor in an article with the pages of another edition or where its notes take much of the page; take {turned} away',
      ja: '{turned} と書かれた表を回転させずに組みました。回転できるのは本文の段落の間に置かれた表だけで、箇条書き・引用・註の中の表、原本の頁に合わせて組む論文の表、註が頁の多くを占める表は回転できません。{turned} を消してください',
    }),
  }),
  'shortened-running-head': warning(
    message<{ text: string }>({
      en: ({ text }) =>
        `The running head “${text}” is longer than there is room for and was shortened; give the article a title-short, or the journal a running head of less`,
      ja: ({ text }) =>
        `柱「${text}」が1行に（ノンブルと並ぶときは、その隣に）収まらないため、末尾を「…」で省きました。title-short に短い題名を書くか、柱に入れる項目を減らしてください`,
    }),
  ),
  'reduced-table': warning({
    type: message<{ percent: number; columns: number }>({
      en: ({ percent, columns }) =>
        `The ${columns} columns of the table are too wide for the page: its type is set at ${percent} %; to keep its size, give the table fewer columns or shorter words`,
      ja: ({ percent, columns }) =>
        `表（${columns}列）の幅が版面に収まらないため、文字を${percent}%に縮めて組みました。元の大きさにするには、列を減らすか語を短くしてください`,
    }),
    words: message<{ percent: number; columns: number }>({
      en: ({ percent, columns }) =>
        `The ${columns} columns of the table are too wide for the page: its type is set at ${percent} %, and words in it are broken wherever the line ends; divide the table into several`,
      ja: ({ percent, columns }) =>
        `表（${columns}列）の幅が版面に収まらないため、文字を${percent}%に縮め、語の途中でも改行して組みました。表をいくつかに分けてください`,
    }),
  }),
}
