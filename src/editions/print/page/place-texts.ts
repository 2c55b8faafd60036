import { classes } from '../../../model/classes.js'
import type { TextStretch } from '../../../model/printed-page.js'

/** A part of a text as it is on one page: of the running text of an article, or of a note. */
export interface TextPart {
  /** The text that it is a part of, by any name. */
  text: string
  element: HTMLElement
}

/** The characters of a part, with their places in the whole text. */
export interface PlacedPart {
  /** In the order of the page, without U+00AD and what kiyo generates. */
  text: string
  /**
   * One, unless a row of a table is divided, whose cells continue on the next page, each after its own beginning, or a
   * figure has moved past text.
   */
  stretches: TextStretch[]
  /** Where it begins in the whole text; figures that have moved to its head are before it. */
  start: number
  /** Get the place in the whole text of a character of this part. */
  offsetOf: (index: number) => number
}

interface Stretch {
  value: string
  /** The divided cell that it is in. */
  cell: string | undefined
  /** The figure that it is in, which has moved to the head of its page. */
  figure: string | undefined
  /** The figures that have moved from the place where it begins. */
  follows: string[]
  offset: number
}

/**
 * Place the texts of pages in the texts that they are parts of.
 *
 * The parts of a text follow each other as the pages do, except the cells of a row that is divided: the second part of a
 * cell follows the first, although other cells are between them on the pages; and figures that have moved, which come
 * before the text that follows them in the manuscript.
 *
 * @param parts  in the order of the pages
 */
export function placeTexts(parts: readonly TextPart[]): ReadonlyMap<HTMLElement, PlacedPart> {
  const byText = Map.groupBy(parts, ({ text }) => text)
  const stretchesOf = new Map(parts.map(({ element }) => [element, listStretches(element)]))
  for (const ofText of byText.values()) {
    let offset = 0
    for (const stretch of inOrder(ofText.flatMap(({ element }) => stretchesOf.get(element) ?? []))) {
      stretch.offset = offset
      offset += stretch.value.length
    }
  }
  return new Map(parts.map(({ element }) => [element, placedPart(stretchesOf.get(element) ?? [])]))
}

function placedPart(stretches: readonly Stretch[]): PlacedPart {
  const filled = stretches.filter(({ value }) => value !== '')
  const offsetOf = (index: number): number => {
    let from = 0
    for (const { value, offset } of stretches) {
      if (index < from + value.length) return offset + index - from
      from += value.length
    }
    const last = stretches.at(-1)
    return (last?.offset ?? 0) + (last?.value.length ?? 0) + index - from
  }
  return {
    text: filled.map(({ value }) => value).join(''),
    stretches: filled.map(({ value, offset }) => ({ text: value, offset })),
    // Before a figure at the head, there is an empty stretch of the text.
    start: filled[0]?.figure === undefined ? offsetOf(0) : (stretches[0]?.offset ?? 0),
    offsetOf,
  }
}

/** List the text of an element in stretches: one for each divided cell and moved figure, and one for what is between them. */
function listStretches(element: HTMLElement): Stretch[] {
  const stretches: Stretch[] = [{ value: '', cell: undefined, figure: undefined, follows: [], offset: 0 }]
  const cell = element.closest<HTMLElement>('[data-cell]')?.dataset.cell
  const figure = element.closest<HTMLElement>('[data-moved]')?.dataset.moved
  addStretches(element, { cell, figure }, stretches)
  return stretches
}

/** By recursion, as in `texts-of-lines.ts`. */
function addStretches(parent: Element, around: Pick<Stretch, 'cell' | 'figure'>, stretches: Stretch[]): void {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node instanceof Text) addText(node.data.replace(/\u00ad/g, ''), around, stretches)
    if (!(node instanceof Element) || node.matches(LEFT_OUT)) continue
    const { cell, moved, followsFigures } = node instanceof HTMLElement ? node.dataset : {}
    const own = { cell: cell ?? around.cell, figure: moved ?? around.figure }
    if (followsFigures !== undefined)
      stretches.push({ value: '', ...own, follows: followsFigures.split(' '), offset: 0 })
    addStretches(node, own, stretches)
  }
}

/** What is in no text, or in one of its own. */
const LEFT_OUT = `[data-generated], .${classes.notes}`

function addText(
  value: string,
  { cell, figure }: Pick<Stretch, 'cell' | 'figure'>,
  stretches: Stretch[],
): void {
  if (value === '') return
  const last = stretches.at(-1)
  if (last && last.cell === cell && last.figure === figure) last.value += value
  else stretches.push({ value, cell, figure, follows: [], offset: 0 })
}

/** Put each part of a divided cell after the part before it, and each moved figure before the text that follows it. */
function inOrder(stretches: readonly Stretch[]): Stretch[] {
  const ordered: Stretch[] = []
  for (const stretch of stretches) {
    const { cell, figure } = stretch
    const before = cell === undefined ? -1 : ordered.findLastIndex((one) => one.cell === cell)
    const follower = figure === undefined ? -1 : ordered.findIndex(({ follows }) => follows.includes(figure))
    if (before >= 0) ordered.splice(before + 1, 0, stretch)
    else if (follower >= 0) ordered.splice(follower, 0, stretch)
    else ordered.push(stretch)
  }
  return ordered
}
