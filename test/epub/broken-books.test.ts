import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Root } from 'hast'
import { breakBook, brokenBooks } from './broken-books.js'
import { checkByBuild, goodBook } from './check-own.js'
import { checkByAce, checkByPort } from './epub-gates.js'

describe('broken books', () => {
  let good: { epub: Uint8Array; tree: Root }
  before(async () => {
    good = await goodBook()
  })

  test('the book that is broken is a good one, also packed anew', async () => {
    assert.deepEqual(await checkByBuild(good.epub, good.tree), [])
    const anew = await breakBook(good.epub, { name: 'nothing', isListed: false, breakIt: () => undefined })
    assert.deepEqual(await checkByBuild(anew, good.tree), [])
    assert.deepEqual(await checkByPort(anew), [])
  })

  test('the 43 of the list are there', () => {
    assert.equal(brokenBooks.filter(({ isListed }) => isListed).length, 43)
  })

  for (const book of brokenBooks) {
    test(`is found: ${book.name}`, async () => {
      const broken = await breakBook(good.epub, book)
      const found = await checkByBuild(broken, good.tree)
      if (found.length > 0) return
      // The slower gates only for what the build itself does not see.
      const later = [...(await checkByPort(broken)), ...(await checkByAce(broken))]
      assert.notDeepEqual(later, [])
    })
  }
})
