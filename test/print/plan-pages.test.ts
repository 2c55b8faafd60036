import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FlowItem, NoteLines, PagePlan, TypeArea } from '../../src/editions/print/layout.js'
import { planPages } from '../../src/editions/print/plan-pages.js'
import { type SeededRandom, seededRandom } from './seeded-random.js'

const TYPE_AREA: TypeArea = { blockSize: 760, separation: 16, leading: 20 }
const NOTE_LINE = 16
/** Rounding that a page may have. */
const HAIR = 0.1

interface Flow {
  items: FlowItem[]
  notes: Map<number, NoteLines>
}

/** A line of text, or a block. */
interface Given {
  height?: number
  /** Lines of each note called in it. */
  notes?: number[]
  startsPage?: boolean
  staysWithNext?: boolean
  /** White above it. */
  above?: number
}

function flowOf(given: readonly Given[]): Flow {
  const flow: Flow = { items: [], notes: new Map() }
  let top = 0
  for (const { height = 20, notes = [], startsPage = false, staysWithNext = false, above = 0 } of given) {
    top += above
    const numbers = notes.map((lines) => {
      const number = flow.notes.size + 1
      flow.notes.set(number, { number, heights: Array.from({ length: lines }, () => NOTE_LINE) })
      return number
    })
    flow.items.push({ blockStart: top, blockEnd: top + height, notes: numbers, startsPage, staysWithNext })
    top += height
  }
  return flow
}

function lines(count: number, given: Given = {}): Given[] {
  return Array.from({ length: count }, () => given)
}

/** An article's worth of lines, headings, blocks and notes. */
function randomFlow(random: SeededRandom): Flow {
  const density = random.next() * 0.5
  const longest = random.pick([3, 12, 60, 150])
  const given: Given[] = []
  const length = random.integer(1, 400)
  while (given.length < length) {
    const chance = random.next()
    if (chance < 0.03) {
      const heading: Given = { height: 20, above: 20, staysWithNext: true }
      given.push(...Array.from({ length: random.integer(1, 3) }, () => heading))
    } else if (chance < 0.05) given.push({ height: random.integer(60, 500), above: 20 })
    else if (chance < 0.053) given.push({ height: random.integer(700, 1500) })
    else if (chance < 0.058) given.push({ startsPage: true })
    else {
      const calls = random.next() < density ? random.pick([1, 1, 1, 1, 2, 2, 3, 10]) : 0
      given.push({ notes: Array.from({ length: calls }, () => random.integer(1, longest)) })
    }
  }
  return flowOf(given)
}

/** Every rule that holds of every plan. */
function checkPlan({ items, notes }: Flow, pages: readonly PagePlan[]): void {
  checkItems(items, pages)
  checkNotes({ items, notes }, pages)
  for (const [index, page] of pages.entries()) {
    checkHeight({ items, notes }, page, pages[index - 1])
    checkEnd({ items, notes }, page)
    for (let at = page.from + 1; at < page.to; at++) {
      assert.ok(!items[at]?.startsPage, `item ${at} begins a page`)
    }
  }
}

function checkItems(items: readonly FlowItem[], pages: readonly PagePlan[]): void {
  let at = 0
  for (const { from, to, notes } of pages) {
    assert.equal(from, at)
    assert.ok(to >= from)
    assert.ok(to > from || notes.length > 0, 'no page is empty')
    at = to
  }
  assert.equal(at, items.length, 'every item has a page')
}

function checkNotes({ items, notes }: Flow, pages: readonly PagePlan[]): void {
  const next = new Map([...notes.keys()].map((number) => [number, 0]))
  let begun = 0
  for (const { from, to, notes: parts } of pages) {
    const called = new Set(items.slice(from, to).flatMap((item) => item.notes))
    let last = 0
    for (const part of parts) {
      assert.ok(part.number > last, 'notes stand in order on a page, the rest of earlier ones first')
      assert.ok(part.to > part.from, `a part of note ${part.number} has a line`)
      assert.equal(part.from, next.get(part.number), `note ${part.number} goes on where it stopped`)
      if (part.from === 0) {
        begun++
        assert.equal(part.number, begun, 'notes begin in order')
        assert.ok(called.has(part.number), `note ${part.number} begins on the page of its call`)
        called.delete(part.number)
      }
      next.set(part.number, part.to)
      last = part.number
    }
    assert.deepEqual([...called], [], 'every note called on a page begins on it')
  }
  for (const [number, { heights }] of notes) {
    assert.equal(next.get(number), heights.length, `note ${number} is whole`)
  }
}

function checkHeight({ items, notes }: Flow, page: PagePlan, before: PagePlan | undefined): void {
  const { blockSize, separation } = TYPE_AREA
  const text = textHeight(items, page)
  const foot = page.notes.reduce((total, { from, to }) => total + (to - from) * NOTE_LINE, 0)
  const used = text + (foot > 0 ? separation + foot : 0)
  if (used <= blockSize + HAIR) return
  // What cannot be helped: one item that is taller than the page, or that calls more notes than fit.
  assert.equal(page.to - page.from, 1, `${used} pixels on a page of ${blockSize}`)
  const least = text + (page.notes.length > 0 ? separation + page.notes.length * NOTE_LINE : 0)
  assert.ok(least > blockSize, 'there was room for the item and a line of each of its notes')
  assert.ok(
    page.notes.every(({ from, to }) => to - from === 1),
    'an overfull page takes no more of a note than it must',
  )
  const isCarried = (before?.notes ?? []).some(
    ({ number, to }) => to < (notes.get(number)?.heights.length ?? 0),
  )
  assert.ok(!isCarried, 'what came over had a page of its own before')
}

