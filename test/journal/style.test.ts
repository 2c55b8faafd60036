import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { styleMeasures } from '../../src/journal/style-measures.js'
import { readTokens } from '../../src/styles/read-tokens.js'
import { resolveLength } from '../../src/styles/resolve-length.js'
import { checkTokenValue } from '../../src/styles/token-kinds.js'
import { ARTICLE, messagesOf, publishInJournal } from './temporary-journal.js'

const journal = (style: string) => ({ 'journal.yaml': `title: 誌\nstyle:\n${style.replace(/^/gm, '  ')}\n` })
const A5 =
  'page:\n  size: A5\n  lines: 30\ntext:\n  characters: 32\n  push-in: quarter\n  single-lines: none\nnotes:\n  characters: 34\n  push-in: solid'

describe('measures of a journal', () => {
  test('are what the style sheets are given, and what an article declares goes over them', async () => {
    const { publication, file } = await publishInJournal({
      ...journal(
        `${A5}\n  size: 11Q\nheadings: { align: center, space-above: 2 }\nsummary: { starts: text }`,
      ),
      'article/article.md': ARTICLE.replace('author', 'style: own.css\nauthor'),
      'article/own.css': ':root { --page-lines: 28; }',
    })
    assert.deepEqual(file.messages.map(String), [])
    const tokens = await readTokens(publication?.style)
    const given = [
      '--page-width',
      '--page-height',
      '--page-lines',
      '--note-size',
      '--heading-align',
      '--text-push-in',
      '--text-single-lines',
      '--note-push-in',
      '--summary-starts',
    ]
    assert.deepEqual(
      given.map((name) => tokens.get(name)),
      ['148mm', '210mm', '28', 'round(11Q, 0.25px)', 'center', 'quarter', 'none', 'solid', 'text'],
    )
    assert.equal(tokens.get('--heading-space-above'), '2')
  })

  test('each has its default in tokens.css, where it is a value that it may have', async () => {
    const tokens = await readTokens()
    for (const { property } of Object.values(styleMeasures).flatMap((group) => Object.values(group)))
      assert.equal(checkTokenValue(property, tokens.get(property) ?? '', tokens), undefined, property)
  })

  test('of a sheet bound with a narrow inner margin: the outer one has the rest', async () => {
    const { publication } = await publishInJournal(journal('page: { margin-outer: 30mm }'))
    const tokens = await readTokens(publication?.style)
    const [width, measure, inner, outer] = [
      'page-width',
      'measure',
      'page-margin-inner',
      'page-margin-outer',
    ].map((name) => resolveLength(`var(--${name})`, tokens) ?? Number.NaN)
    assert.ok(Math.abs((outer ?? 0) - (30 * 96) / 25.4) < 0.01)
    assert.ok(Math.abs((inner ?? 0) + (measure ?? 0) + (outer ?? 0) - (width ?? 0)) < 0.01)
  })
})

test('a rule of no thickness is written as 0', async () => {
  const { publication, file } = await publishInJournal(journal('notes: { rule: 0 }\ntable: { head-rule: 0 }'))
  assert.deepEqual(file.messages.map(String), [])
  const tokens = await readTokens(publication?.style)
  assert.deepEqual([tokens.get('--note-rule'), tokens.get('--table-head-rule')], ['0mm', '0mm'])
})

describe('measures that are wrong', () => {
  const cases: readonly (readonly [style: string, told: string])[] = [
    ['page: { widht: 182mm }', '../journal.yaml:3:11 invalid-journal.unknown'],
    ['page: { width: 182 }', '../journal.yaml:3:18 invalid-journal.length'],
    ['page: { lines: 38.5 }', '../journal.yaml:3:18 invalid-journal.count'],
    ['page: { lines: many }', '../journal.yaml:3:18 invalid-journal.not-a-number'],
    ['page: { size: B4 }', '../journal.yaml:3:17 invalid-journal.choice'],
    ['page: { binding: top }', '../journal.yaml:3:20 invalid-journal.choice'],
    ['headings: { space-above: -1 }', '../journal.yaml:3:28 invalid-journal.lines'],
    ['text: { size: 1em }', '../journal.yaml:3:17 invalid-journal.length'],
    ['txt: { size: 13Q }', '../journal.yaml:3:3 invalid-journal.unknown'],
  ]
  for (const [style, told] of cases) {
    test(style, async () => assert.deepEqual(await messagesOf(journal(style)), [told]))
  }

  test('38 lines of 21.5 Q do not fit into 210 mm, and it is said how many do', async () => {
    const { file } = await publishInJournal(
      journal('page: { size: A5, lines: 38 }\ntext: { characters: 32 }'),
    )
    const [message] = file.messages.filter(({ ruleId }) => ruleId === 'impossible-format')
    assert.equal(`${message?.file}:${message?.line}:${message?.column}`, '../journal.yaml:3:28')
    assert.match(
      message?.reason ?? '',
      /^38 lines of 21\.5 Q .* 25 mm do not fit into a page 210 mm high; 34 do$/,
    )
  })

  const contradictions: readonly (readonly [style: string, told: readonly string[]])[] = [
    ['text: { characters: 60 }', ['../journal.yaml:3:23 impossible-format.characters']],
    ['page: { margin-inner: 20mm, margin-outer: 20mm }', ['../journal.yaml:3:45 impossible-format.margins']],
    ['page: { margin-top: 5mm }', ['../journal.yaml:3:23 impossible-format.head']],
    ['page: { lines: 42 }', ['../journal.yaml:3:18 impossible-format.folio']],
    ['notes: { characters: 50 }', ['../journal.yaml:3:24 impossible-format.notes']],
    ['notes: { characters: 46 }', ['../journal.yaml:3:24 cramped-note-number']],
    ["notes: { number: '*1', characters: 46 }", ['../journal.yaml:3:38 cramped-note-number']],
    ["notes: { number: '*', characters: 44 }", []],
    // No measure of its own: the number is what has no room.
    ['notes: { number: （1） }', ['../journal.yaml:3:20 cramped-note-number']],
    ['notes: { number: 1） }', []],
    ["notes: { number: { ja: '1', en: '（註1）' }, characters: 44 }", []],
    [
      "notes: { number: { ja: '（註1）', en: '1' }, characters: 44 }",
      ['../journal.yaml:3:57 cramped-note-number'],
    ],
    ['text: { leading: 12Q, size: 13Q }', ['../journal.yaml:3:20 impossible-format.leading']],
  ]
  for (const [style, told] of contradictions) {
    test(`what measures say together: ${style}`, async () => {
      assert.deepEqual(await messagesOf(journal(style)), told)
    })
  }
})

