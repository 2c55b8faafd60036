import type { Element, ElementContent, Root, Text } from 'hast'
import { visitParents } from 'unist-util-visit-parents'
import { classes } from '../../model/classes.js'

/** Characters that take no dot: punctuation, spaces and combining characters. */
const UNDOTTED = /^[\p{P}\p{Z}\p{M}\p{Variation_Selector}\u00ad]/u
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u

/**
 * Put each Japanese character of an emphasis into a span, over which the style draws a dot.
 *
 * The browser's own emphasis marks are characters and would be in the text of the PDF, where searching and copying
 * would find them.
 *
 * @see JLREQ, 3.3.9 "Composition of emphasis dots"
 */
export function rehypeEmphasisDots() {
  return (tree: Root): undefined => {
    const found: { text: Text; parent: Element }[] = []
    visitParents(tree, 'text', (text, ancestors) => {
      const elements = ancestors.filter((ancestor): ancestor is Element => ancestor.type === 'element')
      const parent = elements.at(-1)
      const isEmphasised = elements.some(({ tagName }) => tagName === 'em')
      // A reading takes no dots: they are those of the characters that it is over.
      const isReading = elements.some(({ tagName }) => tagName === 'rt')
      if (parent && isEmphasised && !isReading && JAPANESE.test(text.value)) found.push({ text, parent })
    })
    const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' })
    for (const { text, parent } of found) {
      const characters = [...segmenter.segment(text.value)].map(({ segment }): ElementContent => {
        const node: Text = { type: 'text', value: segment }
        if (UNDOTTED.test(segment)) return node
        return {
          type: 'element',
          tagName: 'span',
          properties: { className: [classes.dotted] },
          children: [node],
        }
      })
      parent.children.splice(parent.children.indexOf(text), 1, ...characters)
    }
  }
}
