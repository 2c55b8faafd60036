import { classes } from '../../../model/classes.js'
import { blockSize, inlineSize, type LogicalBox } from '../../../model/logical-box.js'
import type { LineAdjustment, PrintedLine } from '../../../model/printed-page.js'
import type { TextPlace } from '../../../model/text-place.js'
import { endsFilled } from './ends-filled.js'
import { Frame } from './frame.js'
import { lineOf, linesOpened } from './lines-opened.js'
import { dataOf, headOf, type LineText, tailOf, textsOfLines } from './texts-of-lines.js'

/** One for all, as in `true-up-lines.ts`. */
const range = document.createRange()
const rangeOfLetters = document.createRange()

/** Characters further apart across their line, in leadings, are on two; superiors and inferiors are less. */
const APART = 0.6

/** Gets the place of a character of what a page has of a text. */
export type PlaceIn = (index: number) => TextPlace

/**
 * Read the lines of a finished page: how they were composed, and where they are.
 *
 * @param frame   of the page
 * @param starts  where the text of each column begins: of the running text, and of each note or part of a note
 * @returns       in reading order; what is not composed (tables, code) is not among them
 */
export function readLines(
  sheet: HTMLElement,
  frame: Frame,
  starts: ReadonlyMap<Element | null, PlaceIn>,
): PrintedLine[] {
  const texts = new Map(
    [...starts.keys()].flatMap((column) => (column ? [[column, countTexts(column)] as const] : [])),
  )
  const blocks = sheet.querySelectorAll<HTMLElement>(
    `.${classes.flow} .${classes.composed}, .${classes.note} .${classes.composed}, .${classes.note}.${classes.composed}`,
  )
  return [...blocks].flatMap((block) => {
    const column = columnOf(block)
    const placeIn = starts.get(column)
    const counted = column && texts.get(column)
    if (!placeIn || !counted || block.closest('[data-generated]')) return []
    return linesIn(block, placeIn, counted, frame)
  })
}

/** The element whose text a part of a page belongs to: a note, or the running text. */
function columnOf(element: Element | null): Element | null {
  return element?.closest(`.${classes.note}, .${classes.flow}`) ?? null
}

/** Start and length of each text node in the text of its column, without what kiyo generates. */
type CountedTexts = ReadonlyMap<Node, { start: number; length: number }>

function countTexts(column: Element): CountedTexts {
  const texts = new Map<Node, { start: number; length: number }>()
  if (column.closest('[data-generated]')) return texts
  let start = 0
  // By recursion, as in `texts-of-lines.ts`.
  const count = (parent: Element): void => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node instanceof Text) {
        const length = node.data.replace(/\u00ad/g, '').length
        texts.set(node, { start, length })
        start += length
      } else if (node instanceof Element && !node.matches(OTHERS)) count(node)
    }
  }
  count(column)
  return texts
}

/** What is not of the text that is around it. */
const OTHERS = `[data-generated], .${classes.note}, .${classes.flow}`

function linesIn(block: HTMLElement, placeIn: PlaceIn, counted: CountedTexts, frame: Frame): PrintedLine[] {
  const style = getComputedStyle(block)
  const size = Number.parseFloat(style.fontSize)
  const leading = Number.parseFloat(style.lineHeight)
  const turned = block.closest(`.${classes.turnedContent}`)
  // Along the lines of what is turned; its places are those of the page.
  const along = turned ? new Frame(turned) : frame
  const content = along.contentBoxOf(block)
  const isJustified = style.textAlign === 'justify'
  const texts = textsOfLines(block)
  const ends = [...block.querySelectorAll('br')]
  // A first line may begin before the others, as that of a speech does.
  const hanging = Math.max(0, -Number.parseFloat(style.textIndent))
  const heights = linesOpened(block)
  const pictures = picturesByLine(block, frame)
  const lines: PrintedLine[] = []
  for (let at = 0; at <= ends.length; at++) {
    const before = ends[at - 1]
    const after = ends[at]
    const own = texts[at] ?? []
    const words = own.filter(({ kind }) => kind !== 'picture')
    const text = words.map((one) => (one.kind === 'reading' ? '' : dataOf(one))).join('')
    const last = lines.at(-1)
    // A line of a picture alone is none of text, but the next begins after the picture.
    if (!text.trim() && last && words.length < own.length)
      Object.assign(last, { endsBy: reasonOf(after), tail: tailOf(own) })
    if (!text.trim()) continue
    if (before) range.setStartAfter(before)
    else range.setStart(block, 0)
    if (after) range.setEndBefore(after)
    else range.setEnd(block, block.childNodes.length)
    const inBlock = around(along.boxesOf(range).filter((one) => inlineSize(one) > 0))
    const box = turned ? around(frame.boxesOf(range).filter((one) => blockSize(one) > 0)) : inBlock
    // A note's number hangs outside the lines of the note.
    const hangs = at === 0 && block.querySelector(`.${classes.noteNumber}`) !== null
    const extent = extentOf(own, counted)
    lines.push({
      text,
      place: placeIn(extent.start),
      length: extent.length,
      calls: own.flatMap(({ call }) => call ?? []),
      box,
      letters: heights.length > 0 ? lettersOf(words, frame) : box,
      size,
      ...(turned ? { isTurned: true } : {}),
      pictures: pictures.get(at) ?? [],
      ...reducedRubyOf(own),
      element: block.tagName.toLowerCase(),
      isFilled: isJustified && endsFilled(after),
      endsParagraph: after === undefined && !block.classList.contains(classes.continues),
      beginsParagraph: at === 0 && !block.classList.contains(classes.continued),
      endsBy: reasonOf(after),
      head: headOf(own),
      tail: tailOf(own),
      before: hangs ? 0 : (content.inlineStart - (at === 0 ? hanging : 0) - inBlock.inlineStart) / size,
      beyond: (inBlock.inlineEnd - content.inlineEnd) / size,
      measure: inlineSize(content) / size,
      adjustment: adjustmentOf(after ?? block),
      isBroken:
        blockSize(inBlock) > (1 + (heights[at] ?? 1)) * leading && spread(own, along, size) > APART * leading,
    })
  }
  return lines
}

