import type { Element } from 'xast'
import { x } from 'xastscript'
import { fontOf } from '../../../fonts/face-rules.js'
import { issueWords } from '../../../messages/issue-words.js'
import type { HouseCover } from '../../../model/house-screen.js'
import type { PublicationFront } from '../../../model/publication.js'
import type { FontFile } from '../../../model/typeface.js'
import { familiesOf, readTokens, type Tokens } from '../../../styles/read-tokens.js'
import { resolveLength } from '../../../styles/resolve-length.js'
import { renderXml } from '../../../xml/render-xml.js'
import { breakTitle } from './break-title.js'
import { drawSvg } from './draw-svg.js'
import { loadOutlines, type OutlinedText } from './outline-text.js'

/** Gives the typefaces of the printed page of one family and weight; the first that has a letter draws it. */
export type FindTypefaces = (family: string, weight: number) => Promise<readonly FontFile[]>

/** Pixels: what shops ask for at the least. */
const WIDTH = 1600
const HEIGHT = 2560
const MARGIN = 110
/** The longest line. */
const MEASURE = WIDTH - 4 * MARGIN
/** Sizes of the title: the first is taken at which it needs no more than four lines and everything has room. */
const SIZES = [150, 132, 116, 100, 86, 74, 64, 56, 48]
/** Size of the smallest letters. */
const SMALLEST = 36
const LINES = 4
const LEADING = 1.6

/**
 * Make the cover: title, subtitle, authors and journal as the printed opening sets them, within a rule.
 *
 * The text is drawn as outlines and no browser is asked, so the bytes are the same on every machine.
 *
 * @param house  the journal's colours, and whether it has the rule
 * @param draw   makes the PNG of its SVG
 * @returns  PNG, 1600 by 2560 pixels
 * @see EPUB 3.3, D.7.1 "cover-image"
 */
export async function makeCover(
  front: PublicationFront,
  findTypefaces: FindTypefaces,
  style?: string,
  { paper = '#fff', ink = '#000', frame: hasFrame = true }: HouseCover = {},
  draw: typeof drawSvg = drawSvg,
): Promise<Uint8Array> {
  const { title, subtitle, authors, journal, lang } = front
  const tokens = await readTokens(style)
  const { families: token } = fontOf([{ type: 'element', tagName: 'p', properties: {}, children: [] }], lang)
  const families = familiesOf(tokens.get(token) ?? '')
  // As on the printed opening.
  const subtitleScale = pixelsOf('--subtitle-size', tokens) / pixelsOf('--title-size', tokens)
  const [bold, regular] = await Promise.all(
    [700, 400].map(async (weight) => {
      const found = await Promise.all(families.map((family) => findTypefaces(family, weight)))
      return found.flat()
    }),
  )
  const setTitle = lineSetter(loadOutlines(bold ?? []))
  const set = lineSetter(loadOutlines(regular ?? []))
  const place = journal ? issueWords(lang).numbers(journal.volume, journal.issue) : ''
  const texts = {
    title,
    subtitle,
    authors: authors.slice(0, 6).map(({ name }) => name),
    journal: journal?.title,
    place,
  }
  let drawn: Element[] = []
  for (const size of SIZES) {
    const layout = layOutCover(texts, { size, subtitleScale, setTitle, set })
    drawn = layout.draw
    if (layout.isWhole) break
  }
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: WIDTH,
    height: HEIGHT,
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
  }
  return draw(
    renderXml(
      x('svg', root, [
        x('rect', { width: '100%', height: '100%', fill: paper }),
        ...(hasFrame ? [frame(MARGIN, 5, ink), frame(MARGIN + 16, 1.5, ink)] : []),
        x('g', { fill: ink }, drawn),
      ]),
    ),
  )
}

interface CoverTexts {
  title: string
  subtitle: string | undefined
  authors: readonly string[]
  journal: string | undefined
  place: string
}

/**
 * Lay the texts out with the title in a size.
 *
 * @returns  what is drawn, and whether all of it has room and the title no more than four lines
 */
function layOutCover(
  { title, subtitle, authors, journal, place }: CoverTexts,
  { size, subtitleScale, setTitle, set }: CoverSettings,
): { draw: Element[]; isWhole: boolean } {
  const draw: Element[] = []
  const titleLines = setTitle(title, size)
  const subtitleSize = Math.max(SMALLEST, Math.min(0.7, subtitleScale) * size)
  const subtitleLines = subtitle ? set(subtitle, subtitleSize) : []
  const authorSize = Math.min(76, 1.2 * size)
  const authorLines = authors.flatMap((name) => set(name, authorSize))
  const height = titleLines.length * size * LEADING + subtitleLines.length * subtitleSize * LEADING
  // The block's middle is at the upper part of the golden section.
  let y = Math.max(520, HEIGHT * 0.382 - height / 2)
  for (const line of titleLines) {
    draw.push(...centred(line, size, y + size))
    y += size * LEADING
  }
  y += subtitleSize * 0.4
  for (const line of subtitleLines) {
    draw.push(...centred(line, subtitleSize, y + subtitleSize))
    y += subtitleSize * LEADING
  }
  y = Math.max(y + 200, HEIGHT * 0.7)
  for (const line of authorLines) {
    draw.push(...centred(line, authorSize, y))
    y += authorSize * LEADING
  }
  const heads = [...(journal ? set(journal, 64) : []), ...(place ? set(place, 52) : [])]
  draw.push(...heads.flatMap((line, index) => centred(line, 64, 330 + index * 100)))
  const isWhole = titleLines.length <= LINES && y - authorSize * (LEADING - 1) < HEIGHT - 2 * MARGIN
  return { draw, isWhole }
}

interface CoverSettings {
  /** Of the title, in pixels. */
  size: number
  subtitleScale: number
  setTitle: (text: string, size: number) => OutlinedText[]
  set: (text: string, size: number) => OutlinedText[]
}

/** A length of the format in pixels. */
function pixelsOf(property: string, tokens: Tokens): number {
  const pixels = resolveLength(`var(${property})`, tokens)
  if (pixels === undefined) throw new TypeError(`Expected a length, not “${tokens.get(property)}”`)
  return pixels
}

/** Sets a text in lines of a size: it is measured by the character and only the lines are outlined. */
function lineSetter(outline: (text: string) => OutlinedText): (text: string, size: number) => OutlinedText[] {
  const widths = new Map<string, number>()
  const widthOf = (character: string): number => {
    const width = widths.get(character) ?? outline(character).width
    widths.set(character, width)
    return width
  }
  const outlined = new Map<string, OutlinedText>()
  return (text, size) =>
    breakTitle(text, widthOf, MEASURE / size).map((line) => {
      const known = outlined.get(line) ?? outline(line)
      outlined.set(line, known)
      return known
    })
}

function centred({ width, paths }: OutlinedText, size: number, baseline: number): Element[] {
  // A word that is wider than the measure is drawn smaller.
  const fitted = Math.min(size, MEASURE / Math.max(width, 0.001))
  const left = (WIDTH - width * fitted) / 2
  return paths.map(({ data, x: start, scale }) => {
    const factor = round(fitted * scale, 6)
    const place = `translate(${round(left + start * fitted)} ${round(baseline)})`
    return x('path', { transform: `${place} scale(${factor} ${-factor})`, d: data })
  })
}

function frame(inset: number, stroke: number, ink: string): Element {
  return x('rect', {
    x: inset,
    y: inset,
    width: WIDTH - 2 * inset,
    height: HEIGHT - 2 * inset,
    fill: 'none',
    stroke: ink,
    'stroke-width': stroke,
  })
}

function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits))
}
