import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { deepestNesting } from '../model/deepest-nesting.js'
import { report } from '../model/report.js'

/** Greatest indentation, in columns; lists are nested by it as well. */
const INDENT = 200
/**
 * The parser's time in units of 14 ns, by measurement: it grows with the square of the emphasis marks, brackets, addresses
 * and fences of a paragraph, and each mark, bar, brace, name after a colon and line adds a constant. The budget is some
 * 4 seconds: 40,000 lines, or 10,000 notes, or one paragraph with 17,000 marks.
 */
const BUDGET = 3e8
const MARK_COST = 3500
const LINE_COST = 7000
/** Cost of a marker of a quotation or list, and of a column of indentation, which continues lists. */
const CONTAINER_COST = 1000
const COLUMN_COST = 300

const CONTAINER_MARKERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\s]{1,99}\]:))+/
const CONTAINER_MARKER = />|[-*+](?=[ \t])|\d[.)]|\]:/g
const NEW_BLOCK = /^\[\^[^\]\s]{1,99}\]:|^ {0,3}[-*+][ \t]/
const DELIMITER = /\*+|_+|~+|\]|:\/\/|^\s*:{3,}/g
const OTHER_MARK = /[|{@]|:(?=[A-Za-z])/g

/**
 * Whether the parser can read the text in a short time: micromark overflows its stack or takes minutes over text
 * that is made to harm it. A scan of the lines, before parsing.
 *
 * @param text  the manuscript
 * @param file  takes `deep-nesting` or `oversized-manuscript`, at the line
 */
export function checkNesting(text: string, file: VFile): boolean {
  let delimiters = 0
  let cost = 0
  let directives = 0
  for (const [index, line] of text.split('\n').entries()) {
    const place = { line: index + 1, column: 1 }
    const isBlank = line.trim() === ''
    const markers = CONTAINER_MARKERS.exec(line)?.[0].match(CONTAINER_MARKER)?.length ?? 0
    if (/^\s*:{3,}\s*$/.test(line)) directives = Math.max(0, directives - 1)
    else if (/^\s*:{3,}\w/.test(line)) directives++
    const indent = isBlank ? 0 : line.search(/[^ \t]/)
    if (markers > deepestNesting || directives > deepestNesting || indent > INDENT) {
      report(file, 'deep-nesting.blocks', { depth: deepestNesting }, place)
      return false
    }
    const before = isBlank || NEW_BLOCK.test(line) ? 0 : delimiters
    const added = line.match(DELIMITER)?.length ?? 0
    delimiters = before + added
    cost += delimiters ** 2 - before ** 2 + (isBlank ? 0 : LINE_COST)
    cost += CONTAINER_COST * markers + COLUMN_COST * indent
    cost += MARK_COST * (added + (line.match(OTHER_MARK)?.length ?? 0))
    if (cost > BUDGET) {
      report(file, 'oversized-manuscript.markup', undefined, place)
      return false
    }
  }
  return true
}

/**
 * Whether the tree is at most 100 levels deep, so that it can be walked by recursion.
 *
 * @param tree  the parsed manuscript
 * @param file  takes `deep-nesting`, at the node that is too deep
 */
export function checkDepth(tree: Root, file: VFile): boolean {
  let level: Root['children'] = tree.children
  for (let depth = 1; level.length > 0; depth++) {
    const [first] = level
    if (depth > deepestNesting) {
      report(file, 'deep-nesting.elements', { depth: deepestNesting }, first)
      return false
    }
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  }
  return true
}
