import type { Nodes, Paragraph, Root, Text } from 'mdast'
import { SKIP, visitParents } from 'unist-util-visit-parents'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import type { LeftoverForm } from '../messages/rules/leftover-markup.js'
import { reportCapped } from '../model/report-capped.js'

/** Length of the excerpt in a message, in characters. */
const SHOWN = 24

/** Unread markup anywhere in a text. */
const ANYWHERE: readonly (readonly [LeftoverForm, RegExp])[] = [
  ['note-call', /[［[【][\^＾^][ \t\u3000]*[^\]］】\s]{1,30}[ \t\u3000]*[\]］】](?![:：])/gu],
  ['note-text', /[［[【][\^＾^][ \t\u3000]*[^\]］】\s]{1,30}[ \t\u3000]*[\]］】][:：]/gu],
  ['image', /[!！][［[][^\]］\n]{0,200}[\]］][（(][^）)\n]{1,200}\.(?:png|jpe?g|gif|webp|svg)[）)]/giu],
  ['link', /[［[][^\]］\n]{1,80}[\]］][（(](?:https?:\/\/|www\.)[^）)\s]{0,400}[）)]/gu],
  ['ruby', /[｛{](?![|｜][}｝])[^｛{｝}|｜]{0,40}[｜|][^｛{｝}]{0,40}[｝}]/gu],
  [
    'ruby',
    /(?:[｜|][^｜|《》\s]{1,20}|[\p{Script=Han}々〆]{1,20})《[\p{Script=Hiragana}\p{Script=Katakana}ー・]{1,40}》/gu,
  ],
  [
    'latex',
    /\\(?:foot(?:note|cite)|text(?:bf|it|sc|tt|gt|mc)|emph|(?:sub)*section|chapter|paragraph|begin|end|cite[pt]?|parencite|ruby|item|label|ref|pageref|href|url|underline|bigskip|noindent|newpage)\*?(?=[{[\s\\]|$)/gu,
  ],
  ['highlight', /(?<!=)==(?![=\s])[^=\n]{1,200}(?<!\s)==(?!=)/gu],
  ['superscript', /\^(?:[(（]?[\p{N}\p{L}]{1,8}[)）]?)\^/gu],
  ['formula', /(?<![\\\p{N}$])\$(?=[^$\n]*[\\^_=+])[^\s$](?:[^$\n]{0,200}[^\s$])?\$(?!\p{N})/gu],
  ['strikethrough', /~~[^~\n]{1,200}~~/gu],
]

/** Citations in full-width signs; those with a half-width `@` are read where there are references. */
const CITATION = /［-?[@＠][\p{L}\p{N}{][^］\n]{0,80}］|\[-?＠[\p{L}\p{N}{][^\]\n]{0,80}\]/gu
const UNREAD_CITATION = /[［[]-?＠[\p{L}\p{N}{][^］\]\n]{0,80}[］\]]/gu

/** Links in full-width brackets, of which the address is read by itself. */
const LINK = /(?:［[^］\n]{1,80}］|\[[^\]\n]{1,80}\])（(?:https?:\/\/|www\.)[^）\s]{0,400}）/gu

/** Unread markup at the beginning of a line. */
const AT_LINE: readonly (readonly [LeftoverForm, RegExp])[] = [
  ['heading', /^[ \t\u3000]*(?:[#＃]{2,6}[ \t\u3000]*\S|[#＃](?![\p{N}#＃])[ \t\u3000]*\S).*/u],
  ['quotation', /^[ \t]*＞[ \t\u3000]*\S.*/u],
  ['list', /^[ \t]*(?:[－＊＋]|[-*+]\u3000)[ \t\u3000]+\S.*|^[ \t]*[-*+]\u3000\S.*/u],
  ['directive', /^[ \t\u3000]*(?:[:：]{3,})[ \t\u3000]*(?:\p{L}[^\n]*)?$/u],
  ['table', /^[ \t\u3000]*[|｜].*[|｜][ \t\u3000]*$/u],
]

/** A line of cells with tabs between them. */
const CELLS = /^[^\t\n]*\S\t+\S[^\n]*$/u
/** A line of three cells or more with several spaces between them. */
const SPACED_CELLS = /^(?:\S{1,20} {2,}){2,}\S{1,20}$/u

/**
 * Report markup that was intended but is not read: in full-width characters, in the syntax of another program, or
 * without the space or blank line that Markdown requires. It is printed as typed.
 *
 * @returns  transform; reports `leftover-markup` at the place
 */
export function remarkLeftoverMarkup() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value)
    const { toPoint } = location(source)
    const told = new Set<number>()
    const reportAt = (form: LeftoverForm, offset: number, length: number): void => {
      if (told.has(offset)) return
      told.add(offset)
      const written = source
        .slice(offset, offset + length)
        .trim()
        .replaceAll('\n', ' ')
      const shown = [...written].length > SHOWN ? `${[...written].slice(0, SHOWN).join('')}…` : written
      reportCapped(file, 'leftover-markup.sign', { written: shown, form }, toPoint(offset))
    }
    visitParents(tree, (node, ancestors) => {
      if (node.type === 'link' || node.type === 'code' || node.type === 'html') return SKIP
      if (node.type === 'paragraph')
        checkLines(node, source, file.data.hasReferences ? UNREAD_CITATION : CITATION, reportAt)
      if (node.type === 'text') checkText(node, ancestors.at(-1), source, reportAt)
      return undefined
    })
  }
}

type ReportAt = (form: LeftoverForm, offset: number, length: number) => void

/** Check the parts of a text that are printed as in the file; a backslash before a character shows that it is intended. */
function checkText(text: Text, parent: Nodes | undefined, source: string, reportAt: ReportAt): void {
  const start = text.position?.start.offset
  const end = text.position?.end.offset
  if (start === undefined || end === undefined) return
  const written = source.slice(start, end)
  for (const [form, pattern] of ANYWHERE) {
    for (const { index, 0: found } of written.matchAll(pattern)) {
      if (written[index - 1] === '\\' || isRead(form, written, index, parent)) continue
      reportAt(form, start + index, found.length)
    }
  }
}

/** A call that is well formed but not defined has its own message. */
function isRead(form: LeftoverForm, written: string, index: number, parent: Nodes | undefined): boolean {
  if (form === 'note-call' && /^\[\^[^\s\]]+\]/.test(written.slice(index)))
    return parent?.type !== 'footnoteDefinition'
  return form === 'note-text' && /^\[\^[^\s\]]+\]:/.test(written.slice(index))
}

