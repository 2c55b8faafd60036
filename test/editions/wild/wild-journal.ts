import { pageSizes } from '../../../src/journal/style-measures.js'
import { backMatterParts, furniturePositions } from '../../../src/model/house-style.js'
import { type SeededRandom, seededRandom } from '../../print/seeded-random.js'

/** A journal of random articles. */
export interface WildJournal {
  /** `journal.yaml`. */
  yaml: string
  /** The type area in millimetres from the head of the page: what is above and below is a running head or a folio. */
  area: { top: number; bottom: number }
}

/** Q in a millimetre. */
const Q = 4
/** Of the size of furniture, as `print.css` sets it. */
const FURNITURE_LEADING = 1.4
/** Characters of a title, at most; in its lines it has half of a page. */
const LONGEST_TITLE = 160
const TITLE_LEADING = 1.5
/** Forms of numbers, with the width in ems of the number ten in them, at most. */
const NUMBER_FORMS: readonly (readonly [form: string, ems: number])[] = [
  ['1', 1.5],
  ['1)', 2],
  ['（1）', 3.5],
  ['(1)', 2.5],
  ['１', 2],
  ['１．', 3],
  ['註1', 2.5],
  ['①', 1],
  ['〔一〕', 4],
  ['i', 2],
  ['[1]', 2.5],
]
const CALL_FORMS = [...NUMBER_FORMS.map(([form]) => form), '*1', '注1)', '(註1)']
const HEADING_NUMBERS: readonly (readonly string[])[] = [
  ['1', '1.1'],
  ['第一章', '第一節', '（1）'],
  ['１．', '（1）', '①'],
  ['I', 'A', '1'],
  ['given', 'a)'],
  ['§ 1.', '1.1', '1.1.1', 'i)', 'a'],
]
const HEADS = [
  '{author}',
  '{title-short}',
  '{title}',
  '{author-family}（{year}）',
  '{journal}[ 第{volume}巻][第{issue}号]',
  '{heading}',
  '{section}',
  '{title}[――{subtitle}――]',
  '{journal-short} {page}',
  '',
]
const FOLIOS = ['- {page} -', '{page}', '（{page}）', '{page} / {journal}', '〔{page}〕', '']
const SUBTITLES = ['――{subtitle}――', '：{subtitle}', '〈{subtitle}〉', '{subtitle}', ': {subtitle}']

/**
 * Make a journal at random whose house style is sound: what is asked for fits the page.
 *
 * @param seed  the same seed makes the same journal, whatever article is in it
 */
export function wildJournal(seed: number): WildJournal {
  const random = seededRandom(seed * 7919 + 4_000_037)
  const furniture = wildFurniture(random)
  const format = wildFormat(random, furniture)
  const style = {
    ...format.style,
    ...furniture.style,
    title: some(random, {
      size: q(random.integer(14, format.largestTitle)),
      'subtitle-size': q(random.integer(12, 18)),
      'author-size': q(random.integer(11, 18)),
      subtitle: random.pick([random.pick(SUBTITLES), { ja: random.pick(SUBTITLES), en: '{subtitle}' }]),
    }),
    summary: some(random, {
      size: q(random.pick([10, 11, 12, 13])),
      leading: q(random.pick([16, 17, 18.5, 20])),
      'title-size': q(random.integer(13, 20)),
      starts: random.pick(['page', 'text']),
    }),
    headings: wildHeadings(random),
    quotation: some(random, {
      size: random.pick(['0.85em', '0.9em', '12Q', '1em']),
      indent: random.pick(['0em', '1em', '2em', '3em', '5mm']),
      'indent-end': random.pick(['0em', '1em', '2em']),
      space: random.pick([0, 0.5, 1, 2]),
    }),
    caption: some(random, {
      size: q(random.pick([9, 10, 11.5, 12])),
      leading: q(random.pick([14, 16, 17.5])),
      align: random.pick(['start', 'center']),
      space: q(random.pick([0, 1, 2, 6])),
    }),
    table: some(random, {
      width: random.pick(['content', 'measure']),
      size: q(random.pick([9, 10, 11, 12])),
      leading: q(random.pick([14, 15.5, 17])),
      padding: q(random.pick([0, 0.5, 1, 3])),
      rule: random.pick(['0', '0.12mm', '0.25mm', '0.5mm']),
      'head-rule': random.pick(['0', '0.12mm', '0.3mm']),
    }),
    'works-cited': some(random, {
      heading: random.pick(['参考文献', { ja: '引用文献', en: 'References', ru: 'Литература' }]),
    }),
    'back-matter': some(random, {
      order: random.pick([
        ['notes', 'works-cited'],
        ['works-cited', 'notes', 'acknowledgements'],
        backMatterParts.toReversed(),
      ]),
    }),
  }
  const groups = Object.entries(style).filter(([, group]) => Object.keys(group).length > 0)
  const languages = random.pick([['ja'], ['ja', 'en'], ['en', 'ja'], ['ru', 'ja', 'en'], ['ja', 'ru']])
  return {
    yaml: [
      `title: ${JSON.stringify(random.pick(['港湾研究', { ja: '港湾研究', en: 'Harbour Studies' }]))}`,
      ...(random.next() < 0.5 ? ['short-title: 港研'] : []),
      `languages: ${JSON.stringify(languages)}`,
      ...(random.next() < 0.3
        ? [`imprint: ${random.pick(['true', '[journal]', '[journal, licence]'])}`]
        : []),
      ...(random.next() < 0.3 ? ['licence: CC BY 4.0'] : []),
      ...(random.next() < 0.4 ? [`summaries: ${random.pick(['before', 'after', '{ en: before }'])}`] : []),
      'style:',
      ...groups.map(([name, group]) => `  ${name}: ${JSON.stringify(group)}`),
      '',
    ].join('\n'),
    area: format.area,
  }
}

