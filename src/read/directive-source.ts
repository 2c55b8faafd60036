import type { PhrasingContent, Text } from 'mdast'
import type { LeafDirective, TextDirective } from 'mdast-util-directive'
import type { Point } from 'unist'

/**
 * Restore the source of a directive as text, with the nodes of its label, so that note calls and emphasis in the label
 * are kept.
 *
 * @param node    the directive
 * @param source  the manuscript's text
 */
export function directiveSource(node: TextDirective | LeafDirective, source: string): PhrasingContent[] {
  const position = node.position
  if (!position) return node.children
  const first = node.children[0]?.position?.start ?? position.end
  const last = node.children.at(-1)?.position?.end ?? position.end
  return [
    textBetween(position.start, first, source),
    ...node.children,
    textBetween(last, position.end, source),
  ].filter((child) => child.type !== 'text' || child.value !== '')
}

function textBetween(start: Point, end: Point, source: string): Text {
  return { type: 'text', value: source.slice(start.offset, end.offset), position: { start, end } }
}
