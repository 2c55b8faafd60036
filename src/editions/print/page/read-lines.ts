import type { Box, LineAdjustment, PrintedLine } from '../../../model/printed-page.js'
import { boxOf } from './box-of.js'

/**
 * Read the lines on a finished page, as they were composed and as they stand.
 *
 * @param page  the page's element, which boxes are measured in
 * @returns     in reading order; what is not composed (tables, code) is not among them
 */
export function readLines(sheet: HTMLElement, page: HTMLElement): PrintedLine[] {
  const origin = page.getBoundingClientRect()
  const columns = [...sheet.querySelectorAll<HTMLElement>(':scope > .flow, :scope > .notes > .note')]
  return columns.flatMap((column) => {
    const flow = Number(column.dataset.note ?? 0)
    const texts = countTexts(column)
    const blocks = column.matches('.composed')
      ? [column]
      : [...column.querySelectorAll<HTMLElement>('.composed')]
    return blocks.flatMap((block) => linesIn(block, flow, texts, origin))
  })
}

/** Where each text of the running text begins, and how long it is; what kiyo generates is not counted. */
type CountedTexts = ReadonlyMap<Node, { start: number; length: number }>

function countTexts(column: HTMLElement): CountedTexts {
  const texts = new Map<Node, { start: number; length: number }>()
  let start = 0
  const walker = document.createTreeWalker(column, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('[data-generated]')) continue
    const length = (node as Text).data.replace(/\u00ad/g, '').length
    texts.set(node, { start, length })
    start += length
  }
  return texts
}

function linesIn(block: HTMLElement, flow: number, counted: CountedTexts, origin: DOMRect): PrintedLine[] {
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
      flow,
      ...extentOf(range, counted),
      calls: callsIn(range),
      box: around(rects, origin),
      element: block.tagName.toLowerCase(),
      isFilled: isJustified && after?.classList.contains('line-end') === true,
      endsParagraph: after === undefined && !block.classList.contains('continues'),
      beginsParagraph: at === 0 && !block.classList.contains('continued'),
      before: hangs ? 0 : (left - Math.min(...rects.map((rect) => rect.left))) / size,
      beyond: (Math.max(...rects.map((rect) => rect.right)) - right) / size,
      measure: (right - left) / size,
      adjustment: adjustmentOf(after ?? block),
      isBroken: height > 2 * Number.parseFloat(style.lineHeight),
    })
  }
  return lines
}

/** Lines end between texts, so that a line holds whole ones. */
function extentOf(range: Range, counted: CountedTexts): { start: number; length: number } {
  let start: number | undefined
  let length = 0
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = counted.get(node)
    if (!text || !range.intersectsNode(node)) continue
    start ??= text.start
    length += text.length
  }
  return { start: start ?? 0, length }
}

/** As `set-lines.ts` wrote it down. */
function adjustmentOf({ dataset }: HTMLElement): LineAdjustment {
  return { taken: 0, opened: 0, forced: 0, ...JSON.parse(dataset.adjustment ?? '{}') }
}

/** Numbers of the notes that are called in a line. */
function callsIn(range: Range): number[] {
  const calls = range.cloneContents().querySelectorAll<HTMLElement>('.note-call')
  return [...calls].map((call) => Number(call.dataset.note))
}

function around(rects: readonly DOMRect[], origin: DOMRect): Box {
  const left = Math.min(...rects.map((rect) => rect.left))
  const top = Math.min(...rects.map((rect) => rect.top))
  const right = Math.max(...rects.map((rect) => rect.right))
  const bottom = Math.max(...rects.map((rect) => rect.bottom))
  return boxOf(new DOMRect(left, top, right - left, bottom - top), origin)
}

/** The characters of the line itself, without readings above it. */
function textOf(range: Range): string {
  const part = range.cloneContents()
  for (const reading of part.querySelectorAll('rt, .note-number')) reading.remove()
  return part.textContent ?? ''
}
