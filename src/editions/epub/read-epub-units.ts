import type { Element, Nodes } from 'xast'
import type { UnitKind } from '../../messages/compare/kinds.js'
import { type Anchor, parseAnchor } from '../../model/anchors.js'
import { classes } from '../../model/classes.js'
import type { EditionText, TextUnit } from '../../model/text-unit.js'
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

/** Elements whose place in the text is part of how it is marked. */
const MARKS = new Set(['em', 'strong', 'del', 's', 'sub', 'sup', 'code', 'a'])

/** Read the units of a finished EPUB, its cover left out. */
export function readEpubUnits(book: EpubBook): EditionText {
  const units: TextUnit[] = []
  const notes: TextUnit[] = []
  for (const path of book.spine) {
    const body = elementsIn(book.trees.get(path), 'body')[0]
    if (body && body.attributes['epub:type'] !== 'cover') new UnitReader(units, notes).read(body)
  }
  const isFull = ({ text }: TextUnit): boolean => text.trim() !== ''
  return { units: units.filter(isFull), notes, hasLooseSpaces: false }
}

class UnitReader {
  #open: TextUnit | undefined

  constructor(
    readonly units: TextUnit[],
    readonly notes: TextUnit[],
  ) {}

  read(node: Nodes, ancestors: readonly string[] = []): void {
    if (node.type === 'text' || node.type === 'cdata') {
      this.#add(node.value.replace(/[ \t\r\n]+/g, ' '), ancestors)
      return
    }
    if (node.type !== 'element') return
    if (hasClassName(node, classes.generated) && !this.#generated(node)) return
    if (node.name === 'img') this.#image(node)
    const note = hasClassName(node, classes.note) ? parseAnchor(node.attributes.id ?? undefined) : undefined
    const kind = KINDS[node.name]
    const around = this.#open
    if (note) this.#open = this.#note(note)
    else if (around?.kind === 'note' || around?.kind === 'row') this.#divide(node, around)
    else if (kind)
      this.#open = this.#unit(kind, [...ancestors.filter((name) => name === 'blockquote'), node.name])
    const start = this.#open?.text.length ?? 0
    for (const child of node.children) this.read(child, [...ancestors, node.name])
    if (this.#open && MARKS.has(node.name)) this.#mark(node, this.#open, start)
    if (note || (kind && around?.kind !== 'note' && around?.kind !== 'row')) {
      // What follows a list within an item is no more of the item's own line.
      this.#open = around === undefined ? undefined : this.#unit(around.kind, [around.form])
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

  #add(text: string, ancestors: readonly string[]): void {
    if (!this.#open) {
      if (text.trim() === '') return
      this.#open = this.#unit('paragraph', ['p'])
    }
    // A reading is separated from its base as in plain text.
    this.#open.text += ancestors.at(-1) === 'rt' ? `《${text}》` : text
    if (!ancestors.includes('rt')) this.#open.printed += text
  }

  #unit(kind: UnitKind, form: readonly string[]): TextUnit {
    const unit: TextUnit = { kind, text: '', printed: '', form: form.join(' '), calls: [] }
    this.units.push(unit)
    return unit
  }

  #note({ article, note }: Anchor): TextUnit {
    const begun = this.notes.find((one) => one.article === article && one.note === note)
    if (begun) return begun
    const unit: TextUnit = { kind: 'note', text: '', printed: '', form: '', calls: [], article, note }
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

  #mark({ name, attributes }: Element, unit: TextUnit, start: number): void {
    const target = attributes.href?.includes(':') ? ` ${attributes.href}` : ''
    if (name !== 'a' || target) unit.form += ` ${name}@${start}-${unit.text.length}${target}`
  }
}

function elementText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value
  return 'children' in node ? node.children.map(elementText).join('') : ''
}
