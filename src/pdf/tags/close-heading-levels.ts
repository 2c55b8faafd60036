import type { Tag } from './tag.js'

/**
 * Give headings levels of which none is skipped: what is below a heading is tagged one level below it, however many levels the
 * manuscript leaves out.
 *
 * @param tags  in their order; headings are renamed
 * @see ISO 14289-1, 7.4.2 "Numbered headings"
 */
export function closeHeadingLevels(tags: Iterable<Tag>): void {
  /** As written, of the headings that a heading is below. */
  const above: number[] = []
  for (const tag of tags) {
    const level = Number(/^H([1-6])$/.exec(tag.name)?.[1])
    if (Number.isNaN(level)) continue
    while ((above.at(-1) ?? 0) >= level) above.pop()
    above.push(level)
    tag.name = `H${above.length}`
  }
}
