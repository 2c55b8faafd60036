import type { Attributes, Element, ElementContent } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { ArchiveFault } from './open-archive.js'

/** Namespaces of a DOCX by the prefix that its standard uses, transitional and strict. */
const NAMESPACES: Readonly<Record<string, readonly string[]>> = {
  w: [
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  ],
  r: [
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
  m: [
    'http://schemas.openxmlformats.org/officeDocument/2006/math',
    'http://purl.oclc.org/ooxml/officeDocument/math',
  ],
  a: ['http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main'],
  wp: [
    'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
    'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing',
  ],
  c: ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'http://purl.oclc.org/ooxml/drawingml/chart'],
  dgm: [
    'http://schemas.openxmlformats.org/drawingml/2006/diagram',
    'http://purl.oclc.org/ooxml/drawingml/diagram',
  ],
  b: [
    'http://schemas.openxmlformats.org/officeDocument/2006/bibliography',
    'http://purl.oclc.org/ooxml/officeDocument/bibliography',
  ],
  mc: ['http://schemas.openxmlformats.org/markup-compatibility/2006'],
  wps: ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  v: ['urn:schemas-microsoft-com:vml'],
  o: ['urn:schemas-microsoft-com:office:office'],
}
const PREFIXES = new Map(
  Object.entries(NAMESPACES).flatMap(([prefix, uris]) => uris.map((uri) => [uri, prefix] as const)),
)

/** What XML does not allow and some programs write all the same; no reader of Word shows it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g

/**
 * Parse one XML part of a DOCX. Names get the prefix that the standard uses, whatever prefix the program wrote.
 *
 * @param path  for the message
 * @returns     the document element
 * @throws ArchiveFault for a part that is not XML, or that declares entities
 * @see ECMA-376-1, 11 "WordprocessingML", and ECMA-376-4 for the transitional namespaces
 */
export function parsePart(bytes: Uint8Array, path: string): Element {
  const xml = decode(bytes).replace(FORBIDDEN, '')
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new ArchiveFault({ kind: 'entities', path })
  try {
    const root = fromXml(xml).children.find((child) => child.type === 'element')
    if (root) return withUsualPrefixes(root, new Map())
  } catch (error) {
    throw new ArchiveFault({ kind: 'part', path }, { cause: error })
  }
  throw new ArchiveFault({ kind: 'part', path })
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

function withUsualPrefixes(element: Element, inherited: ReadonlyMap<string, string>): Element {
  const prefixes = declaredIn(element.attributes, inherited)
  const attributes = Object.fromEntries(
    Object.entries(element.attributes).map(([name, value]) => [renamed(name, prefixes, true), value]),
  )
  const children = element.children.map(
    (child): ElementContent => (child.type === 'element' ? withUsualPrefixes(child, prefixes) : child),
  )
  return { type: 'element', name: renamed(element.name, prefixes, false), attributes, children }
}

/** The prefixes that an element and its ancestors declare → those of the standard. */
function declaredIn(
  attributes: Attributes,
  inherited: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const own = Object.entries(attributes).filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
  if (own.length === 0) return inherited
  const prefixes = new Map(inherited)
  for (const [name, uri] of own) {
    const prefix = name.slice('xmlns:'.length)
    const usual = PREFIXES.get(uri ?? '')
    // An unknown namespace must not be taken for a known one that has the same prefix
    prefixes.set(prefix, usual ?? (prefix in NAMESPACES ? `${prefix}-other` : prefix))
  }
  return prefixes
}

function renamed(name: string, prefixes: ReadonlyMap<string, string>, isAttribute: boolean): string {
  const colon = name.indexOf(':')
  if (colon === -1 && isAttribute) return name
  const prefix = colon === -1 ? '' : name.slice(0, colon)
  const usual = prefixes.get(prefix)
  if (usual === undefined || usual === prefix) return name
  return usual === '' ? name.slice(colon + 1) : `${usual}:${name.slice(colon + 1)}`
}
