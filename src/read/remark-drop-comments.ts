import type { Html, Paragraph, Root, Text } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { reportCapped } from '../model/report-capped.js'

/**
 * Drop HTML comments, which are the author's own notes; other HTML is left to the typography stage.
 *
 * @returns  transform; reports `removed-markup` for a comment that never ends, since it hides all text after it
 */
export function remarkDropComments() {
  return (tree: Root, file: VFile): undefined => {
    visit(tree, 'html', (node, index, parent) => {
      const value = withoutComments(node)
      if (value.includes('<!--')) {
        reportCapped(file, 'removed-markup.unclosed-comment', undefined, node)
      }
      if (!parent || index === undefined) return undefined
      // Markdown takes the whole line of a comment that begins it for HTML, the author's text with it
      if (
        parent.type !== 'paragraph' &&
        value !== node.value &&
        value.trim() !== '' &&
        !value.includes('<')
      ) {
        reportCapped(file, 'removed-markup.beside-comment', undefined, node)
        const text: Text = {
          type: 'text',
          value: value.trim(),
          ...(node.position ? { position: node.position } : {}),
        }
        const paragraph: Paragraph = {
          type: 'paragraph',
          children: [text],
          ...(node.position ? { position: node.position } : {}),
        }
        parent.children[index] = paragraph
        return undefined
      }
      node.value = value
      if (value.trim() !== '') return undefined
      parent.children.splice(index, 1)
      return [SKIP, index]
    })
    visit(tree, 'paragraph', (node, index, parent) => {
      if (!parent || index === undefined) return undefined
      const isEmpty = node.children.every((child) => child.type === 'text' && child.value.trim() === '')
      if (!isEmpty || node.data?.directiveLabel) return undefined
      parent.children.splice(index, 1)
      return [SKIP, index]
    })
  }
}

function withoutComments(node: Html): string {
  let rest = node.value
  let kept = ''
  for (;;) {
    const start = rest.indexOf('<!--')
    const end = start === -1 ? -1 : rest.indexOf('-->', start + 4)
    if (end === -1) return kept + rest
    kept += rest.slice(0, start)
    rest = rest.slice(end + 3)
  }
}
