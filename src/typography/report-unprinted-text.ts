import type { Element, Nodes, Root } from 'hast'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import { classes } from '../model/classes.js'
import { isGenerated } from '../model/flow-text.js'
import { hasClass } from '../model/has-class.js'
import { reportCapped } from '../model/report-capped.js'
import { shownBeginning } from '../model/shown-beginning.js'
import { markupIn } from './markup-in-source.js'

/** What holds running text of its own. */
const BLOCKS = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'td', 'th', 'figcaption', 'pre', 'dt', 'dd'])

/** A block of the tree, and the text that it holds. */
interface Block {
  text: string
}

/**
 * Hold the letters of `article.md`, less its markup, against the tree that the editions are made of, block by block: each
 * letter of the file is in the text of the block that its place belongs to, in the order of the file.
 *
 * It does not say what is doubled or in another place; the editions are held against the tree for that.
 *
 * @param tree  the neutral tree
 * @param file  the manuscript; gets `unprinted-text` at the first letter of each stretch that is not in the tree
 */
export function reportUnprintedText(tree: Root, file: VFile): void {
  const source = String(file.value)
  const blocks: Block[] = [{ text: '' }]
  const owners = new Uint32Array(source.length)
  collect(tree, 0, { blocks, owners, byPlace: new Map(), isInFigure: false })
  const { toPoint } = location(source)
  for (const offset of lostIn(source, blocks, owners)) {
    const [line = ''] = source.slice(offset).split('\n', 1)
    reportCapped(file, 'unprinted-text', { written: shownBeginning(line) }, toPoint(offset))
  }
}

interface Collected {
  blocks: Block[]
  /** The block of each code unit of the source, by its index; 0 is what belongs to none. */
  owners: Uint32Array
  /** The blocks by where they are written: the lines of a verse are of one paragraph. */
  byPlace: Map<string, number>
  /** Whether the node is a figure's own part; what its caption and its lines hold is in them. */
  isInFigure: boolean
}

function collect(node: Nodes, owner: number, found: Collected): void {
  if (node.type === 'text') {
    const block = found.blocks[owner]
    if (block) block.text += node.value
  }
  if (!('children' in node)) return
  let own = owner
  let { isInFigure } = found
  if (node.type === 'element') {
    if (isWithoutSource(node)) return
    const block = found.blocks[owner]
    // The label of an image is the caption of a figure, and else what is said instead of the image.
    if (node.tagName === 'img' && !isInFigure && block) block.text += String(node.properties.alt ?? '')
    isInFigure = hasClass(node, classes.figure)
    if (BLOCKS.has(node.tagName)) own = blockOf(node, found)
  }
  for (const child of node.children) collect(child, own, { ...found, isInFigure })
}

function blockOf({ position }: Element, { blocks, owners, byPlace }: Collected): number {
  if (position?.start.offset === undefined || position.end.offset === undefined) return 0
  const place = `${position.start.offset}-${position.end.offset}`
  const known = byPlace.get(place)
  if (known !== undefined) return known
  owners.fill(blocks.length, position.start.offset, position.end.offset)
  byPlace.set(place, blocks.length)
  return blocks.push({ text: '' }) - 1
}

/** What comes from the front matter, from the data of sources, or from kiyo. */
function isWithoutSource(element: Element): boolean {
  return element.tagName === 'header' || element.properties.dataKey !== undefined || isGenerated(element)
}

/** Where a letter of the source is in the text of no block; one place a line. */
function lostIn(source: string, blocks: readonly Block[], owners: Uint32Array): number[] {
  const marked = markupIn(source)
  const cursors = new Uint32Array(blocks.length)
  const lost: number[] = []
  let lostLine = -1
  for (let at = 0; at < source.length; at++) {
    if (marked[at] === 1 || !isLetter(source.charCodeAt(at))) continue
    const owner = owners[at] ?? 0
    const text = blocks[owner]?.text ?? ''
    const found = text.indexOf(source.charAt(at), cursors[owner])
    if (found !== -1) {
      cursors[owner] = found + 1
      continue
    }
    const line = source.lastIndexOf('\n', at)
    if (line !== lostLine) lost.push(at)
    lostLine = line
  }
  return lost
}

/** Letters, digits and punctuation that Markdown does not use; no spaces or invisible characters. */
function isLetter(code: number): boolean {
  if (code < 0x80) return (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123)
  return !UNSEEN.test(String.fromCharCode(code))
}

const UNSEEN = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u
