import type { Locator } from '../model/manuscript-nodes.js'
import { parseLocators } from './parse-locator.js'

/** One source as it is written in a citation. */
export interface WrittenItem {
  key: string
  /** Offset of the `@` in the citation. */
  offset: number
  isAuthorHidden: boolean
  before: { text: string; offset: number }
  after: { text: string; offset: number }
  locators: Locator[]
  /** Whether there is a word for a page or the like without its number. */
  isLocatorEmpty: boolean
}

/** Pattern of a key, after a character that cannot be part of an address. */
const KEY =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}_.+])(-?)@(?:\{([^{}]+)\}|([\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}_]+(?:[:.#$%&\-+?<>~/]+[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}_]+)*)|([\p{L}\p{Nd}_]+))/u
/** `拙稿 @x`: the words before it replace the author. */
const OWN = /拙[稿著論訳編]\s*$/

/**
 * Parse a citation: `[拙稿 @x, 66頁; see @y]`, `@x`, `@x [66頁]`.
 *
 * `;` or `；` separates sources; text without a key belongs to the source before it.
 *
 * @param source  the whole citation, as written
 * @returns       its sources, at least one; offsets count in the source
 */
export function parseCitation(source: string): WrittenItem[] {
  if (source.startsWith('@')) {
    const bracket = source.indexOf('[')
    if (bracket === -1) return readItem(source, 0)
    const [own, ...more] = splitSources(source.slice(bracket + 1, -1), bracket + 1)
    // A comma replaces the bracket, so that offsets stay valid
    const first = readItem(`${source.slice(0, bracket)},${own?.text ?? ''}`, 0)
    return [...first, ...more.flatMap(({ text, offset }) => readItem(text, offset))]
  }
  return splitSources(source.slice(1, -1), 1).flatMap(({ text, offset }) => readItem(text, offset))
}

function splitSources(text: string, start: number): { text: string; offset: number }[] {
  const parts: { text: string; offset: number }[] = []
  let from = 0
  let depth = 0
  for (let at = 0; at <= text.length; at++) {
    const character = text[at]
    if (character === '\\') at++
    else if (character === '[' || character === '{') depth++
    else if (character === ']' || character === '}') depth--
    else if (at >= text.length || (depth === 0 && (character === ';' || character === '；'))) {
      const part = text.slice(from, at)
      const last = parts.at(-1)
      if (!last || KEY.test(part)) parts.push({ text: part, offset: start + from })
      else last.text = text.slice(last.offset - start, at)
      from = at + 1
    }
  }
  return parts
}

function readItem(text: string, offset: number): WrittenItem[] {
  const match = KEY.exec(text)
  if (!match) return []
  const before = text.slice(0, match.index)
  const end = match.index + match[0].length
  const item = {
    key: match[2] ?? match[3] ?? match[4] ?? '',
    offset: offset + match.index + (match[1]?.length ?? 0),
    isAuthorHidden: match[1] === '-' || OWN.test(before),
    before: { text: before.trimStart(), offset: offset + before.length - before.trimStart().length },
    ...afterOf(text.slice(end), offset + end),
  }
  return [item]
}

function afterOf(text: string, offset: number): Pick<WrittenItem, 'after' | 'locators' | 'isLocatorEmpty'> {
  const { locators, rest, isEmpty = false } = parseLocators(text)
  // Japanese needs no space after a source
  const isComma = /^\s*[,，、]\s*$/.test(rest)
  const words = isComma
    ? ''
    : rest.trimEnd().replace(/^\s+(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u, '')
  return {
    after: { text: words, offset: offset + text.trimEnd().length - words.length },
    isLocatorEmpty: isEmpty,
    locators,
  }
}
