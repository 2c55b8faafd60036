import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Nodes as HastNodes } from 'hast'
import type { Nodes, Root } from 'mdast'
import { classes } from '../../src/model/classes.js'
import { elementOfClass, flowText, notesOf, noteText } from '../../src/model/flow-text.js'
import { hasClass } from '../../src/model/has-class.js'
import { typesetFolder, typesetText } from './typeset-fixture.js'

const folderOf = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

for (const path of ['manuscript/specimen', '../shared/manuscript/sakhalin']) {
  const skip = existsSync(folderOf(path)) ? false : `there is no ${path}`
  test(`typesetting ${path} loses and adds nothing but what it marks as generated`, { skip }, async () => {
    const { manuscript, article, tree, file } = await typesetFolder(folderOf(path))
    assert.deepEqual(file.messages.map(String), [])
    const { title, subtitle = '', titleEn = '', subtitleEn = '', authors } = article
    const summaries = manuscript.children.filter(({ type }) => type === 'summary')
    const body = manuscript.children.filter(({ type }) => type !== 'summary' && type !== 'footnoteDefinition')
    const opening = `${title}${subtitle}${authors.map(({ name }) => name).join('')}`
    const summaryOpening = `${titleEn}${subtitleEn}${authors.map(({ latin, name }) => latin ?? name).join('')}`
    const expected = [
      opening,
      ...body.map(textOf),
      ...summaries.map((summary) => `${summaryOpening}${textOf(summary)}`),
    ].join('')
    assert.equal(plain(flowText(tree)), plain(expected))

    const definitions = definitionsOf(manuscript)
    assert.ok(definitions.length > 0)
    assert.deepEqual(
      [...notesOf(tree).values()].map((note) => plain(noteText(note))),
      definitions.map((definition) => plain(textOf(definition))),
    )
  })
}

test('the tree is neutral: its only hyphenation points are the author’s, and calls are not tied to words', async () => {
  const word = 'Ab\u00adgrund'
  const { tree } = await typesetText(
    `:de[${word} und Verwaltungsgericht][^1]を見る。\n\n[^1]: :ru[Железнодорожный].\n`,
  )
  const found: string[] = []
  const collect = (node: HastNodes): void => {
    assert.ok(!hasClass(node, 'keep'))
    if (node.type === 'text') found.push(...(node.value.match(/\S*\u00ad\S*/g) ?? []))
    if ('children' in node) node.children.forEach(collect)
  }
  collect(tree)
  assert.deepEqual(found, [word])
})

test('digits of an emphasised Western text, or beside one, are in its language, and those of a Japanese one are not', async () => {
  const { tree } = await typesetText('聖書の*1 Кор*と*Harbour*, *12*と*’Twas*を、*2*と*港1*で見る。')
  const emphasised: [text: string, lang: unknown][] = []
  const collect = (node: HastNodes): void => {
    if (node.type === 'element' && node.tagName === 'em')
      emphasised.push([flowText(node), node.properties.lang])
    else if ('children' in node) node.children.forEach(collect)
  }
  collect(tree)
  assert.deepEqual(emphasised, [
    ['1 Кор', 'ru'],
    ['Harbour', 'en'],
    ['12', 'en'],
    ['’Twas', 'en'],
    ['2', undefined],
    ['港1', undefined],
  ])
})

test('a term above a table, and a source that begins with markup, are read as they are elsewhere', async () => {
  const table = '| 港 | 船 |\n| -- | -- |\n| 北 | 三 |'
  const poem = '::::verse\n波は来たる。\n-- *Anonymus*、『灯台』\n::::'
  const { tree, file } = await typesetText(`網\n: 魚を獲る具。\n\n${table}\n\n${poem}`)
  assert.deepEqual(file.messages.map(String), [])
  const names: string[] = []
  const collect = (node: HastNodes): void => {
    if (node.type === 'element' && /^(?:dt|dd)$/.test(node.tagName))
      names.push(`${node.tagName} ${flowText(node)}`)
    if (node.type === 'element' && hasClass(node, classes.attribution)) names.push(flowText(node))
    if ('children' in node) node.children.forEach(collect)
  }
  collect(tree)
  assert.deepEqual(names, ['dt 網', 'dd 魚を獲る具。', 'Anonymus、『灯台』'])
})

test('a caption joined to the text above it, a table in a definition and a source below a quotation are told', async () => {
  const table = '| 港 | 船 |\n| -- | -- |\n| 北 | 三 |'
  const { file } = await typesetText(
    `数を掲げる。\n: 港の数\n\n${table}\n\n網\n: 具。\n\n    | a | b |\n    | - | - |\n\n> 潮。\n>\n> -- 会則`,
  )
  assert.deepEqual(
    file.messages.map(({ said, line }) => [said?.id, line]),
    [
      ['leftover-markup.sign', 6],
      ['misread-text.code', 16],
      ['leftover-markup.sign', 21],
    ],
  )
})

test('text that kiyo generates is marked so, on the notes’ numbers and calls and the dashes of the subtitle', async () => {
  const { tree } = await typesetFolder(folderOf('test/fixtures/typography/summary'))
  const generated: string[] = []
  const collect = (node: HastNodes): void => {
    if (node.type === 'element' && node.properties.dataGenerated !== undefined) {
      const [child] = node.children
      generated.push(child?.type === 'text' ? child.value : '')
    } else if ('children' in node) node.children.forEach(collect)
  }
  collect(tree)
  assert.deepEqual(generated, ['――', '――', '（1）', '1', '2', ':', '（2）'])
})

test('a title that stands above a summary in another language than its own says which', async () => {
  const summary = '本文。\n\n::::summary{lang=zh}\n\n港。\n\n::::'
  for (const [title, language] of [
    ['港', 'ja'],
    ['{ ja: 港, zh: 港口 }', undefined],
  ] as const) {
    const opening = elementOfClass((await typesetText(summary, title)).tree, classes.summaryOpening)
    const heading = opening?.children.find((child) => child.type === 'element' && child.tagName === 'h2')
    assert.equal(heading?.type === 'element' ? heading.properties.lang : heading, language)
  }
})

function definitionsOf(manuscript: Root): Nodes[] {
  return manuscript.children.filter(({ type }) => type === 'footnoteDefinition')
}

/** The text of Markdown as the format says that it is shown; a ruby's reading after its base. */
function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value
  if (!('children' in node)) return ''
  const text = node.children.map((child) => textOf(child)).join('')
  return node.type === 'ruby' ? `${text}${node.reading}` : text
}

/** Line endings, spaces and hyphenation points are the typesetter's to change. */
function plain(text: string): string {
  return text.replace(/[\s\u00ad]/gu, '')
}
