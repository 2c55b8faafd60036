import { classes } from '../../../model/classes.js'
import { inlineSize } from '../../../model/logical-box.js'
import { endsFilled } from './ends-filled.js'
import { Frame } from './frame.js'

/** One for all: the browser keeps each range up to date with each change, until it is collected. */
const range = document.createRange()

/**
 * A line that is off by less than the first, in em, is left as it is; by more than the second, something is wrong. A
 * quotation mark that is kerned with the space after it is 0.11 em wider where the line's end takes the space away.
 */
const FROM = 0.002
const TO = 0.15
/** A greater difference, in em, would show at one place, or as a line that begins beside the margin. */
const UNSEEN = 0.02
/** Least difference of a line without added spacing that is corrected, in em: half the tolerance of the audit. */
const FROM_UNSPACED = 0.01
/** The browser rounds the width of every text element up to a whole 64th of a pixel. */
const ROUNDING = 1 / 64

/**
 * Correct filled lines to their measure by fractions of a pixel, and all others to stay inside of it.
 *
 * Where a spacing begins or ends, the browser does not kern the letters on its two sides, and it rounds each element
 * separately, so a line with many spacings differs by a few hundredths of an em. The difference is added to the last
 * spacing of the line, or, where it would be seen there, to all spaces between words. Greater differences are left to the
 * audit.
 */
export function trueUpLines(blocks: readonly HTMLElement[]): void {
  const parted = correct(blocks)
  if (parted.length === 0) return
  layOutAnew(parted)
  correct(parted)
}

/**
 * Correct lines by what the browser shows of them now.
 *
 * @returns  blocks in which a correction has parted letters that were kerned with each other
 */
function correct(blocks: readonly HTMLElement[]): HTMLElement[] {
  const parted = new Set<HTMLElement>()
  // All lines are measured before any is changed, so that the browser lays the column out once.
  const excesses = blocks.flatMap((block) => listExcesses(block).map((excess) => ({ block, ...excess })))
  for (const { block, bearer, excess, spaces } of excesses) {
    const count = spaces.reduce((sum, { between }) => sum + between, 0)
    if (count > 0) {
      for (const { element } of spaces) widenSpaces(element, -excess / count)
      continue
    }
    const before = Number.parseFloat(bearer.style.marginInlineStart || '0')
    if (before === 0 && isShapedWithBefore(bearer, block)) parted.add(block)
    bearer.style.marginInlineStart = `${before - excess}px`
  }
  return [...parted]
}

/** Whether the browser shapes an element together with the letters before it, as it does where their spacings are equal. */
function isShapedWithBefore(bearer: HTMLElement, block: HTMLElement): boolean {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  walker.currentNode = bearer
  for (let node = walker.previousNode(); node && node !== block; node = walker.previousNode()) {
    if (node instanceof HTMLBRElement) return false
    if (!(node instanceof Text) || node.data === '') continue
    const { letterSpacing = '', wordSpacing = '' } = node.parentElement?.style ?? {}
    return letterSpacing === bearer.style.letterSpacing && wordSpacing === bearer.style.wordSpacing
  }
  return false
}

/**
 * Have the browser shape blocks anew. A margin between letters undoes their kerning, but while a paragraph is laid out the
 * browser keeps the shapes that it had, so that the line would have another width on its page.
 */
function layOutAnew(blocks: readonly HTMLElement[]): void {
  const displays = blocks.map(({ style }) => style.display)
  for (const { style } of blocks) style.display = 'none'
  for (const block of blocks) block.getClientRects()
  for (const [index, { style }] of blocks.entries()) style.display = displays[index] ?? ''
}

function widenSpaces(element: HTMLElement, by: number): void {
  const before = Number.parseFloat(element.style.wordSpacing || '0')
  element.style.wordSpacing = `${before + by}px`
}

interface Excess {
  /** Of a line, in px. */
  excess: number
  /** What can take it. */
  bearer: HTMLElement
  /** What takes it where it would be seen in one place: elements with the number of spaces in each. */
  spaces: { element: HTMLElement; between: number }[]
}

/** List the excess of each line of a block. */
function listExcesses(block: HTMLElement): Excess[] {
  const style = getComputedStyle(block)
  const size = Number.parseFloat(style.fontSize)
  const frame = new Frame(block)
  const measureEnd = frame.contentBoxOf(block).inlineEnd
  const isJustified = style.textAlign === 'justify'
  const elements = [...block.querySelectorAll<HTMLElement>(`*:not(.${classes.noteNumber}, rt)`)]
  const ends = [...block.querySelectorAll('br')]
  range.setStart(block, 0)
  let next = 0
  return [...ends, null].flatMap((end) => {
    if (end) range.setEndBefore(end)
    else range.setEnd(block, block.childNodes.length)
    const boxes = frame.boxesOf(range).filter((box) => inlineSize(box) > 0)
    const excess = Math.max(...boxes.map((box) => box.inlineEnd)) - measureEnd
    const begun: HTMLElement[] = []
    // They are in the order of the document, so nothing is compared: the browser would count their siblings for each.
    for (let one = elements[next++]; one && one !== end; one = elements[next++]) begun.push(one)
    if (end) range.setStartAfter(end)
    const isFilled = isJustified && endsFilled(end)
    const isSlight = Math.abs(excess) < TO * size + boxes.length * ROUNDING
    // A space at the line's end moves no visible character.
    const spacing = begun.findLast((one) => one.matches('span[style]') && one.textContent?.trim() !== '')
    const from = (spacing ? FROM : FROM_UNSPACED) * size
    const bearer = spacing ?? begun.at(-1)
    const isWanted = isSlight && (isFilled ? Math.abs(excess) : excess) > from
    if (!isWanted || !bearer) return []
    const isSeen = Math.abs(excess) > UNSEEN * size
    return [{ bearer, excess, spaces: isSeen ? spacesOf(begun) : [] }]
  })
}

/** List the elements of a line whose spaces are adjusted; a space at the line's end moves no visible character. */
function spacesOf(begun: readonly HTMLElement[]): Excess['spaces'] {
  const spacings = begun.filter((one) => one.style.wordSpacing !== '')
  return spacings.flatMap((element) => {
    const text = element.textContent ?? ''
    const seen =
      element === begun.at(-1) || element.nextElementSibling instanceof HTMLBRElement ? text.trimEnd() : text
    const between = (seen.match(/[ \u00a0]/g) ?? []).length
    return between > 0 ? [{ element, between }] : []
  })
}
