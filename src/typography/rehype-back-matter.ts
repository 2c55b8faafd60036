import type { Element, ElementContent, Root } from 'hast'
import { type ClassName, classes } from '../model/classes.js'
import { elementOfClass } from '../model/flow-text.js'
import { hasClass } from '../model/has-class.js'
import { type BackMatterPart, backMatterParts, type HouseStyle } from '../model/house-style.js'

/** What comes after the text: a heading with what it heads, or a section that has its own. */
interface Part {
  /** `undefined` for the text. */
  kind: BackMatterPart | undefined
  children: ElementContent[]
}

const CLASSES: Readonly<Record<Exclude<BackMatterPart, 'works-cited'>, ClassName>> = {
  notes: classes.endNotes,
  acknowledgements: classes.acknowledgements,
  postscript: classes.postscript,
  appendix: classes.appendix,
  funding: classes.funding,
}

/** The parts in the house's order, and where it has the notes. */
export type BackMatterOrder = Pick<HouseStyle, 'backMatterOrder' | 'notePlacement'>

/**
 * Put what comes after the text into the order of the house: 謝辞, 付記, works cited, notes.
 *
 * @param house  parts that its order does not name stay behind those that it does, as they were
 * @returns      transform; expects `section.body` with the notes after the article, if they are there
 */
export function rehypeBackMatter({ backMatterOrder: order, notePlacement }: BackMatterOrder) {
  return (tree: Root): undefined => {
    const body = elementOfClass(tree, classes.body)
    if (!body || order.length === 0) return
    // Notes after each section are of its text.
    const parts = partsOf(body, notePlacement === 'article')
    const text = parts.findLastIndex(({ kind }) => kind === undefined) + 1
    const rank = ({ kind }: Part): number => {
      const index = kind === undefined ? -1 : order.indexOf(kind)
      return index < 0 ? order.length : index
    }
    const back = parts.slice(text).sort((a, b) => rank(a) - rank(b))
    body.children = [...parts.slice(0, text), ...afterCalls(back)].flatMap(({ children }) => children)
  }
}

/** Put what calls notes before the notes: a note comes after its call, whatever the order of the house. */
function afterCalls(back: readonly Part[]): Part[] {
  const notes = back.findIndex(({ kind }) => kind === 'notes')
  const isCalling = ({ children }: Part, at: number): boolean =>
    notes >= 0 &&
    at > notes &&
    children.some(
      (child) => child.type === 'element' && elementOfClass(child, classes.noteCall) !== undefined,
    )
  const calling = back.filter(isCalling)
  const others = back.filter((part, at) => !isCalling(part, at))
  return calling.length === 0 ? others : [...others.slice(0, notes), ...calling, ...others.slice(notes)]
}

function partsOf(body: Element, hasNotes: boolean): Part[] {
  const parts: Part[] = [{ kind: undefined, children: [] }]
  for (const child of body.children) {
    const kind = child.type === 'element' ? kindOfSection(child, hasNotes) : undefined
    const isHead = child.type === 'element' && child.tagName === 'h2'
    if (kind !== undefined || isHead) parts.push({ kind, children: [] })
    const part = parts.at(-1)
    // Space between blocks goes with what is before it.
    part?.children.push(child)
    if (part && part.kind === undefined && elementOfClass(child, classes.worksCited))
      part.kind = 'works-cited'
  }
  return parts
}

function kindOfSection(element: Element, hasNotes: boolean): BackMatterPart | undefined {
  return backMatterParts.find(
    (part) => part !== 'works-cited' && (hasNotes || part !== 'notes') && hasClass(element, CLASSES[part]),
  )
}
