/** What never begins a line. */
const CLOSING =
  /^[、。，．・：；？！!?,.:;ー々〜～）〕］｝〉》」』】”’)\]}ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ–—-]/u
/** What never ends one. */
const OPENING = /[（〔［｛〈《「『【“‘([{«]$/u
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{N}\p{M}'’.-]/u
const HIRAGANA = /\p{Script=Hiragana}/u
const KATAKANA = /[\p{Script=Katakana}ー]/u
const HAN = /\p{Script=Han}/u
/** A number with what it counts, and the era or the 第 before it: 明治二十年代, 第3巻. */
const COUNTED =
  /(?:第|明治|大正|昭和|平成|令和|慶応)?[\d０-９〇一二三四五六七八九十百千]+(?:年[代度]?|世紀|か月|ヶ月|月|日|時代|[号巻章節条回次期部編度人件冊点種頁])/gu

/** A line counts by the square of the ems that it differs from the others, a bad break and a further line as much. */
const PENALTY = { phrase: 0, script: 8, compound: 12, word: 24, name: 48, line: 12 }

/**
 * Divide a title into lines: as few as it needs, about equally long, each ending with a phrase where it can.
 *
 * Japanese phrases are found by their script: they end in hiragana, and the next begins in kanji or katakana. Where the two are
 * one word of the dictionary of ICU, as 書き損じ is, no phrase ends; words of it that make a compound are better parted than a
 * word itself.
 *
 * @param characters    graphemes, or what else is never parted
 * @param widthBetween  of a line from one of them to before another, in ems, without the space at its end
 * @param measure       in ems
 * @param mayEnd        whether a line may end before one of them, if nothing here forbids it
 * @returns             the lines, each by its first character and the one after its last; `undefined` where a word is
 *   longer than the measure
 */
export function evenTitleLines(
  characters: readonly string[],
  widthBetween: (from: number, to: number) => number,
  measure: number,
  mayEnd: (index: number) => boolean = () => true,
): readonly TitleLine[] | undefined {
  const places = titlePlaces(characters).filter(
    (index) => index === 0 || index === characters.length || mayEnd(index),
  )
  const words = wordEndsOf(characters)
  const whole = widthBetween(0, characters.length)
  const ways: Way[] = []
  // One line more than it needs, if that saves a word from being broken.
  const fewest = Math.max(1, Math.ceil(whole / measure))
  for (let count = fewest; count <= places.length && ways.length < 2; count++) {
    const target = whole / count
    const way = bestWay(places, count, (from, to) => {
      const width = widthBetween(from, to)
      if (width > measure) return undefined
      return (width - target) ** 2 + (to === characters.length ? 0 : (costAt(characters, to, words) ?? 0))
    })
    if (way) ways.push({ ...way, cost: way.cost + count * PENALTY.line })
  }
  const [first, second] = ways
  return (second && first && second.cost < first.cost ? second : first)?.lines
}

/** List the places between the characters of a title at which a line can end, its beginning and its end among them. */
export function titlePlaces(characters: readonly string[]): number[] {
  const words = wordEndsOf(characters)
  return [
    0,
    ...characters.flatMap((_, index) => (costAt(characters, index, words) === undefined ? [] : [index])),
    characters.length,
  ]
}

/** A line of a title, by its first character and the one after its last. */
export type TitleLine = readonly [from: number, to: number]

/**
 * Get the characters before which a word ends, and whether it and the next are long enough to be parted in a compound; none
 * ends within a number and what it counts.
 */
function wordEndsOf(characters: readonly string[]): ReadonlyMap<number, boolean> {
  const places = new Map<number, number>([[0, 0]])
  let length = 0
  for (const [index, character] of characters.entries()) {
    length += character.length
    places.set(length, index + 1)
  }
  const text = characters.join('')
  const words = [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)].flatMap(
    ({ index, segment }) => {
      const [from, to] = [places.get(index), places.get(index + segment.length)]
      return from === undefined || to === undefined ? [] : [{ to, length: to - from }]
    },
  )
  const ends = new Map(
    words.map(({ to, length: own }, index) => [to, own > 1 && (words[index + 1]?.length ?? 0) > 1]),
  )
  for (const { index, 0: counted } of text.matchAll(COUNTED)) {
    const last = places.get(index + counted.length) ?? 0
    for (let place = (places.get(index) ?? last) + 1; place < last; place++) ends.delete(place)
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
  // The dictionary has few foreign names: カムチャ is a word of it.
  if (KATAKANA.test(before) && KATAKANA.test(after)) return words.get(index) ? PENALTY.word : PENALTY.name
  if (HAN.test(before) && HAN.test(after)) return words.get(index) ? PENALTY.compound : PENALTY.word
  // サハリン島 is one word to its reader.
  const areLetters = [before, after].every((one) => KATAKANA.test(one) || HAN.test(one) || WORD.test(one))
  return areLetters && !words.get(index) ? PENALTY.word : PENALTY.script
}

interface Way {
  cost: number
  lines: TitleLine[]
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
