import type { Element, Root, Text } from 'hast'
import type { Point, Position } from 'unist'
import { SKIP, visitParents } from 'unist-util-visit-parents'
import { isGenerated, isOutsideFlow, SOFT_HYPHEN } from './flow-text.js'
import type { TextPlace } from './text-place.js'

/** Finds where in `article.md` a place of the printed text was written. */
export type Locate = (place: Pick<TextPlace, 'note' | 'offset'>) => Position | Point | undefined

/** A text with the place after its last character, and what of `article.md` it was made of. */
interface LocatedText {
  end: number
  value: string
  position: Position | undefined
}

/**
 * Make a function that finds where in `article.md` a place of the printed text was written.
 *
 * @param tree    of the article; with the positions of its nodes where known. It is read when a place is first asked for
 * @param source  `article.md`
 * @returns       the very character where the source has it as it is printed, else what is known to hold it;
 *                `undefined` where unknown
 */
export function locateInSource(tree: Root, source: string): Locate {
  let texts: Map<number | undefined, LocatedText[]> | undefined
  return ({ note, offset }) => {
    texts ??= listTexts(tree)
    const text = texts.get(note)?.find(({ end }) => end > offset) ?? texts.get(note)?.at(-1)
    if (!text?.position) return undefined
    const { value, end, position } = text
    const before = position.start.offset
    const written = source.slice(before, position.end.offset)
    const at = written === value ? Math.max(0, offset - (end - value.length)) : 0
    if (before === undefined || at === 0) return position
    const lines = written.slice(0, at).split('\n')
    const line = position.start.line + lines.length - 1
    const column = (lines.at(-1)?.length ?? 0) + (lines.length === 1 ? position.start.column : 1)
    return { line, column, offset: before + at }
  }
}

function listTexts(tree: Root): Map<number | undefined, LocatedText[]> {
  const texts = new Map<number | undefined, LocatedText[]>()
  visitParents(tree, (node, ancestors) => {
    const elements = ancestors.filter((one): one is Element => one.type === 'element')
    const note = elements.find(({ tagName, properties }) => tagName === 'aside' && properties.dataNote)
    if (node.type === 'element') return isGenerated(node) ? SKIP : undefined
    if (node.type !== 'text') return undefined
    if (!note && elements.some(isOutsideFlow)) return undefined
    const number = note ? Number(note.properties.dataNote) : undefined
    const own = texts.get(number) ?? []
    texts.set(number, own)
    const value = (node as Text).value.replace(SOFT_HYPHEN, '')
    const position = [...ancestors, node].findLast((one) => one.position)?.position
    own.push({ end: (own.at(-1)?.end ?? 0) + value.length, value, position })
    return undefined
  })
  return texts
}
