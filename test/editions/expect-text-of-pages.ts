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
  /** Where notes begin in `notes`, given where one may begin before the rest of the one before it, which is then overleaf. */
  noteStarts?: readonly number[]
  /** Stretches of the flow that may be at the head of a later page, in their order: figures. */
  movable?: readonly Stretch[]
}

/** A part of a text. */
export interface Stretch {
  at: number
  length: number
}

const START: State = {
  flow: 0,
  notes: 0,
  readings: 0,
  noteReadings: 0,
  isInNotes: false,
  rest: 0,
  restEnd: 0,
  isRestDue: false,
  passed: 0,
  waiting: 0,
  within: 0,
  isAtHead: true,
}

/** How far each of the three has been read, and whether a page's notes have begun. */
interface State {
  flow: number
  notes: number
  readings: number
  noteReadings: number
  isInNotes: boolean
  /** What is left of a note that another one began after, if anything, and whether it is on this page. */
  rest: number
  restEnd: number
  isRestDue: boolean
  /** How many movable stretches have been come to, how many of them wait, and what of the first of these has been read. */
  passed: number
  waiting: number
  within: number
  /** Whether nothing but what waited has been read of the page's text. */
  isAtHead: boolean
}

/**
 * Assert that pages hold a text and its notes, every character once and in order: on each page first some of the
 * running text, then some of the notes. Where a page changes from one to the other is not given: any place will do that
 * makes the whole come out.
 *
 * @param pages  text of each page, without white space and U+00AD
 */
export function expectTextOfPages(pages: readonly string[], expected: ExpectedText): void {
  let states: State[] = [START]
  for (const [index, page] of pages.entries()) {
    states = unique(states.map(turn))
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
      state.waiting === 0 &&
      state.rest === state.restEnd &&
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

/** At the head of the next page what is left of a note is due. */
function turn(state: State): State {
  return { ...state, isInNotes: false, isAtHead: true, isRestDue: state.rest < state.restEnd }
}

/** Read the notes on, or a note that begins before the one that is being read has ended. */
function readNotes(state: State, character: string, { notes, noteStarts = [] }: ExpectedText): State[] {
  const read = { ...state, isInNotes: true, isAtHead: false }
  if (state.isRestDue) {
    const rest = state.rest + 1
    const isDue = rest < state.restEnd
    return notes[state.rest] === character ? [{ ...read, rest, isRestDue: isDue }] : []
  }
  const next = notes[state.notes] === character ? [{ ...read, notes: state.notes + 1 }] : []
  const start = noteStarts.find((one) => one > state.notes)
  const isWithin = state.notes > 0 && !noteStarts.includes(state.notes) && state.rest === state.restEnd
  if (start !== undefined && isWithin && notes[start] === character)
    next.push({ ...read, notes: start + 1, rest: state.notes, restEnd: start })
  return next
}

function readOn(state: State, character: string, expected: ExpectedText): State[] {
  const { readings, noteReadings = '' } = expected
  const next = state.isInNotes ? [] : readFlow(state, character, expected)
  next.push(...readNotes(state, character, expected))
  if (readings[state.readings] === character) next.push({ ...state, readings: state.readings + 1 })
  if (noteReadings[state.noteReadings] === character)
    next.push({ ...state, noteReadings: state.noteReadings + 1 })
  return next
}

function readFlow(state: State, character: string, { flow, movable = [] }: ExpectedText): State[] {
  const next: State[] = []
  const first = movable[state.passed - state.waiting]
  if (state.isAtHead && state.waiting > 0 && first && flow[first.at + state.within] === character) {
    const isWhole = state.within + 1 === first.length
    next.push({
      ...state,
      waiting: state.waiting - (isWhole ? 1 : 0),
      within: isWhole ? 0 : state.within + 1,
    })
  }
  if (state.within > 0) return next
  // What is come to is read here, or it waits, and those after it, too.
  for (let from = state; ; ) {
    const here = movable[from.passed]?.at === from.flow ? movable[from.passed] : undefined
    const isRead = flow[from.flow] === character && !(here && from.waiting > 0)
    if (isRead)
      next.push({ ...from, flow: from.flow + 1, passed: from.passed + (here ? 1 : 0), isAtHead: false })
    if (!here) return next
    from = { ...from, flow: from.flow + here.length, passed: from.passed + 1, waiting: from.waiting + 1 }
  }
}

function unique(states: readonly State[]): State[] {
  return [...new Map(states.map((state) => [Object.values(state).join(), state])).values()]
}
