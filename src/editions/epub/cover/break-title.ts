/** What never begins a line. */
const CLOSING =
  /^[、。，．・：；？！!?,.:;ー々〜～）〕］｝〉》」』】”’)\]}ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ–—-]/u
/** What never ends one. */
const OPENING = /[（〔［｛〈《「『【“‘([{«]$/u
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{N}\p{M}'’.-]/u
const HIRAGANA = /\p{Script=Hiragana}/u
const KATAKANA = /[\p{Script=Katakana}ー]/u
const HAN = /\p{Script=Han}/u

/** A line counts by the square of the ems that it differs from the others, a bad break and a further line as much. */
const PENALTY = { phrase: 0, script: 8, compound: 12, word: 24, line: 12 }

/**
 * Break a title into lines: as few as it needs, about equally long, each ending with a phrase where it can.
 *
 * Japanese phrases are found by their script: they end in hiragana, and the next begins in kanji or katakana. Where the two are
 * one word of the dictionary of ICU, as 書き損じ is, no phrase ends; words of it that make a compound are better parted than a
 * word itself.
 *
 * @param text     without line ends
 * @param widthOf  of a character of it, in ems
 * @param measure  in ems
 * @returns        the lines, without the spaces between them; a line is longer than the measure only where a word is
 */
export function breakTitle(text: string, widthOf: (character: string) => number, measure: number): string[] {
  const words = wordEndsOf(text)
  const characters = [...new Intl.Segmenter('ja', { granularity: 'grapheme' }).segment(text)].map(
    ({ segment }) => segment,
  )
  const places = [
    0,
    ...characters.flatMap((_, index) => (costAt(characters, index, words) === undefined ? [] : [index])),
    characters.length,
  ]
  const piece = (from: number, to: number): string => characters.slice(from, to).join('').trim()
  const sums = [0]
  for (const character of characters) sums.push((sums.at(-1) ?? 0) + widthOf(character))
  const widthBetween = (from: number, to: number): number => {
    const end = characters[to - 1]?.trim() === '' ? to - 1 : to
    return (sums[end] ?? 0) - (sums[from] ?? 0)
  }
  const ways: Way[] = []
  // One line more than it needs, if that saves a word from being broken.
  const fewest = Math.max(1, Math.ceil(widthBetween(0, characters.length) / measure))
  for (let count = fewest; count <= places.length && ways.length < 2; count++) {
    const target = widthBetween(0, characters.length) / count
    const way = bestWay(places, count, (from, to) => {
      const width = widthBetween(from, to)
      if (width > measure) return undefined
      return (width - target) ** 2 + (to === characters.length ? 0 : (costAt(characters, to, words) ?? 0))
    })
    if (way) ways.push({ ...way, cost: way.cost + count * PENALTY.line })
  }
  const [first, second] = ways
  const best = second && first && second.cost < first.cost ? second : first
  if (best) return best.lines.map(([from, to]) => piece(from, to))
  return places.slice(1).map((to, index) => piece(places[index] ?? 0, to))
}

/** Get the graphemes after which a word ends, and whether the next word is long enough to begin a line in a compound. */
function wordEndsOf(text: string): ReadonlyMap<number, boolean> {
  const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' })
  const words = [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)].map(
    ({ segment }) => [...graphemes.segment(segment)].length,
  )
  const ends = new Map<number, boolean>()
  let end = 0
  for (const [index, length] of words.entries()) {
    end += length
    ends.set(end, length > 1 && (words[index + 1] ?? 0) > 1)
  }
  return ends
}

/**
 * What a line's end before a character costs; undefined where there can be none.
 *
 * @param words  as `wordEndsOf` gives them
 */
function costAt(
  characters: readonly string[],
  index: number,
  words: ReadonlyMap<number, boolean>,
): number | undefined {
  const [before, after] = [characters[index - 1], characters[index]]
  if (before === undefined || after === undefined) return undefined
  if (/\s/.test(after)) return undefined
  if (/\s/.test(before)) return PENALTY.phrase
  if (CLOSING.test(after) || OPENING.test(before) || (WORD.test(before) && WORD.test(after))) return undefined
  if (/^[、。・：；）〕］」』]/u.test(before) || OPENING.test(after)) return PENALTY.phrase
  if (HIRAGANA.test(before) && !HIRAGANA.test(after)) return words.has(index) ? PENALTY.phrase : PENALTY.word
  // A particle stays with its word.
  if (HIRAGANA.test(after)) return PENALTY.word
  const isOneScript = [KATAKANA, HAN].some((script) => script.test(before) && script.test(after))
  if (isOneScript) return words.get(index) ? PENALTY.compound : PENALTY.word
  return PENALTY.script
}

type Line = [from: number, to: number]

interface Way {
  cost: number
  lines: Line[]
}

/** The cheapest division into a number of lines. */
function bestWay(
  places: readonly number[],
  count: number,
  cost: (from: number, to: number) => number | undefined,
): Way | undefined {
  let ways = new Map<number, Way>([[0, { cost: 0, lines: [] }]])
  for (let line = 0; line < count; line++) {
    const next = new Map<number, Way>()
    for (const [from, way] of ways) {
      for (let index = places.indexOf(from) + 1; index < places.length; index++) {
        const to = places[index] ?? 0
        const own = cost(from, to)
        // Lines grow longer: what comes after is too long, too.
        if (own === undefined) break
        const total = way.cost + own
        if (total < (next.get(to)?.cost ?? Number.POSITIVE_INFINITY))
          next.set(to, { cost: total, lines: [...way.lines, [from, to]] })
      }
    }
    ways = next
  }
  return ways.get(places.at(-1) ?? 0)
}
