import assert from 'node:assert/strict'
import { readNotePlaces } from './read-note-places.js'

/**
 * Assert what a reader asks of notes: each called once and there once, in order, on the page of its call and under it.
 *
 * @param count  how many notes the manuscript has
 */
export async function expectNotesInPlace(pdf: Uint8Array, count: number): Promise<void> {
  const { calls, notes } = await readNotePlaces(pdf)
  assert.deepEqual(
    calls.map(({ note }) => note),
    Array.from({ length: count }, (_, index) => index + 1),
  )
  assert.equal(notes.size, count)
  let last = { page: -1, y: 0 }
  for (const { note: number, place: call } of calls) {
    const note = notes.get(number)
    assert.ok(note, `note ${number} is there`)
    assert.equal(note.page, call.page, `note ${number} begins on the page of its call`)
    assert.ok(note.y < call.y, `note ${number} stands under its call`)
    assert.ok(note.page > last.page || note.y < last.y, `note ${number} comes after the one before it`)
    last = note
  }
}
