import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PDFRef, PDFString } from '@cantoo/pdf-lib'
import { arrangeTags, type PageOfTags } from '../../src/pdf/tags/arrange-tags.js'
import type { Tag, TagKid } from '../../src/pdf/tags/tag.js'

const page = PDFRef.of(1)

/** `{ P: [0, 1] }` for a paragraph around two stretches of content; `Figure!` for a figure with a description. */
type Outline = number | { [name: string]: Outline[] }

function kidOf(outline: Outline): TagKid {
  if (typeof outline === 'number') return { kind: 'content', page, number: outline }
  const [entry] = Object.entries(outline)
  const [name, kids] = entry ?? ['', []]
  const alt = name.endsWith('!') ? { alt: PDFString.of('described') } : {}
  const lang = name.includes(':') ? { lang: PDFString.of(name.split(':')[1] ?? '') } : {}
  return {
    kind: 'tag',
    name: name.replace(/[!:].*$/, ''),
    ...alt,
    ...lang,
    attributes: [],
    kids: kids.map(kidOf),
  }
}

function outlineOf(kid: TagKid): Outline {
  if (kid.kind !== 'tag') return kid.kind === 'content' ? kid.number : -1
  const lang = kid.lang instanceof PDFString ? `:${kid.lang.asString()}` : ''
  return { [`${kid.name}${lang}`]: kid.kids.map(outlineOf) }
}

function arranged(pages: Outline[], layout: PageOfTags[] = []): Outline[] {
  const document = kidOf({ Document: pages }) as Tag
  return arrangeTags(document, layout).kids.map(outlineOf)
}

function footNote(note: number, begins = true, isAtFoot = true) {
  return { place: { article: 0, note, offset: begins ? 0 : 5 }, begins, isAtFoot }
}

/** A page that begins within a paragraph, and one whose first note began before it. */
const WITHIN = {
  lines: [{ place: { article: 0, offset: 5 }, element: 'p', beginsParagraph: false }],
} as unknown as PageOfTags
const NOTE_WITHIN = {
  lines: [{ place: { article: 0, note: 1, offset: 5 }, element: 'p', beginsParagraph: false }],
  notes: [footNote(1, false), footNote(2)],
} as unknown as PageOfTags

test('pages, columns and lines are unwrapped, and what they said of the language is kept', () => {
  assert.deepEqual(
    arranged([
      { Div: [{ NonStruct: [{ P: [{ NonStruct: [0] }, { 'NonStruct:ru': [1] }] }] }] },
      { 'Div:en': [{ P: [2] }] },
    ]),
    [{ P: [0, { 'Span:ru': [1] }] }, { 'P:en': [2] }],
  )
})

test('a paragraph that a page’s end divides is one, with the notes of the page after it', () => {
  assert.deepEqual(
    arranged(
      [{ Div: [{ P: [0] }, { P: [1] }, { Note: [{ P: [2] }] }] }, { Div: [{ P: [3] }, { P: [4] }] }],
      [{}, WITHIN],
    ),
    [{ P: [0] }, { P: [1, 3] }, { Note: [{ P: [2] }] }, { P: [4] }],
  )
})

test('a divided quotation is one, and so is an item of a list', () => {
  assert.deepEqual(
    arranged(
      [{ Div: [{ BlockQuote: [{ P: [0] }] }] }, { Div: [{ BlockQuote: [{ P: [1] }, { P: [2] }] }] }],
      [{}, WITHIN],
    ),
    [{ BlockQuote: [{ P: [0, 1] }, { P: [2] }] }],
  )
  assert.deepEqual(
    arranged([{ Div: [{ L: [{ LI: [0] }] }] }, { Div: [{ L: [{ LI: [1] }, { LI: [2] }] }] }], [{}, WITHIN]),
    [{ L: [{ LI: [{ LBody: [0, 1] }] }, { LI: [{ LBody: [2] }] }] }],
  )
})

test('a paragraph goes on below a figure at the head of the page', () => {
  assert.deepEqual(
    arranged(
      [{ Div: [{ P: [0] }] }, { Div: [{ Figure: [{ 'Figure!': [1] }, { NonStruct: [2] }] }, { P: [3] }] }],
      [{}, WITHIN],
    ),
    [{ P: [0, 3] }, { Div: [{ Figure: [1] }, { Caption: [2] }] }],
  )
})

test('a page that begins with a paragraph of its own is not joined to the one before', () => {
  assert.deepEqual(arranged([{ Div: [{ P: [0] }] }, { Div: [{ P: [1] }] }]), [{ P: [0] }, { P: [1] }])
  assert.deepEqual(arranged([{ Div: [{ P: [0] }] }, { Div: [{ H2: [1] }] }], [{}, WITHIN]), [
    { P: [0] },
    { H2: [1] },
  ])
})

