import { plainTag, type Tag, type TaggedContent, withKids } from './tag.js'

/**
 * Put readings to what they are over: ruby is what is read, and how.
 *
 * @param readingsOver  the numbers of the readings over a stretch of content, on the same page
 * @see ISO 32000-1, 14.8.4.4.2 "Ruby and Warichu elements"
 */
export function withRuby(tag: Tag, readingsOver: (content: TaggedContent) => readonly number[]): Tag {
  return withKids(
    tag,
    tag.kids.map((kid) => {
      if (kid.kind === 'tag') return withRuby(kid, readingsOver)
      const readings = kid.kind === 'content' && !kid.stream ? readingsOver(kid) : []
      if (kid.kind !== 'content' || readings.length === 0) return kid
      const over = readings.map((number) => ({ ...kid, number }))
      return plainTag('Ruby', [plainTag('RB', [kid]), plainTag('RT', over)])
    }),
  )
}
