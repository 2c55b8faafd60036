import type { GlyphPage, PdfGlyph } from '../../../src/pdf/read-pdf-glyphs.js'
import { uprightGlyphs } from './upright-glyphs.js'

const FROM_RIGHT = /[\p{Script=Hebrew}\p{Script=Arabic}\u0640]/u
const REORDERED = /[\p{Script=Hebrew}\p{Script=Arabic}\u0640\p{Script=Devanagari}]/u
/** What is drawn on either side of letters from right to left, or in another order within a syllable: repha, too. */
const MOVED = /\u0930\u094d|[\p{P}\p{S}\p{M}\p{Cf}]/gu
/** The same, and numbers, which are drawn on either side of letters from right to left by what is before them. */
const MOVED_BESIDE_LETTERS_FROM_RIGHT = new RegExp(`${MOVED.source}|\\p{Nd}`, 'gu')

/** Closing brackets that are the mirror images of opening ones. */
const OPENING_OF: Readonly<Record<string, string>> = {
  ')': '(',
  ']': '[',
  '}': '{',
  '>': '<',
  '»': '«',
  '›': '‹',
}

/**
 * Brackets of a text with letters from right to left as opening ones: beside such letters the mirror image is drawn, which
 * some readers of PDF turn back and others read as it is.
 */
export function withoutMirrorImages(text: string): string {
  return FROM_RIGHT.test(text)
    ? text.replace(/[)\]}>»›]/g, (bracket) => OPENING_OF[bracket] ?? bracket)
    : text
}

/**
 * Get what makes a text and its pages alike where not all of it is drawn in the order in which it is read.
 *
 * What is before a number may be in another block or on the page before, so the order of numbers is compared only in
 * texts without letters from right to left.
 *
 * @param text  the whole of it
 * @returns     `undefined` where all of it is drawn as it is read
 */
export function orderedPartsOf(text: string): ((part: string) => string) | undefined {
  if (!REORDERED.test(text)) return undefined
  const moved = FROM_RIGHT.test(text) ? MOVED_BESIDE_LETTERS_FROM_RIGHT : MOVED
  return (part) => part.replace(moved, '')
}

/** The text of a page in the order of reading: what is drawn from the right is turned about, line by line. */
export function logicalText(page: GlyphPage): string {
  return linesOf(uprightGlyphs(page)).map(turnAbout).join('')
}

/** Texts of glyphs that are drawn one after the other at one height, about. */
function linesOf(glyphs: readonly PdfGlyph[]): string[][] {
  const lines: string[][] = []
  let last: PdfGlyph | undefined
  for (const glyph of glyphs) {
    if (!last || Math.abs(glyph.y - last.y) > 0.5 * Math.max(glyph.size, last.size)) lines.push([])
    lines.at(-1)?.push(glyph.text)
    last = glyph
  }
  return lines
}

function turnAbout(line: readonly string[]): string {
  const first = line.findIndex((text) => FROM_RIGHT.test(text))
  if (first < 0) return line.join('')
  // As far as nothing is between that is read from the left, digits aside.
  let end = first
  let last = first
  while (
    end < line.length &&
    !/(?!\p{Script=Hebrew}|[\p{Script=Arabic}\u0640])\p{L}/u.test(line[end] ?? '')
  ) {
    if (FROM_RIGHT.test(line[end] ?? '')) last = end
    end++
  }
  const turned = line.slice(first, last + 1).reverse()
  return (
    line.slice(0, first).join('') +
    turned.join('').replace(/\p{Nd}+/gu, (digits) => [...digits].reverse().join('')) +
    turnAbout(line.slice(last + 1))
  )
}
