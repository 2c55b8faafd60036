import type { ElementContent, Element as HtmlElement } from 'hast'
import type { Element } from 'xast'
import { x } from 'xastscript'
import { docxWords } from '../../messages/docx-words.js'
import { parseAnchor } from '../../model/anchors.js'
import { classes } from '../../model/classes.js'
import { isGenerated } from '../../model/flow-text.js'
import { hasClass } from '../../model/has-class.js'
import { isEastAsian } from '../../model/is-east-asian.js'
import type { DocxContext } from './docx-context.js'
import { drawing } from './docx-drawing.js'
import { SIZES } from './docx-sizes.js'
import { authorsMark, footnoteId } from './footnote-id.js'

/** How a run looks: elements of `w:rPr`, by name, in the order that the schema asks for. */
interface Look {
  lang: string
  marks: ReadonlyMap<string, Element>
}

/** Order of the elements of `w:rPr` (ECMA-376-1, 17.3.2.28). */
const ORDER = ['w:rStyle', 'w:b', 'w:i', 'w:strike', 'w:sz', 'w:u', 'w:vertAlign', 'w:em', 'w:lang']

const MARKS: Readonly<Record<string, Element>> = {
  strong: x('w:b'),
  del: x('w:strike'),
  s: x('w:strike'),
  u: x('w:u', { 'w:val': 'single' }),
  sup: x('w:vertAlign', { 'w:val': 'superscript' }),
  sub: x('w:vertAlign', { 'w:val': 'subscript' }),
  code: x('w:rStyle', { 'w:val': 'Code' }),
}

/** Half points. */
const RUBY = { reading: 10, raise: 18 } as const

/**
 * Turn running text into runs: emphasis, languages, readings, links, pictures and true footnotes.
 *
 * @param lang  BCP 47, of the paragraph
 * @see ECMA-376-1, 17.3.2 "Run"
 */
export function docxRuns(nodes: readonly ElementContent[], lang: string, context: DocxContext): Element[] {
  return runs(nodes, { lang, marks: new Map() }, context)
}

function runs(nodes: readonly ElementContent[], look: Look, context: DocxContext): Element[] {
  return nodes.flatMap((node): Element[] => {
    if (node.type === 'text') return node.value === '' ? [] : [run(textElement(node.value), look, context)]
    return node.type === 'element' ? elementRuns(node, look, context) : []
  })
}

function elementRuns(element: HtmlElement, look: Look, context: DocxContext): Element[] {
  const { tagName, properties, children } = element
  const own = typeof properties.lang === 'string' ? { ...look, lang: properties.lang } : look
  if (hasClass(element, classes.noteCall)) {
    const note = parseAnchor(String(properties.href))?.note ?? 0
    const marks = new Map([['w:rStyle', x('w:rStyle', { 'w:val': 'FootnoteReference' })]])
    if (note > 0)
      return [run(x('w:footnoteReference', { 'w:id': footnoteId(note) }), { ...look, marks }, context)]
    const reference = x('w:footnoteReference', { 'w:customMarkFollows': '1', 'w:id': footnoteId(note) })
    return [run(reference, { ...look, marks }, context), run(authorsMark(), { ...look, marks }, context)]
  }
  if (hasClass(element, classes.printedPlace)) return [remark(properties, context)]
  if (isGenerated(element) || hasClass(element, classes.pageMark)) return []
  if (tagName === 'br') return [run(x('w:br'), own, context)]
  if (tagName === 'ruby') return [ruby(element, own, context)]
  if (tagName === 'img') return drawing(element, context)
  if (tagName === 'a') return link(element, runs(children, own, context), context)
  return runs(children, marked(own, tagName), context)
}

function marked(look: Look, tagName: string): Look {
  const mark = tagName === 'em' ? emphasis(look.lang) : MARKS[tagName]
  return mark ? { ...look, marks: new Map([...look.marks, [mark.name, mark]]) } : look
}

/** Emphasis is slanted in Latin and Cyrillic, and has dots over horizontal Japanese (JLREQ 3.3.9). */
function emphasis(lang: string): Element {
  return isEastAsian(lang) ? x('w:em', { 'w:val': 'dot' }) : x('w:i')
}

function run(content: Element, { lang, marks }: Look, context: DocxContext): Element {
  const all = new Map(marks)
  if (lang !== context.lang) all.set('w:lang', x('w:lang', wordLanguage(lang)))
  const properties = ORDER.flatMap((name) => all.get(name) ?? [])
  return x('w:r', [...(properties.length > 0 ? [x('w:rPr', properties)] : []), content])
}

/** Word has one language for letters and one for Han and kana. */
export function wordLanguage(lang: string): Record<string, string> {
  return { [isEastAsian(lang) ? 'w:eastAsia' : 'w:val']: lang }
}

export function textElement(value: string): Element {
  return x('w:t', { 'xml:space': 'preserve' }, value.replace(/[\t\n\r]+/g, ' '))
}

/** @see ECMA-376-1, 17.13.4.5 "commentReference" */
function remark({ dataPage, dataLine }: HtmlElement['properties'], context: DocxContext): Element {
  const line = dataLine === undefined ? undefined : Number(dataLine)
  const id = context.remark(docxWords(context.lang).printed(Number(dataPage), line))
  return x('w:r', [x('w:commentReference', { 'w:id': id })])
}

/** @see ECMA-376-1, 17.3.3.25 "ruby" */
function ruby({ children }: HtmlElement, look: Look, context: DocxContext): Element {
  const size = String(RUBY.reading)
  const small = { ...look, marks: new Map([...look.marks, ['w:sz', x('w:sz', { 'w:val': size })]]) }
  const isReading = (child: ElementContent): boolean => child.type === 'element' && child.tagName === 'rt'
  const readings = children.filter(isReading).flatMap((child) => ('children' in child ? child.children : []))
  const content = x('w:ruby', [
    x('w:rubyPr', [
      x('w:rubyAlign', { 'w:val': 'distributeSpace' }),
      x('w:hps', { 'w:val': size }),
      x('w:hpsRaise', { 'w:val': String(RUBY.raise) }),
      x('w:hpsBaseText', { 'w:val': String(SIZES.text) }),
      x('w:lid', { 'w:val': look.lang }),
    ]),
    x('w:rt', runs(readings, small, context)),
    x(
      'w:rubyBase',
      runs(
        children.filter((child) => !isReading(child)),
        look,
        context,
      ),
    ),
  ])
  return run(content, look, context)
}

function link({ properties }: HtmlElement, content: Element[], context: DocxContext): Element[] {
  const href = typeof properties.href === 'string' ? properties.href : ''
  if (href === '' || href.startsWith('#')) return content
  const address = href.replace(/^doi:/i, 'https://doi.org/')
  return [x('w:hyperlink', { 'r:id': context.relate('hyperlink', address) }, content)]
}
