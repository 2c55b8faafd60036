/**
 * A place in a publication's texts, the same in all editions: before a character of an article's running text or of one of
 * its notes.
 */
export interface TextPlace {
  /** The article, counted from 0 in the order of the publication. */
  article: number
  /** The number of the note; not given in the running text. */
  note?: number
  /** The character, in UTF-16 units from the beginning of the text, counted as `flow-text.ts` counts. */
  offset: number
}

/** A place in a note. */
export interface NotePlace extends TextPlace {
  note: number
}

/** A stretch of a text. */
export interface TextRange extends TextPlace {
  length: number
}

/** Whether two places are in one text: the running text of one article, or one note. */
export function isSameText(one: TextPlace, other: TextPlace): boolean {
  return one.article === other.article && one.note === other.note
}

/** Whether a range holds a place: an empty range holds none. */
export function holds(range: TextRange, place: TextPlace): boolean {
  return (
    isSameText(range, place) && place.offset >= range.offset && place.offset < range.offset + range.length
  )
}

/**
 * The stretch of a text that begins some characters after a place.
 *
 * @param index  characters from the place to the stretch
 */
export function rangeFrom(place: TextPlace, index: number, length: number): TextRange {
  return { ...place, offset: place.offset + index, length }
}

/** Group places by text, in the order in which the texts begin. */
export function groupByText<Placed>(
  placed: readonly Placed[],
  placeOf: (one: Placed) => TextPlace,
): Placed[][] {
  const texts = new Map<string, Placed[]>()
  for (const one of placed) {
    const { article, note = '' } = placeOf(one)
    const key = `${article}:${note}`
    const text = texts.get(key)
    if (text) text.push(one)
    else texts.set(key, [one])
  }
  return [...texts.values()]
}
