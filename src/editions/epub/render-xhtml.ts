import type { Element, ElementContent, Nodes, Properties } from 'hast'
import { escapeXml, escapeXmlAttribute } from './escape-xml.js'

/** Elements that HTML never closes by an end tag: only these may be written `<br/>`. */
const VOID_ELEMENTS = new Set([
  'area',
  'base',
  'br',
  'col',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'wbr',
])

/** Properties whose attribute is not just the property's name in lower case. */
const ATTRIBUTE_NAMES: Readonly<Record<string, string>> = {
  className: 'class',
  htmlFor: 'for',
  xmlLang: 'xml:lang',
}

/**
 * Render one content document as XHTML.
 *
 * hast-util-to-html is for HTML: it writes boolean attributes without a value and leaves `]]>` in the text,
 * and neither is XML.
 *
 * @param document  language, title and body of the file
 * @returns         the file's text: well-formed XML without named references and without white space that
 *                  the tree does not have
 * @see EPUB 3.3, 6.1 "XHTML content documents"
 */
export function renderXhtml(document: { lang: string; title: string; body: Element }): string {
  const lang = escapeXmlAttribute(document.lang)
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}">
<head>
<meta charset="UTF-8"/>
<title>${escapeXml(document.title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
${renderNode(document.body)}
</html>
`
}

/** Text and elements; comments and doctypes say nothing to a reader and are left out. */
function renderNode(node: Nodes | ElementContent): string {
  if (node.type === 'text') return escapeXml(node.value)
  if (node.type !== 'element') return ''
  const start = `<${node.tagName}${renderAttributes(node.properties)}`
  if (VOID_ELEMENTS.has(node.tagName)) return `${start}/>`
  return `${start}>${node.children.map(renderNode).join('')}</${node.tagName}>`
}

function renderAttributes(properties: Properties): string {
  return Object.entries(properties)
    .filter(([, value]) => value !== undefined && value !== null && value !== false)
    .map(([property, value]) => {
      const name = attributeName(property)
      const text = value === true ? name : Array.isArray(value) ? value.join(' ') : String(value)
      return ` ${name}="${escapeXmlAttribute(text)}"`
    })
    .join('')
}

function attributeName(property: string): string {
  return ATTRIBUTE_NAMES[property] ?? property.replace(/^aria(?=[A-Z])/, 'aria-').toLowerCase()
}
