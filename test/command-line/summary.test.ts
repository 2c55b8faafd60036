import assert from 'node:assert/strict'
import { test } from 'node:test'
import { VFile } from 'vfile'
import { formatMessages } from '../../src/command-line/format-messages.js'
import { formatSummary } from '../../src/command-line/format-summary.js'
import { summaryAsJson } from '../../src/command-line/summary-as-json.js'
import { said } from '../../src/messages/say.js'
import { Failure } from '../../src/model/failure.js'
import type { LocatedFinding } from '../../src/model/finding.js'
import { report, reportSaid } from '../../src/model/report.js'
import { sayFinding } from '../../src/model/say-finding.js'
import type { BuildResult } from '../../src/pipeline/build.js'

const FINDING: LocatedFinding = {
  rule: 'doubled-punctuation',
  data: { found: '。。' },
  source: { line: 12, column: 3 },
  printed: { page: 59, line: 7 },
}

function proofOf(...findings: LocatedFinding[]): BuildResult {
  return {
    slug: 'tide',
    file: new VFile({ path: 'article.md' }),
    pages: 2,
    notes: 1,
    findings,
    files: [],
    milliseconds: {},
  }
}

test('a proof’s summary says how many findings there are and where to read them', () => {
  const summary = (result: BuildResult): string => formatSummary([result], 'en', 1000)
  assert.match(summary(proofOf(FINDING, FINDING)), /^tide: 2 pages, 1 note, 2 findings, see report\.html\n/)
  assert.match(summary(proofOf(FINDING)), /, 1 finding, see report\.html\n/)
  assert.match(summary(proofOf()), /, no findings\n/)
  const { findings, ...build } = proofOf()
  assert.doesNotMatch(summary(build), /finding/)
})

test('for a program each finding is its rule with the data, its place in the manuscript and in print, and a sentence', () => {
  for (const language of ['en', 'ja'] as const) {
    const { articles } = JSON.parse(summaryAsJson([proofOf(FINDING)], [], language, 1000))
    const { reason, remedy } = sayFinding(language, FINDING)
    assert.deepEqual(articles[0].findings, [
      {
        rule: FINDING.rule,
        data: { found: '。。' },
        line: 12,
        page: 59,
        printedLine: 7,
        text: reason,
        remedy,
      },
    ])
  }
})

test('for a program each message is its entry with the data, and a sentence in the reader’s language', () => {
  const result = proofOf()
  report(result.file, 'note-off-page', { note: 7, page: 61, callPage: 60 }, { line: 12, column: 3 })
  for (const language of ['en', 'ja'] as const) {
    const { articles } = JSON.parse(summaryAsJson([result], [], language, 1000))
    const [{ text, ...message }] = articles[0].messages
    assert.deepEqual(message, {
      severity: 'error',
      rule: 'note-off-page',
      id: 'note-off-page',
      data: { note: 7, page: 61, callPage: 60 },
      line: 12,
      column: 3,
    })
    assert.match(text, language === 'en' ? /^Note 7 begins on page 61/ : /^註7は61頁から/)
  }
})

test('an editor reads the same in Japanese', () => {
  const result = proofOf(FINDING)
  report(result.file, 'uncalled-note', { note: '七' }, { line: 12, column: 3 })
  assert.equal(
    formatMessages([result], 'ja'),
    'article.md:12:3  エラー  註[^七]の合印が本文にありません。本文に付けるか、註を削除してください  uncalled-note\n',
  )
  assert.match(
    formatSummary([result], 'ja', 1000),
    /^tide: 2頁、註1、指摘1件（report\.htmlに一覧）、エラー1件/,
  )
})

test('a fault of the journal that articles share is told once, by its path; what is held back is counted last', () => {
  const articles = ['tide', 'wave'].map((slug) => {
    const result = { ...proofOf(), slug, folder: `vol-1/${slug}` }
    const { file } = result
    report(file, 'invalid-journal.empty', { key: 'title' }, { line: 2, column: 8 })
    for (const message of file.messages) message.file = '../../journal.yaml'
    reportSaid(file, 'uncalled-note', said('messages-held-back', { more: 3, shown: 20 }))
    report(file, 'uncalled-note', { note: slug }, { line: 12, column: 3 })
    return result
  })
  assert.deepEqual(
    formatMessages(articles, 'en')
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]),
    [
      'journal.yaml:2:8',
      'tide/article.md:12:3',
      'tide/article.md',
      'wave/article.md:12:3',
      'wave/article.md',
    ],
  )
})

test('for a program a failure of the machine is its entry with the data, and its exit code', () => {
  const failure = new Failure('unreadable-path', { path: 'tide/print.pdf' })
  const { failures } = JSON.parse(summaryAsJson([], [failure], 'ja', 1000))
  assert.deepEqual(failures, [
    {
      exitCode: 74,
      id: 'unreadable-path',
      data: { path: 'tide/print.pdf' },
      text: 'tide/print.pdfを読めません。アクセス権を確かめてください',
    },
  ])
})
