import assert from 'node:assert/strict'
import test from 'node:test'
import { readOpening } from '../../src/import/blocks/read-opening.js'
import { Decisions } from '../../src/import/report/decisions.js'
import type { PageLine } from '../../src/import/source/source-page.js'
import { said } from '../../src/messages/say.js'

function line(text: string, own: Partial<PageLine> = {}): PageLine {
  const place = said('import.place.page-line', { name: 'a.pdf', page: 1, line: 1 })
  return { text, place, indent: 0, end: text.length, above: 0, size: 1, ...own }
}

const full = '港に着いた船の荷は倉に入れられ帳簿に記された'

for (const heading of ['はじめに', 'Introduction']) {
  test(`“${heading}” below the author begins the text, though a short line follows it`, () => {
    const lines = [
      line('港の帳簿', { size: 1.6 }),
      line('架空　花子', { above: 2 }),
      line(heading, { above: 2, size: 1.2 }),
      line('第一の港', { above: 1 }),
      line(full, { indent: 1, end: 23, above: 1 }),
      ...Array.from({ length: 6 }, () => line(full)),
    ]
    const opening = readOpening(
      lines,
      (group) => group.map(({ text }) => text).join(''),
      true,
      new Decisions(),
    )
    assert.deepEqual(opening, { title: '港の帳簿', author: '架空　花子', length: 2 })
  })
}
