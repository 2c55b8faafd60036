import { SOFT_HYPHEN } from '../../model/flow-text.js'

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
}

/**
 * Write a text as XML character data: every text that gets into the EPUB goes through here or through
 * `escapeXmlAttribute`.
 *
 * `>` too, because `]]>` is forbidden in character data, and U+000D, because a parser turns it into U+000A.
 * U+00AD, which print needs, is left out: reading systems hyphenate by language.
 *
 * @returns  a string for use between tags; CJK stays as it is
 * @see XML 1.0, 2.4 "Character Data and Markup" and 2.11 "End-of-Line Handling"
 */
export function escapeXml(text: string): string {
  return text.replace(SOFT_HYPHEN, '').replace(/[&<>\r]/g, (character) => REFERENCES[character] ?? character)
}

/**
 * Write a text as the value of an XML attribute in double quotes.
 *
 * @see XML 1.0, 3.3.3 "Attribute-Value Normalization": a bare tab or line end would become a space
 */
export function escapeXmlAttribute(value: string): string {
  return value
    .replace(SOFT_HYPHEN, '')
    .replace(/[&<>"\t\n\r]/g, (character) => REFERENCES[character] ?? character)
}
