import assert from 'node:assert/strict'
import { test } from 'node:test'
import { composeParagraph } from '../../src/compose/compose-paragraph.js'
import { defaultSettings } from '../../src/compose/default-settings.js'
import type { Run } from '../../src/compose/paragraph.js'
import { checkLines } from './check-lines.js'
import { EM, generateParagraph, seeded } from './generate-paragraph.js'
import { plainFace } from './plain-face.js'

/** COMPOSE_PARAGRAPHS=100000 for more. */
const COUNT = Number(process.env.COMPOSE_PARAGRAPHS ?? 10000)

for (const mode of ['total-fit', 'greedy', 'even'] as const) {
  test(`${COUNT} generated paragraphs, ${mode}: no fault of G3 at measures of 15 to 60 em`, () => {
    const random = seeded(19170225)
    const faults: string[] = []
    for (let at = 0; at < COUNT; at++) {
      const runs = generateParagraph(random)
      const measure = (15 + Math.floor(random() * 46)) * EM
      const indent = random() < 0.5 ? EM : 0
      const settings = { ...defaultSettings, mode, size: EM, measure, indent, isJustified: mode !== 'even' }
      for (const fault of checkLines(runs, composeParagraph(runs, settings), settings))
        faults.push(`${at}: ${fault}`)
    }
    assert.deepEqual(faults.slice(0, 20), [])
  })
}

test('no line begins with a space, even where everything else forbids the line to end', () => {
  const text = '::: '.repeat(200)
  const settings = { ...defaultSettings, size: EM, measure: 20 * EM }
  const lines = composeParagraph(
    [{ kind: 'text', text, language: 'en', size: EM, face: plainFace }],
    settings,
  )
  const beginnings = lines.map(({ start }) => text[start.offset])
  assert.ok(beginnings.length > 10)
  assert.deepEqual([...new Set(beginnings)], [':'])
})

for (const [measure, ...lines] of [
  [30, '北の港における荷役労働と帳簿の書き損じをめぐる一試論'],
  [25, '北の港における荷役労働と', '帳簿の書き損じをめぐる一試論'],
  [13, '北の港における', '荷役労働と帳簿の', '書き損じをめぐる一試論'],
] as const) {
  test(`a title is parted where phrases end, in lines of about one length: ${measure} em`, () => {
    const settings = {
      ...defaultSettings,
      mode: 'even',
      isJustified: false,
      size: EM,
      measure: measure * EM,
    } as const
    const text = lines.join('')
    const composed = composeParagraph(
      [{ kind: 'text', text, language: 'ja', size: EM, face: plainFace }],
      settings,
    )
    assert.deepEqual(
      composed.map(({ start, end }) => text.slice(start.offset, end.run === 0 ? end.offset : undefined)),
      lines,
    )
  })
}

test('a title with a word that is longer than a line has lines as long as they can be', () => {
  const settings = { ...defaultSettings, isJustified: false, size: EM, measure: 10 * EM }
  const text = `The ${'w'.repeat(40)} of the harbour`
  const runs: Run[] = [{ kind: 'text', text, language: 'en', size: EM, face: plainFace }]
  const ends = (mode: 'even' | 'greedy'): number[] =>
    composeParagraph(runs, { ...settings, mode }).map(({ end }) => end.offset)
  assert.ok(ends('greedy').length > 3)
  assert.deepEqual(ends('even'), ends('greedy'))
})

test('a narrow English column never has three hyphens at the ends of lines in a row', () => {
  const words =
    'in\u00adcom\u00adpre\u00adhen\u00adsi\u00adbil\u00adi\u00adty un\u00adre\u00admark\u00ada\u00adble cor\u00adre\u00adspond\u00adence at sea ad\u00admin\u00adis\u00adtra\u00adtive'
  const random = seeded(1905)
  let most = 0
  for (const mode of ['total-fit', 'greedy'] as const) {
    for (let at = 0; at < 300; at++) {
      const shuffled = Array.from({ length: 8 }, () => words.split(' '))
        .flat()
        .map((word) => [random(), word] as const)
        .sort(([a], [b]) => a - b)
      const text = shuffled.map(([, word]) => word).join(' ')
      const run = { kind: 'text', text, language: 'en', size: EM, face: plainFace, hyphen: 0.3 } as const
      const settings = { ...defaultSettings, mode, size: EM, measure: (10 + random() * 6) * EM }
      let row = 0
      for (const { hasHyphen } of composeParagraph([run], settings)) {
        row = hasHyphen ? row + 1 : 0
        most = Math.max(most, row)
      }
    }
  }
  assert.equal(most, 2)
})

test('an address is broken before its punctuation, never after it, and without a hyphen', () => {
  const text = 'https://kiyo.example/long-name/of-a-file.html?page=12'
  const settings = { ...defaultSettings, size: EM, measure: 8 * EM }
  const run = { kind: 'text', text, language: 'en', size: EM, face: plainFace, isAddress: true } as const
  const lines = composeParagraph([run], settings)
  const set = lines.map(({ start, end }) => text.slice(start.offset, end.offset))
  assert.ok(set.length > 3)
  for (const line of set.slice(1)) assert.match(line, /^[/?=.-]/)
  assert.ok(lines.every(({ hasHyphen }) => !hasHyphen))
})

