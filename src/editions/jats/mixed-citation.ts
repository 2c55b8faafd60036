import type { Element, ElementContent, Text } from 'xast'
import { x } from 'xastscript'
import type { CslDate, CslItem, CslName } from '../../model/csl-item.js'
import type { PrintedReference } from '../shared/printed-references.js'
import { type InlineOptions, jatsInline } from './jats-inline.js'

/** CSL's types as `publication-type` has them; what is not named is `other`. */
const TYPES: Readonly<Record<string, string>> = {
  'article-journal': 'journal',
  'article-magazine': 'journal',
  'article-newspaper': 'newspaper',
  book: 'book',
  chapter: 'book',
  'paper-conference': 'confproc',
  thesis: 'thesis',
  report: 'report',
  webpage: 'web',
}

/** Sources that are a part of another, whose own title is the article's. */
const PARTS = new Set([
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'chapter',
  'paper-conference',
])

/**
 * A source as it is printed, with what is known of it tagged where the printed words say it: names, titles, year, volume,
 * pages. No word is added or taken away.
 *
 * @see JATS Publishing 1.1, mixed-citation
 */
export function mixedCitation(
  { item, language, element, printed }: PrintedReference,
  options: InlineOptions,
): Element {
  const content = withoutBreaks(jatsInline(element.children, { ...options, lang: language }), printed)
  for (const { text, make } of known(item)) tag(content, text, make)
  const type = TYPES[item.type] ?? 'other'
  return x('mixed-citation', { 'publication-type': type, 'xml:lang': language }, content)
}

interface Known {
  /** As it would be printed. */
  text: string
  make: (content: ElementContent[]) => Element
}

function known(item: CslItem): Known[] {
  const named = (name: string) => (content: ElementContent[]) => x(name, content)
  const text = (variable: string): string => {
    const value = item[variable]
    return typeof value === 'string' ? value : ''
  }
  const isPart = PARTS.has(item.type)
  const [first, last] = text('page').split(/[-–—]/)
  const names = [...namesIn(item, 'author'), ...namesIn(item, 'editor'), ...namesIn(item, 'translator')]
  const all: Known[] = [
    // Longer texts first: a year may be in a title.
    { text: text('title'), make: named(isPart ? 'article-title' : 'source') },
    { text: text('container-title'), make: named('source') },
    ...names.flatMap(nameForms),
    { text: text('publisher'), make: named('publisher-name') },
    { text: text('publisher-place'), make: named('publisher-loc') },
    { text: yearOf(item), make: named('year') },
    { text: first && last ? `${first}-${last}` : '', make: named('page-range') },
    { text: text('volume'), make: named('volume') },
    { text: text('issue'), make: named('issue') },
    { text: text('DOI'), make: (content) => x('pub-id', { 'pub-id-type': 'doi' }, content) },
  ]
  return all.filter((one) => one.text.trim() !== '')
}

function namesIn(item: CslItem, variable: string): CslName[] {
  const value = item[variable]
  return Array.isArray(value) ? (value as CslName[]) : []
}

/** The ways in which a name may be printed, the fullest first; only one of them is found. */
function nameForms({ family, given, literal }: CslName): Known[] {
  if (literal) return [{ text: literal, make: (content) => x('string-name', content) }]
  if (!family) return []
  const parts = (order: readonly ('family' | 'given')[], between: string): Known | undefined => {
    if (!given) return undefined
    const elements = { family: x('surname', family), given: x('given-names', given) }
    const text = order.map((one) => (one === 'family' ? family : given)).join(between)
    const [first, second] = order.map((one) => elements[one])
    const middle: ElementContent[] = between ? [{ type: 'text', value: between }] : []
    return { text, make: () => x('string-name', [first, ...middle, second]) }
  }
  const forms = [
    parts(['family', 'given'], ''),
    parts(['given', 'family'], ' '),
    parts(['family', 'given'], ', '),
    parts(['family', 'given'], ' '),
    parts(['given', 'family'], '・'),
  ].filter((one) => one !== undefined)
  return [...forms, { text: family, make: () => x('string-name', [x('surname', family)]) }]
}

function yearOf(item: CslItem): string {
  const issued = item.issued as CslDate | undefined
  return String(issued?.['date-parts']?.[0]?.[0] ?? '')
}

/** Elements of a citation whose content is not tagged further. */
const TAGGED = new Set(
  'article-title source string-name publisher-name publisher-loc year page-range volume issue pub-id ext-link ruby'.split(
    ' ',
  ),
)

/** Tag the first occurrence of a text that is in one node and not tagged yet. */
function tag(content: ElementContent[], text: string, make: Known['make']): boolean {
  for (const [index, node] of content.entries()) {
    if (node.type === 'text') {
      const at = placeOf(node.value, text)
      if (at < 0) continue
      const before = node.value.slice(0, at)
      const after = node.value.slice(at + text.length)
      const texts = (value: string): Text[] => (value === '' ? [] : [{ type: 'text', value }])
      content.splice(index, 1, ...texts(before), make([{ type: 'text', value: text }]), ...texts(after))
      return true
    }
    if (node.type !== 'element' || TAGGED.has(node.name)) continue
    if (textOf(node) === text) {
      content.splice(index, 1, make([node]))
      return true
    }
    // Emphasis and languages may not hold parts of a citation: what is all of one is tagged from outside.
  }
  return false
}

/** A number is not a part of another, nor a Latin word of another. */
function placeOf(value: string, text: string): number {
  for (let at = value.indexOf(text); at >= 0; at = value.indexOf(text, at + 1)) {
    const isApart = (outside: string, inside: string): boolean =>
      !(
        /^[\p{N}\p{Script=Latin}\p{Script=Cyrillic}]$/u.test(outside) &&
        /^[\p{N}\p{Script=Latin}\p{Script=Cyrillic}]$/u.test(inside)
      )
    const before = value.slice(0, at).slice(-1)
    const after = value.slice(at + text.length, at + text.length + 1)
    if (isApart(before, text.slice(0, 1)) && isApart(after, text.slice(-1))) return at
  }
  return -1
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map((child) => textOf(child as ElementContent)).join('') : ''
}

/** White space at the ends of the printed words is between citations. */
function withoutBreaks(content: ElementContent[], printed: string): ElementContent[] {
  const first = content[0]
  const last = content.at(-1)
  if (first?.type === 'text' && !printed.startsWith(first.value.slice(0, 1)))
    first.value = first.value.trimStart()
  if (last?.type === 'text') last.value = last.value.trimEnd()
  return content
}
