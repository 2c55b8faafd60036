/** What never begins a line. */
const CLOSING =
  /^[、。，．・：；？！!?,.:;ー々〜～）〕］｝〉》」』】”’)\]}ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ–—-]/u
/** What never ends one. */
const OPENING = /[（〔［｛〈《「『【“‘([{«]$/u
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{N}\p{M}'’.-]/u
const HIRAGANA = /\p{Script=Hiragana}/u
const KATAKANA = /[\p{Script=Katakana}ー]/u
const HAN = /\p{Script=Han}/u

/** A line's raggedness counts by the square of the ems it is short of the longest; a bad break by as many. */
const PENALTY = { phrase: 0, script: 2, word: 12 }

/**
 * Break a title into lines: as few as it needs, about equally long, each ending with a phrase where it can.
 *
 * Japanese phrases are told by their script: they end in hiragana, and what follows begins in kanji or katakana.
 *
 * @param text     without line ends
 * @param widthOf  of a piece of it, in ems
 * @param measure  in ems
 * @returns        the lines, without the spaces between them; a line is longer than the measure only where a word is
 */
export function breakTitle(text: string, widthOf: (piece: string) => number, measure: number): string[] {
  const characters = [...new Intl.Segmenter('ja', { granularity: 'grapheme' }).segment(text)].map(
    ({ segment }) => segment,
  )
  const places = [
    0,
    ...characters.flatMap((_, index) => (costAt(characters, index) === undefined ? [] : [index])),
    characters.length,
  ]
  const piece = (from: number, to: number): string => characters.slice(from, to).join('').trim()
  for (let count = 1; count <= places.length; count++) {
    const target = widthOf(text) / count
    const best = bestLines(places, count, (from, to) => {
      const width = widthOf(piece(from, to))
      if (width > measure) return undefined
      return (width - target) ** 2 + (to === characters.length ? 0 : (costAt(characters, to) ?? 0))
    })
    if (best) return best.map(([from, to]) => piece(from, to))
  }
  return places.slice(1).map((to, index) => piece(places[index] ?? 0, to))
}

/** What a line's end before a character costs; nothing where none can be. */
function costAt(characters: readonly string[], index: number): number | undefined {
  const [before, after] = [characters[index - 1], characters[index]]
  if (before === undefined || after === undefined) return undefined
  if (/\s/.test(after)) return undefined
  if (/\s/.test(before)) return PENALTY.phrase
  if (CLOSING.test(after) || OPENING.test(before) || (WORD.test(before) && WORD.test(after))) return undefined
  if (/^[、。・：；）〕］」』]/u.test(before) || OPENING.test(after)) return PENALTY.phrase
  if (HIRAGANA.test(before) && !HIRAGANA.test(after)) return PENALTY.phrase
  // A particle stays with its word.
  if (HIRAGANA.test(after)) return PENALTY.word
  const isOneScript = [KATAKANA, HAN].some((script) => script.test(before) && script.test(after))
  return isOneScript ? PENALTY.word : PENALTY.script
}

type Line = [from: number, to: number]

/** The cheapest division into a number of lines. */
function bestLines(
  places: readonly number[],
  count: number,
  cost: (from: number, to: number) => number | undefined,
): Line[] | undefined {
  let ways = new Map<number, { cost: number; lines: Line[] }>([[0, { cost: 0, lines: [] }]])
  for (let line = 0; line < count; line++) {
    const next = new Map<number, { cost: number; lines: Line[] }>()
    for (const [from, way] of ways) {
      for (const to of places) {
        const own = to > from ? cost(from, to) : undefined
        if (own === undefined) continue
        const total = way.cost + own
        if (total < (next.get(to)?.cost ?? Number.POSITIVE_INFINITY))
          next.set(to, { cost: total, lines: [...way.lines, [from, to]] })
      }
    }
    ways = next
  }
  return ways.get(places.at(-1) ?? 0)?.lines
}
