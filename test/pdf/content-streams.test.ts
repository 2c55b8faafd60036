import assert from 'node:assert/strict'
import { test } from 'node:test'
import { marksOfArtifacts } from '../../src/pdf/mark-artifacts.js'
import { insertInto } from '../../src/pdf/page-content.js'
import { rewriteColours } from '../../src/pdf/rewrite-colours.js'
import { listMarkedContent } from '../../src/pdf/tags/list-marked-content.js'

test('colours of light become a share of black, and nothing else changes', () => {
  const cases: [string, string][] = [
    ['0 0 0 rg', '0 0 0 1 k'],
    ['1 1 1 RG 4 w', '0 0 0 0 K 4 w'],
    ['.5 g', '0 0 0 0.5 k'],
    ['1 0 0 rg 0 0 5 5 re f', '0 0 0 0.701 k 0 0 5 5 re f'],
    ['0 0 0 1 k', '0 0 0 1 k'],
    ['1 0 0 1 20 30 cm', '1 0 0 1 20 30 cm'],
  ]
  for (const [before, after] of cases)
    assert.deepEqual(rewriteColours(before), { content: after, leftOver: [] })
})

test('a string that holds an operator stays as it is', () => {
  const content = '(0 0 0 rg \\) 1 g) Tj <300067> Tj'
  assert.deepEqual(rewriteColours(content), { content, leftOver: [] })
})

test('operators for colours that cannot be rewritten are named', () => {
  assert.deepEqual(rewriteColours('/Pattern cs /P1 scn').leftOver, ['cs', 'scn'])
})

test('text outside marked content becomes an artifact, text inside does not', () => {
  const content = 'BT (head) Tj ET\n/P <</MCID 0>> BDC BT (text) Tj ET EMC'
  const marked = insertInto(content, marksOfArtifacts(content))
  assert.equal(
    marked,
    '/Artifact <</Type /Pagination>> BDC\nBT (head) Tj ET\nEMC\n/P <</MCID 0>> BDC BT (text) Tj ET EMC',
  )
  assert.deepEqual(marksOfArtifacts(marked), [])
})

test('a text object outside marked content gets the mark that is given for it', () => {
  const content = 'BT (head) Tj ET BT (reading) Tj ET'
  const markOf = (textObject: number): string =>
    textObject === 2 ? '/RT <</MCID 7>> BDC\n' : '/Artifact BMC\n'
  const marked = insertInto(content, marksOfArtifacts(content, undefined, markOf))
  assert.equal(marked, '/Artifact BMC\nBT (head) Tj ET\nEMC /RT <</MCID 7>> BDC\nBT (reading) Tj ET\nEMC')
})

test('rules, areas and images outside marked content become artifacts, paths that only clip do not', () => {
  const content = 'q 0 0 9 9 re W n 1 2 m 3 4 l S /X1 Do Q'
  const open = '/Artifact <</Type /Layout>> BDC\n'
  assert.equal(
    insertInto(content, marksOfArtifacts(content)),
    `q 0 0 9 9 re W n ${open}1 2 m 3 4 l S\nEMC ${open}/X1 Do\nEMC Q`,
  )
})

test('a mark that no tag holds becomes that of an artifact', () => {
  const content = '/TH <</MCID 1 >>BDC 0 0 5 5 re f EMC /P <</MCID 2 >>BDC BT (a) Tj ET EMC'
  assert.equal(
    insertInto(content, marksOfArtifacts(content, new Set([2]))),
    '/Artifact <</Type /Layout>> BDC 0 0 5 5 re f EMC /P <</MCID 2 >>BDC BT (a) Tj ET EMC',
  )
})

test('marked content is told by what it paints', () => {
  const content =
    '/P <</MCID 0>> BDC BT (a) Tj ET EMC /TD <</MCID 1>> BDC 0 0 1 1 re f EMC /P <</MCID 2>> BDC EMC /P <</MCID 3>> BDC /Span <</ActualText <FEFF>>> BDC BT (b) Tj ET EMC EMC'
  assert.deepEqual(
    [...listMarkedContent(content)],
    [
      [0, 'text'],
      [1, 'drawing'],
      [3, 'text'],
    ],
  )
})
