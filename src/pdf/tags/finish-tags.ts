import { type PDFDocument, PDFString } from '@cantoo/pdf-lib'
import { listReadings, type PaintedReading } from '../list-readings.js'
import type { PageContent } from '../page-content.js'
import { arrangeTags, type PageOfTags } from './arrange-tags.js'
import { closeHeadingLevels } from './close-heading-levels.js'
import { fillTables } from './fill-tables.js'
import { listMarkedContent } from './list-marked-content.js'
import { readTags } from './read-tags.js'
import { removeTags } from './remove-tags.js'
import {
  areFiguresDescribed,
  contentIn,
  type Tag,
  type TaggedContent,
  type TagKid,
  tagsIn,
  withKids,
} from './tag.js'
import { withRuby } from './with-ruby.js'
import { writeTags } from './write-tags.js'

/** What tags say of a document. */
export interface FinishedTags {
  /** The numbers of the marked content that is a part of the text, page by page: the rest are artifacts. */
  held: ReadonlySet<number>[]
  /** The readings of ruby that tags hold and no mark yet, page by page. */
  readings: readonly (readonly PaintedReading[])[]
  /** Whether each figure has a description. */
  isDescribed: boolean
}

/**
 * Finish the tags of a document: name and arrange them, leave out what paints no text and no picture, put empty cells into
 * tables and readings to what they are over, and give notes ids and headings levels without gaps.
 *
 * @param document  changed: its tags
 * @param contents  of its pages
 * @param pages     what is known of them from their layout
 * @throws TypeError where there is no one element around all, as the browser writes it
 */
export function finishTags(
  document: PDFDocument,
  contents: readonly PageContent[],
  pages: readonly PageOfTags[],
): FinishedTags {
  const [top, ...others] = readTags(document) ?? []
  if (!top || others.length > 0)
    throw new TypeError(`Expected one element around all, not ${others.length + 1}`)
  removeTags(document)
  const sheets = top.kids.filter((kid) => kid.kind === 'tag')
  for (const [index, sheet] of sheets.entries())
    fillTables(document.context, sheet, pages[index]?.tables ?? [])
  const references = new Map(document.getPages().map((page, index) => [page.ref.toString(), index]))
  const painted = contents.map(({ text }) => listMarkedContent(text))
  const isText = (content: { page: { toString(): string }; number: number }, isPicture: boolean): boolean => {
    const kind = painted[references.get(content.page.toString()) ?? -1]?.get(content.number)
    return kind === 'text' || (isPicture && kind === 'drawing')
  }
  const prune = (tag: Tag, isPicture: boolean): Tag =>
    withKids(
      tag,
      tag.kids.flatMap((kid): TagKid[] => {
        if (kid.kind === 'tag') return [prune(kid, isPicture || kid.name === 'Figure')]
        return kid.kind === 'object' || kid.stream || isText(kid, isPicture) ? [kid] : []
      }),
    )
  const readings = contents.map((content, index) => listReadings(content, pages[index]?.readings ?? ''))
  const readingsOver = ({ page, number }: TaggedContent): number[] =>
    (readings[references.get(page.toString()) ?? -1] ?? []).flatMap((reading) =>
      reading.base === number ? [reading.number] : [],
    )
  const arranged = withRuby(prune(arrangeTags(named(top), pages), false), readingsOver)
  const all = [...tagsIn(arranged)]
  for (const [index, note] of all.filter(({ name }) => name === 'Note').entries())
    note.id = PDFString.of(`note-${String(index + 1).padStart(6, '0')}`)
  closeHeadingLevels(all)
  writeTags(document, [arranged])
  const held = contents.map(() => new Set<number>())
  for (const content of contentIn(arranged)) {
    if (content.kind === 'content' && !content.stream)
      held[references.get(content.page.toString()) ?? -1]?.add(content.number)
  }
  return { held, readings, isDescribed: areFiguresDescribed(all) }
}

/**
 * With the names of the version of PDF that the browser declares, and without readings that are over nothing: the browser tags
 * those of a caption that it hides, as a table repeats it, and leaves the caption out.
 */
function named(tag: Tag, isInRuby = false): Tag {
  const name = tag.name === 'Aside' ? 'Note' : tag.name
  const isRuby = isInRuby || name === 'Ruby'
  const kids = tag.kids.flatMap((kid): TagKid[] => {
    if (kid.kind !== 'tag') return [kid]
    return kid.name === 'RT' && !isRuby ? [] : [named(kid, isRuby)]
  })
  return { ...tag, name, kids }
}
