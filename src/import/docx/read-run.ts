import { dec, hex } from 'dingbat-to-unicode'
import type { Element } from 'xast'
import { said } from '../../messages/say.js'
import { textIn } from '../../xml/text-in.js'
import { replaceForbidden } from '../report/replace-forbidden.js'
import type { SourcePlace } from '../source/source-page.js'
import { formatOf } from './format-of.js'
import { readDrawing } from './read-drawing.js'
import type { LostLook, PartReading } from './reading.js'
import { effectiveProperties, type RunProperties, readRunProperties } from './run-properties.js'
import type { Inline, WordBlock } from './word-document.js'
import { childOf, elementsOf, valueIn } from './word-xml.js'

/** What of a run is no text: the reader of the story acts on it. */
export interface RunEvents {
  emit(inline: Inline): void
  /** A part of a field's code. */
  code(text: string): void
  field(kind: 'begin' | 'separate' | 'end'): void
  /** Reads the paragraphs of a text box. */
  readBlocks(element: Element): WordBlock[]
}

/** Characters of private use in fonts of symbols: the low byte is the symbol's place in the font. */
const SYMBOL = /[\uf020-\uf0ff]/g

/**
 * Read a run: its text with its look, notes called in it, pictures, readings, and the marks of fields.
 *
 * @param element    `w:r`
 * @param paragraph  what the style of its paragraph looks like
 * @param place      of the paragraph, for the report
 * @see ECMA-376-1, 17.3.3 "Run Content"
 */
export function readRun(
  element: Element,
  paragraph: RunProperties,
  place: SourcePlace,
  reading: PartReading,
  events: RunEvents,
): void {
  const own = childOf(element, 'w:rPr')
  const direct = readRunProperties(own)
  const character = reading.styles.character(valueIn(own, 'w:rStyle'))
  // Word underlines what it makes a link; that is no emphasis
  const isLink = character.names.includes('hyperlink')
  const run = effectiveProperties(direct, isLink ? {} : character.run, paragraph)
  const text = (value: string): void => {
    const allowed = replaceForbidden(value, place, reading.decisions)
    const words = run.capitals ? allowed.toUpperCase() : allowed
    if (words) events.emit({ type: 'text', value: words, format: formatOf(words, run, paragraph, direct) })
  }
  const children = elementsOf(element)
  if (run.hidden) {
    const hidden = children.map((child) => (child.name === 'w:t' ? textIn(child) : '')).join('')
    if (hidden.trim()) {
      const decided = said('import.hidden-text.left-out', { text: hidden.trim() })
      reading.decisions.note(decided, place, 'sure')
    }
    // Marks of fields count even where they are hidden
    for (const child of children) readFieldPart(child, events)
    return
  }
  noteLostLook(run, paragraph, children.map((child) => textIn(child)).join(''), reading, place)
  const hasOwnMark = children.some((child) => child.attributes['w:customMarkFollows'] !== undefined)
  for (const child of children) {
    if (readFieldPart(child, events)) continue
    switch (child.name) {
      case 'w:t': {
        const value = textIn(child)
        if (hasOwnMark) {
          const decided = said('import.note.mark', { mark: value })
          reading.decisions.note(decided, place, 'sure')
        } else text(withSymbols(value, run.font))
        break
      }
      case 'w:tab':
      case 'w:ptab':
        text('\t')
        break
      case 'w:br':
        if (!/^(?:page|column)$/.test(child.attributes['w:type'] ?? '')) events.emit({ type: 'break' })
        break
      case 'w:cr':
        events.emit({ type: 'break' })
        break
      case 'w:noBreakHyphen':
        text('\u2011')
        break
      case 'w:sym':
        text(symbolOf(child, place, reading))
        break
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        events.emit({ type: 'call', note: `${child.name.slice(2, -9)}-${child.attributes['w:id']}` })
        break
      case 'w:commentReference': {
        const remark = reading.remarks.get(child.attributes['w:id'] ?? '')
        if (remark) {
          reading.decisions.note(said('import.remark.kept', { text: remark.text }), place, 'sure')
          events.emit({ type: 'comment', ...remark })
        }
        break
      }
      case 'w:ruby':
        readRuby(child, text, events)
        break
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
      case 'mc:AlternateContent':
        for (const inline of readDrawing(child, place, reading, events.readBlocks)) events.emit(inline)
        break
    }
  }
}

function readFieldPart(child: Element, events: RunEvents): boolean {
  if (child.name === 'w:fldChar') {
    const kind = child.attributes['w:fldCharType']
    if (kind === 'begin' || kind === 'separate' || kind === 'end') events.field(kind)
  } else if (child.name === 'w:instrText') events.code(textIn(child))
  else return false
  return true
}

function readRuby(element: Element, text: (value: string) => void, events: RunEvents): void {
  const of = (name: string): string => {
    const part = childOf(element, name)
    return part ? wordsIn(part) : ''
  }
  const base = of('w:rubyBase')
  const reading = of('w:rt')
  if (base && reading) events.emit({ type: 'ruby', base, reading })
  else text(base || reading)
}

/** Get the text of runs alone: base and reading of a ruby. */
function wordsIn(element: Element): string {
  return textIn(element, ({ name }) => /^w:(?:rPr|rubyPr|instrText|delText)$/.test(name)).trim()
}

/** Characters of private use, which a font of symbols draws, as characters of Unicode. */
function withSymbols(text: string, font: string | undefined): string {
  if (!font) return text
  return text.replace(SYMBOL, (character) => {
    const found = dec(font, String((character.codePointAt(0) ?? 0) - 0xf000))
    return found?.string ?? character
  })
}

function symbolOf(element: Element, place: SourcePlace, reading: PartReading): string {
  const font = element.attributes['w:font'] ?? ''
  const code = element.attributes['w:char'] ?? ''
  const found = hex(font, code.replace(/^F0/i, ''))?.string
  if (found) return found
  const isPrivate = /^F0/i.test(code)
  const character = isPrivate ? '' : String.fromCodePoint(Number.parseInt(code, 16) || 0x3013)
  if (character && !/[\ue000-\uf8ff]/.test(character)) return character
  const decided = said('import.symbol.replaced', { font, code })
  reading.decisions.note(decided, place, 'unsure')
  return '〓'
}

/** Note formatting that manuscripts lack: small capitals and the like are reported once for a document. */
function noteLostLook(
  run: RunProperties,
  paragraph: RunProperties,
  text: string,
  reading: PartReading,
  place: SourcePlace,
): void {
  if (!text.trim()) return
  const lost: (LostLook | false | undefined | '')[] = [
    run.smallCapitals && !paragraph.smallCapitals && 'small-capitals',
    run.highlight && run.highlight !== 'none' && 'highlight',
    run.color && !/^(?:auto|0{6}|000)$/i.test(run.color) && run.color !== paragraph.color && 'color',
  ]
  for (const what of lost) {
    if (!what) continue
    const places = reading.whole.lost.get(what) ?? new Set()
    reading.whole.lost.set(what, places.add(place))
  }
}
