import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import { VFile } from 'vfile'
import { auditPages } from '../../src/editions/print/audit-pages.js'
import type { LineCharacter, PrintedLine, SurveyedNote, SurveyedPage } from '../../src/model/printed-page.js'

const AREA = { inlineStart: 80, inlineEnd: 600, blockStart: 90, blockEnd: 860 }

function call(number: number): Element {
  return h('a.note-call', { dataNote: String(number), dataGenerated: '' }, `（${number}）`)
}

function note(number: number, text: string): Element {
  const label = h('span.note-number', { dataGenerated: '' }, String(number))
  return h('aside.note', { id: `note-${number}`, dataNote: String(number) }, h('p', label, text))
}

const tree: Root = h(null, [
  h('header.opening', h('h1.title', '潮の記録')),
  h('section.body', [h('p', '朝の潮', call(1), 'と夕の潮', call(2), '。'), h('p', '夜の潮', call(3), '。')]),
  h('section.notes', [note(1, '第一の注。'), note(2, '長い第二の注。'), note(3, '第三の注。')]),
])

function part(note: number, text: string, blockStart: number, offset = 0): SurveyedNote {
  return {
    place: { article: 0, note, offset },
    begins: offset === 0,
    isAtFoot: true,
    text,
    box: { inlineStart: 80, inlineEnd: 600, blockStart, blockEnd: blockStart + 40 },
  }
}

function characters(text: string, language = 'ja'): LineCharacter[] {
  return [...text].map((one) => ({ text: one, language, kind: 'text' }))
}

function line(text: string, changes: Partial<PrintedLine> = {}): PrintedLine {
  return {
    endsBy: 'choice',
    head: characters(text).slice(0, 3),
    tail: characters(text).slice(-3),
    text,
    isFilled: true,
    beginsParagraph: false,
    endsParagraph: false,
    before: 0,
    beyond: 0,
    measure: 41,
    adjustment: { taken: 0, opened: 0, forced: 0 },
    isBroken: false,
    place: { article: 0, offset: 0 },
    length: 0,
    calls: [],
    box: { inlineStart: 0, inlineEnd: 0, blockStart: 0, blockEnd: 0 },
    letters: { inlineStart: 0, inlineEnd: 0, blockStart: 0, blockEnd: 0 },
    size: 13,
    pictures: [],
    element: 'p',
    ...changes,
  }
}

/** A line of the type area between two heights. */
function at(blockStart: number, blockEnd: number): Partial<PrintedLine> {
  const box = { ...AREA, blockStart, blockEnd }
  return { box, letters: box }
}

/** Two pages as they should be: the second note goes on over the page. */
function goodPages(): [SurveyedPage, SurveyedPage] {
  const page = {
    area: AREA,
    paintedText: '',
    readings: '',
    startsPage: false,
    outside: [],
    pictures: [],
    lines: [line('朝の潮'), line('と夕の潮')],
  }
  return [
    {
      ...page,
      number: 59,
      start: { article: 0, offset: 0 },
      text: '潮の記録朝の潮と夕の潮。',
      textBox: { ...AREA, blockEnd: 600 },
      calls: [1, 2],
      notes: [part(1, '第一の注。', 700), part(2, '長い第', 740)],
    },
    {
      ...page,
      number: 60,
      start: { article: 0, offset: 12 },
      text: '夜の潮。',
      textBox: { ...AREA, blockEnd: 600 },
      calls: [3],
      notes: [part(2, '二の注。', 700, 3), part(3, '第三の注。', 740)],
    },
  ]
}

function faultsOf(pages: readonly SurveyedPage[]): string[] {
  const file = new VFile({ path: 'article.md' })
  auditPages(pages, tree, file)
  assert.ok(file.messages.every(({ fatal }) => fatal === true))
  return [...new Set(file.messages.map(({ ruleId }) => ruleId ?? ''))]
}

test('good pages are passed', () => {
  assert.deepEqual(faultsOf(goodPages()), [])
})

test('a page of notes only is passed', () => {
  const [first, second] = goodPages()
  const third: SurveyedPage = {
    ...second,
    number: 61,
    text: '',
    textBox: null,
    calls: [],
    notes: [part(3, '注。', 90, 1)],
    lines: [],
  }
  second.notes = [part(2, '二の注。', 700, 3), part(3, '第三の', 740)]
  assert.deepEqual(faultsOf([first, second, third]), [])
})

