import type { Element, ElementContent, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { classes } from '../../model/classes.js'
import { hasClass } from '../../model/has-class.js'

/**
 * Tie each note call to the character or word before it, because a call never begins a line. The call and what
 * it is tied to go into one `span.keep`, which is set without a break.
 *
 * @see JLREQ, 4.2.3 "Processing of reference marks of notes"
 */
export function rehypeKeepCalls() {
  return (tree: Root): undefined => {
    visit(tree, 'element', (parent) => {
      if (hasClass(parent, classes.keep)) return
      for (let at = 0; at < parent.children.length; at++) {
        const call = parent.children[at]
        if (call?.type !== 'element' || !hasClass(call, classes.noteCall)) continue
        const kept = takeWordBefore(parent, at)
        if (!kept) continue
        const group: Element = {
          type: 'element',
          tagName: 'span',
          properties: { className: [classes.keep] },
          children: [...kept, call],
        }
        const index = parent.children.indexOf(call)
        parent.children.splice(index, 1, group)
        at = index
      }
    })
  }
}

/** A word, a number or one Japanese character, with the closing marks after it. */
const LAST_WORD =
  /(?:[\p{Script=Latin}\p{Script=Cyrillic}\p{M}\p{N}.\u00ad]+|.[\p{M}\p{Variation_Selector}]*)[」』）〕］〉》”’、。]*$/u

/** Japanese, which has no spaces between words, with any punctuation after it. */
const JAPANESE_END =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー][\p{M}\p{Variation_Selector}\p{P}\p{S}\p{Zs}]*$/u
/** Elements that may be divided in two. */
const DIVISIBLE = new Set(['span', 'em', 'strong', 'del', 'u', 's', 'small'])

/** Cut the last character (or, of a word with spaces, the last word) off the text before a call. */
function takeWordBefore(parent: Element, at: number): ElementContent[] | undefined {
  const before = parent.children[at - 1]
  if (!before) return undefined
  if (before.type === 'text') {
    const match = LAST_WORD.exec(before.value)
    if (!match || match[0].length === 0) return undefined
    before.value = before.value.slice(0, match.index)
    if (!before.value) parent.children.splice(at - 1, 1)
    return [{ type: 'text', value: match[0] }]
  }
  if (before.type !== 'element' || hasClass(before, classes.noteCall)) return undefined
  if (hasClass(before, classes.keep)) {
    // Two calls in a row stay together.
    parent.children.splice(at - 1, 1)
    return before.children
  }
  // A run in another language or an emphasis: its last word goes with the call, in a copy of the run's element.
  const last = before.children.at(-1)
  if (last?.type === 'element' && DIVISIBLE.has(before.tagName) && before.children.length > 1) {
    const kept = takeWordBefore(before, before.children.length)
    if (kept) return [{ ...before, properties: { ...before.properties }, children: kept }]
  }
  if (last?.type === 'text' && DIVISIBLE.has(before.tagName)) {
    const match = (JAPANESE_END.test(last.value) ? LAST_WORD : /\S+$/u).exec(last.value)
    if (match && match.index > 0) {
      last.value = last.value.slice(0, match.index)
      return [
        { ...before, properties: { ...before.properties }, children: [{ type: 'text', value: match[0] }] },
      ]
    }
  }
  parent.children.splice(at - 1, 1)
  return [before]
}
