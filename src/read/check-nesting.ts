import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { report } from '../model/report.js'

/** Levels of blocks, lists, quotations and inline elements together. */
const DEPTH = 100
/**
 * The parser's time grows with the square of a paragraph's delimiters: 10,000 unclosed ones take 1.4 s. This is
 * the sum of the squares over the manuscript, about 3 s; ten thousand paragraphs of a hundred stay below.
 */
const DELIMITER_COST = 2e8

const CONTAINER_MARKERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\s]{1,99}\]:))+/
const CONTAINER_MARKER = />|[-*+](?=[ \t])|\d[.)]|\]:/g
const NEW_BLOCK = /^\s*$|^\[\^[^\]\s]{1,99}\]:|^ {0,3}[-*+][ \t]/
const DELIMITER = /\*+|_+|~+|\]/g
const REMEDY = 'write it with less nesting'

/**
 * Whether the parser can read the text in a short time: micromark overflows its stack or takes minutes over text
 * that is made to harm it. A scan of the lines, before parsing.
 *
 * @param text  the manuscript
 * @param file  gets `deep-nesting`, at the line
 */
export function checkNesting(text: string, file: VFile): boolean {
  let delimiters = 0
  let cost = 0
  let directives = 0
  const lines = text.split('\n')
  for (const [index, line] of lines.entries()) {
    const place = { line: index + 1, column: 1 }
    const markers = CONTAINER_MARKERS.exec(line)?.[0].match(CONTAINER_MARKER)?.length ?? 0
    if (/^\s*:{3,}\s*$/.test(line)) directives = Math.max(0, directives - 1)
    else if (/^\s*:{3,}\w/.test(line)) directives++
    if (markers > DEPTH || directives > DEPTH) {
      report(
        file,
        'deep-nesting',
        `Quotations, lists or directives stand more than ${DEPTH} deep in each other; ${REMEDY}`,
        place,
      )
      return false
    }
    const before = NEW_BLOCK.test(line) ? 0 : delimiters
    delimiters = before + (line.match(DELIMITER)?.length ?? 0)
    cost += delimiters ** 2 - before ** 2
    if (cost > DELIMITER_COST) {
      report(
        file,
        'deep-nesting',
        `A paragraph has ${delimiters} marks of emphasis or brackets (* _ ~ ]); break it up`,
        place,
      )
      return false
    }
  }
  return true
}

/**
 * Whether the tree is at most 100 levels deep, so that it can be walked by recursion.
 *
 * @param tree  the parsed manuscript
 * @param file  gets `deep-nesting`, at the node that is too deep
 */
export function checkDepth(tree: Root, file: VFile): boolean {
  let level: Root['children'] = tree.children
  for (let depth = 1; level.length > 0; depth++) {
    const [first] = level
    if (depth > DEPTH) {
      report(file, 'deep-nesting', `Elements stand more than ${DEPTH} deep in each other; ${REMEDY}`, first)
      return false
    }
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  }
  return true
}
