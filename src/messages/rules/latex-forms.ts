/** Commands of LaTeX that authors mean, by what they are meant as. */
export const latexForms = {
  latex: {
    en: 'a command: LaTeX is not read; write it in Markdown, or delete it',
    ja: 'LaTeXの命令としては読まれません。Markdownで書くか、削除してください',
  },
  'latex-note': {
    en: 'a note: LaTeX is not read; write [^1] here, and [^1]: with its text on a line of its own',
    ja: '註としては読まれません（LaTeXの命令は使えません）。ここに[^1]と書き、独立した行に「[^1]: 」と註の本文を書いてください',
  },
  'latex-citation': {
    en: 'a citation: LaTeX is not read; write [@key, p. 5]',
    ja: '文献の引用としては読まれません（LaTeXの命令は使えません）。[@key, 5頁]と書いてください',
  },
  'latex-emphasis': {
    en: 'emphasis: LaTeX is not read; write *…* for emphasis, **…** for strong emphasis',
    ja: '強調としては読まれません（LaTeXの命令は使えません）。強調は*…*、強い強調は**…**と書いてください',
  },
  'latex-heading': {
    en: 'a heading: LaTeX is not read; write ## and a space before its words, ### one level below',
    ja: '見出しとしては読まれません（LaTeXの命令は使えません）。##と空白、一段下なら###と空白を前に書いてください',
  },
  'latex-letter': {
    en: 'a letter with an accent: LaTeX is not read; write the letter itself, as é or ō',
    ja: 'アクセント付きの文字とは読まれません（LaTeXの命令は使えません）。éやōのように、文字そのものを書いてください',
  },
} as const