describe('notes after the text', () => {
  const [opening, body, notes] = tree.children as Element[]
  const after: Root = h(null, [
    opening,
    h('section.body', body?.children, h('section.notes.end-notes', notes?.children)),
  ])
  const pagesOf = (): [SurveyedPage, SurveyedPage] => {
    const [first, second] = goodPages()
    const all = [part(1, '第一の注。', 500), part(2, '長い第二の注。', 520), part(3, '第三の注。', 540)]
    second.notes = all.map((note) => ({ ...note, isAtFoot: false }))
    second.startsPage = true
    first.notes = []
    return [first, second]
  }
  const rulesOf = (pages: readonly SurveyedPage[]): string[] => {
    const file = new VFile({ path: 'article.md' })
    auditPages(pages, after, file)
    return file.messages.map(({ said }) => String(said?.id))
  }

  test('are passed on later pages than their calls', () => assert.deepEqual(rulesOf(pagesOf()), []))

  test('are told on earlier ones', () => {
    const [first, second] = pagesOf()
    first.notes = second.notes
    second.notes = []
    assert.deepEqual(rulesOf([first, second]), ['note-out-of-order.call'])
  })
})

const sound: Record<string, PrintedLine[]> = {
  'a year in parentheses begins a line': [line('朝の潮'), line('（1917）の夕の潮')],
  'a line ends with a mark that closes a Russian quotation': [
    line('«порт и „море“ ', { tail: characters('ре“ ', 'ru') }),
    line('он', { head: characters('он', 'ru') }),
  ],
  'an author ends a line before a dash': [line('朝の潮―', { endsBy: 'given' }), line('―夕の潮')],
  'brackets that fill a line are broken where they may not be': [
    line('「'.repeat(41), { endsBy: 'need' }),
    line('「「朝の潮'),
  ],
}

for (const [name, lines] of Object.entries(sound)) {
  test(`it is passed when ${name}`, () => {
    const [first, second] = goodPages()
    first.lines = lines
    assert.deepEqual(faultsOf([first, second]), [])
  })
}

const faults: Record<
  string,
  { change: (first: SurveyedPage, second: SurveyedPage) => void; rules: string[] }
