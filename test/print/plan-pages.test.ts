import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FlowItem, NoteLines, PagePlan, Parting, TypeArea } from '../../src/editions/print/layout.js'
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
  parts?: Parting[]
  /** White above it. */
  above?: number
  /** Whether it may move to the head of the next page. */
  isFigure?: boolean
  fillsPage?: boolean
  passesFullPages?: boolean
}

/** White above and below a figure. */
const AROUND = 20

function flowOf(given: readonly Given[]): Flow {
  const flow: Flow = { items: [], notes: new Map() }
  let top = 0
  for (const one of given) {
    const { height = 20, notes = [], startsPage = false, staysWithNext = false, isFigure = false } = one
    const above = one.above ?? (isFigure ? AROUND : 0)
    top += above
    const numbers = notes.map((lines) => {
      const number = flow.notes.size + 1
      flow.notes.set(number, { number, heights: Array.from({ length: lines }, () => NOTE_LINE) })
      return number
    })
    flow.items.push({
      blockStart: top,
      blockEnd: top + height,
      notes: numbers,
      startsPage,
      staysWithNext,
      ...(one.parts ? { parts: one.parts } : {}),
      above,
      passesFigures: height === 20 && !startsPage && !staysWithNext,
      ...(isFigure ? { figure: { below: AROUND } } : {}),
      ...(one.fillsPage ? { fillsPage: true } : {}),
      ...(one.passesFullPages ? { passesFullPages: true } : {}),
    })
    top += height + (isFigure ? AROUND : 0)
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
    } else if (chance < 0.04) given.push({ height: random.integer(60, 500), above: 20 })
    else if (chance < 0.06) {
      const notes = Array.from({ length: random.pick([0, 0, 0, 1]) }, () => random.integer(1, longest))
      given.push({ height: random.integer(60, 500), isFigure: true, notes })
    } else if (chance < 0.063) given.push({ height: random.integer(700, 1500) })
    else if (chance < 0.068) given.push({ startsPage: true })
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
  let waiting: number[] = []
  for (const page of pages) {
    const { from, to, notes, heads = [], moved = [] } = page
    assert.equal(from, at)
    assert.ok(to >= from)
    assert.ok(to > from || notes.length > 0 || heads.length > 0, 'no page is empty')
    at = to
    assert.deepEqual(heads, waiting.slice(0, heads.length), 'figures keep their order')
    assert.ok(
      heads.length > 0 || waiting.length === 0 || notes.some(({ from }) => from > 0),
      'the next page has it',
    )
    const own = items.flatMap(({ figure }, index) =>
      figure && index >= from && index < to && !shownOn(page).includes(index) ? [index] : [],
    )
    waiting = [...waiting.slice(heads.length), ...own]
    assert.deepEqual(moved, waiting, 'figures wait for the next page')
    if (moved.length > 0) checkPassing(items, page, moved)
  }
  assert.equal(at, items.length, 'every item has a page')
  assert.deepEqual(waiting, [], 'every figure has a page')
}

/** Items that come before a figure which precedes them in the manuscript. */
function checkPassing(items: readonly FlowItem[], page: PagePlan, moved: readonly number[]): void {
  const passing = shownOn(page).filter((at) => at > (moved[0] ?? 0))
  for (const item of passing.map((at) => items[at] ?? assert.fail())) {
    const mayPass = item.passesFullPages && moved.every((at) => items[at]?.fillsPage)
    assert.ok(item.passesFigures || mayPass, 'only text passes')
    const isOrdered = item.notes.length === 0 || moved.every((at) => items[at]?.notes.length === 0)
    assert.ok(isOrdered, 'notes keep their order')
  }
  assert.ok(
    page.to === page.from || shownOn(page).includes(page.to - 1),
    'text follows the place of a figure',
  )
}

/** The items on a page, in order. */
function shownOn({ from, to, heads = [], moved = [] }: PagePlan): number[] {
  const own = Array.from({ length: to - from }, (_, index) => from + index)
  return [...heads, ...own.filter((at) => !moved.includes(at))]
}

