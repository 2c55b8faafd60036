import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Edition } from '../../src/editions/edition.js'
import { editions } from '../../src/editions/editions.js'
import { orderEditions } from '../../src/editions/order-editions.js'

type Ordered = Pick<Edition, 'name' | 'needs' | 'gives'>

const plain: Ordered = { name: 'plain', needs: [], gives: [] }
const pages: Ordered = { name: 'pages', needs: [], gives: ['printed', 'pageMap'] }
const book: Ordered = { name: 'book', needs: ['pageMap'], gives: [] }
const deposit: Ordered = { name: 'deposit', needs: ['printed', 'pageMap'], gives: [] }

function namesOf(...list: Ordered[]): string {
  return orderEditions(list)
    .map(({ name }) => name)
    .join(' ')
}

test('an edition is made after those that give what it needs, wherever it is in the list', () => {
  assert.equal(namesOf(book, pages), 'pages book')
  assert.equal(namesOf(deposit, book, plain, pages), 'plain pages deposit book')
})

test('editions that need nothing of each other stay in their order', () => {
  assert.equal(namesOf(pages, plain, book), 'pages plain book')
  assert.equal(namesOf(plain, pages), 'plain pages')
})

test('what nobody gives is not waited for', () => {
  assert.equal(namesOf(book, plain), 'book plain')
})

test('what an edition gives itself it does not wait for; editions that wait for each other are a mistake', () => {
  const one: Ordered = { name: 'one', needs: ['printed'], gives: ['printed'] }
  assert.equal(namesOf(one), 'one')
  const other: Ordered = { name: 'other', needs: ['printed'], gives: ['pageMap'] }
  const another: Ordered = { name: 'another', needs: ['pageMap'], gives: ['printed'] }
  assert.throws(() => namesOf(other, another), /other, another/)
})

test('the list itself can be ordered, and no two editions share a name or a file', () => {
  assert.equal(orderEditions(editions).length, editions.length)
  assert.equal(new Set(editions.map(({ name }) => name)).size, editions.length)
  const files = editions.flatMap((edition) => edition.files)
  assert.equal(new Set(files).size, files.length)
})
