import type { Element } from 'xast'
import { said } from '../../messages/say.js'
import { elementsIn } from '../../xml/elements-in.js'
import type { SourcePlace } from '../source/source-page.js'
import type { PartReading } from './reading.js'
import type { Inline, WordBlock } from './word-document.js'
import { childOf, elementsOf } from './word-xml.js'

/** What Word adds to descriptions that a machine has written, in the languages that editors meet. */
const MACHINE =
  /\s*(?:自動的に生成された説明|AI によって生成されたコンテンツ[^\n]*|Description automatically generated[^\n]*|AI-generated content may be incorrect\.?|Автоматически созданное описание)\s*$/u

/**
 * Read a drawing: its pictures, and the words of its text boxes; of charts, diagrams and objects what shows them.
 *
 * @param element     `w:drawing`, `w:pict`, `w:object`, or the alternatives between them
 * @param readBlocks  reads the paragraphs of a text box
 * @see ECMA-376-1, 20.4 "WordprocessingML Drawing"; ECMA-376-3, 10.2 "Alternate Content"
 */
export function readDrawing(
  element: Element,
  place: SourcePlace,
  reading: PartReading,
  readBlocks: (element: Element) => WordBlock[],
): Inline[] {
  if (element.name === 'mc:AlternateContent') {
    const alternatives = elementsOf(element)
    // The first alternative that is read; each shows the same
    for (const alternative of alternatives) {
      const inlines = elementsOf(alternative).flatMap((one) => readDrawing(one, place, reading, readBlocks))
      if (inlines.length > 0) return inlines
    }
    return []
  }
  const inlines: Inline[] = []
  const anchor = childOf(element, 'wp:anchor')
  const frame = anchor ?? childOf(element, 'wp:inline')
  const described = childOf(frame, 'wp:docPr')?.attributes
  const isFloating = anchor !== undefined || /position:\s*absolute/i.test(styleOf(element))
  const alternative = withoutMachine(
    described?.descr ?? described?.title ?? elementsIn(element, 'v:shape')[0]?.attributes.alt ?? '',
  )
  for (const found of contentIn(element)) {
    if (found.name === 'w:txbxContent') {
      inlines.push({ type: 'box', blocks: readBlocks(found) })
      continue
    }
    const id = found.attributes['r:embed'] ?? found.attributes['r:id']
    const picture = id ? reading.pictureOf(id, alternative, place) : undefined
    if (found.attributes['r:link'] && !picture) {
      reading.decisions.note(said('import.picture.linked'), place, 'unsure')
      continue
    }
    if (picture) inlines.push({ type: 'picture', picture, isFloating })
  }
  noteObjects(element, place, reading)
  return inlines
}

/** Pictures and text boxes in the order in which they are drawn, none of them twice. */
function contentIn(element: Element): Element[] {
  if (element.name === 'w:txbxContent' || element.name === 'a:blip' || element.name === 'v:imagedata')
    return [element]
  if (element.name === 'mc:AlternateContent') {
    const [first] = elementsOf(element)
      .map(contentIn)
      .filter((one) => one.length > 0)
    return first ?? []
  }
  return elementsOf(element).flatMap(contentIn)
}

/** Charts, diagrams and embedded objects are pictures to the eye and none to us. */
function noteObjects(element: Element, place: SourcePlace, reading: PartReading): void {
  const objects = [
    ['c:chart', said('import.picture.chart')],
    ['dgm:relIds', said('import.picture.diagram')],
  ] as const
  for (const [name, decided] of objects) {
    for (const _ of elementsIn(element, name)) reading.decisions.note(decided, place, 'unsure')
  }
  for (const { attributes } of elementsIn(element, 'o:OLEObject')) {
    const decided = said('import.picture.object', { program: attributes.ProgID ?? '' })
    reading.decisions.note(decided, place, 'unsure')
  }
}

function styleOf(element: Element): string {
  return elementsIn(element, 'v:shape')[0]?.attributes.style ?? ''
}

function withoutMachine(text: string): string {
  return text.replace(MACHINE, '').replace(/\s+/g, ' ').trim()
}
