import type { PrintedLine } from '../layout.js'

/**
 * Read the lines on a finished page, as they were composed and as they stand.
 *
 * @returns  in reading order; what is not composed (tables, code) is not among them
 */
export function readLines(sheet: HTMLElement): PrintedLine[] {
  return [...sheet.querySelectorAll<HTMLElement>('.composed')].flatMap(linesIn)
}

function linesIn(block: HTMLElement): PrintedLine[] {
  const style = getComputedStyle(block)
  const box = block.getBoundingClientRect()
  const size = Number.parseFloat(style.fontSize)
  const left = box.left + Number.parseFloat(style.paddingLeft)
  const right = box.right - Number.parseFloat(style.paddingRight)
  const isJustified = style.textAlign === 'justify'
  const ends = [...block.querySelectorAll('br')]
  const lines: PrintedLine[] = []
  const range = document.createRange()
  for (let at = 0; at <= ends.length; at++) {
    const before = ends[at - 1]
    const after = ends[at]
    if (before) range.setStartAfter(before)
    else range.setStart(block, 0)
    if (after) range.setEndBefore(after)
    else range.setEnd(block, block.childNodes.length)
    const text = textOf(range)
    if (!text.trim()) continue
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0)
    const height = Math.max(...rects.map((rect) => rect.bottom)) - Math.min(...rects.map((rect) => rect.top))
    // A note's number hangs outside the lines of the note.
    const hangs = at === 0 && block.querySelector('.note-number') !== null
    lines.push({
      text,
      isFilled: isJustified && after?.className === 'line-end',
      endsParagraph: after === undefined && !block.classList.contains('continues'),
      beginsParagraph: at === 0 && !block.classList.contains('continued'),
      before: hangs ? 0 : (left - Math.min(...rects.map((rect) => rect.left))) / size,
      beyond: (Math.max(...rects.map((rect) => rect.right)) - right) / size,
      isBroken: height > 2 * Number.parseFloat(style.lineHeight),
    })
  }
  return lines
}

/** The characters of the line itself, without readings above it. */
function textOf(range: Range): string {
  const part = range.cloneContents()
  for (const reading of part.querySelectorAll('rt, .note-number')) reading.remove()
  return part.textContent ?? ''
}
