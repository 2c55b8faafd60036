import type { Doctype, Element, ElementContent, Text } from 'xast'
import { toXml } from 'xast-util-to-xml'

/** What XML 1.0 does not allow in any form, not even as a reference (2.2 "Characters"). */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
/** A parser would turn a bare U+000D into U+000A (2.11 "End-of-Line Handling"). */
const CARRIAGE_RETURN = /\r\n?/g
/** `]]>` is not allowed in character data (2.4), and the library leaves its `>` as it is. */
const BEFORE_SECTION_END = /(?<=\]\])(?=>)/

const ONE_TAG = { closeEmptyElements: true, tightClose: true }

/**
 * Render an XML document. Every XML file that kiyo writes is made here, so that no character gets in that XML 1.0 does
 * not allow: it becomes U+FFFD, which the checks of the finished edition report.
 *
 * @param element            the document element, with its namespaces
 * @param options.doctype    the document type's name: `html`; or with its public and system identifiers
 * @param options.onOneTag   names of the elements that are written `<br/>` where they are empty, all others have an end
 *                           tag; where it is not given, every empty element is written so
 * @returns                  the file's text, with the XML declaration, without white space that the tree does not have
 * @see XML 1.0 (Fifth Edition)
 */
export function renderXml(
  element: Element,
  options: { doctype?: string | Omit<Doctype, 'type'>; onOneTag?: ReadonlySet<string> } = {},
): string {
  const { doctype, onOneTag } = options
  const declaration = { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' } as const
  const parts = [
    toXml(declaration),
    ...(doctype
      ? [toXml({ type: 'doctype', ...(typeof doctype === 'string' ? { name: doctype } : doctype) })]
      : []),
    toXml(writableElement(element, onOneTag), {
      allowDangerousXml: true,
      ...(onOneTag ? {} : ONE_TAG),
    }),
  ]
  return `${parts.join('\n')}\n`
}

function writableElement(element: Element, onOneTag: ReadonlySet<string> | undefined): Element {
  const attributes = Object.entries(element.attributes).map(([name, value]) => [
    name,
    typeof value === 'string' ? writableText(value) : value,
  ])
  return {
    ...element,
    attributes: Object.fromEntries(attributes),
    children: element.children.flatMap((child): ElementContent[] => {
      if (child.type === 'text') return writableTexts(child)
      if (child.type !== 'element') return [child]
      const writable = writableElement(child, onOneTag)
      const isOneTag = onOneTag?.has(child.name) && child.children.length === 0
      return [isOneTag ? { type: 'raw', value: toXml(writable, ONE_TAG) } : writable]
    }),
  }
}

function writableTexts({ value }: Text): ElementContent[] {
  const [first = '', ...others] = writableText(value).split(BEFORE_SECTION_END)
  return [
    { type: 'text', value: first },
    ...others.flatMap((part): ElementContent[] => [
      { type: 'raw', value: '&gt;' },
      { type: 'text', value: part.slice(1) },
    ]),
  ]
}

function writableText(text: string): string {
  return text.replace(CARRIAGE_RETURN, '\n').replace(FORBIDDEN, '\ufffd')
}
