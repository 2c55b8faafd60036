import type { ElementContent, Root } from 'hast'
import { raw } from 'hast-util-raw'
import { sanitize } from 'hast-util-sanitize'
import type { Html } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from '../model/report.js'

/** Inline HTML for which Markdown has no syntax. Attributes are never kept. */
const INLINE_TAGS = new Set(['sup', 'sub', 'br', 'u', 's', 'small'])

/** HTML blocks may hold these; everything else is unwrapped, with a message. */
const BLOCK_TAGS = [
  'p',
  'br',
  'em',
  'strong',
  'sup',
  'sub',
  'u',
  's',
  'small',
  'ul',
  'ol',
  'li',
  'blockquote',
]

const PARAGRAPH_LIKE = new Set(['p', 'ul', 'ol', 'blockquote'])

/** Elements whose content is not text for readers, so that leaving one out loses something. */
const FORBIDDEN_TAGS = [
  ...['script', 'style', 'iframe', 'object', 'embed', 'applet', 'frame', 'frameset', 'noscript', 'template'],
  ...['svg', 'math', 'form', 'input', 'button', 'select', 'textarea', 'audio', 'video', 'canvas', 'link'],
  ...['meta', 'base', 'title', 'noembed', 'noframes', 'xmp', 'plaintext'],
]

/** How far before a part of ruby its beginning is looked for, in UTF-16 units. */
const LONGEST_RUBY = 400

export interface InlineTag {
  kind: 'open' | 'close'
  name: string
}

/**
 * Read one inline HTML tag of the manuscript.
 *
 * @returns  the tag if it is allowed; otherwise `undefined`, with a message on the file (the text between the tags stays)
 */
export function parseInlineTag(node: Html, file: VFile): InlineTag | undefined {
  const match = /^<(\/?)([A-Za-z][\w:-]*)([^>]*)>$/s.exec(node.value)
  const name = match?.[2]?.toLowerCase()
  if (!match || !name) {
    report(file, 'removed-markup.markup', { markup: excerpt(node.value) }, node)
    return undefined
  }
  if (FORBIDDEN_TAGS.includes(name)) {
    if (!match[1]) reportForbidden(name, node, file)
    return undefined
  }
  if (!INLINE_TAGS.has(name)) {
    if (!match[1] && !isOfReview(node, file) && !isInRuby(name, node, file))
      report(file, 'removed-markup.tag', { tag: name }, node)
    return undefined
  }
  if (match[3]?.replace('/', '').trim()) {
    report(file, 'removed-markup.attributes', { tag: name }, node)
  }
  return { kind: match[1] ? 'close' : 'open', name }
}

/** A part of ruby, which is told at its beginning. */
function isInRuby(name: string, { position }: Html, file: VFile): boolean {
  if (!['rb', 'rp', 'rt', 'rtc'].includes(name) || position?.start.offset === undefined) return false
  const before = String(file.value).slice(
    Math.max(0, position.start.offset - LONGEST_RUBY),
    position.start.offset,
  )
  return before.lastIndexOf('<ruby') > before.lastIndexOf('</ruby>')
}

/** `@<fn>{1}`: the name of a command of Re:VIEW, which `leftover-markup` tells. */
function isOfReview({ position }: Html, file: VFile): boolean {
  const source = String(file.value)
  return (
    position?.start.offset !== undefined &&
    source[position.start.offset - 1] === '@' &&
    source[position.end.offset ?? 0] === '{'
  )
}

/**
 * Sanitise a block of HTML: parsed separately, so that an unclosed tag in it affects no other block.
 *
 * @returns  the allowed content; a message names each element that is removed
 */
export function renderRawBlock(node: Html, file: VFile): ElementContent[] {
  const parsed = raw({ type: 'root', children: [{ type: 'raw', value: node.value }] }) as Root
  const tags = new Set<string>()
  const attributes = new Set<string>()
  visit(parsed, 'element', (element) => {
    const { tagName, properties } = element
    if (FORBIDDEN_TAGS.includes(tagName)) reportForbidden(tagName, node, file)
    else if (!BLOCK_TAGS.includes(tagName)) tags.add(tagName)
    for (const name of Object.keys(properties))
      attributes.add(name === 'className' ? 'class' : name.toLowerCase())
  })
  if (tags.has('table')) report(file, 'removed-markup.table', undefined, node)
  else if (tags.size + attributes.size > 0)
    report(file, 'removed-markup.block', { tags: [...tags], attributes: [...attributes] }, node)
  const clean = sanitize(parsed, { tagNames: BLOCK_TAGS, attributes: {}, strip: FORBIDDEN_TAGS }) as Root
  const content = clean.children.filter((child): child is ElementContent => child.type !== 'doctype')
  return withParagraphs(content)
}

/** Put text between blocks into paragraphs; one paragraph around the blocks would be invalid HTML. */
function withParagraphs(content: readonly ElementContent[]): ElementContent[] {
  const blocks: ElementContent[] = []
  let loose: ElementContent[] = []
  const flush = (): void => {
    const hasWords = loose.some((child) => child.type !== 'text' || child.value.trim() !== '')
    if (hasWords) blocks.push({ type: 'element', tagName: 'p', properties: {}, children: loose })
    loose = []
  }
  for (const child of content) {
    if (child.type !== 'element' || !PARAGRAPH_LIKE.has(child.tagName)) loose.push(child)
    else {
      flush()
      blocks.push(child)
    }
  }
  flush()
  return blocks
}

function reportForbidden(name: string, node: Html, file: VFile): void {
  report(file, 'forbidden-markup.element', { tag: name }, node)
}

function excerpt(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value
}