function checkNotes({ items, notes }: Flow, pages: readonly PagePlan[]): void {
  const next = new Map([...notes.keys()].map((number) => [number, 0]))
  let begun = 0
  for (const page of pages) {
    const { notes: parts } = page
    const called = new Set(shownOn(page).flatMap((at) => items[at]?.notes ?? []))
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
  const text = textHeight(items, shownOn(page))
  const foot = page.notes.reduce((total, { from, to }) => total + (to - from) * NOTE_LINE, 0)
  const used = text + (foot > 0 ? separation + foot : 0)
  if (used <= blockSize + HAIR) return
  // What cannot be helped: one item that is taller than the page, or that calls more notes than fit.
  assert.equal(shownOn(page).length, 1, `${used} pixels on a page of ${blockSize}`)
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
  const room = TYPE_AREA.blockSize - textHeight(items, shownOn({ from, to, notes: [] })) - foot
  assert.ok(room < 0, `items ${from} to ${to} would have fitted on a page`)
}

function textHeight(items: readonly FlowItem[], shown: readonly number[]): number {
  return shown.reduce((total, at, index) => {
    const { blockStart, blockEnd, above = 0, figure } = items[at] ?? assert.fail()
    const isLast = index === shown.length - 1
    return total + (index === 0 ? 0 : above) + blockEnd - blockStart + (isLast ? 0 : (figure?.below ?? 0))
  }, 0)
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

test('a short note called in one line with one longer than a page is whole', () => {
  const pages = plan(flowOf([...lines(5), { notes: [60, 2] }, ...lines(40)]))
  const [long, short] = pages.find(({ notes }) => notes.length > 1)?.notes ?? []
  assert.deepEqual(short, { number: 2, from: 0, to: 2 })
  assert.ok((long?.to ?? 60) < 60)
})

test('what may nowhere be divided fills its pages all the same', () => {
  const pages = plan(flowOf([...lines(20), ...lines(120, { staysWithNext: true }), ...lines(10)]))
  assert.equal(pages.length, 4)
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

test('a page is set two lines short rather than leave a paragraph’s first or last line alone', () => {
  const firstOfThree: Given[] = [{ parts: ['first-line'] }, { parts: ['last-line'] }, {}]
  // One line short where the first would be alone, two where the last would be.
  assert.equal(plan(flowOf([...lines(37), ...firstOfThree, ...lines(30)]))[0]?.to, 37)
  assert.equal(plan(flowOf([...lines(36), ...firstOfThree, ...lines(30)]))[0]?.to, 36)
  // Only the last of many lines would go over: the one before it goes with it.
  assert.equal(plan(flowOf([...lines(37), { parts: ['last-line'] }, ...lines(30)]))[0]?.to, 37)
  // A short line that is allowed at the head of a page is worth a line of white and no more.
  const short: Given = { parts: ['short-line'] }
  assert.equal(plan(flowOf([...lines(37), short, ...lines(30)]))[0]?.to, 37)
  assert.equal(
    plan(flowOf([...lines(35), { parts: ['heading'] }, { parts: ['heading'] }, short, ...lines(9)]))[0]?.to,
    38,
  )
})

test('the two lines of a short paragraph stay together for two lines of white, not for three', () => {
  const pair: Given[] = [{ parts: ['pair'] }, {}]
  assert.equal(plan(flowOf([...lines(37), ...pair, ...lines(30)]))[0]?.to, 37)
  const high: Given = { height: 60, parts: ['pair'] }
  assert.equal(plan(flowOf([...lines(35), high, {}, ...lines(30)]))[0]?.to, 36)
})

test('the two lines of a quotation stay together where its first line would go over with the space above it', () => {
  const [first, second]: Given[] = [{ above: 20, parts: ['pair'] }, {}]
  // What is above is a third of a line higher, as notes make it: 2.4 lines stay white.
  const high: Given = { height: 33 }
  const flow = flowOf([...lines(34), high, first ?? {}, second ?? {}, ...lines(30)])
  assert.equal(plan(flow)[0]?.to, 35)
  const far: Given = { ...first, above: 45 }
  assert.equal(plan(flowOf([...lines(33), high, far, {}, ...lines(30)]))[0]?.to, 35)
})

test('a heading goes over to the next page rather than stay with one line, and both for four lines of white at most', () => {
  const heading: Given = { above: 20, staysWithNext: true }
  const first: Given = { parts: ['heading'] }
  assert.equal(plan(flowOf([...lines(35), heading, first, ...lines(30)]))[0]?.to, 35)
  const high: Given = { ...heading, above: 80 }
  assert.equal(plan(flowOf([...lines(32), high, first, ...lines(30)]))[0]?.to, 34)
})

test('what the end of a page parts is weighed against the ends of the pages after it', () => {
  // With one line its heading stays three lines above the foot: the summary's page then begins right after the next.
  const first: Given = { parts: ['heading', 'last-line'] }
  const tied = lines(8, { parts: ['first-line', 'word', 'last-line'] })
  const rest = [{ height: 80 }, ...lines(26), ...tied, { startsPage: true }]
  const pages = plan(flowOf([...lines(33), { staysWithNext: true }, first, ...rest]))
  assert.deepEqual(
    pages.map(({ to }) => to),
    [35, 70, 71],
  )
})

test('no half page is left white for a line that would be alone', () => {
  const many = Array.from({ length: 20 }, (): Given => ({ parts: ['last-line', 'first-line'] }))
  assert.equal(plan(flowOf([...lines(18), ...many, ...lines(30)]))[0]?.to, 38)
})

test('a summary begins a page, even after a heading', () => {
  const pages = plan(flowOf([...lines(3), { staysWithNext: true }, { startsPage: true }, ...lines(3)]))
  assert.equal(pages[1]?.from, 4)
})

test('a figure without room is set at the head of the next page, and the text after it fills this one', () => {
  const pages = plan(flowOf([...lines(30), { height: 300, isFigure: true }, ...lines(60)]))
  assert.deepEqual(pages[0], { from: 0, to: 39, notes: [], moved: [30] })
  // 300 and the space below it, then 22 lines.
  assert.deepEqual(pages[1], { from: 39, to: 61, notes: [], heads: [30] })
})

test('a figure that has room stays where it is written', () => {
  const pages = plan(flowOf([...lines(10), { height: 300, isFigure: true }, ...lines(60)]))
  assert.deepEqual(
    pages.flatMap(({ heads = [] }) => heads),
    [],
  )
})

test('no heading passes a figure', () => {
  const heading = { above: 20, staysWithNext: true }
  const [first] = plan(
    flowOf([...lines(30), { height: 300, isFigure: true }, ...lines(3), heading, ...lines(60)]),
  )
  assert.deepEqual(first, { from: 0, to: 34, notes: [], moved: [30] })
})

test('no text with notes passes a figure with a note', () => {
  const figure = { height: 300, isFigure: true, notes: [1] }
  const [first, second] = plan(flowOf([...lines(30), figure, ...lines(3), { notes: [1] }, ...lines(60)]))
  assert.deepEqual(first, { from: 0, to: 34, notes: [], moved: [30] })
  assert.deepEqual(
    second?.notes.map(({ number }) => number),
    [1, 2],
  )
})

test('a figure with a page of its own leaves its page to the text after it, headings too, and takes none', () => {
  const figure = { height: 400, isFigure: true, fillsPage: true }
  const heading = { above: 20, staysWithNext: true, passesFullPages: true }
  const pages = plan(flowOf([...lines(10), figure, ...lines(3), heading, ...lines(60)]))
  assert.deepEqual(pages[0]?.moved, [10])
  assert.ok((pages[0]?.to ?? 0) > 30)
  assert.deepEqual(pages[1], { from: pages[0]?.to, to: pages[0]?.to, notes: [], heads: [10] })
})

test('figures with pages of their own that are last come after the whole text, each on its page', () => {
  const figure = { height: 400, isFigure: true, fillsPage: true }
  const pages = plan(flowOf([...lines(50), figure, figure, ...lines(4)]))
  assert.deepEqual(
    pages.map(({ heads, moved }) => heads ?? moved ?? []),
    [[], [50, 51], [50], [51]],
  )
})

test('figures keep their order, though the second had room', () => {
  const figures = [{ height: 300, isFigure: true }, ...lines(2), { height: 60, isFigure: true }]
  const [first, second] = plan(flowOf([...lines(30), ...figures, ...lines(60)]))
  assert.deepEqual(first?.moved, [30, 33])
  assert.deepEqual(second?.heads, [30, 33])
})

test('text goes on beside the rest of a note that leaves no room for a figure', () => {
  const pages = plan(flowOf([...lines(37), { notes: [30] }, { height: 700, isFigure: true }, ...lines(80)]))
  assert.deepEqual(pages[1]?.moved, [38])
  assert.deepEqual(pages[2]?.heads, [38])
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
