import type { Comparison, PageCause, Renumbering, TextChange, TextChangeKind } from './comparison.js'
import type { UnitKind } from './text-unit.js'

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`

const range = ([first, last]: readonly [number | string, number | string]): string =>
  first === last ? `${first}` : `${first}–${last}`

const UNITS: Readonly<Record<UnitKind, string>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  item: 'item of a list',
  row: 'row of a table',
  caption: 'caption',
  code: 'block of code',
  image: 'alternative text',
  note: 'note',
}

/** Those of more than one word. */
const MANY_UNITS: Partial<Record<UnitKind, string>> = {
  item: 'items of lists',
  row: 'rows of tables',
  code: 'blocks of code',
}

const CHANGES: Readonly<Record<TextChangeKind, string>> = {
  changed: 'changed',
  added: 'added',
  removed: 'removed',
  moved: 'moved',
  'moved-and-changed': 'moved and changed',
  marked: 'marked otherwise',
}

/** Every word of a comparison, in English. */
export const words = {
  lang: 'en',
  comparison: 'Comparison',
  old: 'Old',
  new: 'New',
  nothing: 'Nothing changed.',
  summary: 'At a glance',
  text: 'Text',
  notes: 'Notes',
  pages: 'Pages',
  moves: 'On another page',
  style: 'Style',
  metadata: 'Metadata',
  files: 'Files',
  unit: 'What',
  words: 'Words',
  name: 'Name',
  skipped: '…',

  /** `Note 5 → 6`, `Paragraph`. */
  unitTitle: ({ unit, note }: Pick<TextChange, 'unit' | 'note'>): string => {
    const { old, new: found } = note ?? {}
    const numbers = old === found ? old : [old, found].filter((one) => one !== undefined).join(' → ')
    const name = UNITS[unit].charAt(0).toUpperCase() + UNITS[unit].slice(1)
    return numbers === undefined ? name : `${name} ${numbers}`
  },
  changeName: (change: TextChangeKind): string => CHANGES[change],
  changed: (count: number, unit: UnitKind, change: TextChangeKind, where: string): string =>
    `${words.unitCount(count, unit)} ${CHANGES[change]}${where ? ` (${where})` : ''}`,
  noteNumbers: (numbers: readonly string[]): string => numbers.join(', '),
  onPages: (pages: string): string => `p. ${pages}`,
  fromTo: (old: string | undefined, found: string | undefined): string =>
    old === found || !old || !found ? `p. ${found ?? old}` : `p. ${old} → ${found}`,
  after: (place: string): string => (place === '' ? 'at the beginning' : `after “${place}”`),
  movedFrom: (old: string, found: string): string => `Was ${old}; is ${found}.`,
  renumbered: ({ old, new: found }: Renumbering): string => `${range(old)} → ${range(found)}`,
  renumberings: (list: readonly Renumbering[]): string =>
    `renumbered ${list.map((one) => words.renumbered(one)).join(', ')}`,
  differ: (changed: number, all: number, pages: string): string =>
    `${changed} of ${plural(all, 'page')} ${changed === 1 ? 'differs' : 'differ'} (${pages})`,
  pagesAdded: (pages: readonly string[], labels: string): string =>
    `${plural(pages.length, 'page')} added (${labels})`,
  pagesRemoved: (pages: readonly string[], labels: string): string =>
    `${plural(pages.length, 'page')} removed (${labels})`,
  pagesRenumbered: ({
    old,
    new: found,
  }: NonNullable<NonNullable<Comparison['pages']>['renumbered']>): string =>
    `numbered ${range(old)} → ${range(found)}`,
  unitCount: (count: number, unit: UnitKind): string => plural(count, UNITS[unit], MANY_UNITS[unit]),
  beginElsewhere: (units: string): string => `${units} on another page than before`,
  styled: (count: number, pages: string): string =>
    `the text is the same and ${plural(count, 'page looks', 'pages look')} otherwise (${pages}): style, figures or settings`,
  cause: {
    text: 'text changed',
    reflow: 'lines moved by changes elsewhere',
    numbers: 'numbers of notes',
    furniture: 'running head, folio or readings',
    look: 'same text, looks otherwise',
  } satisfies Record<PageCause, string>,
  styleReflow: 'same text, set otherwise',
  pageTitle: (old: string, found: string): string =>
    old === found ? `Page ${found}` : `Page ${old} → ${found}`,
  oldPage: (page: string): string => `Page ${page} of the old edition, with what differs marked in red`,
  newPage: (page: string): string => `Page ${page} of the new edition, with what differs marked in green`,
  withoutPictures: (count: number): string =>
    `${plural(count, 'page')} more ${count === 1 ? 'differs' : 'differ'}, without a picture here, to keep this file small.`,
  printOf: (name: string): string => `The print.pdf of ${name}`,
  withoutPrint: (names: readonly string[]): string =>
    `Pages were not compared: there is no print.pdf in ${names.join(' and ')}.`,
  withoutEpub: (names: readonly string[]): string =>
    `There is no book.epub in ${names.join(' and ')}: the text was read from print.pdf, where paragraphs that run over a page are joined by their indents.`,
  unequalFiles: (files: readonly string[]): string =>
    `${files.join(', ')} ${files.length === 1 ? 'differs' : 'differ'}`,
}
