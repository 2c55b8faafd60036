import type {
  PageReading,
  PageText,
  StretchOnPage,
  SurveyedNote,
  SurveyedPage,
} from '../../model/printed-page.js'

/** The characters of a part of a text, with their places in the whole text. */
interface PlacedPart {
  /** In the order of the page, without U+00AD and what kiyo generates. */
  text: string
  /**
   * One, unless a row of a table is divided, whose cells continue on the next page, each after its own beginning, or a
   * figure has moved past text.
   */
  stretches: { text: string; offset: number }[]
  /** Where it begins in the whole text; figures that have moved to its head are before it. */
  start: number
  /** Get the place in the whole text of a character of this part. */
  offsetOf: (index: number) => number
}

/** A stretch with its place in the whole text. */
interface PlacedStretch extends StretchOnPage {
  offset: number
}

/**
 * Place the texts of pages in the texts that they are parts of. Only here are the texts counted, so that every place on
 * these pages is a place in the publication.
 *
 * The parts of a text follow each other as the pages do, except the cells of a row that is divided: the second part of a
 * cell follows the first, although other cells are between them on the pages; and figures that have moved, which come
 * before the text that follows them in the manuscript.
 *
 * @param read  all pages, in their order; they are left as they are
 */
export function placePages(read: readonly PageReading[]): SurveyedPage[] {
  const placed = placeTexts(read.flatMap(({ texts }) => texts))
  const pages = read.map(({ page, texts }): SurveyedPage => {
    const partOf = (note: number | undefined): PlacedPart | undefined => {
      const found = texts.find((one) => one.note === note)
      return found && placed.get(found)
    }
    const flow = partOf(undefined)
    return {
      ...page,
      start: { ...page.start, offset: flow?.start ?? 0 },
      text: flow?.text ?? '',
      ...(flow && isReordered(flow) ? { stretches: flow.stretches } : {}),
      notes: page.notes.map((note): SurveyedNote => {
        const part = partOf(note.place.note)
        return {
          ...note,
          place: { ...note.place, offset: part?.offsetOf(0) ?? 0 },
          text: part?.text ?? '',
          ...(part && isReordered(part) ? { stretches: part.stretches } : {}),
        }
      }),
      lines: page.lines.map((line) => ({
        ...line,
        place: { ...line.place, offset: partOf(line.place.note)?.offsetOf(line.place.offset) ?? 0 },
      })),
    }
  })
  return pages.map((page, index) => (page.text === '' ? beginNoLater(page, pages.slice(index + 1)) : page))
}

/**
 * Let a page of notes alone begin no later than the next page with text: after a page on which only the first of a row's cells
 * go on, the end of its text is behind the beginning of what follows.
 */
function beginNoLater(page: SurveyedPage, after: readonly SurveyedPage[]): SurveyedPage {
  const next = after.find(({ text }) => text !== '')?.start
  return next?.article === page.start.article && next.offset < page.start.offset
    ? { ...page, start: next }
    : page
}

/** Whether what a page has of a text is in another order than in the text, or begins elsewhere. */
function isReordered({ stretches, start }: PlacedPart): boolean {
  const [first] = stretches
  return stretches.length > 1 || (first !== undefined && first.offset !== start)
}

function placeTexts(parts: readonly PageText[]): ReadonlyMap<PageText, PlacedPart> {
  const byText = new Map<string, PageText[]>()
  for (const part of parts) {
    const key = `${part.article}:${part.note ?? ''}`
    const others = byText.get(key)
    if (others) others.push(part)
    else byText.set(key, [part])
  }
  const stretchesOf = new Map(
    parts.map((part) => [part, part.stretches.map((one): PlacedStretch => ({ ...one, offset: 0 }))]),
  )
  for (const ofText of byText.values()) {
    let offset = 0
    for (const stretch of inOrder(ofText.flatMap((part) => stretchesOf.get(part) ?? []))) {
      stretch.offset = offset
      offset += stretch.value.length
    }
  }
  return new Map(parts.map((part) => [part, placedPart(stretchesOf.get(part) ?? [])]))
}

function placedPart(stretches: readonly PlacedStretch[]): PlacedPart {
  const filled = stretches.filter(({ value }) => value !== '')
  const offsetOf = (index: number): number => {
    let from = 0
    for (const { value, offset } of stretches) {
      if (index < from + value.length) return offset + index - from
      from += value.length
    }
    const last = stretches.at(-1)
    return (last?.offset ?? 0) + (last?.value.length ?? 0) + index - from
  }
  return {
    text: filled.map(({ value }) => value).join(''),
    stretches: filled.map(({ value, offset }) => ({ text: value, offset })),
    // Before a figure at the head, there is an empty stretch of the text.
    start: filled[0]?.figure === undefined ? offsetOf(0) : (stretches[0]?.offset ?? 0),
    offsetOf,
  }
}

/** Put each part of a divided cell after the part before it, and each moved figure before the text that follows it. */
function inOrder(stretches: readonly PlacedStretch[]): PlacedStretch[] {
  const ordered: PlacedStretch[] = []
  for (const stretch of stretches) {
    const { cell, figure } = stretch
    const before = cell === undefined ? -1 : ordered.findLastIndex((one) => one.cell === cell)
    const follower = figure === undefined ? -1 : ordered.findIndex(({ follows }) => follows.includes(figure))
    if (before >= 0) ordered.splice(before + 1, 0, stretch)
    else if (follower >= 0) ordered.splice(follower, 0, stretch)
    else ordered.push(stretch)
  }
  return ordered
}
