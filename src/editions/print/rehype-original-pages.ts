import type { Element, Root, Text } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { classes } from '../../model/classes.js'
import { hasClass } from '../../model/has-class.js'

const LETTER_LAST = /[\p{Script=Latin}\p{Script=Cyrillic}]$/u
const LETTER_FIRST = /^[\p{Script=Latin}\p{Script=Cyrillic}]/u
const BLOCKS = new Set(['p', 'li', 'h2', 'h3', 'h4', 'h5', 'h6', 'figcaption'])

/**
 * Prepare the text for division where pages of the original begin: a word that is divided there gets a hyphenation
 * point, and a no-break space becomes breakable.
 */
export function rehypeOriginalPages() {
  return (tree: Root): undefined => {
    visit(tree, 'element', (block) => {
      if (!BLOCKS.has(block.tagName)) return undefined
      const pieces = listPieces(block)
      for (const [index, piece] of pieces.entries()) {
        const before = pieces[index - 1]
        const after = pieces[index + 1]
        if (piece.type !== 'element' || before?.type !== 'text') continue
        before.value = before.value.replace(/\u00a0$/, ' ').replace(/\u00ad$/, '')
        const isInWord =
          after?.type === 'text' && LETTER_LAST.test(before.value) && LETTER_FIRST.test(after.value)
        if (isInWord) before.value += '\u00ad'
      }
      return undefined
    })
  }
}

/** The texts and page marks of a block in order. */
function listPieces(block: Element): (Text | Element)[] {
  const pieces: (Text | Element)[] = []
  visit(block, (node) => {
    if (node.type === 'text') pieces.push(node)
    else if (node.type === 'element' && hasClass(node, classes.pageMark)) {
      pieces.push(node)
      return SKIP
    }
    return undefined
  })
  return pieces
}
