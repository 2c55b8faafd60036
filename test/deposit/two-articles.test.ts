import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editions } from '../../src/editions/editions.js'
import { makeEditions } from '../../src/pipeline/make-editions.js'
import { publishInIssue } from '../issue/publish-in-issue.js'
import { typesetText } from '../typography/typeset-fixture.js'
import { entriesOf } from './build-deposit.js'

const FIRST = '## 朝\n\n港の朝は早い[^1]。\n\n[^1]: 第一の註。'
const SECOND = '## 夜\n\n港の夜は遅い[^1]。\n\n[^1]: もう一つの論文の註。'
const ON_REQUEST = editions.filter(({ onRequest }) => onRequest).map(({ name }) => name)

test('an issue of two articles has both in every edition that is made on request', async () => {
  const publication = publishInIssue(await typesetText(FIRST), await typesetText(SECOND))
  const made = await makeEditions(
    publication,
    {
      editions: new Set(ON_REQUEST),
      folder: '/no/such/folder',
      browser: () => assert.fail('nothing is to be drawn'),
      modified: new Date(0),
      progress: () => undefined,
    } as unknown as Parameters<typeof makeEditions>[1],
    async (_name, work) => work(),
  )
  const messages = [publication, ...publication.articles].flatMap(({ file }) => file.messages)
  assert.deepEqual(messages.filter(({ fatal }) => fatal).map(String), [])
  const files = new Map(made?.made.flatMap((one) => one.files).map(({ name, bytes }) => [name, bytes]))
  const text = (name: string): string => new TextDecoder().decode(files.get(name))
  assert.match(text('web/index.html'), /<a href="article-1.html">.*<a href="article-2.html">/s)
  assert.match(text('web/article-2.html'), /もう一つの論文の註。/)
  assert.ok(files.has('a1-article.docx') && files.has('a2-article.docx'))
  assert.equal([...(await entriesOf(files.get('jstage-full.zip') ?? new Uint8Array())).keys()].length, 2)
  assert.match(text('jpcoar-2.xml'), /<dc:title/)
  assert.equal(text('crossref.xml').match(/<journal_article/g)?.length, 2)
})