test('a note that goes on overleaf is one note', () => {
  assert.deepEqual(
    arranged(
      [
        { Div: [{ P: [0] }, { Note: [{ P: [1] }] }] },
        { Div: [{ P: [2] }, { Note: [{ P: [3] }, { P: [4] }] }, { Note: [{ P: [5] }] }] },
      ],
      [{ notes: [footNote(1)] } as unknown as PageOfTags, NOTE_WITHIN],
    ),
    [{ P: [0] }, { Note: [{ P: [1, 3] }, { P: [4] }] }, { P: [2] }, { Note: [{ P: [5] }] }],
  )
})

test('notes after a section stay where they stand, and one that goes on overleaf is one', () => {
  const noteAmongText = footNote(1, true, false)
  const layout = [
    { notes: [noteAmongText] },
    { notes: [footNote(1, false, false), noteAmongText], lines: NOTE_WITHIN.lines },
  ] as unknown as PageOfTags[]
  assert.deepEqual(
    arranged(
      [
        { Div: [{ P: [0] }, { Note: [{ P: [1] }] }] },
        { Div: [{ Note: [{ P: [2] }] }, { Note: [{ P: [3] }] }, { H2: [4] }] },
      ],
      layout,
    ),
    [{ P: [0] }, { Note: [{ P: [1, 2] }] }, { Note: [{ P: [3] }] }, { H2: [4] }],
  )
})

test('a note that is not the last of its page goes on overleaf in its own element', () => {
  const layout = [
    { notes: [footNote(1), footNote(2)] },
    { ...NOTE_WITHIN, notes: [footNote(1, false), footNote(3)] },
  ] as unknown as PageOfTags[]
  assert.deepEqual(
    arranged(
      [
        { Div: [{ P: [0] }, { Note: [{ P: [1] }] }, { Note: [{ P: [2] }] }] },
        { Div: [{ P: [3] }, { Note: [{ P: [4] }] }, { Note: [{ P: [5] }] }] },
      ],
      layout,
    ),
    [{ P: [0] }, { Note: [{ P: [1, 4] }] }, { Note: [{ P: [2] }] }, { P: [3] }, { Note: [{ P: [5] }] }],
  )
})

test('the authors’ note is before notes that follow the text on its page, so these go on overleaf', () => {
  const noteAmongText = footNote(1, true, false)
  const layout = [
    { notes: [noteAmongText, noteAmongText, footNote(0)] },
    { notes: [footNote(1, false, false)], lines: NOTE_WITHIN.lines },
  ] as unknown as PageOfTags[]
  assert.deepEqual(
    arranged(
      [
        {
          Div: [
            { P: [0] },
            { H2: [1] },
            { H3: [2] },
            { Note: [{ P: [3] }] },
            { H3: [4] },
            { Note: [{ P: [5] }] },
            { Note: [{ P: [6] }] },
          ],
        },
        { Div: [{ Note: [{ P: [7] }] }, { P: [8] }] },
      ],
      layout,
    ),
    [
      { P: [0] },
      { Note: [{ P: [6] }] },
      { H2: [1] },
      { H3: [2] },
      { Note: [{ P: [3] }] },
      { H3: [4] },
      { Note: [{ P: [5, 7] }] },
      { P: [8] },
    ],
  )
})

test('a table holds its caption, a figure stands beside it, and an image among words is a word', () => {
  assert.deepEqual(
    arranged([
      {
        Div: [
          {
            Figure: [
              { NonStruct: [0] },
              { Table: [1, { TR: [{ TH: [2] }, { TD: [{ P: [3] }] }] }] },
              { P: [4] },
            ],
          },
        ],
      },
    ]),
    [{ Table: [{ Caption: [0] }, { TR: [{ TH: [2] }, { TD: [{ P: [3] }] }] }] }, { P: [4] }],
  )
  assert.deepEqual(arranged([{ Div: [{ Figure: [{ 'Figure!': [0] }, { NonStruct: [1] }] }] }]), [
    { Div: [{ Figure: [0] }, { Caption: [1] }] },
  ])
  assert.deepEqual(arranged([{ Div: [{ P: [0, { 'Figure!': [1] }, 2] }] }]), [{ P: [0, { Figure: [1] }, 2] }])
})

test('ruby that a browser tags has an element around its base, too', () => {
  const ruby = { Ruby: [{ NonStruct: [1] }, { RT: [{ NonStruct: [2] }] }] }
  assert.deepEqual(arranged([{ Div: [{ P: [{ NonStruct: [0] }, ruby, 3] }] }]), [
    { P: [0, { Ruby: [{ RB: [1] }, { RT: [2] }] }, 3] },
  ])
})

test('no block is in a paragraph or in a run', () => {
  assert.deepEqual(arranged([{ P: [0, { Div: [{ P: [1] }] }, 2] }]), [{ P: [0] }, { P: [1] }, { P: [2] }])
  assert.deepEqual(arranged([{ 'Span:en': [{ P: [0] }] }]), [{ 'P:en': [0] }])
})
