import type { Element } from 'xast'
import type { SourcePlace } from '../source/source-page.js'
import { type Indent, mergeParagraphs, readParagraphProperties } from './read-styles.js'
import type { PartReading } from './reading.js'
import { readRunProperties } from './run-properties.js'
import type { WordParagraph } from './word-document.js'
import { childOf, elementsOf, valueIn } from './word-xml.js'

/** Twips and half points of a character without a given size: 10.5 points, as Japanese Word begins. */
const STANDARD_SIZE = 21

/**
 * Read what a paragraph's properties and style say, and count it where it is numbered.
 *
 * @param element  `w:p`
 * @returns        the paragraph, still without its content
 * @see ECMA-376-1, 17.3.1 "Paragraphs"
 */
export function paragraphFrame(element: Element, place: SourcePlace, reading: PartReading): WordParagraph {
  const own = childOf(element, 'w:pPr')
  const style = reading.styles.paragraph(valueIn(own, 'w:pStyle'))
  const { outlineLevel, numbering, align, indent } = mergeParagraphs(
    style.paragraph,
    readParagraphProperties(own),
  )
  const size = sizeOf(element, style.run.size ?? reading.styles.defaults.size)
  return {
    kind: 'paragraph',
    place,
    styles: style.names,
    outlineLevel: outlineLevel === undefined || outlineLevel > 8 ? undefined : outlineLevel,
    label: numbering && reading.numbering.count(numbering.id, numbering.level ?? 0),
    align,
    indent: inCharacters(indent, reading.styles.defaults.size ?? STANDARD_SIZE),
    isDropCapital: /^(?:drop|margin)$/.test(childOf(own, 'w:framePr')?.attributes['w:dropCap'] ?? ''),
    isJoined: childOf(childOf(own, 'w:rPr'), 'w:del') !== undefined,
    size,
    content: [],
  }
}

/** The largest size of its runs. */
function sizeOf(element: Element, ofStyle: number | undefined): number | undefined {
  const sizes = elementsOf(element)
    .filter(({ name }) => name === 'w:r')
    .map((run) => readRunProperties(childOf(run, 'w:rPr')).size ?? ofStyle ?? 0)
  const largest = Math.max(0, ...sizes)
  return largest > 0 ? largest : ofStyle
}

function inCharacters(indent: Indent | undefined, size: number): { left: number; first: number } {
  // A character of n half points is 10 n twips wide
  const width = size * 10
  const measure = (characters: number | undefined, twips: number | undefined): number =>
    characters ? characters / 100 : (twips ?? 0) / width
  return {
    left: measure(indent?.leftCharacters, indent?.left),
    first: measure(indent?.firstCharacters, indent?.first),
  }
}
