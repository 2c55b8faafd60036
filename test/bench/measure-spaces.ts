import { CharacterClass as C } from '../../src/compose/character-class.js'
import type { Cluster } from '../../src/compose/cluster.js'
import { measureLetters } from '../../src/compose/count-letters.js'
import { listClusters } from '../../src/compose/list-clusters.js'
import { listSpaces } from '../../src/compose/list-spaces.js'
import type { Line, Run } from '../../src/compose/paragraph.js'

/** Kinds of space on filled lines, by the names under which they are printed. */
export const spaceKinds = ['kana', '和欧', 'word', 'comma', 'full stop', 'bracket'] as const
export type PrintedKind = (typeof spaceKinds)[number]

/** What is counted of composed paragraphs: spaces in em, and what a typesetter would mark. */
export interface Spaces {
  lines: number
  of: Record<PrintedKind, number[]>
  /** Filled lines with a quarter em, and those on which it is wider than a third while all gaps of kana are closed. */
  mixed: number
  mixedWide: number
  /** Filled lines on which a space is twice another of its kind. */
  twice: number
  /** Two marks side by side with less than a quarter em between them, of those that have a half. */
  cramped: number
  besides: number
  /** Paragraphs of two lines or more, and those whose last line has one character, apart from punctuation. */
  paragraphs: number
  singles: number
  /** Those whose last line is narrower than two characters, the marks at its end left out. */
  narrow: number
  /** Words that are broken, and lines that are at least the third in a row to end so. */
  hyphens: number
  ladders: number
}

export function noSpaces(): Spaces {
  const of = Object.fromEntries(spaceKinds.map((kind) => [kind, [] as number[]])) as Spaces['of']
  return {
    lines: 0,
    of,
    mixed: 0,
    mixedWide: 0,
    twice: 0,
    cramped: 0,
    besides: 0,
    paragraphs: 0,
    singles: 0,
    narrow: 0,
    hyphens: 0,
    ladders: 0,
  }
}

const WIDE = 1 / 3 + 0.001
const CLOSED = 0.001
const QUARTER = 1 / 4
const CRAMPED = QUARTER - 0.001
const CLOSING: ReadonlySet<number> = new Set([C.closingBracket, C.fullStop, C.comma])

/** Add what a composed paragraph has to what was counted. */
export function countSpaces(counted: Spaces, runs: readonly Run[], lines: readonly Line[]): void {
  const known = new Map<string, Cluster>()
  for (const cluster of listClusters(runs, 0)) known.set(`${cluster.run}:${cluster.start}`, cluster)
  let row = 0
  for (const line of lines) {
    row = line.hasHyphen ? row + 1 : 0
    if (line.hasHyphen) counted.hyphens++
    if (row > 2) counted.ladders++
    if (line.isFilled) countLine(counted, line, known)
  }
  if (lines.length < 2) return
  counted.paragraphs++
  const last = lines.at(-1)?.clusters.map(({ run, start }) => known.get(`${run}:${start}`)) ?? []
  const letters = last.filter(
    (one) => one && !CLOSING.has(one.class) && one.class !== C.dividingPunctuation && one.text.trim() !== '',
  )
  if (letters.length === 1 && [...(letters[0]?.text ?? '')].length === 1) counted.singles++
  const width = measureLetters(last.filter((one) => one !== undefined))
  if (width < 2 * (last[0]?.size ?? 0) - 0.01) counted.narrow++
}

function countLine(counted: Spaces, line: Line, known: ReadonlyMap<string, Cluster>): void {
  const own: Record<PrintedKind, number[]> = noSpaces().of
  const clusters = line.clusters.map(({ run, start }) => known.get(`${run}:${start}`))
  line.clusters.forEach(({ after, advance }, at) => {
    const [before, next] = [clusters[at], clusters[at + 1]]
    if (!before || !next) return
    const isWord = before.class === C.wordSpace && before.text !== '\u3000'
    // Spaces at which a line is broken have no width.
    if (isWord && Math.abs(advance + after) < 1e-6) return
    const space = (after + before.blankAfter + next.blankBefore + (isWord ? advance : 0)) / before.size
    const kinds = isWord ? ['word-space'] : listSpaces(before, next, QUARTER).map(({ kind }) => kind)
    const kind = kindOf(before, next, kinds)
    if (kind) own[kind].push(space)
    if (kinds[0] === 'between-marks') {
      counted.besides++
      if (space < CRAMPED) counted.cramped++
    }
  })
  counted.lines++
  for (const kind of spaceKinds) counted.of[kind].push(...own[kind])
  if (own.和欧.length > 0) {
    counted.mixed++
    if (own.kana.every((space) => space < CLOSED) && own.和欧.some((space) => space > WIDE))
      counted.mixedWide++
  }
  if ((['和欧', 'word'] as const).some((kind) => Math.max(...own[kind]) > 2 * Math.min(...own[kind]) - 1e-6))
    counted.twice++
}

function kindOf(before: Cluster, next: Cluster, kinds: readonly string[]): PrintedKind | undefined {
  const [kind] = kinds
  if (kind === undefined) return isKana(before) && isKana(next) ? 'kana' : undefined
  switch (kind) {
    case 'word-space':
      return 'word'
    case 'autospace':
      return '和欧'
    case 'middle-dot':
      return undefined
    default:
      if (before.class === C.comma) return 'comma'
      return before.class === C.fullStop ? 'full stop' : 'bracket'
  }
}

function isKana({ class: of, overhang }: Cluster): boolean {
  return (of === C.hiragana || of === C.katakana || of === C.ideograph) && overhang === 0
}
