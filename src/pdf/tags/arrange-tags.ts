import type { SurveyedNote, SurveyedPage } from '../../model/printed-page.js'
import { blocksOf, hasBlocks } from './blocks-of.js'
import { type Tag, withKids } from './tag.js'

/** What is known of a page from its layout. */
export type PageOfTags = Partial<Pick<SurveyedPage, 'lines' | 'notes' | 'readings' | 'tables'>>

/**
 * Arrange the browser's tags of printed pages as the text is divided, and not as the pages are built.
 *
 * - each page gives its blocks (`blocksOf`)
 * - a paragraph, quotation, list or note that a page's end divides is one element again
 * - the notes at the foot of a page come after its text; where notes after a section or an article begin on the page, before
 *   these and their headings, as the authors' note, the one that is then at the foot, is the first of all
 *
 * @param document  the element around all, with one element for each page
 * @param pages     in the same order
 * @see ISO 14289-1, 7.1 "General", 7.9 "Notes and references"
 */
export function arrangeTags(document: Tag, pages: readonly PageOfTags[]): Tag {
  const arranged: Tag[] = []
  let lastInFlow: Tag | undefined
  // Not the last one alone may go on: where a line calls more than its page has room for, one after it begins there, too.
  const wholes = new Map<string, Tag>()
  let at = 0
  for (const page of document.kids) {
    if (page.kind !== 'tag') continue
    const layout = pages[at]
    at += 1
    const blocks = blocksOf(page)
    const notes = notesAtFoot(blocks, layout)
    const flow = blocks.filter((block) => !notes.includes(block))
    const next = flow.findIndex(isOfText)
    const continued = flow[next]
    if (lastInFlow && continued && goesOn(lastInFlow, continued, layout)) flow.splice(next, 1)
    const begun = notes.filter((tag, index) => {
      const part = footOf(layout)[index]
      const whole = part && wholes.get(keyOf(part))
      if (part?.begins !== false || !whole) {
        if (part) wholes.set(keyOf(part), tag)
        return true
      }
      append(whole, tag, isDivided(layout, part))
      return false
    })
    lastInFlow = flow.findLast(isOfText) ?? lastInFlow
    arranged.push(...flow.toSpliced(startOfEndNotes(flow), 0, ...begun))
  }
  return withKids(document, arranged)
}

/** The notes of a page that are not in its text, as notes after a section or an article are; all, if nothing is known of it. */
function notesAtFoot(blocks: readonly Tag[], layout: PageOfTags | undefined): Tag[] {
  const notes = blocks.filter(({ name }) => name === 'Note')
  if (!layout?.notes) return notes
  return notes.slice(notes.length - footOf(layout).length)
}

function footOf(layout: PageOfTags | undefined): SurveyedNote[] {
  return (layout?.notes ?? []).filter(({ isAtFoot }) => isAtFoot)
}

function keyOf({ place }: SurveyedNote): string {
  return `${place.article}:${place.note}`
}

/** Where the first notes among a page's text begin with their headings; the end of the text where there are none. */
function startOfEndNotes(flow: readonly Tag[]): number {
  let at = flow.findIndex(({ name }) => name === 'Note')
  if (at < 0) return flow.length
  while (/^H[1-6]?$/.test(flow[at - 1]?.name ?? '')) at -= 1
  return at
}

/** Put what a page's text begins with after what the page before ended with, if it is the rest of it. */
function goesOn(before: Tag, after: Tag, layout: PageOfTags | undefined): boolean {
  if (before.name !== 'Note' || after.name !== 'Note') return continuesText(layout) && join(before, after)
  const [part] = layout?.notes ?? []
  if (part?.begins !== false) return false
  append(before, after, isDivided(layout, part))
  return true
}

/** Whether a note's part on a page begins within a paragraph. */
function isDivided(layout: PageOfTags | undefined, { place }: SurveyedNote): boolean {
  const first = layout?.lines?.find(
    (line) => line.place.note === place.note && line.place.article === place.article,
  )
  return first?.beginsParagraph === false
}

/** A figure at the head of a page may stand before the rest of a paragraph. */
function isOfText({ name }: Tag): boolean {
  return name !== 'Div' && name !== 'Table' && name !== 'Figure'
}

/** Whether a page's running text, figures and tables aside, begins within a paragraph. */
function continuesText(layout: PageOfTags | undefined): boolean {
  const first = layout?.lines?.find(
    ({ place, element }) => place.note === undefined && !/^(?:figcaption|caption|t[hd])$/i.test(element),
  )
  return first?.beginsParagraph === false
}

/** Elements whose parts on two pages are one. */
const DIVISIBLE = new Set(['P', 'BlockQuote', 'L', 'LI', 'LBody'])

/**
 * Put an element's continuation after it, where both are of one kind down to the paragraph.
 *
 * @returns  whether they are
 */
function join(before: Tag, after: Tag): boolean {
  if (before.name !== after.name || !DIVISIBLE.has(before.name)) return false
  if (before.name === 'P') {
    before.kids.push(...after.kids)
    return true
  }
  const last = before.kids.findLast((kid) => kid.kind === 'tag')
  const [first] = after.kids
  if (before.name === 'LBody' && !hasBlocks(after)) {
    const paragraph = last?.name === 'P' ? last : before
    paragraph.kids.push(...after.kids)
    return true
  }
  if (!(last && first?.kind === 'tag' && join(last, first))) return false
  before.kids.push(...after.kids.slice(1))
  return true
}

function append(before: Tag, after: Tag, isDivided: boolean): void {
  const last = before.kids.findLast((kid) => kid.kind === 'tag')
  const [first, ...rest] = after.kids
  const isJoined = isDivided && last && first?.kind === 'tag' && join(last, first)
  before.kids.push(...(isJoined ? rest : after.kids))
}
