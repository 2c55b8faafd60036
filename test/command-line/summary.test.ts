import assert from 'node:assert/strict'
import { test } from 'node:test'
import { VFile } from 'vfile'
import type { BuildResult } from '../../src/build.js'
import { formatSummary, summaryAsJson } from '../../src/command-line/format-summary.js'
import type { LocatedFinding } from '../../src/model/finding.js'

const FINDING: LocatedFinding = {
  rule: 'doubled-punctuation',
  reason: '“。。” stands where one sign should',
  remedy: 'Take one away.',
  source: { line: 12, column: 3 },
  printed: { page: 59, line: 7 },
}

function proofOf(...findings: LocatedFinding[]): BuildResult {
  return { slug: 'tide', file: new VFile(), pages: 2, notes: 1, findings, files: [], milliseconds: {} }
}

test('a proof’s summary says how many findings there are and where to read them', () => {
  const summary = (result: BuildResult): string => formatSummary([result], 'en', 1000)
  assert.match(summary(proofOf(FINDING, FINDING)), /^tide: 2 pages, 1 note, 2 findings, see report\.html\n/)
  assert.match(summary(proofOf(FINDING)), /, 1 finding, see report\.html\n/)
  assert.match(summary(proofOf()), /, no findings\n/)
  const { findings, ...build } = proofOf()
  assert.doesNotMatch(summary(build), /finding/)
})

test('for a program each finding has its place in the manuscript and in print', () => {
  const { articles } = JSON.parse(summaryAsJson([proofOf(FINDING)], 'en', 1000))
  assert.deepEqual(articles[0].findings, [
    {
      rule: FINDING.rule,
      line: 12,
      page: 59,
      printedLine: 7,
      text: FINDING.reason,
      remedy: FINDING.remedy,
    },
  ])
})
