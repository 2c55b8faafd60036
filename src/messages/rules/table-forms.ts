/** Markup of tables and of what stands beside tables and figures, by what it is meant as. */
export const tableForms = {
  table: {
    en: 'a table; under its first row write | --- | --- |, as many as it has columns, and write \\| for a bar inside a cell',
    ja: '表とは読まれません。一行目の下に列の数だけ | --- | --- | と書き、セルの中の縦棒は\\|と書いてください',
  },
  caption: {
    en: 'a caption; write one for each table, directly above it',
    ja: '表の題とは読まれません。表一つに題を一つ、表のすぐ上に書いてください',
  },
  'joined-caption': {
    en: 'the caption of the table below; put an empty line before it',
    ja: '下の表の題とは読まれません。前に空行を入れてください',
  },
  'table-caption': {
    en: 'the caption of the table beside it; write “: ” before it, directly above the table',
    ja: '隣の表の題とは読まれません。表のすぐ上に、「: 」を前に付けて書いてください',
  },
  'figure-caption': {
    en: 'the caption of the figure beside it; write it between the square brackets of the image, ![…]',
    ja: '隣の図のキャプションとは読まれません。画像の![…]の括弧の中に書いてください',
  },
  'source-line': {
    en: 'a line under a table or figure; write it directly below one',
    ja: '図表の下の行とは読まれません。図や表のすぐ下に書いてください',
  },
  'pasted-table': {
    en: 'a table; write | between the cells and | --- | --- | under the first row',
    ja: '表とは読まれません。セルとセルの間に|を、一行目の下に | --- | --- | を書いてください',
  },
} as const
