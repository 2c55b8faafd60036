import type { PagePlan } from '../layout.js'
import type { MeasuredItem } from './measured-item.js'

/**
 * Move figures to the heads of the pages that the plan gives them.
 *
 * The block that follows a figure in the manuscript keeps its number, so that the survey can read the text in order.
 *
 * @param texts  of each page
 */
export function moveFigures(
  plan: readonly PagePlan[],
  items: readonly MeasuredItem[],
  texts: readonly DocumentFragment[],
): void {
  const heads = plan.flatMap((page) => page.heads ?? [])
  const figures = new Map(
    heads.flatMap((at) => items[at]?.element ?? []).map((element, at) => [element, String(at)]),
  )
  for (const [figure, number] of figures) {
    figure.dataset.moved = number
    const next = followerOf(figure, figures)
    if (next) next.dataset.followsFigures = `${next.dataset.followsFigures ?? ''} ${number}`.trim()
  }
  for (const [index, { from, to, heads = [] }] of plan.entries()) {
    const text = texts[index]
    // A paragraph that begins on the page after it has left an empty part.
    if (from === to) text?.replaceChildren()
    text?.prepend(...heads.flatMap((at) => items[at]?.element ?? []))
  }
}

function followerOf(figure: HTMLElement, figures: ReadonlyMap<Element, string>): HTMLElement | undefined {
  let next = figure.nextElementSibling
  while (next && figures.has(next as HTMLElement)) next = next.nextElementSibling
  return next instanceof HTMLElement ? next : undefined
}
