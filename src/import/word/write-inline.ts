import { isSameFormat } from '../docx/format-of.js'
import type { Inline, TextFormat } from '../docx/word-document.js'
import { marks } from '../source/marks.js'

/** What writing a paragraph needs to know of the article, and what it gives to it. */
export interface InlineWriter {
  /** Writes the call of a note, as text with marks. */
  call(note: string): string
  /** Writes a citation as Markdown. */
  citation(inline: Extract<Inline, { type: 'citation' }>): string
  /** Gets each remark; it becomes a comment before the block. */
  remark(author: string, text: string): void
  /** Gets each picture among words that no edition can show. */
  unusable(file: string): void
  /** Raised digits may be calls of notes that were typed: they are marked as raised and no more. */
  areDigitsCalls: boolean
}

type Wrapping = keyof TextFormat | 'emphasis'

/** Formats from the outermost to the innermost. */
const ORDER: readonly Wrapping[] = ['language', 'underline', 'strike', 'strong', 'emphasis', 'position']
const JAPANESE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}、。「」『』（）・ー々]/u
/** What a typed call may be: `3`, `(3)`, `注3`. */
const CALL = /^\s*[(（[［〔*＊]?[注註]?[0-9０-９]{1,3}[)）\]］〕]?\s*$/
/** Addresses that an edition may lead to. */
const ADDRESS = /^(?:https?|mailto|doi):/i

interface Segment {
  text: string
  format: Partial<Record<Wrapping, string>>
}

/**
 * Write the content of a paragraph as text with marks (see `marks.ts`). What two neighbours have in common is marked once
 * around both.
 *
 * @returns  without white space at its ends
 */
export function writeInline(content: readonly Inline[], writer: InlineWriter): string {
  const segments = joined(content).flatMap((inline) => segmentsOf(inline, writer))
  return wrapped(segments, ORDER).replace(/^[\s\ufde5]+|[\s\ufde5]+$/g, '')
}

/** Neighbouring texts of one look as one. */
function joined(content: readonly Inline[]): Inline[] {
  const all: Inline[] = []
  for (const inline of content) {
    const last = all.at(-1)
    if (inline.type === 'text' && last?.type === 'text' && isSameFormat(inline.format, last.format))
      all[all.length - 1] = { ...last, value: last.value + inline.value }
    else all.push(inline)
  }
  return all
}

function segmentsOf(inline: Inline, writer: InlineWriter): Segment[] {
  switch (inline.type) {
    case 'text':
      if (writer.areDigitsCalls && inline.format.position === 'superscript' && CALL.test(inline.value))
        return [{ text: marks.raised + inline.value + marks.raisedEnd, format: {} }]
      return [{ text: withUsualSpaces(inline.value), format: formatOf(inline.format, inline.value) }]
    case 'break':
      return [{ text: marks.lineBreak, format: {} }]
    case 'call':
      return [{ text: writer.call(inline.note), format: {} }]
    case 'ruby':
      return [{ text: marks.ruby + inline.base + marks.reading + inline.reading + marks.rubyEnd, format: {} }]
    case 'link': {
      const text = writeInline(inline.children, writer)
      if (!ADDRESS.test(inline.href) || text === '') return [{ text, format: {} }]
      const link = `${marks.link}${encodeAddress(inline.href)}${marks.linkText}${text}${marks.linkEnd}`
      return [{ text: link, format: {} }]
    }
    case 'picture': {
      const { picture } = inline
      if (!picture.isUsable) {
        writer.unusable(picture.file)
        return []
      }
      const alternative = picture.alternative.replace(/[[\]\\@]/g, '\\$&')
      return [{ text: `${marks.raw}![${alternative}](${picture.file})${marks.rawEnd}`, format: {} }]
    }
    case 'comment':
      writer.remark(inline.author, inline.text)
      return []
    case 'citation':
      return [{ text: `${marks.raw}${writer.citation(inline)}${marks.rawEnd}`, format: {} }]
    case 'box':
      return []
  }
}

/** White space has no look but an underline that fills a gap, which is none either. */
function formatOf({ italic, dots, ...format }: TextFormat, text: string): Segment['format'] {
  if (text.trim() === '') return {}
  const emphasis = italic || dots ? { emphasis: 'yes' } : {}
  const entries = Object.entries(format).map(([name, value]) => [name, value === true ? 'yes' : value])
  return { ...Object.fromEntries(entries), ...emphasis }
}

/** A tab is a space; between Japanese characters it is a full-width one. */
function withUsualSpaces(text: string): string {
  return text.replace(/[\t\n\r\v\f]+/g, (_, at: number) => {
    const isJapanese = JAPANESE.test(text[at - 1] ?? '') && JAPANESE.test(text.slice(at).trimStart()[0] ?? '')
    return isJapanese ? '\u3000' : ' '
  })
}

function wrapped(segments: readonly Segment[], order: readonly Wrapping[]): string {
  const [name, ...rest] = order
  if (name === undefined) return segments.map(({ text }) => text).join('')
  let written = ''
  for (const group of groupsBy(segments, name)) {
    const value = group[0]?.format[name]
    const inner = wrapped(group, rest)
    written += value === undefined ? inner : wrap(inner, name, value)
  }
  return written
}

/** Neighbours of one value; what has no look of its own, as a space or a call, stays in the group that it is in. */
function groupsBy(segments: readonly Segment[], name: Wrapping): Segment[][] {
  const groups: Segment[][] = []
  for (const [index, segment] of segments.entries()) {
    const last = groups.at(-1)
    const next = segments.slice(index).find(({ text, format }) => text.trim() !== '' || name in format)
    const value = segment.text.trim() === '' ? next?.format[name] : segment.format[name]
    const isBetween = segment.text.trim() === '' && last?.[0]?.format[name] === value
    if (last && (isBetween || last[0]?.format[name] === segment.format[name])) last.push(segment)
    else groups.push([segment])
  }
  return groups
}

/** Emphasis does not begin or end with a space in Markdown. */
function wrap(text: string, name: Wrapping, value: string): string {
  const inner = text.trim()
  if (!inner) return text
  const [begin, end] = pairOf(name, value)
  const from = text.indexOf(inner)
  return text.slice(0, from) + begin + inner + end + text.slice(from + inner.length)
}

function pairOf(name: Wrapping, value: string): [string, string] {
  switch (name) {
    case 'language':
      return [marks.language + value + marks.languageText, marks.languageEnd]
    case 'underline':
      return [marks.underline, marks.underlineEnd]
    case 'strike':
      return [marks.strike, marks.strikeEnd]
    case 'strong':
      return [marks.strong, marks.strongEnd]
    case 'position':
      return value === 'superscript'
        ? [marks.superscript, marks.superscriptEnd]
        : [marks.subscript, marks.subscriptEnd]
    default:
      return [marks.emphasis, marks.emphasisEnd]
  }
}

function encodeAddress(address: string): string {
  const codes: Readonly<Record<string, string>> = { '(': '%28', ')': '%29' }
  return address
    .trim()
    .replace(/[\s<>()\\[\]]/g, (character) => codes[character] ?? encodeURIComponent(character))
}