interface WildFurniture {
  /** Groups of `style`. */
  style: Record<string, object>
  /** The least margins at the head and the foot of a page, in Q. */
  above: number
  below: number
}

function wildFurniture(random: SeededRandom): WildFurniture {
  const size = random.pick([8, 9, 10, 11])
  const head = random.integer(2, 6)
  const folio = random.integer(3, 9)
  const position = random.pick(furniturePositions)
  const sides = random.pick([0, 1, 2])
  const text = random.pick(FOLIOS)
  return {
    style: {
      'running-head': {
        left: random.pick(HEADS),
        right: random.pick([random.pick(HEADS), { ja: random.pick(HEADS), en: '{author}' }]),
        ...(random.next() < 0.3 ? { first: random.pick(HEADS) } : {}),
        position,
        size: q(size),
        distance: `${head}mm`,
      },
      folio: {
        ...(sides === 0 ? { text } : { left: text, right: random.pick(FOLIOS) }),
        ...(random.next() < 0.3 ? { first: '{page}' } : {}),
        position: random.pick(furniturePositions.filter((one) => one !== position)),
        distance: `${folio}mm`,
      },
    },
    above: Math.max(head, folio) * Q + FURNITURE_LEADING * size,
    below: Math.max(head, folio) * Q + FURNITURE_LEADING * size,
  }
}

function wildFormat(
  random: SeededRandom,
  { above, below }: WildFurniture,
): Pick<WildJournal, 'area'> & { style: Record<string, object>; largestTitle: number } {
  const name = random.pick(Object.keys(pageSizes) as (keyof typeof pageSizes)[])
  const own = { width: random.integer(130, 230), height: random.integer(180, 300) }
  const isOwn = random.next() < 0.3
  const [width, height] = isOwn ? [own.width, own.height] : pageSizes[name]
  const size = random.pick([11, 11.5, 12, 12.5, 13, 13.5, 14])
  const leading = Math.round(size * (1.45 + 0.45 * random.next()) * 4) / 4
  const top = Math.ceil(above / Q + random.integer(3, 20))
  const most = Math.floor((height * Q - top * Q - below - 12) / leading)
  const lines = Math.max(14, most - random.integer(0, 8))
  const characters = Math.floor((width * Q - random.integer(20, 50) * Q) / size) - random.integer(0, 6)
  const rest = (width * Q - characters * size) / Q
  const binding = random.pick(['left', 'left', 'right'])
  const margin = {
    [random.pick(['margin-inner', 'margin-outer'])]: `${Math.floor(rest * random.pick([0.4, 0.55]))}mm`,
  }
  return {
    area: { top, bottom: top + (lines * leading) / Q },
    largestTitle: Math.floor(
      Math.sqrt((size * characters * leading * lines) / (2 * TITLE_LEADING * LONGEST_TITLE)),
    ),
    style: {
      page: {
        ...(isOwn ? { width: `${width}mm`, height: `${height}mm` } : { size: name }),
        binding,
        'margin-top': `${top}mm`,
        ...(random.next() < 0.5 ? margin : {}),
        lines,
      },
      text: {
        size: q(size),
        leading: q(leading),
        characters,
        'push-in': random.pick(['quarter', 'solid']),
        'single-lines': random.pick(['long', 'none']),
      },
      notes: wildNoteStyle(random, size, characters),
    },
  }
}

/** @param size  of the text, in Q */
function wildNoteStyle(random: SeededRandom, size: number, characters: number): object {
  const noteSize = random.pick([9, 10, 10.5, 11, 11.25].filter((one) => one <= size))
  const [number, ems] = random.pick(NUMBER_FORMS)
  const [otherNumber, otherEms] = random.pick(NUMBER_FORMS)
  const room = Math.floor((size * characters) / noteSize - Math.max(ems, otherEms) - 0.5)
  return {
    size: q(noteSize),
    leading: q(Math.round(noteSize * (1.3 + 0.4 * random.next()) * 4) / 4),
    characters: room - random.integer(0, 2),
    separation: q(random.pick([8, 12, 17, 25])),
    placement: random.pick(['foot', 'foot', 'section', 'article']),
    numbering: random.pick(['article', 'article', 'section']),
    number: random.pick([number, { ja: number, en: otherNumber, ru: '1' }]),
    ...some(random, {
      call: random.pick([random.pick(CALL_FORMS), { ja: random.pick(CALL_FORMS), en: '1' }]),
      'call-position': random.pick(['given', 'before-stop', 'after-stop', { ja: 'after-stop', en: 'given' }]),
      'call-size': random.pick(['0.5em', '0.6em', '0.7em']),
      'call-raise': random.pick(['0.3em', '0.5em', '0.65em']),
      rule: random.pick(['0', '0.12mm', '0.3mm']),
      'rule-characters': random.pick([0, 5, 12]),
      heading: random.pick(['', '注', { ja: '注記', en: 'Endnotes' }]),
    }),
  }
}

function wildHeadings(random: SeededRandom): object {
  return some(random, {
    size: q(random.integer(13, 20)),
    align: random.pick(['start', 'center']),
    'space-above': random.pick([0, 0.5, 1, 2]),
    'space-below': random.pick([0, 0.5, 1, 2]),
    'subheading-space-below': random.pick([0, 0.5, 1]),
    'turn-indent': random.pick(['0em', '1em', '2em']),
    numbers: random.pick(HEADING_NUMBERS),
    unnumbered: ['はじめに', '港'],
  })
}

/** Some of a group's settings. */
function some(random: SeededRandom, group: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(group).filter(() => random.next() < 0.6))
}

function q(size: number): string {
  return `${size}Q`
}
