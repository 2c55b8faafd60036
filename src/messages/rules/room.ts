import { message } from '../message.js'
import { warning } from '../rule.js'

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
