/** What an SVG of an article may not have; the scan refuses too much rather than too little. */
const FORBIDDEN: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/<!\s*(?:doctype|entity)/i, 'a DOCTYPE or entity'],
  [/<\?xml-stylesheet/i, 'a style sheet of its own'],
  [/<\s*(?:[\w.-]+:)?(?:script|handler|listener)\b/i, 'a script'],
  [/<\s*(?:[\w.-]+:)?(?:foreignobject|iframe|object|embed|audio|video|canvas)\b/i, 'foreign content'],
  [/[\s"'/]on[a-z]+\s*=/i, 'an event attribute'],
  [/\b(?:java|vb|live)script\s*:/i, 'a script address'],
  [/(?:href|src)\s*=\s*(?!\s*["']\s*#)/i, 'a reference to another file'],
  [/attributename\s*=\s*["']?\s*(?:[\w.-]+:)?(?:href|src|on)/i, 'an animated reference'],
  [/url\s*\(\s*(?!["']?\s*#)/i, 'a reference to another file'],
  [/@(?:import|font-face)/i, 'an import of styles or fonts'],
  [/image-set\s*\(/i, 'a reference to another file'],
  [/\\/, 'a backslash, which may hide a reference'],
]

/**
 * Name what an SVG has that could run, fetch or expand, so that it can be refused.
 *
 * @param source  the SVG's text
 * @returns       the forbidden thing, or nothing if the SVG is plain drawing
 * @see SVG 2, "Conformance: secure static mode"
 */
export function forbiddenInSvg(source: string): string | undefined {
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
