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
  /** One, unless a row of a table is divided: its cells continue on the next page, each after its own beginning. */
  stretches: TextStretch[]
  /** Get the place in the whole text of a character of this part. */
  offsetOf: (index: number) => number
}

interface Stretch {
  value: string
  /** The divided cell that it is in. */
  cell: string | undefined
  offset: number
}

/**
 * Place the texts of pages in the texts that they are parts of.
 *
 * The parts of a text follow each other as the pages do, except the cells of a row that is divided: the second part of a
 * cell follows the first, although other cells are between them on the pages.
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
  return {
    text: stretches.map(({ value }) => value).join(''),
    stretches: stretches.map(({ value, offset }) => ({ text: value, offset })),
    offsetOf(index) {
      let from = 0
      for (const { value, offset } of stretches) {
        if (index < from + value.length) return offset + index - from
        from += value.length
      }
      const last = stretches.at(-1)
      return (last?.offset ?? 0) + (last?.value.length ?? 0) + index - from
    },
  }
}

/** List the text of an element in stretches, one for each divided cell and one for what is between them. */
function listStretches(element: HTMLElement): Stretch[] {
  const stretches: Stretch[] = [{ value: '', cell: undefined, offset: 0 }]
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof HTMLElement && node.matches('[data-generated]')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  )
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue
    const cell = node.parentElement?.closest<HTMLElement>('[data-cell]')?.dataset.cell
    const value = node.data.replace(/\u00ad/g, '')
    const last = stretches.at(-1)
    if (last && last.cell === cell) last.value += value
    else stretches.push({ value, cell, offset: 0 })
  }
  return stretches
}

/** Put each part of a divided cell after the part before it. */
function inOrder(stretches: readonly Stretch[]): Stretch[] {
  const ordered: Stretch[] = []
  for (const stretch of stretches) {
    const before =
      stretch.cell === undefined ? -1 : ordered.findLastIndex(({ cell }) => cell === stretch.cell)
    if (before < 0) ordered.push(stretch)
    else ordered.splice(before + 1, 0, stretch)
  }
  return ordered
}
