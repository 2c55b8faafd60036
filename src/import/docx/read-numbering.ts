import type { Element } from 'xast'
import { formatNumber } from './format-number.js'
import { childOf, elementsOf, numberAt, switchIn, valueIn } from './word-xml.js'

/** What Word counts before a paragraph. */
export interface NumberLabel {
  /** As it is printed: `第1節`, `1.`, `・`. */
  text: string
  number: number
  isBullet: boolean
  /** 0 for the outermost. */
  level: number
  /** The list that it counts in. */
  list: string
}

interface Level {
  start: number
  format: string
  text: string
  /** The level at whose next number this one begins anew; 0 for never. */
  restart: number | undefined
  /** All numbers of the label in digits. */
  isLegal: boolean
}

interface List {
  abstract: string
  levels: Map<number, Level>
  starts: Map<number, number>
}

/** Counts the paragraphs of a document. */
export interface Numbering {
  /**
   * Count a paragraph; to be called for each one that is numbered, in the order of the text.
   *
   * @param id     `w:numId`
   * @param level  `w:ilvl`
   * @returns      undefined where the list has no such level, and for the id 0, which takes a number away
   */
  count(id: string | undefined, level: number): NumberLabel | undefined
}

/**
 * Read the numbering part.
 *
 * @param root  `w:numbering`; a document without one has no numbering
 * @see ECMA-376-1, 17.9 "Numbering"
 */
export function readNumbering(root: Element | undefined): Numbering {
  const elements = elementsOf(root)
  const abstracts = new Map<string, Map<number, Level>>()
  const byStyle = new Map<string, string>()
  for (const element of elements.filter(({ name }) => name === 'w:abstractNum')) {
    const id = element.attributes['w:abstractNumId'] ?? ''
    abstracts.set(id, readLevels(element))
    const style = valueIn(element, 'w:styleLink')
    if (style) byStyle.set(style, id)
  }
  for (const element of elements.filter(({ name }) => name === 'w:abstractNum')) {
    const linked = abstracts.get(byStyle.get(valueIn(element, 'w:numStyleLink') ?? '') ?? '')
    if (linked) abstracts.set(element.attributes['w:abstractNumId'] ?? '', linked)
  }
  const lists = new Map<string, List>()
  for (const element of elements.filter(({ name }) => name === 'w:num')) {
    const abstract = valueIn(element, 'w:abstractNumId') ?? ''
    const levels = new Map(abstracts.get(abstract) ?? [])
    const starts = new Map<number, number>()
    for (const override of elementsOf(element).filter(({ name }) => name === 'w:lvlOverride')) {
      const level = numberAt(override, 'w:ilvl') ?? 0
      const own = childOf(override, 'w:lvl')
      if (own) levels.set(level, readLevel(own))
      const start = Number.parseInt(valueIn(override, 'w:startOverride') ?? '', 10)
      if (start >= 0) starts.set(level, start)
    }
    lists.set(element.attributes['w:numId'] ?? '', { abstract, levels, starts })
  }
  return counter(lists)
}

function readLevels(element: Element): Map<number, Level> {
  const levels = elementsOf(element).filter(({ name }) => name === 'w:lvl')
  return new Map(levels.map((level) => [numberAt(level, 'w:ilvl') ?? 0, readLevel(level)]))
}

function readLevel(element: Element): Level {
  const restart = Number.parseInt(valueIn(element, 'w:lvlRestart') ?? '', 10)
  return {
    start: Number.parseInt(valueIn(element, 'w:start') ?? '0', 10) || 0,
    format: valueIn(element, 'w:numFmt') ?? 'decimal',
    text: valueIn(element, 'w:lvlText') ?? '',
    restart: Number.isNaN(restart) ? undefined : restart,
    isLegal: switchIn(element, 'w:isLgl') ?? false,
  }
}

function counter(lists: ReadonlyMap<string, List>): Numbering {
  // Lists of one definition count on from each other, unless one says where it starts
  const counts = new Map<string, Map<number, number>>()
  const begun = new Set<string>()
  return {
    count(id, at) {
      const list = id === undefined ? undefined : lists.get(id)
      const level = list?.levels.get(at)
      if (id === undefined || !list || !level) return undefined
      const numbers = counts.get(list.abstract) ?? new Map<number, number>()
      counts.set(list.abstract, numbers)
      const start = list.starts.get(at)
      if (start !== undefined && !begun.has(`${id} ${at}`)) numbers.set(at, start - 1)
      begun.add(`${id} ${at}`)
      const number = (numbers.get(at) ?? (start ?? level.start) - 1) + 1
      numbers.set(at, number)
      for (const [deeper, { restart }] of list.levels) {
        if (deeper > at && (restart === undefined || (restart > 0 && at < restart))) numbers.delete(deeper)
      }
      const written = (of: number): string => {
        const one = list.levels.get(of)
        const value = numbers.get(of) ?? one?.start ?? 1
        return formatNumber(value, level.isLegal ? 'decimal' : (one?.format ?? 'decimal'))
      }
      const isBullet = level.format === 'bullet'
      const text = isBullet
        ? level.text
        : level.text.replace(/%([1-9])/g, (_, digit: string) => written(Number(digit) - 1))
      return { text, number, isBullet, level: at, list: list.abstract }
    },
  }
}
