import { readFile } from 'node:fs/promises'
import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import { VFile } from 'vfile'
import { prepareReadingTree } from '../../src/editions/shared/prepare-reading-tree.js'
import { type Article, articleDefaults, type Image } from '../../src/model/article.js'
import type { PageMap } from '../../src/model/page-map.js'
import type { Publication } from '../../src/model/publication.js'
import type { NotePlace, TextPlace } from '../../src/model/text-place.js'
import { makePublication } from '../../src/pipeline/make-publication.js'

/** Characters that XML, EJS or a template could take for their own. */
export const HOSTILE = '<b>&amp; "q" \'a\' ]]> <%= 1 + 1 %> {{ x }} $\u007b y }'

/** What the front matter of a published article says. */
export const PUBLISHED: Partial<Article> = {
  journal: {
    title: '見本研究',
    volume: '11',
    issue: '2',
    pages: '59-64',
    issn: '1234-5679',
    publisher: '見本 & 試作',
  },
  doi: '10.1000/Specimen<1>',
  date: '2024-03',
  rights: 'CC BY 4.0',
  keywords: ['組版', 'революция'],
}

/** A place in the running text of the one article. */
export function at(offset: number): TextPlace {
  return { article: 0, offset }
}

/** A place in one of its notes. */
export function noteAt(note: number, offset: number): NotePlace {
  return { article: 0, note, offset }
}

/**
 * Pages that begin at the title, in a Russian word, after a note call, in a caption, in a table’s cell, at the summary and
 * after all text; note 2 runs over.
 */
export const PAGES: PageMap = {
  pages: [
    { number: 59, start: at(0), notes: [noteAt(1, 0)] },
    { number: 60, start: at(47), notes: [noteAt(2, 0)] },
    {
      number: 61,
      start: at(54),
      notes: [noteAt(2, 9), noteAt(3, 0)],
    },
    { number: 62, start: at(167), notes: [noteAt(4, 0)] },
    { number: 63, start: at(178), notes: [] },
    { number: 64, start: at(208), notes: [noteAt(5, 0)] },
    { number: 65, start: at(276), notes: [noteAt(5, 10)] },
  ],
}

const FIXTURES = new URL('../../../test/fixtures/epub/', import.meta.url)

export interface Specimen {
  article: Article
  tree: Root
  file: VFile
}

/** A specimen as the stages hand it to all editions. */
export function neutral({ article, tree, file }: Specimen): Publication {
  return makePublication({ article, tree, references: [], file })
}

/** A specimen as the EPUB's own copy. */
export function published(specimen: Specimen): Publication {
  const own = neutral(specimen)
  for (const { tree } of own.articles) prepareReadingTree(tree)
  return own
}

/**
 * An article with every element that the typography stage makes.
 *
 * @param changes  metadata other than the specimen's
 */
export async function specimen(changes: Partial<Article> = {}): Promise<Specimen> {
  const article: Article = {
    slug: 'specimen',
    title: '見本の論文',
    subtitle: 'すべての要素のために',
    authors: [{ name: '見本太郎', latin: 'Mihon Taro', reading: 'みほんたろう' }, { name: '試作花子' }],
    titleEn: 'A Specimen',
    ...articleDefaults,
    firstPage: 59,
    images: new Map([
      ['figures/figure.png', await image('figure.png', 'image/png', 8, 6)],
      ['./figures/figure.png', await image('figure.png', 'image/png', 8, 6)],
      ['figures/map.svg', await image('map.svg', 'image/svg+xml', 120, 80)],
    ]),
    ...changes,
  }
  const file = new VFile({ path: 'article.md' })
  return { article, tree: treeOf(article), file }
}

async function image(
  name: string,
  mediaType: Image['mediaType'],
  width: number,
  height: number,
): Promise<Image> {
  return { path: `figures/${name}`, mediaType, width, height, bytes: await readFile(new URL(name, FIXTURES)) }
}

function dashes(): Element {
  return h('span.dash', { dataGenerated: '' }, '――')
}

