import type { Element, ElementContent, Root } from 'hast'
import { raw } from 'hast-util-raw'
import { visit } from 'unist-util-visit'
import { parseAnchor } from '../../model/anchors.js'
import { classes } from '../../model/classes.js'
import { hasClass } from '../../model/has-class.js'
import { generatedClasses } from './generated-classes.js'

/**
 * Read a finished page back as browsers do, with what the neutral tree says of notes and what is generated.
 *
 * @returns  what is in its `article` but its contents, `undefined` where it has none
 */
export function readWeb(html: Uint8Array): Root | undefined {
  const value = new TextDecoder().decode(html)
  const document = raw({ type: 'root', children: [{ type: 'raw', value }] }) as Root
  let article: Element | undefined
  visit(document, 'element', (element) => {
    if (element.tagName === 'article') article ??= element
  })
  if (!article) return undefined
  visit(article, 'element', (element) => {
    if (generatedClasses.some((name) => hasClass(element, name))) element.properties.dataGenerated = ''
    const { note, kind } = parseAnchor(String(element.properties.id)) ?? {}
    if (kind === 'note' && element.tagName === 'aside') element.properties.dataNote = String(note)
  })
  const isContents = (node: ElementContent): boolean =>
    node.type === 'element' && node.tagName === 'nav' && hasClass(node, classes.contents)
  return { type: 'root', children: article.children.filter((node) => !isContents(node)) }
}
