import type { Element, Root } from 'xast'
import type { Gap, GapKind } from '../../messages/rules/gaps.js'
import { primaryOf } from '../../model/translated.js'
import { elementsIn } from '../../xml/elements-in.js'
import { textIn } from '../../xml/text-in.js'

/** Characters that J-STAGE takes. */
const LONGEST = { title: 2000, abstract: 4000, keyword: 1000, reference: 4000 } as const

/** What goes into an archive beside the XML. */
export interface Companions {
  hasPdf: boolean
  /** Names of files in `Graphics/`. */
  graphics: readonly string[]
}

/**
 * List what J-STAGE asks for beyond the DTD and a finished file has not.
 *
 * @param article  as it was written, read again
 * @see `docs/deposit.md` for what is known of J-STAGE's rules
 */
export function jstageGaps(article: Root, { hasPdf, graphics }: Companions): Gap[] {
  const gaps: Gap[] = []
  const ask = (isThere: boolean, kind: GapKind, of: string | number = ''): void => {
    if (!isThere) gaps.push({ kind, of: String(of) })
  }
  const front = elementsIn(article, 'front')[0]
  const journal = elementsIn(front, 'journal-meta')[0]
  const meta = elementsIn(front, 'article-meta')[0]
  const hasText = (node: Element | undefined, name: string): boolean =>
    elementsIn(node, name).some((one) => textIn(one).trim() !== '')
  const codes = elementsIn(journal, 'journal-id').filter(
    (one) => one.attributes['journal-id-type'] === 'j-stage',
  )
  ask(
    codes.some((one) => textIn(one) !== ''),
    'journal-code',
  )
  ask(hasText(journal, 'journal-title'), 'journal-title')
  ask(hasText(journal, 'issn'), 'issn')
  ask(hasText(childrenOf(meta, 'volume'), 'volume'), 'volume')
  ask(hasText(childrenOf(meta, 'issue'), 'issue'), 'issue')
  ask(hasText(childrenOf(meta, 'fpage'), 'fpage'), 'pages')
  ask(hasText(childrenOf(meta, 'pub-date'), 'year'), 'date')
  ask(Boolean(elementsIn(article, 'article')[0]?.attributes['article-type']), 'article-type')
  askTitles(meta, ask)
  for (const contrib of elementsIn(meta, 'contrib')) askName(contrib, ask)
  const isLonger = (name: string, most: number): boolean =>
    elementsIn(article, name).some((one) => [...textIn(one)].length > most)
  ask(!isLonger('title-group', LONGEST.title), 'long-title', LONGEST.title)
  ask(
    !isLonger('abstract', LONGEST.abstract) && !isLonger('trans-abstract', LONGEST.abstract),
    'long-abstract',
    LONGEST.abstract,
  )
  ask(!isLonger('kwd', LONGEST.keyword), 'long-keyword', LONGEST.keyword)
  ask(!isLonger('mixed-citation', LONGEST.reference), 'long-reference', LONGEST.reference)
  askRights(meta, ask)
  askLinks(article, graphics, ask)
  ask(hasPdf, 'pdf')
  return gaps
}

type Ask = (isThere: boolean, kind: GapKind, of?: string | number) => void

/** The first child of a name, and no deeper one: sources have volumes, too. */
function childrenOf(node: Element | undefined, name: string): Element | undefined {
  return node?.children.find((child): child is Element => child.type === 'element' && child.name === name)
}

function languageOf(element: Element): string {
  return primaryOf(element.attributes['xml:lang'] ?? '')
}

function askTitles(meta: Element | undefined, ask: Ask): void {
  const titles = [
    ...elementsIn(childrenOf(meta, 'title-group'), 'article-title'),
    ...elementsIn(meta, 'trans-title-group'),
  ]
  ask(
    titles.some((one) => languageOf(one) === 'en' && textIn(one).trim() !== ''),
    'title-en',
  )
}

function askName(contrib: Element, ask: Ask): void {
  const names = [...elementsIn(contrib, 'name'), ...elementsIn(contrib, 'string-name')]
  const [own] = elementsIn(contrib).filter(({ name }) => name === 'name' || name === 'string-name')
  const printed = own ? textIn(own) : ''
  ask(own?.name === 'name', 'family-name', printed)
  ask(!elementsIn(contrib, 'surname').some((one) => /\p{N}/u.test(textIn(one))), 'digit-in-name', printed)
  ask(
    names.some((one) => languageOf(one) === 'en'),
    'name-en',
    printed,
  )
}

/** A statement of rights is in Japanese and in English, or there is none. */
function askRights(meta: Element | undefined, ask: Ask): void {
  const languages = new Set(elementsIn(meta, 'copyright-statement').map(languageOf))
  ask(languages.size === 0 || (languages.has('ja') && languages.has('en')), 'rights')
}

function askLinks(article: Root, graphics: readonly string[], ask: Ask): void {
  const all = elementsIn(article)
  const ids = new Set(all.map(({ attributes }) => attributes.id))
  for (const { name, attributes } of all) {
    if (name === 'xref') ask(ids.has(attributes.rid), 'link', attributes.rid ?? '')
    if (name === 'graphic' || name === 'inline-graphic') {
      const file = attributes['xlink:href'] ?? ''
      ask(graphics.includes(file), 'graphic', file)
    }
  }
}
