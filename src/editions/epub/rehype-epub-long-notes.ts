import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { epubWords } from '../../messages/epub-words.js'
import { callOf } from '../../model/anchors.js'
import { classes } from '../../model/classes.js'
import { isGenerated, noteText } from '../../model/flow-text.js'
import { hasClass } from '../../model/has-class.js'
import { report } from '../../model/report.js'

/** Characters of a note beyond which reading systems cut off what they show at the call. */
const LONGEST = 5_000

/**
 * Divide notes that are too long to be shown at their call: each part ends with a link to the next, which is called
 * `note-15-2` and leads back to it.
 *
 * @param lang  the document's language, BCP 47
 * @param file  gets `oversized-note` for each note that is divided
 * @returns     transform of a document; expects `section.notes` with `aside.note`
 */
export function rehypeEpubLongNotes(lang: string, file: VFile) {
  const words = epubWords(lang)
  return (tree: Element): undefined => {
    visit(tree, 'element', (section) => {
      if (!hasClass(section, classes.notes)) return
      section.children = section.children.flatMap((note) => {
        if (note.type !== 'element' || !hasClass(note, classes.note) || noteText(note).length <= LONGEST)
          return [note]
        const parts = divide(note)
        const number = String(note.properties.dataNote)
        const characters = noteText(note).length
        report(file, 'oversized-note', {
          note: Number(number),
          characters,
          parts: parts.length,
          most: LONGEST,
        })
        const whole = String(note.properties.id)
        for (const [index, part] of parts.entries()) {
          if (index > 0) part.properties.id = `${whole}-${index + 1}`
          if (index === parts.length - 1) continue
          const next = `${whole}-${index + 2}`
          const properties = { id: callOf(next), href: `#${next}`, dataGenerated: '' }
          part.children.push(
            h('p', h(`a.${classes.noteCall}.${classes.noteContinuation}`, properties, words.continuation)),
          )
        }
        return parts
      })
    })
  }
}

function divide(note: Element): Element[] {
  const parts: Element[] = []
  let rest = note
  while (noteText(rest).length > LONGEST) {
    const [part, remainder] = cut(rest, placeToCut(rest))
    parts.push(part)
    rest = remainder
  }
  return [...parts, rest]
}

/** The end of a paragraph in the second half of what a part can hold, else of a sentence, else anywhere. */
function placeToCut(note: Element): number {
  let end = 0
  const ends = note.children.map((child) => {
    end += child.type === 'element' ? noteText(child).length : 0
    return end
  })
  const paragraph = ends.findLast((one) => one <= LONGEST && one > LONGEST / 2)
  if (paragraph !== undefined) return paragraph
  const text = noteText(note).slice(0, LONGEST)
  const sentences = [...text.matchAll(/[。！？][」』）]*|[.!?;；]["”»)]*\s/gu)]
  const last = sentences.at(-1)
  if (last && last.index > LONGEST / 2) return last.index + last[0].length
  return /[\ud800-\udbff]$/.test(text) ? LONGEST - 1 : LONGEST
}

/** Cut an element in two before a character; what is generated stays with what is before it. */
function cut(element: Element, offset: number): [Element, Element] {
  const { id: _, ...properties } = element.properties
  const head: Element = { ...element, children: [] }
  const tail: Element = { ...element, properties, children: [] }
  let left = offset
  for (const child of element.children) {
    const length = lengthOf(child)
    if (length <= left && (left > 0 || length === 0)) {
      // Elements without text stay in the first part, with the text that they belong to.
      const side = tail.children.length > 0 ? tail : head
      side.children.push(child)
      if (side === head) left -= length
    } else if (left <= 0) tail.children.push(child)
    else if (child.type === 'text') {
      head.children.push({ ...child, value: child.value.slice(0, left) })
      tail.children.push({ ...child, value: child.value.slice(left) })
      left = 0
    } else if (child.type === 'element') {
      const [first, second] = cut(child, left)
      head.children.push(first)
      tail.children.push(second)
      left = 0
    }
  }
  return [head, tail]
}

function lengthOf(node: ElementContent): number {
  if (node.type === 'text') return node.value.length
  return node.type === 'element' && !isGenerated(node) ? noteText(node).length : 0
}
