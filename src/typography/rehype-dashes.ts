import type { Element, ElementContent, Root, Text } from 'hast'
import { classes } from '../model/classes.js'
import { hasClass } from '../model/has-class.js'
import { visitRuns } from '../model/visit-runs.js'

const PAIRS = /(―{2,}|…{2,}|‥{2,}|—{2,})/u

/**
 * Keep two-em dashes and double ellipses whole: each is one punctuation mark and is never divided over lines.
 *
 * @param lang  language of text that is not marked otherwise, BCP 47
 * @see JLREQ, 3.1.10 "Rules for unbreakable character sequences"
 */
export function rehypeDashes(lang: string) {
  return (tree: Root): undefined => {
    const found: { text: Text; parent: Element }[] = []
    visitRuns(tree, lang, (text, _language, ancestors) => {
      const parent = ancestors.at(-1)
      if (parent?.type === 'element' && PAIRS.test(text.value) && !hasClass(parent, classes.dash))
        found.push({ text, parent })
    })
    for (const { text, parent } of found) {
      const pieces = text.value
        .split(PAIRS)
        .filter((piece) => piece !== '')
        .map((value): ElementContent => {
          const node: Text = { type: 'text', value }
          if (!PAIRS.test(value)) return node
          return {
            type: 'element',
            tagName: 'span',
            properties: { className: [classes.dash] },
            children: [node],
          }
        })
      parent.children.splice(parent.children.indexOf(text), 1, ...pieces)
    }
  }
}
