import type { Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { reportCapped } from '../model/report-capped.js'
import { directiveSource } from './directive-source.js'

/**
 * Turn `:page[60]` into page marks, the places where the pages of the original edition begin.
 *
 * @returns  transform; reports `invalid-page-mark` for a mark that is no whole number, is not greater than the mark
 *           before it, or is in a note
 */
export function remarkPageMarks() {
  return (tree: Root, file: VFile): undefined => {
    let previous = 0
    visit(tree, (node, index, parent) => {
      if (node.type === 'footnoteDefinition') {
        visit(node, 'textDirective', (mark) => {
          if (mark.name !== 'page') return
          reportCapped(file, 'invalid-page-mark.note', undefined, mark)
        })
        return undefined
      }
      if (node.type !== 'textDirective' || node.name !== 'page' || !parent || index === undefined)
        return undefined
      const value = node.children.map((child) => ('value' in child ? child.value : '…')).join('')
      const page = /^[1-9][0-9]{0,5}$/.test(value) ? Number(value) : undefined
      if (page === undefined || page <= previous) {
        if (page === undefined) reportCapped(file, 'invalid-page-mark.number', { value }, node)
        else reportCapped(file, 'invalid-page-mark.order', { page, previous }, node)
        const source = directiveSource(node, String(file.value))
        parent.children.splice(index, 1, ...source)
        return [SKIP, index + source.length]
      }
      previous = page
      parent.children[index] = {
        type: 'pageMark',
        value,
        page,
        ...(node.position ? { position: node.position } : {}),
      }
      return SKIP
    })
  }
}
