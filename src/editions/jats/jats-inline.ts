import type { ElementContent, Element as HtmlElement, Text } from 'hast'
import type { Element, ElementContent as XmlContent } from 'xast'
import { x } from 'xastscript'
import { classes } from '../../model/classes.js'
import { hasClass } from '../../model/has-class.js'
import { isEastAsian } from '../../model/is-east-asian.js'

/** Elements of JATS with the meaning of an element of HTML. */
const SAME: Readonly<Record<string, string>> = {
  strong: 'bold',
  del: 'strike',
  s: 'strike',
  u: 'underline',
  sup: 'sup',
  sub: 'sub',
  code: 'monospace',
}

/** How running text becomes JATS. */
export interface InlineOptions {
  /** The name of a picture's file, by its `src`. */
  graphics: ReadonlyMap<string, string>
  /** Whether `break` is allowed here: in titles and cells, not in paragraphs. */
  mayBreak?: boolean
  /** BCP 47, of the text around. */
  lang: string
}

/**
 * Turn running text into JATS: emphasis, languages, readings, links, note calls.
 *
 * @see JATS Publishing 1.1, "Emphasis Elements", ruby, xref
 */
export function jatsInline(nodes: readonly ElementContent[], options: InlineOptions): XmlContent[] {
  return nodes.flatMap((node): XmlContent[] => {
    if (node.type === 'text') return [{ type: 'text', value: (node as Text).value }]
    return node.type === 'element' ? inlineElement(node, options) : []
  })
}

function inlineElement(element: HtmlElement, options: InlineOptions): XmlContent[] {
  const { lang } = element.properties
  const own = typeof lang === 'string' ? { ...options, lang } : options
  const content = jatsInline(element.children, own)
  const marked = { 'xml:lang': own.lang === options.lang ? undefined : own.lang }
  const { tagName } = element
  if (hasClass(element, classes.noteNumber) || hasClass(element, classes.pageMark)) return []
  if (hasClass(element, classes.noteCall))
    return [x('xref', { 'ref-type': 'fn', rid: idOf(element.properties.href) }, content)]
  if (tagName === 'a') return link(element, content, marked)
  if (tagName === 'ruby') return [ruby(element, own)]
  if (tagName === 'em') return [emphasis(content, own.lang, marked)]
  if (tagName === 'br') return options.mayBreak ? [x('break')] : [{ type: 'text', value: ' ' }]
  if (tagName === 'img') return image(element, options)
  const same = SAME[tagName]
  if (same) return [x(same, marked['xml:lang'] ? [inLanguage(content, marked)] : content)]
  return marked['xml:lang'] ? [inLanguage(content, marked)] : content
}

function inLanguage(content: XmlContent[], marked: { 'xml:lang': string | undefined }): Element {
  return x('named-content', { 'content-type': 'language', ...marked }, content)
}

function link(
  { properties }: HtmlElement,
  content: XmlContent[],
  marked: { 'xml:lang': string | undefined },
): XmlContent[] {
  const href = typeof properties.href === 'string' ? properties.href : ''
  const inner = marked['xml:lang'] ? [inLanguage(content, marked)] : content
  // A later citation is linked to the first one in the article, which has no place of its own in JATS.
  if (href.startsWith('#') || href === '') return inner
  const address = href.replace(/^doi:/i, 'https://doi.org/')
  return [x('ext-link', { 'ext-link-type': 'uri', 'xlink:href': address }, inner)]
}

function ruby({ children }: HtmlElement, options: InlineOptions): Element {
  const isReading = (child: ElementContent): boolean => child.type === 'element' && child.tagName === 'rt'
  const base = children.filter((child) => !isReading(child))
  const reading = children
    .filter(isReading)
    .flatMap((child) => (child.type === 'element' ? child.children : []))
  return x('ruby', [x('rb', jatsInline(base, options)), x('rt', jatsInline(reading, options))])
}

/** Emphasis is slanted in Latin and Cyrillic, and has dots in Japanese. */
function emphasis(content: XmlContent[], lang: string, marked: { 'xml:lang': string | undefined }): Element {
  if (isEastAsian(lang))
    return x(
      'styled-content',
      { 'style-type': 'emphasis-dots', style: 'text-emphasis: filled dot', ...marked },
      content,
    )
  return x('italic', marked['xml:lang'] ? [inLanguage(content, marked)] : content)
}

function image({ properties }: HtmlElement, { graphics }: InlineOptions): XmlContent[] {
  const file = graphics.get(String(properties.src))
  if (file === undefined) return []
  const alt = String(properties.alt ?? '')
  return [x('inline-graphic', { 'xlink:href': file }, alt ? [x('alt-text', alt)] : [])]
}

function idOf(href: unknown): string {
  return typeof href === 'string' ? href.replace(/^#/, '') : ''
}
