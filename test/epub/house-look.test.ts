import assert from 'node:assert/strict'
import { test } from 'node:test'
import JSZip from 'jszip'
import { houseLook } from '../../src/editions/epub/house-look.js'
import { makeEpub } from '../../src/editions/epub/make-epub.js'
import { readStyleSheet } from '../../src/styles/read-style-sheet.js'
import { readTokens } from '../../src/styles/read-tokens.js'
import { publishInJournal } from '../journal/temporary-journal.js'

const property = (rules: string, selector: string, name: string): string | undefined => {
  const [, value] =
    rules
      .split('\n')
      .filter((rule) => rule.startsWith(`${selector} {`))
      .map((rule) => new RegExp(`[{;] ${name}: ([^;]+);`).exec(rule))
      .findLast((found) => found !== null) ?? []
  return value
}

test('the built-in house changes nothing of the sheet', async () => {
  assert.equal(await houseLook(undefined), '')
})

test('sizes and leading differ as on the page, and no more than a phone has room for', async () => {
  const rules = await houseLook(
    ':root { --text-size: round(13Q, 0.25px); --text-leading: 26Q; --title-size: 40Q; --heading-size: 17.5Q; --note-size: 5Q; }',
  )
  // 26 : 13 beside 21.5 : 13.
  assert.equal(property(rules, 'body', 'line-height'), '2.18')
  assert.equal(property(rules, 'body:lang(ru), body:lang(en)', 'line-height'), '1.81')
  // 17.5 beside 14.
  assert.equal(property(rules, 'h2', 'font-size'), '1.56em')
  assert.equal(property(rules, 'h1', 'font-size'), '2em')
  assert.equal(property(rules, '.note', 'font-size'), '0.75em')
  assert.equal(property(rules, '.subtitle', 'font-size'), undefined)
})

test('what differs is what the sheet has, in the proportion of the page', async () => {
  const sheet = await readStyleSheet('epub.css')
  // A tenth more than each measure of the built-in house, beside the same text.
  const tokens = await readTokens()
  const names = ['--text-leading', '--title-size', '--subtitle-size', '--heading-size', '--caption-size']
  const rules = await houseLook(
    `:root { ${names.map((name) => `${name}: calc(1.1 * (${tokens.get(name)}));`).join(' ')} }`,
  )
  for (const [selector, name] of [
    ['body', 'line-height'],
    ['body:lang(ru), body:lang(en)', 'line-height'],
    ['h1', 'font-size'],
    ['.subtitle', 'font-size'],
    ['h2', 'font-size'],
    ['figcaption', 'font-size'],
  ] as const) {
    const [before, after] = [sheet.replace(/,\n/g, ', ').replace(/\n +/g, ' '), rules].map((one) =>
      Number.parseFloat(property(one, selector, name) ?? ''),
    )
    assert.ok(before && after, selector)
    assert.ok(Math.abs(after - 1.1 * before) < 0.02, `${selector}: ${before}, ${after}`)
  }
})

test('alignment, indents and space of a journal are in its EPUB, before its own sheet', async () => {
  const { publication } = await publishInJournal({
    'journal.yaml': [
      'title: 誌',
      'style:',
      '  headings: { align: center, space-above: 2 }',
      '  quotation: { indent: 3em, size: 0.9em, space: 0 }',
      '  caption: { align: start }',
      '  notes: { rule: 0mm }',
    ].join('\n'),
    'house/style.css': 'h2 { color: #123456 }\n',
  })
  assert.ok(publication)
  const book = await JSZip.loadAsync(await makeEpub(publication, { modified: new Date(0) }))
  const css = (await book.file(/style\.css$/)[0]?.async('string')) ?? assert.fail('no sheet')
  const own = css.slice(css.lastIndexOf('body.cover'))
  assert.equal(property(own, 'h2, h3, h4, h5, h6', 'text-align'), 'center')
  assert.equal(property(own, 'h2', 'margin-block-start'), 'calc(2 * 2em)')
  assert.equal(property(own, 'blockquote', 'margin-inline-start'), 'min(3em, 15%)')
  assert.equal(property(own, 'blockquote', 'font-size'), 'max(0.9em, 0.75em)')
  assert.equal(property(own, 'blockquote', 'margin-block'), 'calc(0 * 1em)')
  assert.equal(property(own, 'figcaption', 'text-align'), 'start')
  assert.equal(property(own, 'section.notes', 'border-top'), '0')
  assert.ok(own.indexOf('#123456') > own.indexOf('border-top: 0'))
})
