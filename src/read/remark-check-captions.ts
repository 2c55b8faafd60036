import type { Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { beginsCaption } from '../model/begins-caption.js'
import { reportCapped } from '../model/report-capped.js'
import { shownBeginning } from '../model/shown-beginning.js'

/** A longer paragraph is a sentence, and so is one with a full stop at its end. */
const LONGEST = 80
const SENTENCE = /[。．！？!?]$/u

/**
 * Report captions that are written as paragraphs, directly above or below a table or a figure without one: they would be set
 * as text, which a page may part from what it names.
 *
 * @returns  transform that changes nothing; reports `leftover-markup`
 */
export function remarkCheckCaptions() {
  return (tree: Root, file: VFile): undefined => {
    visit(tree, (node) => {
      if (!('children' in node)) return
      const children = node.children as RootContent[]
      const told = new Set<RootContent>()
      for (const [at, child] of children.entries()) {
        const form = formOf(child)
        if (!form) continue
        const neighbours = [children[at - 1], children[at + 1]]
        // Japanese captions are above tables and below figures.
        const caption = (form === 'table-caption' ? neighbours : neighbours.reverse()).find(isPlainCaption)
        if (!caption || told.has(caption)) continue
        told.add(caption)
        const written = shownBeginning(textOf(caption))
        reportCapped(file, 'leftover-markup.sign', { written, form }, caption.position?.start)
      }
    })
  }
}

/** How the caption of a table or figure that has none is written. */
function formOf(node: RootContent): 'table-caption' | 'figure-caption' | undefined {
  if (node.type === 'table') return 'table-caption'
  const isBare = node.type === 'figure' && !node.children.some(({ type }) => type === 'caption')
  return isBare ? 'figure-caption' : undefined
}

function isPlainCaption(node: RootContent | undefined): node is RootContent {
  if (node?.type !== 'paragraph') return false
  const text = textOf(node).trim()
  return text.length <= LONGEST && !text.includes('\n') && !SENTENCE.test(text) && beginsCaption(text)
}
