import {
  beginText,
  type Color,
  endText,
  type PDFDocument,
  PDFName,
  type PDFPage,
  setFillingColor,
  setFontAndSize,
  setTextMatrix,
  showText,
} from '@cantoo/pdf-lib'
import type { EmbeddedTypeface } from '../../pdf/embed-typeface.js'

/** A line of text that the proof adds to a page. Lengths in points. */
export interface Lettering {
  text: string
  /** Its left end, or its right end where it is so aligned, and its baseline. */
  x: number
  y: number
  size: number
  colour: Color
  align?: 'left' | 'right'
  /** Width to which the text is cut, in points. */
  room?: number
}

/** Name of the proof's typefaces in the resources of a page, followed by a number. */
const FONT = 'KiyoProof'
/** Invisible characters: variation selectors, soft hyphens and zero-width characters. */
const UNSEEN = /[\p{Variation_Selector}\u00ad\u200b-\u200d\u2060\ufeff]/gu

/** A part of a text in one typeface. */
interface Stretch {
  text: string
  font: number
}

/** Writes text on pages, and measures it in em. */
export interface Letterer {
  (page: PDFPage, lettering: Lettering): void
  widthOf: (text: string) => number
}

/**
 * Make a function that writes text on a page.
 *
 * @param document   takes the typefaces into the resources of its pages
 * @param typefaces  the first that has a character draws it
 */
export function openLettering(document: PDFDocument, typefaces: readonly EmbeddedTypeface[]): Letterer {
  for (const page of document.getPages()) {
    for (const [font, { reference }] of typefaces.entries())
      page.node.setFontDictionary(PDFName.of(`${FONT}${font}`), reference)
  }
  const divide = (text: string): Stretch[] => {
    const stretches: Stretch[] = []
    for (const character of text.replace(UNSEEN, '')) {
      const font = Math.max(
        0,
        typefaces.findIndex(({ has }) => has(character)),
      )
      const last = stretches.at(-1)
      if (last?.font === font) last.text += character
      else stretches.push({ text: character, font })
    }
    return stretches
  }
  const widthOf = (text: string): number =>
    divide(text).reduce((sum, stretch) => sum + (typefaces[stretch.font]?.widthOf(stretch.text) ?? 0), 0)
  const letter = (page: PDFPage, { text, x, y, size, colour, align = 'left', room }: Lettering): void => {
    const shown = room === undefined ? text : cutTo(text, room / size, widthOf)
    const left = align === 'left' ? x : x - widthOf(shown) * size
    page.pushOperators(beginText(), setFillingColor(colour), setTextMatrix(1, 0, 0, 1, left, y))
    for (const { text, font } of divide(shown)) {
      const typeface = typefaces[font]
      if (typeface)
        page.pushOperators(setFontAndSize(`${FONT}${font}`, size), showText(typeface.encode(text)))
    }
    page.pushOperators(endText())
  }
  return Object.assign(letter, { widthOf })
}

/** @param room  in em */
function cutTo(text: string, room: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= room) return text
  const characters = [...text]
  while (characters.length > 0 && widthOf(`${characters.join('')}…`) > room) characters.pop()
  return `${characters.join('')}…`
}
