import { classes } from '../../../model/classes.js'
import type { LineCharacter } from '../../../model/printed-page.js'

/** A text or a picture of a line; the reading of a ruby above the line is one, too. */
export interface LineText {
  node: Text | HTMLImageElement
  kind: LineCharacter['kind'] | 'reading' | 'hyphen'
  /** BCP 47. */
  language: string
  /** The note that is called by it. */
  call: number | undefined
  /** Part of an address or of code. */
  isAddress: boolean
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' })
/** Characters none of which combines with another: the segmenter takes its time. */
const SINGLE =
  /^[\u0020-\u007e\u00a0-\u02ff\u0400-\u0482\u2010-\u2027\u2030-\u205e\u3000-\u3029\u3040-\u3098\u309b-\u30ff\u3400-\u9fff\uff01-\uff9d]*$/

/** What is known of a text by the elements around it. */
type Around = Pick<LineText, 'kind' | 'language' | 'call' | 'isAddress'>

/**
 * List the texts and pictures of each line of a composed paragraph, in reading order.
 *
 * @param block  its lines end at its line breaks
 * @returns      one list for each line, the last for the text after the last break; without the numbers of notes
 */
export function textsOfLines(block: HTMLElement): LineText[][] {
  const lines: LineText[][] = [[]]
  collectTexts(block, aroundTextsOf(block), lines)
  return lines
}

/** By recursion: a filter of a TreeWalker is called anew for each node, which takes several times as long. */
function collectTexts(parent: Element, around: Around, lines: LineText[][]): void {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node instanceof Text) lines.at(-1)?.push({ node, ...around })
    else if (node instanceof HTMLImageElement) lines.at(-1)?.push({ node, ...around, kind: 'picture' })
    else if (node instanceof HTMLBRElement) lines.push([])
    else if (node instanceof Element && !node.classList.contains(classes.noteNumber))
      collectTexts(node, aroundTextsIn(node, around), lines)
  }
}

/** From the elements around a block and itself. */
function aroundTextsOf(block: Element): Around {
  const call = block.closest<HTMLElement>(`.${classes.noteCall}`)
  return {
    kind: kindOf(block, call),
    language: block.closest('[lang]')?.getAttribute('lang') ?? '',
    call: call ? Number(call.dataset.note) : undefined,
    isAddress: block.closest('code, [data-address]') !== null,
  }
}

function kindOf(parent: Element, call: Element | null): LineText['kind'] {
  if (call) return 'note-call'
  if (parent.closest('rt')) return 'reading'
  if (parent.closest('ruby')) return 'ruby'
  return parent.classList.contains(classes.hyphen) ? 'hyphen' : 'text'
}

/** Of the texts in an element, from those of its parent. */
function aroundTextsIn(element: Element, outer: Around): Around {
  const isCall = element instanceof HTMLElement && element.classList.contains(classes.noteCall)
  return {
    kind: isCall ? 'note-call' : kindIn(element, outer.kind),
    language: element.getAttribute('lang') ?? outer.language,
    call: isCall ? Number(element.dataset.note) : outer.call,
    isAddress: outer.isAddress || element.tagName === 'CODE' || element.hasAttribute('data-address'),
  }
}

function kindIn(element: Element, outer: LineText['kind']): LineText['kind'] {
  if (outer === 'note-call' || outer === 'reading') return outer
  if (element.tagName === 'RT') return 'reading'
  if (outer === 'ruby' || element.tagName === 'RUBY') return 'ruby'
  return element.classList.contains(classes.hyphen) ? 'hyphen' : 'text'
}

/** Characters at each edge of a line that the rules for line ends need. */
const EDGE = 3
/** UTF-16 units that are enough for so many characters with their combining marks. */
const REACH = 48

/** Get the first characters of a line that are the author's. */
export function headOf(texts: readonly LineText[]): LineCharacter[] {
  const found: LineCharacter[] = []
  for (const text of texts) {
    if (found.length >= EDGE) break
    found.push(...charactersOf(text, dataOf(text).slice(0, REACH)).slice(0, EDGE))
  }
  return found.slice(0, EDGE)
}

/** Get the last characters of a line that are the author's. */
export function tailOf(texts: readonly LineText[]): LineCharacter[] {
  const found: LineCharacter[] = []
  for (const text of texts.toReversed()) {
    if (found.length >= EDGE) break
    found.unshift(...charactersOf(text, dataOf(text).slice(-REACH)).slice(-EDGE))
  }
  return found.slice(-EDGE)
}

/** Get the characters of a text; those of a picture are one that stands for an object. */
export function dataOf({ node }: LineText): string {
  return node instanceof Text ? node.data : '\ufffc'
}

function charactersOf(text: LineText, part: string): LineCharacter[] {
  const { kind, language, isAddress } = text
  if (kind === 'reading' || kind === 'hyphen' || part === '') return []
  if (kind !== 'text') return [{ text: dataOf(text), language, kind }]
  const characters = SINGLE.test(part)
    ? Array.from(part)
    : Array.from(segmenter.segment(part), ({ segment }) => segment)
  return characters.map((character) => ({
    text: character,
    language,
    kind,
    ...(isAddress ? { isAddress } : {}),
  }))
}
