import type { Element } from 'xast'
import { said } from '../../messages/say.js'
import { elementsIn } from '../../xml/elements-in.js'
import type { Decisions } from '../report/decisions.js'
import type { SourcePlace } from '../source/source-page.js'
import { dropProofRemarks } from './drop-proof-remarks.js'
import { ArchiveFault } from './open-archive.js'
import { parsePart } from './parse-part.js'
import { readBibliography } from './read-bibliography.js'
import { readNumbering } from './read-numbering.js'
import { type PlaceOf, readStory, wordsIn } from './read-story.js'
import { readStyles } from './read-styles.js'
import type { PartReading, Reading, Remark } from './reading.js'
import { type Relationship, relationshipsOf } from './relationships.js'
import { takeCensus } from './take-census.js'
import { takePictures } from './take-pictures.js'
import type { WordBlock, WordDocument, WordSource } from './word-document.js'
import { elementsOf } from './word-xml.js'

/**
 * Read a DOCX: what its parts say, each found by its relationship and not by its name, since Word Online calls the main
 * part `document2.xml`.
 *
 * @param files      path → bytes
 * @param name       the file's name, for places in the report
 * @param decisions  takes what is read differently or not at all
 * @returns          undefined where the archive has no text of Word
 * @throws ArchiveFault for parts that are damaged
 * @see ECMA-376-2, 9 "Package Model"
 */
export function readWordDocument(
  files: ReadonlyMap<string, Uint8Array>,
  name: string,
  decisions: Decisions,
): WordDocument | undefined {
  const part = (path: string | undefined): Element | undefined => {
    const bytes = path === undefined ? undefined : files.get(path)
    return bytes && path !== undefined ? parsePart(bytes, path) : undefined
  }
  const main = relationshipsOf(files, '').find(({ type }) => type === 'officeDocument')?.target
  const document = part(main)
  if (main === undefined || document?.name !== 'w:document') return undefined
  const related = relationshipsOf(files, main)
  const partOf = (type: string): { path: string; root: Element } | undefined => {
    const path = related.find((one) => one.type === type && !one.isExternal)?.target
    const root = part(path)
    return root && path !== undefined ? { path, root } : undefined
  }
  const comments = partOf('comments')?.root
  const reading: Reading = {
    name,
    styles: readStyles(partOf('styles')?.root),
    numbering: readNumbering(partOf('numbering')?.root),
    remarks: readRemarks(comments),
    bibliography: readSources(related, part),
    decisions,
    whole: { changes: 0, hasBibliography: false, lost: new Map() },
  }
  const pictures = new Map<string, Uint8Array>()
  const takePicture = takePictures(files, pictures, decisions)
  const readingOf = (path: string): PartReading => {
    const own = new Map<string, Relationship>(relationshipsOf(files, path).map((one) => [one.id, one]))
    return {
      ...reading,
      linkOf: (id) => (own.get(id)?.isExternal ? own.get(id)?.target : undefined),
      pictureOf: (id, alternative, place) => takePicture(own.get(id), alternative, place),
    }
  }
  const body = elementsIn(document, 'w:body')[0]
  if (!body) throw new ArchiveFault({ kind: 'part', path: main })
  dropProofRemarks(body, comments)
  const placeOf = placesIn(body, name)
  const blocks = readStory(body, placeOf, readingOf(main))
  const census = [takeCensus(body, placeOf)]
  const notes = new Map<string, WordBlock[]>()
  for (const kind of ['footnote', 'endnote'] as const) {
    const found = partOf(`${kind}s`)
    if (!found) continue
    let number = 0
    for (const note of elementsIn(found.root, `w:${kind}`)) {
      const id = note.attributes['w:id'] ?? ''
      if (note.attributes['w:type'] && note.attributes['w:type'] !== 'normal') continue
      number++
      const place = said('import.place.word-note', { name, isEndnote: kind === 'endnote', note: number })
      const placeOfNote = (): SourcePlace => place
      notes.set(`${kind}-${id}`, readStory(note, placeOfNote, readingOf(found.path)))
      census.push(takeCensus(note, placeOfNote))
    }
  }
  noteWhole(related, reading)
  return { blocks, notes, pictures, census, hasBibliography: reading.whole.hasBibliography }
}

/** Paragraphs are counted as they follow each other, those in cells and text boxes with them. */
function placesIn(body: Element, name: string): PlaceOf {
  const numbers = new Map<Element, number>()
  const walk = (element: Element): void => {
    // What a fallback shows, the first alternative has shown
    if (element.name === 'mc:Fallback') return
    if (element.name === 'w:p') numbers.set(element, numbers.size + 1)
    for (const child of elementsOf(element)) walk(child)
  }
  walk(body)
  const first = (element: Element): number | undefined =>
    numbers.get(element) ??
    elementsOf(element)
      .map(first)
      .find((number) => number !== undefined)
  const places = new Map<number, SourcePlace>()
  let last = 1
  return (element) => {
    last = first(element) ?? last
    const place = places.get(last) ?? said('import.place.paragraph', { name, paragraph: last })
    places.set(last, place)
    return place
  }
}

function readRemarks(root: Element | undefined): Map<string, Remark> {
  return new Map(
    elementsIn(root, 'w:comment').map((comment) => [
      comment.attributes['w:id'] ?? '',
      { author: comment.attributes['w:author'] ?? '', text: wordsIn(comment) },
    ]),
  )
}

function readSources(
  related: readonly Relationship[],
  part: (path: string) => Element | undefined,
): Map<string, WordSource> {
  const sources = related
    .filter(({ type }) => type === 'customXml')
    .map(({ target }) => part(target))
    .filter((root): root is Element => root?.name === 'b:Sources')
  return new Map(sources.flatMap((root) => [...readBibliography(root)]))
}

/** Formatting that manuscripts lack is reported once for the document. */
function noteWhole(related: readonly Relationship[], { decisions, name, whole }: Reading): void {
  const file = said('import.place.file', { name })
  if (whole.changes > 0)
    decisions.note(said('import.text.changes', { changes: whole.changes }), file, 'likely')
  for (const [what, places] of whole.lost) {
    const [first] = places
    decisions.note(said('import.formatting.lost', { what, places: places.size }), first, 'sure')
  }
  if (related.some(({ type }) => type === 'header' || type === 'footer'))
    decisions.note(said('import.text.heads'), file, 'sure')
}
