/** A line may differ from its composed width by this much of an em. */
const TOLERANCE = 0.02

/**
 * Compare the lines on a finished page with those that were composed: each ends at its break and nowhere else, and
 * reaches neither beyond the measure nor, where it is filled, short of it.
 *
 * @returns  excerpts of the lines that do not
 */
export function missetLines(sheet: HTMLElement): string[] {
  return [...sheet.querySelectorAll<HTMLElement>('.composed')].flatMap(missetIn)
}

function missetIn(block: HTMLElement): string[] {
  const style = getComputedStyle(block)
  const box = block.getBoundingClientRect()
  const left = box.left + Number.parseFloat(style.paddingLeft)
  const right = box.right - Number.parseFloat(style.paddingRight)
  const size = Number.parseFloat(style.fontSize)
  const tolerance = TOLERANCE * size
  const isJustified = style.textAlign === 'justify'
  const misset: string[] = []
  const range = document.createRange()
  range.selectNodeContents(block)
  const ends = [...block.querySelectorAll('br')]
  for (let at = 0; at <= ends.length; at++) {
    const before = ends[at - 1]
    const after = ends[at]
    if (before) range.setStartAfter(before)
    else range.setStart(block, 0)
    if (after) range.setEndBefore(after)
    else range.setEnd(block, block.childNodes.length)
    const text = range.toString()
    if (!text.trim()) continue
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0)
    const edge = Math.max(...rects.map((rect) => rect.right))
    const height = Math.max(...rects.map((rect) => rect.bottom)) - Math.min(...rects.map((rect) => rect.top))
    const isFilled = isJustified && after?.className === 'line-end'
    const isTwoLines = height > 2 * Number.parseFloat(style.lineHeight)
    // An opening bracket at a line's start has its white half outside; a note's number hangs.
    const head = Math.min(...rects.map((rect) => rect.left))
    const isOutLeft = head < left - size / 2 - tolerance && !(at === 0 && block.querySelector('.note-number'))
    if (edge > right + tolerance || isOutLeft || (isFilled && edge < right - tolerance) || isTwoLines) {
      misset.push(`${text.slice(0, 8)}…${text.slice(-8)} (${((edge - right) / size).toFixed(3)} em)`)
    }
  }
  return misset
}
