import type { Element, ElementContent, Root, Text } from 'hast'
import { visitParents } from 'unist-util-visit-parents'
import { classes } from '../../model/classes.js'

/** Characters that take no dot: punctuation, spaces, and what belongs to the character before. */
const UNDOTTED = /^[\p{P}\p{Z}\p{M}\p{Variation_Selector}\u00ad]/u
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u

/**
 * Give each Japanese character of an emphasis a span of its own, over which the style draws a dot.
 *
 * The browser's own emphasis marks are characters: they would stand in the PDF's text between the words, and a
 * reader who searches or copies would find them there.
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
      if (parent && isEmphasised && JAPANESE.test(text.value)) found.push({ text, parent })
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