function checkEnd({ items, notes }: Flow, page: PagePlan): void {
  const last = page.to > page.from ? items[page.to - 1] : undefined
  const next = items[page.to]
  if (!last?.staysWithNext || !next || next.startsPage) return
  // Notes that come over may leave no better place: a page of notes only is not better than a heading at the foot.
  if (page.notes.some(({ from }) => from > 0)) return
  // Else only where the run of headings and the line after it do not fit on a page of their own.
  let from = page.to - 1
  while (from > 0 && items[from - 1]?.staysWithNext && !items[from]?.startsPage) from--
  let to = page.to
  while (items[to]?.staysWithNext && items[to + 1]) to++
  to++
  const run = items.slice(from, to)
  const called = run.flatMap((item) => item.notes)
  const whole = called
    .slice(0, -1)
    .reduce((total, number) => total + (notes.get(number)?.heights.length ?? 0), 0)
  const foot = called.length > 0 ? TYPE_AREA.separation + (whole + 1) * NOTE_LINE : 0
  const room = TYPE_AREA.blockSize - textHeight(items, { from, to }) - foot
  assert.ok(room < 0, `items ${from} to ${to} would have fitted on a page`)
}

function textHeight(items: readonly FlowItem[], { from, to }: { from: number; to: number }): number {
  const first = items[from]
  const last = to > from ? items[to - 1] : undefined
  return first && last ? last.blockEnd - first.blockStart : 0
}

function plan(flow: Flow): PagePlan[] {
  const pages = planPages(flow.items, flow.notes, TYPE_AREA)
  checkPlan(flow, pages)
  return pages
}

test('no article, no pages', () => {
  assert.deepEqual(plan(flowOf([])), [])
})

test('lines without notes fill their pages', () => {
  const pages = plan(flowOf(lines(100)))
  assert.deepEqual(
    pages.map(({ from, to }) => to - from),
    [38, 38, 24],
  )
})

test('a note of three pages fills the foot of its own page and the two or three after it', () => {
  const { blockSize, separation } = TYPE_AREA
  const perPage = Math.floor((blockSize - separation) / NOTE_LINE)
  const flow = flowOf([...lines(10), { notes: [3 * perPage] }, ...lines(60)])
  const pages = plan(flow)
  const parts = pages.filter(({ notes }) => notes.length > 0)
  assert.ok(parts.length >= 3)
  // One after another, without a page between.
  const [first] = parts
  assert.deepEqual(
    parts,
    pages.slice(pages.indexOf(first ?? assert.fail()), pages.length).slice(0, parts.length),
  )
})

test('ten notes called in one line all begin on its page, and go on in order', () => {
  const pages = plan(flowOf([...lines(5), { notes: Array.from({ length: 10 }, () => 20) }, ...lines(40)]))
  const page = pages.find(({ notes }) => notes.length > 0)
  assert.equal(page?.notes.length, 10)
})

test('more notes in one line than a page has room for are still all there', () => {
  plan(flowOf([...lines(5), { notes: Array.from({ length: 60 }, () => 2) }, ...lines(40)]))
})

test('notes in the last line of all go on after the end of the text', () => {
  const pages = plan(flowOf([...lines(30), { notes: [100, 40] }]))
  assert.ok(pages.some(({ from, to }) => from === to))
})

test('a block taller than a page stands alone', () => {
  const pages = plan(flowOf([...lines(3), { height: 2000 }, ...lines(3)]))
  assert.ok(pages.some(({ from, to }) => from === 3 && to === 4))
})

test('a heading at the foot of a page goes over to the next with its text', () => {
  const pages = plan(flowOf([...lines(36), { above: 20, staysWithNext: true }, ...lines(20)]))
  assert.equal(pages[1]?.from, 36)
})

test('a summary begins a page, even after a heading', () => {
  const pages = plan(flowOf([...lines(3), { staysWithNext: true }, { startsPage: true }, ...lines(3)]))
  assert.equal(pages[1]?.from, 4)
})

test('the same lines are divided in the same way', () => {
  const flow = randomFlow(seededRandom(7))
  assert.deepEqual(plan(flow), plan(flow))
})

for (let group = 0; group < 10; group++) {
  test(`thirty random articles (from seed ${group * 30}) keep every rule`, () => {
    for (let seed = group * 30; seed < group * 30 + 30; seed++) {
      const flow = randomFlow(seededRandom(seed))
      try {
        plan(flow)
      } catch (error) {
        throw new Error(`seed ${seed}: ${error instanceof Error ? error.message : error}`, { cause: error })
      }
    }
  })
}
