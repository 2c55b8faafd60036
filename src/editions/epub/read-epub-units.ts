import type { Element, Nodes } from 'xast'
import type { UnitKind } from '../../messages/compare/kinds.js'
import type { TextLookKind } from '../../messages/compare/looks.js'
import { type Anchor, parseAnchor } from '../../model/anchors.js'
import { classes } from '../../model/classes.js'
import type { EditionText, TextLook, TextUnit } from '../../model/text-unit.js'
import { type EpubBook, hasClassName } from '../../verify/read-epub.js'
import { elementsIn } from '../../xml/elements-in.js'

const KINDS: Readonly<Record<string, UnitKind>> = {
  p: 'paragraph',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'item',
  dt: 'item',
  dd: 'item',
  tr: 'row',
  figcaption: 'caption',
  caption: 'caption',
  pre: 'code',
}

/** What the elements within a line say of how their text looks. */
const LOOKS: Readonly<Record<string, TextLookKind>> = {
  em: 'emphasis',
  strong: 'strong',
  del: 'struck',
  s: 'struck',
  u: 'underlined',
  small: 'small',
  sub: 'lowered',
  sup: 'raised',
  code: 'code',
}

/** Read the units of a finished EPUB, its cover left out. */
export function readEpubUnits(book: EpubBook): EditionText {
  const units: TextUnit[] = []
  const notes: TextUnit[] = []
  for (const path of book.spine) {
    const body = elementsIn(book.trees.get(path), 'body')[0]
    if (!body || body.attributes['epub:type'] === 'cover') continue
    const language = elementsIn(book.trees.get(path), 'html')[0]?.attributes.lang ?? ''
    new UnitReader(units, notes, language).read(body)
  }
  const isFull = ({ text }: TextUnit): boolean => text.trim() !== ''
  return { units: units.filter(isFull), notes, hasLooseSpaces: false }
}

class UnitReader {
  #open: TextUnit | undefined
  /** Where the base of the next reading begins. */
  #base = 0

  constructor(
    readonly units: TextUnit[],
    readonly notes: TextUnit[],
    /** Of the file. */
    readonly language: string,
  ) {}

  read(node: Nodes, ancestors: readonly string[] = [], around = this.language): void {
    if (node.type === 'text' || node.type === 'cdata') {
      this.#add(node.value.replace(/[ \t\r\n]+/g, ' '), around)
      return
    }
    if (node.type !== 'element') return
    if (hasClassName(node, classes.generated) && !this.#generated(node)) return
    if (node.name === 'rt') {
      this.#reading(node)
      return
    }
    if (node.name === 'img') this.#image(node)
    const note = hasClassName(node, classes.note) ? parseAnchor(node.attributes.id ?? undefined) : undefined
    const kind = KINDS[node.name]
    const before = this.#open
    const language = node.attributes.lang ?? around
    if (note) this.#open = this.#note(note)
    else if (before?.kind === 'note' || before?.kind === 'row') this.#divide(node, before)
    else if (kind)
      this.#open = this.#unit(kind, [
        ...ancestors.filter((name) => name === 'blockquote'),
        ...(node.name === 'li' ? ancestors.filter((name) => name === 'ol' || name === 'ul').slice(-1) : []),
        node.name,
      ])
    const start = this.#open?.text.length ?? 0
    if (node.name === 'ruby') this.#base = start
    for (const child of node.children) this.read(child, [...ancestors, node.name], language)
    this.#mark(node, start)
    if (note || (kind && before?.kind !== 'note' && before?.kind !== 'row')) {
      // What follows a list within an item is no more of the item's own line.
      this.#open = before === undefined ? undefined : this.#unit(before.kind, [before.form])
    }
  }

  /** What kiyo sets is on the page and not in the text. */
  #generated(element: Element): boolean {
    if (element.name === 'rp') return false
    const isOnPage = ![classes.backlink, classes.noteContinuation, classes.noteNumber].some((name) =>
      hasClassName(element, name),
    )
    const unit = this.#open
    if (!unit || !isOnPage) return false
    const call = parseAnchor(/#.*$/.exec(element.attributes.href ?? '')?.[0])
    if (call?.kind === 'note' && call.part === undefined)
      unit.calls.push({ offset: unit.text.length, article: call.article, note: call.note })
    unit.printed += elementText(element)
    return false
  }

  #add(text: string, language: string): void {
    if (!this.#open) {
      if (text.trim() === '') return
      this.#open = this.#unit('paragraph', ['p'])
    }
    const from = this.#open.text.length
    this.#open.text += text
    this.#open.printed += text
    if (language !== this.language) this.#look('language', from, language)
  }

  #unit(kind: UnitKind, form: readonly string[]): TextUnit {
    const unit: TextUnit = { ...this.#empty(kind), form: form.join(' ') }
    this.units.push(unit)
    return unit
  }

  #empty(kind: UnitKind): TextUnit {
    return { kind, text: '', printed: '', form: '', calls: [], looks: [], language: this.language }
  }

  #note({ article, note }: Anchor): TextUnit {
    const begun = this.notes.find((one) => one.article === article && one.note === note)
    if (begun) return begun
    const unit: TextUnit = { ...this.#empty('note'), article, note }
    this.notes.push(unit)
    return unit
  }

  /** Paragraphs of a note and cells of a row are parts of one unit. */
  #divide({ name }: Element, unit: TextUnit): void {
    if (unit.text === '') return
    if (name === 'td' || name === 'th') unit.text += '\t'
    else if (KINDS[name]) unit.text += '\n'
  }

  #image({ attributes }: Element): void {
    if (!attributes.alt) return
    this.units.push({ kind: 'image', text: attributes.alt, printed: '', form: 'img', calls: [] })
  }

  #mark({ name, attributes }: Element, start: number): void {
    const look = LOOKS[name]
    if (look) this.#look(look, start, '')
    // Links within the book are kiyo's.
    else if (name === 'a' && attributes.href?.includes(':')) this.#look('link', start, attributes.href)
  }

  #reading(element: Element): void {
    this.#look('reading', this.#base, elementText(element))
    this.#base = this.#open?.text.length ?? 0
  }

  /** Note how the text from an offset to where it has got looks; one that is divided between elements is one. */
  #look(look: TextLookKind, from: number, value: string): void {
    const { text, looks } = this.#open ?? { text: '', looks: undefined }
    if (!looks || from >= text.length) return
    const last: TextLook | undefined = looks.findLast((one) => one.look === look)
    if (last && look !== 'reading' && last.to >= from && last.value === value) {
      last.from = Math.min(last.from, from)
      last.to = text.length
    } else looks.push({ look, from, to: text.length, value })
  }
}

function elementText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value
  return 'children' in node ? node.children.map(elementText).join('') : ''
}
