import type {
  Code,
  Heading,
  InlineCode,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  TableCell,
  Text,
  ThematicBreak,
} from 'mdast'
import { SKIP, visitParents } from 'unist-util-visit-parents'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import type { LeftoverForm } from '../messages/rules/leftover-forms.js'
import { reportCapped } from '../model/report-capped.js'
import { shownBeginning } from '../model/shown-beginning.js'
import {
  equalsHeading,
  hyphenRow,
  lateFrontMatter,
  leftoverAnywhere,
  leftoverAround,
  leftoverAtLine,
  runInline,
} from './leftover-patterns.js'
import { listUnclosedMarkup } from './list-unclosed-markup.js'

/** What is looked at for it, in UTF-16 units: markup without an end is as long as the rest of its paragraph. */
const LOOKED_AT = 1000

/** Citations in full-width signs; those with a half-width `@` are read where there are references. */
const CITATION = /［-?[@＠][\p{L}\p{N}{][^］\n]{0,80}］|\[-?＠[\p{L}\p{N}{][^\]\n]{0,80}\]/gu
const UNREAD_CITATION = /[［[]-?＠[\p{L}\p{N}{][^］\]\n]{0,80}[］\]]/gu

/** How far the end of front matter is looked for, in characters. */
const LONGEST_FRONT_MATTER = 2000

/** Forms of several lines, of which the first is reported. */
const ONCE: ReadonlySet<LeftoverForm> = new Set(['table', 'grid-table', 'line-block'])

/** A line of cells with tabs between them. */
const CELLS = /^[^\t\n]*\S\t+\S[^\n]*$/u
/** A line with a bar before it and none within. */
const BARRED = /^\|[^|｜\n]+$/u
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
    let opened = 0
    const reportAt = (form: LeftoverForm | 'hyphen-table', offset: number, length: number): void => {
      if (told.has(offset)) return
      told.add(offset)
      const written = source
        .slice(offset, offset + Math.min(length, LOOKED_AT))
        .trim()
        .replaceAll('\n', ' ')
      // The fence that closes a block is told with the one that opens it.
      if (form === 'directive' && opened > 0 && !/\p{L}/u.test(written)) {
        opened--
        return
      }
      if (form === 'block' || (form === 'directive' && /\p{L}/u.test(written))) opened++
      const shown = shownBeginning(written)
      // With its end, so that proofreading finds nothing else in it
      const [start, end] = [toPoint(offset), toPoint(offset + length)]
      const place = start && end ? { start, end } : start
      if (form === 'hyphen-table') reportCapped(file, 'leftover-markup.rule', { written: shown }, place)
      else reportCapped(file, 'leftover-markup.sign', { written: shown, form }, place)
    }
    visitParents(tree, (node, ancestors) => {
      const parent = ancestors.at(-1)
      if (node.type === 'code' || node.type === 'inlineCode') checkCode(node, reportAt)
      if (node.type === 'thematicBreak') checkBreak(node, source, reportAt)
      if (node.type === 'heading') checkHeading(node, source, reportAt)
      if (node.type === 'link' || node.type === 'code' || node.type === 'html') return SKIP
      if (node.type === 'paragraph') {
        checkLines(node, source, file.data.hasReferences ? UNREAD_CITATION : CITATION, reportAt)
        if (ancestors.length === 1) checkEqualsHeading(node, source, reportAt)
      }
      if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
        checkAround(node, source, reportAt)
      if (node.type === 'text') checkText(node, parent, source, reportAt)
      return undefined
    })
  }
}

/** A chunk of code that another program runs and prints the result of. */
function checkCode(node: Code | InlineCode, reportAt: ReportAt): void {
  const start = node.position?.start.offset
  const length = (node.position?.end.offset ?? 0) - (start ?? 0)
  const isRun = node.type === 'code' ? node.lang?.startsWith('{') : runInline.test(node.value)
  if (start !== undefined && isRun) reportAt('chunk', start, length)
}

