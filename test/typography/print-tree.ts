import type { Nodes, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'

/** Elements that begin a line of their own. */
const BLOCKS =
  /(?<!\n)(?=<(?:section|header|aside|figure|figcaption|table|thead|tbody|tr|ol|ul|li|blockquote|h\d|p|hr)\b|<\/(?:section|header|aside|figure|table|thead|tbody|ol|ul|blockquote)>)/g

/**
 * A tree for people to read: HTML, a block a line, hyphenation points as `·` and no-break spaces as `⍽`.
 */
export function printTree(tree: Root): string {
  return toHtml(tree as Nodes, { characterReferences: { useNamedReferences: true } })
    .replaceAll('\u00ad', '·')
    .replaceAll('&#xAD;', '·')
    .replaceAll('&shy;', '·')
    .replaceAll('\u00a0', '⍽')
    .replaceAll('&#xA0;', '⍽')
    .replaceAll('&nbsp;', '⍽')
    .replace(BLOCKS, '\n')
    .trim()
}
