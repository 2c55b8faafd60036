import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Edition } from '../../src/editions/edition.js'
import { editions } from '../../src/editions/editions.js'
import { said } from '../../src/messages/say.js'
import { flowText } from '../../src/model/flow-text.js'
import { hasClass } from '../../src/model/has-class.js'
import { report } from '../../src/model/report.js'
import { differenceOf } from '../../src/model/text-difference.js'
import { type MakeOptions, makeEditions } from '../../src/pipeline/make-editions.js'
import { publish } from '../../src/pipeline/publish.js'

const SPECIMEN = fileURLToPath(new URL('../../../manuscript/specimen', import.meta.url))

/** An edition as it could be added: the running text, a line an article, and below it the pages of print, if there are any. */
function plainText(change: (text: string) => string = (text) => text): Edition {
  return {
    name: 'added',
    files: ['article.txt'],
    format: 'text',
    step: said('step.writing'),
    usesBrowser: false,
    needs: ['pageMap'],
    gives: [],
    onRequest: false,
    async prepare({ tree }) {
      tree.children = tree.children.filter((child) => !hasClass(child, 'notes'))
    },
    async make({ articles }, { product }) {
      const pages = (await product('pageMap'))?.pages.length ?? 0
      const text = articles.map(({ tree }) => flowText(tree)).join('\n')
      return {
        files: [{ name: 'article.txt', bytes: new TextEncoder().encode(`${change(text)}\n${pages}\n`) }],
      }
    },
    async check({ files: [{ bytes }] }, { articles }) {
      const lines = new TextDecoder().decode(bytes).split('\n')
      for (const { index, tree, file } of articles) {
        const difference = differenceOf(flowText(tree), lines[index] ?? '')
        if (difference) report(file, 'edition-mismatch.epub-text', difference)
      }
    },
    inspect: async () => ({ gates: [] }),
    read: async () => ({
      text: () => ({ units: [], notes: [], hasLooseSpaces: false }),
      metadata: new Map(),
      language: '',
    }),
  }
}

async function makeWith(edition: Edition, ...wanted: string[]) {
  const { publication, file } = await publish(SPECIMEN, async (_name, work) => work())
  assert.ok(publication, file.messages.join('\n'))
  const neutral = JSON.stringify(publication.articles.map(({ tree }) => tree))
  const steps: string[] = []
  const options: MakeOptions = {
    editions: new Set(wanted),
    folder: fileURLToPath(new URL('nowhere', import.meta.url)),
    list: [edition, ...editions],
    browser: () => assert.fail('No edition that is wanted needs the browser'),
    modified: new Date(0),
    progress: () => undefined,
  }
  const made = await makeEditions(publication, options, async (name, work) => {
    steps.push(name)
    return work()
  })
  assert.equal(JSON.stringify(publication.articles.map(({ tree }) => tree)), neutral)
  return { made, steps, file, publication }
}

test('an edition that is added to the list is prepared, made and checked; the neutral tree stays as it was', async () => {
  const { made, steps, publication } = await makeWith(plainText(), 'added')
  assert.deepEqual(steps, ['added', 'check'])
  const [text] = made?.made ?? []
  const [first] = publication.articles
  assert.ok(text && first)
  assert.equal(new TextDecoder().decode(text.files[0].bytes), `${flowText(first.tree)}\n0\n`)
})

test('an edition that loses text is found by its check, and none is given out', async () => {
  const { made, file } = await makeWith(
    plainText((text) => text.replace('三つの文字', '')),
    'added',
    'epub',
  )
  assert.equal(made, undefined)
  assert.ok(file.messages.some(({ ruleId }) => ruleId === 'edition-mismatch'))
})
