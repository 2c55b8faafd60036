import { message } from '../message.js'
import { quoteInJapanese } from '../quote-in-japanese.js'
import { error, warning } from '../rule.js'

/** What a line can join for want of an empty line. */
export type JoinedTo = 'note' | 'list' | 'quotation' | 'table' | 'source-line' | 'term' | 'paragraph'

const above = {
  note: { en: 'note', ja: '註' },
  list: { en: 'item of the list', ja: '箇条書きの項目' },
  quotation: { en: 'quotation', ja: '引用' },
  table: { en: 'table', ja: '表' },
  'source-line': { en: 'source line', ja: '出典の行' },
  term: { en: 'term of a definition', ja: '定義の見出し語' },
  paragraph: { en: 'paragraph', ja: '段落' },
} as const satisfies Record<JoinedTo, object>

/** Text of the file that Markdown leaves out or moves. */
export const lostTextRules = {
  'lost-definition': error(65, {
    text: message<{ label: string }>({
      en: ({ label }) =>
        `“[${label}]: …” is read as the address of a link that no words lead to, and would not be printed; write \\[${label}]: …`,
      ja: ({ label }) =>
        `「[${label}]: …」はリンク先の定義と読まれ、印刷されません。本文なら\\[${label}]: …と書いてください`,
    }),
    note: message<{ label: string; note: string }>({
      en: ({ label, note }) =>
        `“[${label}]: …” is no note, and would not be printed; write [^${note}]: … with a half-width ^ and no space, and [^${note}] at its place`,
      ja: ({ label, note }) =>
        `${quoteInJapanese(`[${label}]: …`)}は註と読まれず、印刷されません。半角の^で空白を入れずに[^${note}]: …と書き、本文の合印も[^${note}]としてください`,
    }),
  }),
  'unprinted-text': error(
    65,
    message<{ written: string }>({
      en: ({ written }) =>
        `“${written}” would not be printed, since it is read as markup; write a backslash before its signs, or an empty line before and after it`,
      ja: ({ written }) =>
        `${quoteInJapanese(written)}は記号として読まれ、印刷されません。記号の前に\\を書くか、前後に空行を入れてください`,
    }),
  ),
  'lost-cell': error(
    65,
    message<{ cells: number; columns: number }>({
      en: ({ cells, columns }) =>
        `This row has ${cells} cells, the table ${columns} columns, and the rest would not be printed; add columns to the first two rows, or write \\| for a bar inside a cell`,
      ja: ({ cells, columns }) =>
        `この行にはセルが${cells}個ありますが、表は${columns}列なので、残りが印刷されません。最初の二行に列を足してください。セルの中の縦棒は\\|と書きます`,
    }),
  ),
  'invalid-merge': error(65, {
    left: message({
      en: 'A cell in the first column has none at its left to belong to; write \\< for the sign',
      ja: '最初の列のセルは、左のセルに続けられません。文字としての < は \\< と書いてください',
    }),
    above: message({
      en: 'A cell in the first row has none above to belong to; write \\^ for the sign',
      ja: '最初の行のセルは、上のセルに続けられません。文字としての ^ は \\^ と書いてください',
    }),
    shape: message({
      en: 'The cells that belong to this one are no rectangle; write < or ^ into every cell of it',
      ja: 'このセルに続くセルが長方形になっていません。続くセルのすべてに < か ^ を書いてください',
    }),
  }),
  'misread-text': warning({
    code: message<{ written: string }>({
      en: ({ written }) =>
        `“${written}” is indented by a tab or four spaces, so it is set as code, without notes and emphasis; begin the paragraph at the margin, since the first line is indented in print`,
      ja: ({ written }) =>
        `${quoteInJapanese(written)}はタブか空白四つで字下げされているのでコードとして組まれ、註や強調が効きません。段落の一字下げは組むときに入るので、行頭から書いてください`,
    }),
    heading: message<{ written: string; underline: string }>({
      en: ({ written, underline }) =>
        `“${written}” is read as a heading, because of the “${underline}” below it; put an empty line between them`,
      ja: ({ written, underline }) =>
        `${quoteInJapanese(written)}は、下の行が「${underline}」なので見出しと読まれます。間に空行を入れてください`,
    }),
    emphasis: message<{ written: string }>({
      en: ({ written }) =>
        `The asterisk of “${written}” is read as emphasis, and would not be printed; write \\* or × for a sign of multiplication`,
      ja: ({ written }) =>
        `${quoteInJapanese(written)}の*は強調の記号と読まれ、印刷されません。掛け算の記号なら\\*か×と書いてください`,
    }),
    outdented: message<{ written: string; above: 'note' | 'list' }>({
      en: ({ written, above: to }) =>
        `“${written}” is indented by too little to belong to the ${to === 'note' ? 'note' : 'item'} above, and is a paragraph of the text; indent it by ${to === 'note' ? 'four spaces' : 'as many spaces as the words of the item are'}, or begin it at the margin`,
      ja: ({ written, above: to }) =>
        `${quoteInJapanese(written)}は字下げが足りないので、上の${to === 'note' ? '註' : '項目'}の続きではなく本文の段落になっています。続きなら${to === 'note' ? '行頭に半角の空白を四つ置き' : '項目の文字の位置まで半角の空白で下げ'}、本文なら行頭から書いてください`,
    }),
    'fence-label': message<{ written: string; fence: string }>({
      en: ({ written, fence }) =>
        `“${written}” after ${fence} is read as the name of a programming language, and would not be printed; write it on a line of its own above`,
      ja: ({ written, fence }) =>
        `${fence}の後の${quoteInJapanese(written)}はプログラミング言語の名前と読まれ、印刷されません。${fence}の行より前に、独立した行として書いてください`,
    }),
    unclosed: message<{ written: string }>({
      en: ({ written }) =>
        `What begins here with “${written}” never ends and takes in all that follows; write ${written} on a line of its own where it ends`,
      ja: ({ written }) =>
        `ここから始まる「${written}」が閉じておらず、後の文章をすべて含んでいます。終わりの独立した行に${written}と書いてください`,
    }),
  }),
  'empty-article': warning(
    message({
      en: 'There is no text below the front matter, so that the editions have a title and nothing else; write the text after the second ---',
      ja: '書誌情報の下に本文がないので、題名だけの版になります。二つ目の---の後に本文を書いてください',
    }),
  ),
  'joined-line': warning(
    message<{ to: JoinedTo }>({
      en: ({ to }) =>
        to === 'paragraph'
          ? 'This line is set after the one above, in the same paragraph; put an empty line before it for a new paragraph, or a \\ at the end of the line above for a new line'
          : `This line belongs to the ${above[to].en} above; put an empty line before it if it is a paragraph of the text`,
      ja: ({ to }) =>
        to === 'paragraph'
          ? 'この行は、上の行に続けて同じ段落に組まれます。段落を改めるなら前に空行を入れ、行だけを改めるなら上の行の末尾に\\を書いてください'
          : `この行は上の${above[to].ja}に続く文として読まれています。本文なら前に空行を入れてください`,
    }),
  ),
} as const
