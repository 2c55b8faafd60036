import type { Nodes, Root, RootContent } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import { reportCapped } from '../model/report-capped.js'
import { listTypedNumbers, type TypedNumber } from './list-typed-numbers.js'

/** A heading above notes, or a line that looks like one. */
const NOTES =
  /^[【［[〈*＊]*\s*(?:脚|尾|後|補)?\s*[註注](?:記|釈|一覧)?\s*[】］\]〉*＊]*$|^(?:end ?|foot ?)?notes?$|^примечания$/iu
/** A heading above sources, which are numbered where the text has their numbers. */
const SOURCES =
  /文献|史料|資料|引用|出典|references?|bibliograph|works cited|sources|literatur|литература|источники/iu

/** A note as it was typed: its number, how it is written, where it is. */
interface Entry extends TypedNumber {
  /** Block of the root that it is in or is. */
  block: number
}

/**
 * Report notes that were typed by hand: numbers from 1 on in the text, each once and in order, and a list of the same
 * numbers behind the last of them. They are set as they are typed, the list as text.
 *
 * A number that may be another thing is let pass: one of an enumeration within a paragraph, of a source in a bibliography, in
 * parentheses without a heading above the list, of an equation or an example, and without such a heading one alone.
 *
 * @returns  transform; reports `leftover-markup` once, at the first number in the text
 */
export function remarkTypedNotes() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value)
    const entries = lastList(tree.children, source)
    const [first] = entries
    if (!first) return
    const heading = headingIn(tree.children[first.block - 1], source)
    const isTitled = NOTES.test(heading)
    if (!isTitled && SOURCES.test(heading)) return
    const called = callsBefore(tree, first.offset, source)
    for (const form of new Set(called.map((call) => call.form))) {
      const calls = called.filter((call) => call.form === form)
      const isOfList = form === 'raised' || isTitled || form === first.form
      const isCertain =
        isTitled || (form !== '()' && calls.length > 1 && areApart(calls) && !areLabels(calls))
      const isInOrder = calls.length === entries.length && calls.every(({ number }, at) => number === at + 1)
      if (!isOfList || !isCertain || !isInOrder || (!isTitled && !calls.every(({ isCall }) => isCall)))
        continue
      const { toPoint } = location(source)
      const line = toPoint(first.offset)?.line ?? 0
      const [call] = calls
      if (call)
        reportCapped(file, 'leftover-markup.notes', { written: call.written, line }, toPoint(call.offset))
      return
    }
  }
}

/** The numbers at the beginnings of lines, or of an ordered list, from the last 1 on, as far as they count up. */
function lastList(blocks: readonly RootContent[], source: string): Entry[] {
  let entries: Entry[] = []
  for (const [block, node] of blocks.entries()) {
    const start = node.position?.start.offset ?? 0
    const found: Entry[] =
      node.type === 'list' && node.ordered
        ? node.children.map((item, index) => ({
            block,
            number: (node.start ?? 1) + index,
            form: 'list',
            written: '',
            isEntry: true,
            isCall: false,
            isLabel: false,
            offset: item.position?.start.offset ?? 0,
          }))
        : node.type === 'paragraph'
          ? listTypedNumbers(source.slice(start, node.position?.end.offset))
              .filter(({ isEntry }) => isEntry)
              .map((one) => ({ ...one, block, offset: start + one.offset }))
          : []
    for (const entry of found) {
      if (entry.number === 1) entries = [entry]
      else if (entry.number === entries.length + 1 && entry.form === entries[0]?.form) entries.push(entry)
    }
  }
  return entries
}

/** The numbers in the text before a place. */
function callsBefore(tree: Root, end: number, source: string): (TypedNumber & { block: Nodes })[] {
  const calls: (TypedNumber & { block: Nodes })[] = []
  visit(tree, (node) => {
    const start = node.position?.start.offset ?? 0
    if (node.type === 'footnoteDefinition' || node.type === 'code' || start >= end) return SKIP
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return undefined
    for (const one of listTypedNumbers(source.slice(start, node.position?.end.offset)))
      if (!one.isEntry) calls.push({ ...one, offset: start + one.offset, block: node })
    return SKIP
  })
  return calls
}

/** Longest line, in characters, that is read as a heading where it is typed as a paragraph. */
const HEADING_LENGTH = 30

/** The words of a heading or of a paragraph that looks like one: a short line that is no sentence and calls no note. */
function headingIn(node: RootContent | undefined, source: string): string {
  const written = source.slice(node?.position?.start.offset ?? 0, node?.position?.end.offset ?? 0)
  if (node?.type === 'heading') return written.replace(/^#+|#+$/gu, '').trim()
  const isHeading =
    node?.type === 'paragraph' &&
    written.length <= HEADING_LENGTH &&
    !/[\n。．!?！？]|\.$/u.test(written) &&
    listTypedNumbers(written).length === 0
  return isHeading ? written.trim() : ''
}

/** Whether numbers are not those of one enumeration: in several blocks, or each raised with a bracket, as notes alone are. */
function areApart(calls: readonly (TypedNumber & { block: Nodes })[]): boolean {
  return (
    new Set(calls.map(({ block }) => block)).size > 1 ||
    calls.every(({ form, written }) => form === 'raised' && /[)\]）］〕]/u.test(written))
  )
}

/** Whether numbers are those of equations or examples: `式[1]`, `例[2]`. */
function areLabels(calls: readonly TypedNumber[]): boolean {
  return calls.every(({ isLabel }) => isLabel)
}
