import { classes } from '../../../model/classes.js'
import type { StretchOnPage } from '../../../model/printed-page.js'

/** List the text of an element in stretches: one for each divided cell and moved figure, and one for what is between them. */
export function listStretches(element: HTMLElement): StretchOnPage[] {
  const stretches: StretchOnPage[] = [{ value: '', follows: [] }]
  const cell = element.closest<HTMLElement>('[data-cell]')?.dataset.cell
  const figure = element.closest<HTMLElement>('[data-moved]')?.dataset.moved
  addStretches(element, { cell, figure }, stretches)
  return stretches
}

/** By recursion, as in `texts-of-lines.ts`. */
function addStretches(
  parent: Element,
  around: Pick<StretchOnPage, 'cell' | 'figure'>,
  stretches: StretchOnPage[],
): void {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node instanceof Text) addText(node.data.replace(/\u00ad/g, ''), around, stretches)
    if (!(node instanceof Element) || node.matches(LEFT_OUT)) continue
    const { cell, moved, followsFigures } = node instanceof HTMLElement ? node.dataset : {}
    const own = { cell: cell ?? around.cell, figure: moved ?? around.figure }
    if (followsFigures !== undefined)
      stretches.push({ value: '', ...own, follows: followsFigures.split(' ') })
    addStretches(node, own, stretches)
  }
}

/** What is in no text, or in one of its own. */
const LEFT_OUT = `[data-generated], .${classes.notes}`

function addText(
  value: string,
  { cell, figure }: Pick<StretchOnPage, 'cell' | 'figure'>,
  stretches: StretchOnPage[],
): void {
  if (value === '') return
  const last = stretches.at(-1)
  if (last && last.cell === cell && last.figure === figure) last.value += value
  else stretches.push({ value, cell, figure, follows: [] })
}
