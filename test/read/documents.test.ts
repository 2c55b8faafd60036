import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { rules } from '../../src/messages/rules.js'
import { author } from '../../src/read/author-schema.js'
import { frontMatter } from '../../src/read/front-matter-schema.js'
import { keysOf } from '../../src/settings/keys-of.js'

const read = (path: string): string =>
  readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8').replaceAll('\r\n', '\n')

/** What is written as code in the first cells of a document's tables, a list a table. */
function firstCells(text: string): string[][] {
  const tables = [...text.matchAll(/^\|.*\n\|[ :|-]+\n((?:\|.*\n)+)/gm)].map(([, rows]) => String(rows))
  return tables.map((table) =>
    [...table.matchAll(/^\| ?(.*?) \|/gm)].flatMap(([, cell]) =>
      [...String(cell).matchAll(/`([^`]+)`/g)].map(([, code]) => String(code)),
    ),
  )
}

/** The words that are code in the cells of what is to be written, a list a table. */
function codesOf(text: string): string[] {
  return [...text.matchAll(/^\|.*$/gm)].flatMap(([row]) =>
    [...row.matchAll(/`([^`]+)`/g)].map(([, code]) => String(code)),
  )
}

const DOCUMENTS = ['manuscript/README', 'docs/findings', 'docs/limits', 'README'] as const

describe('what is documented in two languages', () => {
  for (const name of DOCUMENTS) {
    it(`${name}: the tables list the same keys, rules and codes, in the same order`, () => {
      const [en, ja] = [firstCells(read(`${name}.md`)), firstCells(read(`${name}.ja.md`))]
      assert.deepEqual(ja, en)
    })
  }

  it('CHANGELOG: the same entries, each with the same options, rules and settings', () => {
    const entries = (name: string): string[][] =>
      [...read(name).matchAll(/^- .*$/gm)].map(([entry]) =>
        [...entry.matchAll(/`(--[a-z-]+|[a-z.]+(?:-[a-z]+)+)`/g)].map(([, code]) => String(code)).sort(),
      )
    assert.deepEqual(entries('CHANGELOG.ja.md'), entries('CHANGELOG.md'))
  })

  it('everything that is written in a manuscript is in both', () => {
    const [en, ja] = ['manuscript/README.md', 'manuscript/README.ja.md'].map((name) => codesOf(read(name)))
    const syntax = (codes: string[] | undefined): string[] =>
      (codes ?? []).filter((code) => /^[:[{*\\!<#@]/.test(code)).sort()
    assert.deepEqual(syntax(ja), syntax(en))
  })

  it('the keys of the front matter and of an author are those that are read', () => {
    const tables = firstCells(read('manuscript/README.md'))
    const keys = tables.find((cells) => cells.includes('title')) ?? []
    const authors = tables.find((cells) => cells.includes('orcid')) ?? []
    assert.deepEqual(
      [...keys].sort(),
      keysOf(frontMatter, [])
        .filter((key) => key !== 'style')
        .sort(),
    )
    assert.deepEqual([...authors].sort(), keysOf(author, []).sort())
  })

  it('every rule that is documented is one', () => {
    const documented =
      firstCells(read('manuscript/README.md')).find((cells) => cells.includes('undefined-note')) ?? []
    assert.ok(documented.length > 50)
    // What is not set is listed with the rules that say so, in the second column.
    const limits = codesOf(read('docs/limits.md').split('\n## ')[1] ?? '').filter((code) =>
      /^[a-z]+(?:-[a-z]+)+$/.test(code),
    )
    assert.ok(limits.length > 15)
    assert.deepEqual(
      [...documented, ...limits].filter((rule) => !(rule in rules)),
      [],
    )
  })
})
