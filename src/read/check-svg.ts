import type { VFileMessage } from 'vfile-message'
import { fromXml } from 'xast-util-from-xml'
import type { ForbiddenInSvg } from '../messages/rules/markup.js'

/** What an SVG of an article may not have; the scan refuses too much rather than too little. */
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

/**
 * Name what an SVG has that could run, fetch or expand, so that it can be refused.
 *
 * @param source  the SVG's text
 * @returns       the forbidden thing, or nothing if the SVG is plain drawing
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

/**
 * Say why no browser would draw an SVG: it stops being XML somewhere, or its first tag does not say that it is SVG.
 *
 * @param source  the SVG's text
 * @returns       the line, from 1, or that the namespace is missing; `undefined` for one that is sound
 * @see XML 1.0 (Fifth Edition), 2.1 "Well-Formed XML Documents"
 */
export function faultOfSvg(source: string): { line: number } | 'namespace' | undefined {
  try {
    const root = fromXml(source).children.find((child) => child.type === 'element')
    return root?.attributes.xmlns === 'http://www.w3.org/2000/svg' ? undefined : 'namespace'
  } catch (error) {
    return { line: (error as VFileMessage).line ?? 1 }
  }
}