/** A row of hyphens below the head of a table, or above its first row, which Markdown takes for a break. */
function checkBreak({ position }: ThematicBreak, source: string, reportAt: ReportAt): void {
  const { start, end } = position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return
  const written = source.slice(start.offset, end.offset)
  const isFrontMatter = lateFrontMatter.test(source.slice(start.offset, start.offset + LONGEST_FRONT_MATTER))
  if (isFrontMatter) reportAt('front-matter', start.offset, written.length)
  // The last row of a table has an empty line below it.
  if (hyphenRow.test(written) && /^[ \t]*\n[ \t]*\S/.test(source.slice(end.offset)))
    reportAt('hyphen-table', start.offset, written.length)
}

/** `{-}` at the end of a heading: attributes with a name are found in its text. */
function checkHeading({ position }: Heading, source: string, reportAt: ReportAt): void {
  const start = position?.start.offset ?? 0
  const found = /\{ *-(?: [^{}\n]{0,120})?\}[ \t]*$/u.exec(source.slice(start, position?.end.offset))
  if (found) reportAt('attributes', start + found.index, found[0].length)
}

type ReportAt = (form: LeftoverForm | 'hyphen-table', offset: number, length: number) => void

/** Check the parts of a text that are printed as in the file; a backslash before a character shows that it is intended. */
function checkText(text: Text, parent: Nodes | undefined, source: string, reportAt: ReportAt): void {
  const start = text.position?.start.offset
  const end = text.position?.end.offset
  if (start === undefined || end === undefined) return
  const written = source.slice(start, end)
  for (const [form, pattern] of leftoverAnywhere) {
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

/** A paragraph of the running text alone: in notes and lists = is a sign of concordance. */
function checkEqualsHeading({ position }: Paragraph, source: string, reportAt: ReportAt): void {
  const start = position?.start.offset
  if (start === undefined) return
  const written = source.slice(start, position?.end.offset)
  if (equalsHeading.test(written)) reportAt('heading', start, written.length)
}

/** Check what is between the ends of a block, with its links and code; not what is inside code or in a comment. */
function checkAround(block: Paragraph | Heading | TableCell, source: string, reportAt: ReportAt): void {
  const start = block.position?.start.offset
  if (start === undefined || !block.children[0]?.position) return
  const written = source.slice(start, block.position?.end.offset)
  for (const [form, pattern] of leftoverAround) {
    for (const { index, 0: found } of written.matchAll(pattern)) {
      if (written[index - 1] !== '\\' && isInText(block, start + index))
        reportAt(form, start + index, found.length)
    }
  }
  for (const { form, index, length } of listUnclosedMarkup(written)) {
    const at = childAt(block, start + index)
    if (at?.type === 'text') reportAt(form, start + index, length)
  }
}

/** Whether a place of the source is in the text of a block, or where its code begins. */
function isInText(block: Paragraph | Heading | TableCell, offset: number): boolean {
  const at = childAt(block, offset)
  return at !== undefined && (at.type !== 'inlineCode' || at.position?.start.offset === offset)
}

function childAt({ children }: Paragraph | Heading | TableCell, offset: number): PhrasingContent | undefined {
  return children.find(
    ({ position }) => (position?.start.offset ?? 0) <= offset && offset < (position?.end.offset ?? 0),
  )
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
  for (const pattern of [CELLS, SPACED_CELLS]) {
    const cells = lines.filter(({ text }) => pattern.test(text))
    if (cells.length > 1 && cells[0]) reportAt('pasted-table', cells[0].offset, cells[0].text.length)
  }
  const barred = lines.filter(({ text }) => BARRED.test(text))
  if (barred.length > 1 && barred[0]) reportAt('line-block', barred[0].offset, barred[0].text.length)
  let isReported = barred.length > 1
  for (const line of lines) {
    for (const [form, pattern] of leftoverAtLine) {
      const found = pattern.exec(line.text)
      if (!found || (ONCE.has(form) && isReported)) continue
      isReported ||= ONCE.has(form)
      reportAt(form, line.offset, found[0].length)
      break
    }
  }
}
