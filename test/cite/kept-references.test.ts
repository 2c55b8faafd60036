import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visit } from 'unist-util-visit'
import { cite } from '../../src/cite/cite.js'
import { articleDefaults } from '../../src/model/article.js'
import { typeset } from '../../src/typography/typeset.js'
import { parseArticle, referencesJson } from './parse-article.js'

const REFERENCES = [
  { id: 'minato2001', type: 'book', title: '港の記録', author: [{ family: '港', given: '一' }] },
  { id: 'Причал:1998/а', type: 'book', title: 'Причал', author: [{ family: 'Ветров', given: 'А.Б.' }] },
  { id: 'uncited', type: 'book', title: 'Nobody' },
].map((item) => ({
  ...item,
  issued: { 'date-parts': [[2001]] },
  publisher: '社',
  DOI: `10.1000/${item.title}`,
}))
const TEXT =
  '波[^1]、風[^2]、霧[^3]。\n\n[^1]: [@minato2001, 5頁]\n\n[^2]: [@Причал:1998/а; @minato2001]\n\n[^3]: [@{Причал:1998/а}]'

test('a cited source keeps its key in the tree and its data beside it, in the works cited, too', async () => {
  const citations = { ...articleDefaults.citations, worksCited: true }
  const manuscript = parseArticle(TEXT, [referencesJson(JSON.stringify(REFERENCES))], { citations })
  const references = await cite(manuscript)
  assert.deepEqual(
    references.map(({ key, language, item }) => [key, language, item.DOI]),
    [
      ['minato2001', 'ja', '10.1000/港の記録'],
      ['Причал:1998/а', 'ru', '10.1000/Причал'],
    ],
  )
  const found: string[] = []
  visit(typeset(manuscript), 'element', ({ tagName, properties }) => {
    if (properties.dataKey !== undefined) found.push(`${tagName} ${properties.dataKey}`)
  })
  const [japanese, russian] = references.map(({ key }) => key)
  assert.deepEqual(found, [
    `li ${japanese}`,
    `li ${russian}`,
    // With its DOI, a link, in it, a source is none itself.
    `span ${japanese}`,
    `span ${russian}`,
    `a ${japanese}`,
    `a ${russian}`,
  ])
})