/** Get the size of the smallest ruby of a line, if one was too long for it. */
function reducedRubyOf(texts: readonly LineText[]): Pick<PrintedLine, 'reducedRuby'> {
  const percents = texts
    .filter(({ kind }) => kind === 'ruby')
    .flatMap(({ node }) => node.parentElement?.closest<HTMLElement>('ruby')?.dataset.percent ?? [])
  return percents.length > 0 ? { reducedRuby: Math.min(...percents.map(Number)) } : {}
}

/** Get the boxes of inline images by their line. */
function picturesByLine(block: HTMLElement, frame: Frame): Map<number, LogicalBox[]> {
  const pictures = new Map<number, LogicalBox[]>()
  for (const image of block.querySelectorAll('img')) {
    const line = lineOf(image, block)
    pictures.set(line, [...(pictures.get(line) ?? []), frame.boxOf(image)])
  }
  return pictures
}

/**
 * Get how far apart the middles of a line's characters are, across the line. Where large letters are set close, one line is
 * as high as two, with its emphasis dots and readings.
 *
 * @param size  one em; a picture stands as low as a character
 */
function spread(texts: readonly LineText[], frame: Frame, size: number): number {
  const middles = texts.flatMap(({ node, kind }) => {
    rangeOfLetters.selectNode(node)
    const boxes = frame.boxesOf(rangeOfLetters).filter((one) => kind !== 'reading' && inlineSize(one) > 0)
    return boxes.map(({ blockStart, blockEnd }) =>
      kind === 'picture' ? blockEnd - size / 2 : (blockStart + blockEnd) / 2,
    )
  })
  return Math.max(...middles) - Math.min(...middles)
}

/** Get the box around the letters of a line that is opened by a picture. */
function lettersOf(texts: readonly LineText[], frame: Frame): LogicalBox {
  return around(
    texts.flatMap(({ node, kind }) => {
      rangeOfLetters.selectNode(node)
      return kind === 'reading' ? [] : frame.boxesOf(rangeOfLetters)
    }),
  )
}

function reasonOf(end: HTMLElement | undefined): PrintedLine['endsBy'] {
  if (!end) return 'paragraph'
  if (!end.classList.contains(classes.lineEnd) || end.classList.contains(classes.pageEnd)) return 'given'
  return end.dataset.forced === undefined ? 'choice' : 'need'
}

/** Get the extent of a line in the text of its column; a line consists of whole text nodes. */
function extentOf(texts: readonly LineText[], counted: CountedTexts): { start: number; length: number } {
  const extents = texts.flatMap(({ node }) => counted.get(node) ?? [])
  return {
    start: extents[0]?.start ?? 0,
    length: extents.reduce((sum, { length }) => sum + length, 0),
  }
}

/** Read the adjustment that `set-lines.ts` stored. */
function adjustmentOf({ dataset }: HTMLElement): LineAdjustment {
  return { taken: 0, opened: 0, forced: 0, ...JSON.parse(dataset.adjustment ?? '{}') }
}

function around(boxes: readonly LogicalBox[]): LogicalBox {
  return {
    inlineStart: Math.min(...boxes.map((box) => box.inlineStart)),
    inlineEnd: Math.max(...boxes.map((box) => box.inlineEnd)),
    blockStart: Math.min(...boxes.map((box) => box.blockStart)),
    blockEnd: Math.max(...boxes.map((box) => box.blockEnd)),
  }
}