> = {
  'a character of the text is lost': {
    change: (first) => {
      first.text = first.text.replace('夕', '')
    },
    rules: ['lost-text'],
  },
  'a character of the text is another': {
    change: (_, second) => {
      second.text = second.text.replace('夜', '⽉')
    },
    rules: ['lost-text'],
  },
  'text stands twice': {
    change: (_, second) => {
      second.text = `と夕の潮。${second.text}`
    },
    rules: ['lost-text'],
  },
  'a character of a note is lost': {
    change: (_, second) => {
      second.notes[0] = part(2, '二の注', 700, 1)
    },
    rules: ['lost-text'],
  },
  'a note is lost': {
    change: (_, second) => {
      second.notes.pop()
    },
    rules: ['lost-text', 'lost-note'],
  },
  'a note stands twice': {
    change: (_, second) => {
      second.notes[0] = part(1, '第一の注。', 700)
    },
    rules: ['lost-text', 'duplicated-note', 'note-out-of-order'],
  },
  'a note begins on the page after its call': {
    change: (first, second) => {
      first.notes.pop()
      second.notes[0] = part(2, '長い第二の注。', 700)
    },
    rules: ['note-off-page'],
  },
  'a call is on no page': {
    change: (first) => {
      first.calls.pop()
    },
    rules: ['note-off-page'],
  },
  'notes begin in another order': {
    change: (first, second) => {
      first.notes = [part(2, '長い第二の注。', 700), part(1, '第一の注。', 740)]
      second.notes.shift()
    },
    rules: ['note-out-of-order'],
  },
  'the rest of a note stands after the page’s own notes': {
    change: (_, second) => {
      second.notes = [part(3, '第三の注。', 700), part(2, '二の注。', 740, 1)]
    },
    rules: ['note-out-of-order'],
  },
  'notes overlap': {
    change: (first) => {
      first.notes[1] = part(2, '長い第', 720)
    },
    rules: ['overlapping-text'],
  },
  'text and notes overlap': {
    change: (first) => {
      first.textBox = { ...AREA, blockEnd: 720 }
    },
    rules: ['overlapping-text'],
  },
  'a note reaches beyond the type area': {
    change: (first) => {
      first.notes[1] = part(2, '長い第', 840)
    },
    rules: ['note-outside-page'],
  },
  'text reaches beyond the type area': {
    change: (first) => {
      first.textBox = { ...AREA, blockEnd: 880 }
      first.notes = [part(1, '第一の注。', 900), part(2, '長い第', 940)]
    },
    rules: ['text-outside-page', 'note-outside-page'],
  },
  'a title leaves no room for the authors and their note': {
    change: (first) => {
      first.textBox = { ...AREA, blockEnd: 880 }
      first.opening = { ...AREA, blockEnd: 840 }
      first.notes = [part(1, '第一の注。', 900), part(2, '長い第', 940)]
    },
    rules: ['text-outside-page'],
  },
  'a title leaves room for the authors and none for their note': {
    change: (first) => {
      first.opening = { ...AREA, blockEnd: 700 }
      first.notes[1] = part(2, '長い第', 840)
    },
    rules: ['text-outside-page'],
  },
  'a word stands in the margin': {
    change: (_, second) => {
      second.outside = ['夜の潮']
    },
    rules: ['text-outside-page'],
  },
  'a page’s number comes twice': {
    change: (_, second) => {
      second.number = 59
    },
    rules: ['page-out-of-order'],
  },
  'a line is longer than its measure': {
    change: (first) => {
      first.lines = [line('朝の潮', { beyond: 0.1 })]
    },
    rules: ['misset-line'],
  },
  'a line does not fill its measure': {
    change: (first) => {
      first.lines = [line('朝の潮', { beyond: -0.1 })]
    },
    rules: ['misset-line'],
  },
  'a line was broken once more': {
    change: (first) => {
      first.lines = [line('朝の潮', { isBroken: true })]
    },
    rules: ['misset-line'],
  },
  'a line begins with a comma': {
    change: (first) => {
      first.lines = [line('朝の潮'), line('、夕の潮')]
    },
    rules: ['forbidden-line-break'],
  },
  'a line begins with a small kana': {
    change: (first) => {
      first.lines = [line('朝だ'), line('った')]
    },
    rules: ['forbidden-line-break'],
  },
  'a line begins with a call': {
    change: (first) => {
      const call: LineCharacter = { text: '（1）', language: 'ja', kind: 'note-call' }
      first.lines = [line('朝の潮'), line('（1）と夕の潮', { head: [call, ...characters('と夕')] })]
    },
    rules: ['forbidden-line-break'],
  },
  'a line ends with an opening bracket': {
    change: (first) => {
      first.lines = [line('朝の潮「'), line('夕の潮」')]
    },
    rules: ['forbidden-line-break'],
  },
  'a two-em dash is parted': {
    change: (first) => {
      first.lines = [line('朝の潮―'), line('―夕の潮')]
    },
    rules: ['forbidden-line-break'],
  },
  'a paragraph ends with one character': {
    change: (first) => {
      first.lines = [line('朝の潮'), line('潮', { isFilled: false, endsParagraph: true, beyond: -40 })]
    },
    rules: ['forbidden-line-break'],
  },
  'a paragraph ends with one character and a full stop': {
    change: (first) => {
      first.lines = [line('朝の潮'), line('潮。', { isFilled: false, endsParagraph: true, beyond: -39 })]
    },
    rules: ['forbidden-line-break'],
  },
  'two lines overlap': {
    change: (first) => {
      first.lines = [line('朝の潮', at(100, 120)), line('と夕の潮', at(105, 125))]
    },
    rules: ['overlapping-text'],
  },
  'an image among words covers the line below': {
    change: (first) => {
      const image = { ...AREA, inlineEnd: 110, blockStart: 104, blockEnd: 130 }
      first.lines = [line('朝の潮', { ...at(100, 120), pictures: [image] }), line('と夕の潮', at(121, 141))]
    },
    rules: ['overlapping-text'],
  },
  'a figure covers a line': {
    change: (first) => {
      first.lines = [line('朝の潮', at(100, 120))]
      first.pictures = [{ ...AREA, blockStart: 112, blockEnd: 200 }]
    },
    rules: ['overlapping-text'],
  },
  'a page begins with a comma': {
    change: (first, second) => {
      first.lines = [line('朝の潮')]
      second.lines = [line('、夕の潮')]
    },
    rules: ['forbidden-line-break'],
  },
}

for (const [name, { change, rules }] of Object.entries(faults)) {
  test(`it is reported when ${name}`, () => {
    const pages = goodPages()
    change(...pages)
    assert.deepEqual(faultsOf(pages).sort(), [...rules].sort())
  })
}
