import type { Element } from 'xast'
import { said } from '../../messages/say.js'
import { elementsIn } from '../../xml/elements-in.js'
import { textIn } from '../../xml/text-in.js'
import type { SourcePlace } from '../source/source-page.js'
import { areFieldsWhole } from './are-fields-whole.js'
import { FieldStack } from './field-stack.js'
import { readContent } from './read-content.js'
import { paragraphFrame } from './read-paragraph.js'
import { readTable } from './read-table.js'
import type { PartReading } from './reading.js'
import type { WordBlock } from './word-document.js'
import { childOf, elementsOf, isDeleted, isTransparent, valueIn } from './word-xml.js'

/** Gives the place of an element, for the report. */
export type PlaceOf = (element: Element) => SourcePlace

/**
 * Read a story, which is the text of the document, of one note or of a text box: paragraphs and tables in order.
 *
 * @param element  `w:body`, `w:footnote`, `w:endnote`, `w:txbxContent`
 * @param placeOf  gives the place of a paragraph, or of the first in an element
 * @see ECMA-376-1, 17.2 "Main Document Story"
 */
export function readStory(element: Element, placeOf: PlaceOf, reading: PartReading): WordBlock[] {
  const fields = new FieldStack(reading, areFieldsWhole(element))
  const readBlocks = (parent: Element): WordBlock[] => elementsOf(parent).flatMap(readBlock)
  // No field goes on into a text box
  const readBox = (box: Element): WordBlock[] => readStory(box, placeOf, reading)

  function readBlock(child: Element): WordBlock[] {
    if (isDeleted(child)) return []
    if (isTransparent(child)) return readBlocks(child)
    switch (child.name) {
      case 'w:p':
        return readParagraph(child)
      case 'w:tbl':
        return [readTable(child, placeOf(child), readBlocks)]
      case 'w:sdt': {
        if (!isContents(child)) return readBlocks(childOf(child, 'w:sdtContent') ?? child)
        const decided = said('import.field.generated', { kind: 'TOC', text: wordsIn(child) })
        reading.decisions.note(decided, placeOf(child), 'sure')
        return []
      }
      case 'm:oMathPara':
        return readParagraph({ type: 'element', name: 'w:p', attributes: {}, children: [child] })
      case 'mc:AlternateContent': {
        const [first] = elementsOf(child)
        return first ? readBlocks(first) : []
      }
      case 'w:altChunk':
        reading.decisions.note(said('import.text.embedded'), placeOf(child), 'unsure')
        return []
      default:
        return []
    }
  }

  function readParagraph(child: Element): WordBlock[] {
    const wasDropping = fields.isDropping
    const place = placeOf(child)
    const style = reading.styles.paragraph(valueIn(childOf(child, 'w:pPr'), 'w:pStyle')).run
    const frame = paragraphFrame(child, place, reading)
    const content = readContent(child, style, place, fields, reading, readBox)
    const isDropped = content.length === 0 && (wasDropping || fields.isDropping)
    return isDropped ? [] : [{ ...frame, content }]
  }

  return readBlocks(element)
}

function isContents(element: Element): boolean {
  const gallery = elementsIn(childOf(element, 'w:sdtPr'), 'w:docPartGallery')[0]
  return gallery?.attributes['w:val'] === 'Table of Contents'
}

/** The words of a story that is no text of the article, as a remark is. */
export function wordsIn(element: Element): string {
  return elementsIn(element, 'w:p')
    .map((paragraph) => textIn(paragraph, ({ name }) => /^w:(?:rPr|pPr|instrText|delText)$/.test(name)))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}