test('what is longer than a line is broken, even where it would fit a first line that begins before the others', () => {
  const settings = { ...defaultSettings, size: EM, measure: 10 * EM, indent: -2 * EM }
  const runs: Run[] = [
    { kind: 'text', text: '港', language: 'ja', size: EM, face: plainFace },
    { kind: 'text', text: 'o'.repeat(22), language: 'en', size: EM, face: plainFace },
    { kind: 'text', text: '」', language: 'ja', size: EM, face: plainFace },
  ]
  for (const { clusters, indent } of composeParagraph(runs, settings)) {
    const width = clusters.reduce((sum, { advance, after }) => sum + advance + after, indent)
    assert.ok(width <= settings.measure + 0.01, `a line of ${width} px`)
  }
})

test('a narrow line that is not justified takes nothing that it has no room for, even if it stays of one character', () => {
  const text = '港の朝に船が出るのであった！'
  for (let measure = 2; measure < 5; measure += 0.1) {
    const settings = { ...defaultSettings, mode: 'greedy', size: EM, measure: measure * EM } as const
    const lines = composeParagraph(
      [{ kind: 'text', text, language: 'ja', size: EM, face: plainFace }],
      settings,
    )
    const last = lines.at(-1)?.clusters ?? []
    const width = last.reduce((sum, { advance, after }) => sum + advance + after, 0)
    assert.ok(width <= settings.measure + 0.01, `${measure}: ${width / EM} em`)
  }
})

for (const [what, sign] of [
  ['a row of dashes', '――'],
  ['a word of letters that are joined', 'क'],
  ['a word of Syriac letters', 'ܒ'],
  ['a word of N’Ko letters', 'ߒ'],
  ['a word of Mongolian letters', 'ᠠ'],
  ['a word of Bengali letters', 'ক'],
  ['a word of Malayalam letters', 'ക'],
  ['a word of letters that make ligatures', 'մ'],
] as const)
  test(`a line that is all ${what} is not opened, and stays short`, () => {
    const settings = { ...defaultSettings, size: EM, measure: 20.75 * EM }
    const run = { kind: 'text', text: sign.repeat(60), language: 'ja', size: EM, face: plainFace } as const
    const lines = composeParagraph([run], settings)
    assert.ok(lines.length > 1)
    for (const { clusters, isFilled } of lines) {
      assert.equal(isFilled, false)
      assert.ok(clusters.every((cluster) => cluster.after === 0))
    }
  })

test('a paragraph without text has no lines', () => {
  assert.deepEqual(composeParagraph([], { ...defaultSettings, size: EM, measure: 10 * EM }), [])
})

test('a number keeps the ending at its hyphen and the last page of its range; a word of more letters is parted', () => {
  const linesOf = (text: string, measure: number): string[] =>
    composeParagraph([{ kind: 'text', text, language: 'ru', size: EM, face: plainFace }], {
      ...{ ...defaultSettings, mode: 'greedy', size: EM, measure: measure * EM },
      isJustified: false,
    }).map(({ start, end }) => text.slice(start.offset, end.offset).trim())
  const widthOf = (text: string): number =>
    plainFace.shape(text, 'ru').reduce((sum, { advance }) => sum + advance, 0)
  for (const [text, first] of [
    ['маяк 1912-м году', 'маяк'],
    ['маяк 77–79 тут', 'маяк'],
    ['маяк 20-летний', 'маяк 20-'],
  ] as const) {
    const [line] = linesOf(text, widthOf(text.slice(0, text.search(/[-–]/) + 1)) + 0.01)
    assert.equal(line, first, text)
  }
})

test('no gap opens between a call and the Western stop after it', () => {
  const words = 'теми кем были на берегу'
  const western: Run[] = [
    { kind: 'text', text: words, language: 'ru', size: EM, face: plainFace },
    { kind: 'note-call', text: '1', language: 'ru', size: EM / 2, face: plainFace },
    {
      kind: 'text',
      text: '. Так во всяком случае говорит она сама и все',
      language: 'ru',
      size: EM,
      face: plainFace,
    },
  ]
  for (let measure = 14; measure < 24; measure += 0.25) {
    const lines = composeParagraph(western, { ...defaultSettings, size: EM, measure: measure * EM })
    const calls = lines.flatMap(({ clusters }) => clusters.filter(({ run }) => run === 1))
    for (const { after } of calls) assert.ok(after <= 0.001, `${measure}: ${after / EM} em after the call`)
  }
})

test('the line at which a page of an original ends is filled where it is nearly full, and a short one stays short', () => {
  const settings = { ...defaultSettings, size: EM, measure: 20 * EM }
  const lastOf = (length: number) => {
    const run = {
      kind: 'text',
      text: '港'.repeat(length),
      language: 'ja',
      size: EM,
      face: plainFace,
    } as const
    return composeParagraph([run, { kind: 'break', isFilled: true }, run], settings).findLast(
      ({ start }) => start.run === 0,
    )
  }
  assert.deepEqual([lastOf(38)?.isFilled, lastOf(27)?.isFilled, lastOf(6)?.isFilled], [true, false, false])
})
