import { tokens } from './content-tokens.js'
import { type Matrix, multiply } from './matrix.js'
import type { GlyphMeanings } from './read-meanings.js'

/** One glyph of a page's text. */
export interface PaintedGlyph {
  meaning: string
  /** Offsets of its code in the content, within the string of a `Tj`. */
  start: number
  end: number
  string: PaintedString
  /** Glyphs of one text object have the same number. */
  textObject: number
}

/** A string of a `Tj`. */
export interface PaintedString {
  /** Offsets of the string, with its bracket, and of the end of its `Tj`. */
  start: number
  showEnd: number
  /** What the page calls its font. */
  font: string
  size: number
  /** From text space to the page; its origin is where the string begins. `undefined` where it follows another. */
  matrix: Matrix | undefined
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/**
 * List the glyphs of a page as browsers write them: in strings of hexadecimal digits, each after a `Td` or `Tm` of its own.
 *
 * @param fonts  what their codes mean, by what the page calls them
 * @returns      in the order of painting
 * @see ISO 32000-1, 9.4.2 "Text-positioning operators" and 9.4.4 "Text space details"
 */
export function listPaintedGlyphs(
  content: string,
  fonts: ReadonlyMap<string, GlyphMeanings>,
): PaintedGlyph[] {
  const glyphs: PaintedGlyph[] = []
  const saved: Matrix[] = []
  let [page, line, isAtOrigin] = [IDENTITY, IDENTITY, false]
  let [font, size, textObject] = ['', 0, 0]
  let operands: string[] = []
  let operandStart = 0
  for (const { token, start, end } of tokens(content)) {
    if (isOperand(token)) {
      operands.push(token)
      operandStart = start
      continue
    }
    if (token === 'Td') {
      const [x, y] = [Number(operands.at(-2)), Number(operands.at(-1))]
      line = [
        line[0],
        line[1],
        line[2],
        line[3],
        line[0] * x + line[2] * y + line[4],
        line[1] * x + line[3] * y + line[5],
      ]
      isAtOrigin = true
    } else if (token === 'Tj') {
      const shown = operands.at(-1) ?? ''
      const codes = /^<[0-9A-Fa-f]*>$/.test(shown) ? (shown.slice(1, -1).match(/.{4}/g) ?? []) : []
      const matrix = isAtOrigin ? multiply(page, line) : undefined
      const string = { start: operandStart, showEnd: end, font, size, matrix }
      const meanings = fonts.get(font)
      for (const [index, code] of codes.entries()) {
        const at = operandStart + 1 + 4 * index
        const meaning = meanings?.get(code.toUpperCase()) ?? '\ufffd'
        glyphs.push({ meaning, start: at, end: at + 4, string, textObject })
      }
      isAtOrigin = false
    } else if (token === 'Tm') {
      line = matrixOf(operands)
      isAtOrigin = true
    } else if (token === 'BT') {
      textObject++
      line = IDENTITY
      isAtOrigin = true
    } else if (token === 'Tf') {
      font = (operands.at(-2) ?? '').slice(1)
      size = Number(operands.at(-1))
    } else if (token === 'q') saved.push(page)
    else if (token === 'Q') page = saved.pop() ?? IDENTITY
    else if (token === 'cm') page = multiply(page, matrixOf(operands))
    operands = []
  }
  return glyphs
}

/** Numbers, names, strings, arrays and dictionaries; all else is an operator. */
function isOperand(token: string): boolean {
  const first = token.charCodeAt(0)
  const isNumber = (first >= 0x30 && first <= 0x39) || first === 0x2d || first === 0x2e || first === 0x2b
  return isNumber || '/<>[]('.includes(token.charAt(0))
}

function matrixOf(operands: readonly string[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = operands.slice(-6).map(Number)
  return [a, b, c, d, e, f]
}
