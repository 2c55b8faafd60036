import type { Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { reportCapped } from '../model/report-capped.js'
import { directiveSource } from './directive-source.js'

/**
 * Make page marks of `:page[60]`, the places where the pages of the original edition begin.
 *
 * @returns  transform; reports `invalid-page-mark` for a mark that is no whole number, does not come after the
 *           mark before it, or stands in a note
 */
export function remarkPageMarks() {
  return (tree: Root, file: VFile): undefined => {
    let previous = 0
    visit(tree, (node, index, parent) => {
      if (node.type === 'footnoteDefinition') {
        visit(node, 'textDirective', (mark) => {
          if (mark.name !== 'page') return
          reportCapped(
            file,
            'invalid-page-mark',
            'A page mark stands in a note; put it in the text of the article',
            mark,
          )
        })
        return undefined
      }
      if (node.type !== 'textDirective' || node.name !== 'page' || !parent || index === undefined)
        return undefined
      const value = node.children.map((child) => ('value' in child ? child.value : '…')).join('')
      const page = /^[1-9][0-9]{0,5}$/.test(value) ? Number(value) : undefined
      const fault = faultOf(value, page, previous)
      if (fault !== undefined || page === undefined) {
        reportCapped(file, 'invalid-page-mark', fault ?? '', node)
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

function faultOf(value: string, page: number | undefined, previous: number): string | undefined {
  if (page === undefined)
    return `The page mark “${value}” is not a page number; write digits, as in :page[60]`
  if (page > previous) return undefined
  return `The page mark ${page} does not come after ${previous}, the mark before it; number the pages in rising order`
}