function checkLines(paragraph: Paragraph, source: string, citation: RegExp, reportAt: ReportAt): void {
  const start = paragraph.position?.start.offset
  // Text restored from directives has no place of its own, and was already reported.
  if (start === undefined || !paragraph.children[0]?.position) return
  const written = source.slice(start, paragraph.position?.end.offset)
  let offset = start
  const lines = written.split('\n').map((text) => {
    const line = { text, offset }
    offset += text.length + 1
    return line
  })
  for (const { index, 0: found } of written.matchAll(citation))
    reportAt('citation', start + index, found.length)
  for (const { index, 0: found } of written.matchAll(LINK)) {
    if (written[index - 1] !== '\\') reportAt('link', start + index, found.length)
  }
  for (const pattern of [CELLS, SPACED_CELLS]) {
    const cells = lines.filter(({ text }) => pattern.test(text))
    if (cells.length > 1 && cells[0]) reportAt('pasted-table', cells[0].offset, cells[0].text.length)
  }
  let isReported = false
  for (const line of lines) {
    for (const [form, pattern] of AT_LINE) {
      const found = pattern.exec(line.text)
      // A table is reported once.
      if (!found || (form === 'table' && isReported)) continue
      isReported ||= form === 'table'
      reportAt(form, line.offset, found[0].length)
      break
    }
  }
}
