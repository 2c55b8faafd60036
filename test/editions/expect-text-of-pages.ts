import assert from 'node:assert/strict'

/** What the pages of an edition are to hold, without white space and U+00AD. */
export interface ExpectedText {
  /** The running text with its calls. */
  flow: string
  /** All notes in order, each with its number before it. */
  notes: string
  /** Readings of ruby in the running text, which are painted after the line they belong to. */
  readings: string
  /** Readings in the notes; not given where there are none. */
  noteReadings?: string
}

/** How far each of the three has been read, and whether a page's notes have begun. */
interface State {
  flow: number
  notes: number
  readings: number
  noteReadings: number
  isInNotes: boolean
}

/**
 * Assert that pages hold a text and its notes, every character once and in order: on each page first some of the
 * running text, then some of the notes. Where a page changes from one to the other is not given: any place will do that
 * makes the whole come out.
 *
 * @param pages  text of each page, without white space and U+00AD
 */
export function expectTextOfPages(pages: readonly string[], expected: ExpectedText): void {
  let states: State[] = [{ flow: 0, notes: 0, readings: 0, noteReadings: 0, isInNotes: false }]
  for (const [index, page] of pages.entries()) {
    states = unique(states.map((state) => ({ ...state, isInNotes: false })))
    for (let at = 0; at < page.length; at++) {
      const next = unique(states.flatMap((state) => readOn(state, page.charAt(at), expected)))
      const [state] = states
      assert.ok(
        next.length > 0 && state,
        `page ${index + 1} has "${page.slice(at, at + 20)}", where the text goes on with "${expected.flow.slice(state?.flow, (state?.flow ?? 0) + 20)}" and the notes with "${expected.notes.slice(state?.notes, (state?.notes ?? 0) + 20)}"`,
      )
      states = next
    }
  }
  const { flow, notes, readings, noteReadings = '' } = expected
  const isWhole = states.some(
    (state) =>
      state.flow === flow.length &&
      state.notes === notes.length &&
      state.readings === readings.length &&
      state.noteReadings === noteReadings.length,
  )
  const [state] = states
  assert.ok(
    isWhole,
    `the pages end before "${flow.slice(state?.flow).slice(0, 20)}" of the text and "${notes.slice(state?.notes).slice(0, 20)}" of the notes`,
  )
}

function readOn(state: State, character: string, expected: ExpectedText): State[] {
  const { flow, notes, readings, noteReadings = '' } = expected
  const next: State[] = []
  if (!state.isInNotes && flow[state.flow] === character) next.push({ ...state, flow: state.flow + 1 })
  if (notes[state.notes] === character) next.push({ ...state, notes: state.notes + 1, isInNotes: true })
  if (readings[state.readings] === character) next.push({ ...state, readings: state.readings + 1 })
  if (noteReadings[state.noteReadings] === character)
    next.push({ ...state, noteReadings: state.noteReadings + 1 })
  return next
}

function unique(states: readonly State[]): State[] {
  return [...new Map(states.map((state) => [Object.values(state).join(), state])).values()]
}