function call(number: number): Element {
  return h(
    'a.note-call',
    { id: `call-${number}`, href: `#note-${number}`, dataNote: number, dataGenerated: '' },
    `（${number}）`,
  )
}

function note(number: number, ...blocks: Element[]): Element {
  blocks[0]?.children.unshift(h('span.note-number', { dataGenerated: '' }, String(number)))
  return h('aside.note', { id: `note-${number}`, dataNote: number }, blocks)
}

function treeOf(article: Article): Root {
  const russian = h('span', { lang: 'ru' }, 'рево\u00adлю\u00adция')
  return h(null, [
    h('header.opening', [
      h('h1.title', article.title),
      article.subtitle ? h('p.subtitle', [dashes(), article.subtitle, dashes()]) : null,
      article.authors.map(({ name }) => h('p.author', name)),
    ]),
    h('section.body', [
      h('h2', ['はじめに', h('span', { lang: 'ru' }, 'Россия'), call(1)]),
      h('p', [
        '本文の',
        h('ruby', ['組版', h('rt', 'くみはん')]),
        'と',
        russian,
        '\u00a0の',
        call(2),
        '例。',
      ]),
      h('p', [
        h('span.page-mark', { dataPage: 60 }),
        h('span.keep', ['語', call(3)]),
        h('em', '強調'),
        h('strong', '重要'),
      ]),
      h('p', ['H', h('sub', '2'), 'O、x', h('sup', '2'), h('br'), h('code', 'a < b && c ]]> d'), HOSTILE]),
      h('p', [
        h('a', { href: 'https://example.org/?a=1&b=2' }, '外'),
        h('a', { href: '#summary-en' }, '要旨'),
      ]),
      h('h3', { id: 'own-id' }, [h('ruby', [h('rb', '節'), h('rt', 'せつ')]), 'の見出し']),
      h('h4', '小見出し'),
      h('blockquote', h('p', { lang: 'ru' }, ['Цитата: ', h('em', 'курсив'), '.'])),
      h('ul', [h('li', '一'), h('li', '二')]),
      h('ol', { start: 3, reversed: true }, [h('li', '三'), h('li', { value: 7 }, '四')]),
      h('figure.figure', [
        h('img', { src: 'figures/figure.png', alt: '灰色の"段階"\nと<線>', width: 8, height: 6 }),
        h('figcaption', ['図1　段階', call(4)]),
      ]),
      h('figure.figure', h('img', { src: 'figures/map.svg', alt: '三角', width: 120, height: 80 })),
      h('figure.figure', h('img', { src: './figures/figure.png', alt: '再び', width: 8, height: 6 })),
      h('figure.table', [
        h('figcaption', '表1　数'),
        h('table', [
          h('thead', h('tr', [h('th', { scope: 'col' }, '年'), h('th', { scope: 'col' }, '数')])),
          h('tbody', h('tr', [h('td', '1905'), h('td', { className: ['align-right'] }, '12')])),
        ]),
      ]),
      h('pre', h('code', 'if (a < b) {\n  c\n}\n')),
      h('hr'),
      h('h2', 'おわりに'),
      h('p', '終わる。'),
    ]),
    h('section.notes', [
      note(1, h('p', '見出しの註。')),
      note(2, h('p', ['二段落の註。', h('span', { lang: 'en' }, 'See be\u00adlow.')]), h('p', '第二段落。')),
      note(3, h('p', '語の註。'), h('ul', h('li', '項'))),
      note(4, h('p', '図の註。')),
      note(5, h('p', { lang: 'en' }, 'A note of the summary.')),
    ]),
    h('section.summary', { id: 'summary-en', lang: 'en' }, [
      h('header.summary-opening', [
        h('h2.title', ['A Speci\u00admen', h('span', { dataGenerated: '' }, ':')]),
        h('p.subtitle', 'Of Everything'),
        h('p.author', 'Mihon Taro'),
      ]),
      h('p', ['This is the summary', call(5), ', with ', h('em', 'emphasis'), '.']),
    ]),
  ])
}
