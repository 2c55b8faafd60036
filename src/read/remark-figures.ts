import type { Blockquote, Image, Node, Paragraph, Root, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { classes } from '../model/classes.js'
import type { Caption, Figure } from '../model/manuscript-nodes.js'
import { reportCapped } from '../model/report-capped.js'
import { takeBeginning } from './take-beginning.js'

/** `{alt="…" key=value}` alone, from the end of the image to the end of the paragraph. */
const ATTRIBUTES = /^\s*(?:\{((?:"(?:[^"\\]|\\.)*"|[^{}"])*)\})?\s*$/
const ATTRIBUTE = /([^\s="{}]+)(?:=(?:"((?:[^"\\]|\\.)*)"|([^\s"]*)))?/g

/**
 * Make a figure of an image alone in its paragraph: the image's label is the caption, the alternative text is
 * in a block after it, as in `![図1　地図](map.png){alt="…"}`. Images by reference become plain images.
 *
 * @returns  transform; `paragraph` → `figure`. Reports `missing-alternative-text` for an image without the block
 *           or an inline image without a label, `misplaced-note-call` in one, `unknown-directive` and `invalid-directive` for other attributes
 * @see Pandoc User's Guide, "Extension: implicit_figures"
 */
export function remarkFigures() {
  return (tree: Root, file: VFile): undefined => {
    resolveReferences(tree)
    visit(tree, 'paragraph', (paragraph, index, parent) => {
      const figure = figureOf(paragraph, file) ?? figuresOf(paragraph, file)
      if (figure && parent && index !== undefined) parent.children[index] = figure
    })
    visit(tree, 'image', (image, index, parent) => {
      if (parent?.type === 'figure') return
      reportMisplacedCalls(image, file)
      const height =
        parent && index !== undefined ? takeHeight(image, parent.children[index + 1], file) : undefined
      delete image.data
      if (height !== undefined) image.data = { height }
      if (!image.alt && image.url !== '') {
        reportCapped(file, 'missing-alternative-text.image', { name: image.url }, image)
      }
    })
  }
}

/** The label of an image among words is its alternative text, which has no notes. */
function reportMisplacedCalls({ data }: Image, file: VFile): void {
  const label: Root = { type: 'root', children: data?.label ?? [] }
  visit(label, ['citation', 'footnoteReference'], (call) => {
    const { start, end } = call.position ?? {}
    const written = String(file.value).slice(start?.offset, end?.offset)
    reportCapped(file, 'misplaced-note-call.image', { written }, call)
  })
}

/** `{height=3em}` directly after an image among words. */
const OF_PICTURE = /^\{([^\s={}"|]+)=([^\s{}"|]*)\}/
const HEIGHT = /^(\d{1,2}(?:\.\d{1,2})?)em$/

/** Take the height of a small picture out of the text after it. */
function takeHeight(image: Image, next: Node | undefined, file: VFile): number | undefined {
  if (next?.type !== 'text') return undefined
  const text = next as Text
  const [written = '', key = '', value = ''] = OF_PICTURE.exec(text.value) ?? []
  if (!written) return undefined
  const height = key === 'height' ? Number(HEIGHT.exec(value)?.[1] ?? 0) : 0
  if (key !== 'height') reportCapped(file, 'unknown-directive.image-attribute', { attribute: key }, image)
  else if (!(height > 0)) reportCapped(file, 'invalid-directive.height', { written: value }, image)
  takeBeginning(text, written.length)
  return height > 0 ? height : undefined
}

/** Replace image references by images, with the address of the first definition. */
function resolveReferences(tree: Root): void {
  const definitions = new Map<string, { url: string; title?: string | null | undefined }>()
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  visit(tree, 'imageReference', (node, index, parent) => {
    const definition = definitions.get(node.identifier)
    if (!definition || !parent || index === undefined) return
    const { url, title = null } = definition
    const image: Image = { type: 'image', url, title, alt: node.alt ?? '' }
    if (node.position) image.position = node.position
    if (node.data) image.data = node.data
    parent.children[index] = image
  })
}

function figureOf(paragraph: Paragraph, file: VFile): Figure | undefined {
  const [image, second] = paragraph.children
  if (image?.type !== 'image') return undefined
  const from = image.position?.end.offset
  const rest = ATTRIBUTES.exec(String(file.value).slice(from, paragraph.position?.end.offset))
  if (!rest || (second && rest[0].trim() === '' && second.type !== 'text')) return undefined

  const alternative = readAttributes(rest[1] ?? '', image, file)
  if (alternative === undefined && image.url !== '') {
    reportCapped(file, 'missing-alternative-text.figure', { name: image.url }, image)
  }
  const label = image.data?.label ?? []
  delete image.data
  if (alternative !== undefined) image.alt = alternative
  const figure: Figure = { type: 'figure', children: [image] }
  if (label.length > 0) {
    const caption: Caption = { type: 'caption', children: label }
    const start = label[0]?.position?.start
    const end = label.at(-1)?.position?.end
    if (start && end) caption.position = { start, end }
    figure.children = [image, caption]
  }
  if (paragraph.position) figure.position = paragraph.position
  return figure
}

/**
 * Make figures side by side of a paragraph of images, each on its own line or with the block of its attributes; those on
 * one line with nothing but spaces between them are characters.
 *
 * mdast has no node for them: they are a block that becomes a `div`.
 */
function figuresOf({ children, position }: Paragraph, file: VFile): Blockquote | undefined {
  const images = children.filter((child) => child.type === 'image')
  const [first] = children
  if (images.length < 2 || first?.type !== 'image') return undefined
  const source = String(file.value)
  const parts = images.map((image, at): Paragraph | undefined => {
    const start = image.position?.start
    const end = images[at + 1]?.position?.start ?? position?.end
    const after = source.slice(image.position?.end.offset, end?.offset)
    const isLast = at === images.length - 1
    if (!start || !end || !ATTRIBUTES.test(after) || !(isLast || /[\n{]/.test(after))) return undefined
    return { type: 'paragraph', children: [image], position: { start, end } }
  })
  // Figures report what they lack: none is made before all are known to be figures.
  const figures = parts.every((part) => part !== undefined)
    ? parts.flatMap((part) => figureOf(part, file) ?? [])
    : []
  if (figures.length < images.length) return undefined
  return {
    type: 'blockquote',
    data: { hName: 'div', hProperties: { className: [classes.sideBySide] } },
    children: figures,
    ...(position ? { position } : {}),
  }
}

/** @returns  the value of `alt`, if there is one */
function readAttributes(block: string, image: Image, file: VFile): string | undefined {
  let alternative: string | undefined
  for (const [, key = '', quoted, bare] of block.matchAll(ATTRIBUTE)) {
    if (key === 'alt') {
      alternative = quoted?.replace(/\\(.)/g, '$1') ?? bare ?? ''
    } else {
      reportCapped(file, 'unknown-directive.image-attribute', { attribute: key }, image)
    }
  }
  return alternative
}
