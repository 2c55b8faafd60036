import { tokens } from './content-tokens.js'
import type { PageContent } from './page-content.js'

/** Operators that show text. @see ISO 32000-1, 9.4.3 "Text-showing operators" */
const TEXT_SHOWING: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"'])

/** A text object of a page that is a reading of ruby. */
export interface PaintedReading {
  /** The number of the text object on its page, from 1. */
  textObject: number
  /** The number of the marked content that it is over. */
  base: number
  /** The number that it gets as marked content itself. */
  number: number
}

/** Where a text object begins, and its type size, in the units of the content. */
interface Origin {
  x: number
  y: number
  size: number
  /** How often it shows text, at least once for each of its lines. */
  shown: number
}

/** Tell the text objects of a page, counted from 1, that have the text of a reading, if they are not part of its text. */
export function readingTest({ glyphs }: PageContent, readings: string): (textObject: number) => boolean {
  const texts: string[] = []
  if (readings !== '')
    for (const { textObject, meaning } of glyphs) texts[textObject] = (texts[textObject] ?? '') + meaning
  return (textObject) => {
    const text = texts[textObject] ?? ''
    return text !== '' && readings.includes(text)
  }
}

/**
 * List the readings of ruby on a page that the browser leaves outside its tags. It paints each right after its base, which is
 * marked content of its own.
 *
 * @param readings  all readings of the page in one text
 * @see ISO 32000-1, 14.8.4.4.2 "Ruby and Warichu elements"
 */
export function listReadings(content: PageContent, readings: string): PaintedReading[] {
  if (readings === '') return []
  const isReading = readingTest(content, readings)
  const found: { textObject: number; base: number }[] = []
  let [textObject, depth, highest, size] = [0, 0, -1, 0]
  let isNumber = false
  let base: { number: number; origin?: Origin } | undefined
  let origin: Origin | undefined
  let operands: string[] = []
  for (const { token } of tokens(content.text)) {
    if (isNumber) highest = Math.max(highest, Number(token))
    if (isNumber && depth === 0) base = { number: Number(token) }
    isNumber = token === '/MCID'
    if (/^(?:[\d+.-]|[/(<[\]>])/.test(token)) {
      operands.push(token)
      continue
    }
    const numbers = operands.map(Number)
    operands = []
    if (token === 'BDC' || token === 'BMC') depth++
    else if (token === 'EMC') depth--
    else if (token === 'Tf') size = numbers.at(-1) ?? 0
    else if (token === 'BT') {
      textObject++
      origin = undefined
    } else if (token === 'Tm') {
      origin = { x: numbers.at(-2) ?? 0, y: numbers.at(-1) ?? 0, size, shown: 0 }
      if (depth > 0 && base && !base.origin) base.origin = origin
      else if (depth === 0 && base?.origin && isOver(origin, base.origin) && isReading(textObject))
        found.push({ textObject, base: base.number })
    } else if (TEXT_SHOWING.has(token) && base?.origin && depth > 0) base.origin.shown++
  }
  return found.map((one, index) => ({ ...one, number: highest + 1 + index }))
}

/** Whether a text is smaller than another and begins along it. */
function isOver(reading: Origin, base: Origin): boolean {
  const distance = Math.hypot(reading.x - base.x, reading.y - base.y)
  return reading.size < base.size && distance <= (base.shown + 1) * base.size
}
