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

/**
 * List the texts and pictures of each line of a composed paragraph, in reading order.
 *
 * @param block  its lines end at its line breaks
 * @returns      one list for each line, the last for the text after the last break; without the numbers of notes
 */
export function textsOfLines(block: HTMLElement): LineText[][] {
  const lines: LineText[][] = [[]]
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node instanceof Text || node instanceof HTMLBRElement || node instanceof HTMLImageElement)
      return NodeFilter.FILTER_ACCEPT
    return (node as Element).matches(`.${classes.noteNumber}`)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_SKIP
  })
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text || node instanceof HTMLImageElement) lines.at(-1)?.push(asLineText(node))
    else lines.push([])
  }
  return lines
}

function asLineText(node: LineText['node']): LineText {
  const parent = node.parentElement
  const call = parent?.closest<HTMLElement>(`.${classes.noteCall}`)
  return {
    node,
    kind: node instanceof Text ? kindOf(parent, call) : 'picture',
    language: parent?.closest('[lang]')?.getAttribute('lang') ?? '',
    call: call ? Number(call.dataset.note) : undefined,
    isAddress: parent?.closest('code, [data-address]') != null,
  }
}

function kindOf(parent: Element | null, call: Element | null | undefined): LineText['kind'] {
  if (call) return 'note-call'
  if (parent?.closest('rt')) return 'reading'
  if (parent?.closest('ruby')) return 'ruby'
  return parent?.matches(`.${classes.hyphen}`) ? 'hyphen' : 'text'
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
    found.push(...charactersOf(text, dataOf(text).slice(0, REACH)))
  }
  return found.slice(0, EDGE)
}

/** Get the last characters of a line that are the author's. */
export function tailOf(texts: readonly LineText[]): LineCharacter[] {
  const found: LineCharacter[] = []
  for (const text of texts.toReversed()) {
    if (found.length >= EDGE) break
    found.unshift(...charactersOf(text, dataOf(text).slice(-REACH)))
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
  return Array.from(segmenter.segment(part), ({ segment }) => ({
    text: segment,
    language,
    kind,
    ...(isAddress ? { isAddress } : {}),
  }))
}