test('a number that is wider than its line is to be shorter: no line has room for it', async () => {
  const number = `1${'、以下はこの論文の註の番号である'.repeat(4)}`
  const { file } = await publishInJournal(journal(`notes: { number: ${number}, characters: 40 }`))
  const told = file.messages.filter(({ ruleId }) => ruleId === 'cramped-note-number')
  assert.equal(told.length, 1)
  assert.match(
    told[0]?.reason ?? '',
    /; write a shorter style\.notes\.number or a smaller style\.notes\.size$/,
  )
})

describe("an article's own style", () => {
  const told = async (css: string) =>
    messagesOf({
      'article/article.md': ARTICLE.replace('author', 'style: own.css\nauthor'),
      'article/own.css': `:root {\n  ${css}\n}`,
    })

  test('knows the properties of tokens.css, and says which was meant', async () => {
    const { file } = await publishInJournal({
      'article/article.md': ARTICLE.replace('author', 'style: own.css\nauthor'),
      'article/own.css': ':root { --text-sise: 12Q; }',
    })
    assert.match(
      file.messages[0]?.reason ?? '',
      /“--text-sise” is no custom property .* did you mean --text-size\?$/,
    )
  })

  test('has only values that a property may have', async () => {
    assert.deepEqual(await told('--page-binding: top;'), ['own.css:2:3 invalid-style.word'])
    assert.deepEqual(await told('--note-placement: margin;'), ['own.css:2:3 invalid-style.word'])
    assert.deepEqual(await told('--text-size: 13;'), ['own.css:2:3 invalid-style.unit'])
    assert.deepEqual(await told('--page-lines: 30mm;'), ['own.css:2:3 invalid-style.unit'])
    assert.deepEqual(await told('--text-size: -1mm;'), ['own.css:2:3 invalid-style.negative'])
    assert.deepEqual(await told('--text-size: 100%;'), ['own.css:2:3 invalid-style.unit'])
    assert.deepEqual(await told('--furniture-size: 0Q;'), ['own.css:2:3 invalid-style.zero'])
    assert.deepEqual(await told('--text-face: "My Mincho";'), ['own.css:2:3 invalid-style.families'])
    assert.deepEqual(await told('--text-face: "My Mincho", "Kiyo Mincho";'), [])
    assert.deepEqual(await told('--text-size: url(a);'), ['own.css:2:3 invalid-style.value'])
    assert.deepEqual(await told('--page-lines: 60;'), ['own.css:2:3 impossible-format.lines'])
  })

  test('may compute its values of others', async () => {
    const css =
      '--page-width: calc(150mm + 2cm); --text-size: round(13Q, 0.25px); --note-separation: max(12Q, var(--text-leading));'
    assert.deepEqual(await told(css), [])
  })
})

test('lengths are computed as a browser computes them', async () => {
  const tokens = new Map([
    ['--a', '10mm'],
    ['--b', 'calc(2 * var(--a) - 4Q)'],
    ['--c', 'var(--c)'],
  ])
  const mm = (value: string) =>
    Math.round(((resolveLength(value, tokens) ?? Number.NaN) / 96) * 25.4 * 1000) / 1000
  assert.equal(mm('var(--b)'), 19)
  assert.equal(mm('calc((var(--b) - 1mm) / 2)'), 9)
  assert.equal(mm('max(1in, 2cm)'), 25.4)
  assert.equal(resolveLength('round(13Q, 0.25px)', tokens), 12.25)
  assert.equal(resolveLength('2em', tokens), undefined)
  assert.equal(resolveLength('var(--c)', tokens), undefined)
})
