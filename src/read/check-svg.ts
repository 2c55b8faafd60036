import type { VFileMessage } from 'vfile-message'
import type { Nodes } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import type { ForbiddenInSvg } from '../messages/rules/markup.js'

/** Forbidden parts of an SVG; in doubt they are refused. */
const FORBIDDEN: readonly (readonly [pattern: RegExp, part: ForbiddenInSvg])[] = [
  [/<!\s*(?:doctype|entity)/i, 'doctype'],
  [/<\?xml-stylesheet/i, 'style-sheet'],
  [/<\s*(?:[\w.-]+:)?(?:script|handler|listener)\b/i, 'script'],
  [/<\s*(?:[\w.-]+:)?(?:foreignobject|iframe|object|embed|audio|video|canvas)\b/i, 'foreign-content'],
  [/[\s"'/]on[a-z]+\s*=/i, 'event-attribute'],
  [/\b(?:java|vb|live)script\s*:/i, 'script-address'],
  [/(?:href|src)\s*=\s*(?!\s*["']\s*#)/i, 'reference'],
  [/attributename\s*=\s*["']?\s*(?:[\w.-]+:)?(?:href|src|on)/i, 'animated-reference'],
  [/url\s*\(\s*(?!["']?\s*#)/i, 'reference'],
  [/@(?:import|font-face)/i, 'import'],
  [/image-set\s*\(/i, 'reference'],
  [/\\/, 'backslash'],
]

/** A document type that names the kind of file and nothing else, as drawing and plotting programs write it. */
const PLAIN_DOCTYPE =
  /<!DOCTYPE\s+svg(?:\s+(?:PUBLIC\s+(?:"[^"<>]*"|'[^'<>]*')|SYSTEM)\s+(?:"[^"<>]*"|'[^'<>]*'))?\s*>/

/**
 * Leave out the document type of an SVG where it declares nothing of its own: no browser reads the file that it names, and
 * an EPUB must not have it.
 *
 * @param source  the SVG's text
 * @see SVG 1.1, 5.1 and appendix A; EPUB 3.3, 3.9 "XML conformance", on external identifiers
 */
export function withoutDoctype(source: string): string {
  const start = source.indexOf('<svg')
  const head = start < 0 ? source : source.slice(0, start)
  return head.replace(PLAIN_DOCTYPE, '') + source.slice(head.length)
}

/**
 * Find a part of an SVG that could run, fetch or expand.
 *
 * @param source  the SVG's text
 * @returns       the forbidden part; `undefined` if there is none
 * @see SVG 2, "Conformance: secure static mode"
 */
export function forbiddenInSvg(source: string): ForbiddenInSvg | undefined {
  // A character reference in an attribute is the character: ur&#108;( is url(
  const plain = source.replace(
    /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/gi,
    (_, hex?: string, decimal?: string) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
      return code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )
  return FORBIDDEN.find(([pattern]) => pattern.test(plain))?.[1]
}

/** An SVG as its XML has it, or the error for which no browser would draw it. */
export type ReadSvg = { hasText: boolean } | { fault: { line: number } | 'namespace' }

/**
 * Read what is in an SVG. No browser draws one that is not well-formed XML, or whose root lacks the SVG namespace.
 *
 * @param source  the SVG's text
 * @returns       whether it has text; or the line of the error, from 1, or `namespace` where that is missing
 * @see XML 1.0 (Fifth Edition), 2.1 "Well-Formed XML Documents"
 */
export function readSvg(source: string): ReadSvg {
  try {
    const tree = fromXml(source)
    const root = tree.children.find((child) => child.type === 'element')
    return root?.attributes.xmlns === 'http://www.w3.org/2000/svg'
      ? { hasText: hasText(tree) }
      : { fault: 'namespace' }
  } catch (error) {
    return { fault: { line: (error as VFileMessage).line ?? 1 } }
  }
}

/** Whether there are characters in an element of text. */
function hasText(node: Nodes, isInText = false): boolean {
  if (node.type === 'text' || node.type === 'cdata') return isInText && node.value.trim() !== ''
  if (!('children' in node)) return false
  const isText = isInText || (node.type === 'element' && /(?:^|:)text$/.test(node.name))
  return node.children.some((child) => hasText(child, isText))
}
