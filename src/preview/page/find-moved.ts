/** Characters that tell a place from others: as many as stand together still. */
const EXCERPTS = [24, 12, 6]

/**
 * Find where a place of a text stands after an edit.
 *
 * @param before  the text as it was
 * @param after   the text as it is
 * @param offset  of the place, in the text as it was
 * @returns       its offset now; where its words are gone, that of the edit
 */
export function findMoved(before: string, after: string, offset: number): number {
  if (before === after) return offset
  let prefix = 0
  while (prefix < before.length && before[prefix] === after[prefix]) prefix++
  if (offset < prefix) return offset
  let suffix = 0
  const most = Math.min(before.length, after.length) - prefix
  while (suffix < most && before[before.length - 1 - suffix] === after[after.length - 1 - suffix]) suffix++
  const shifted = offset + after.length - before.length
  if (offset >= before.length - suffix) return shifted
  // There were edits before and after it.
  for (const length of EXCERPTS) {
    const excerpt = before.slice(offset, offset + length)
    const later = after.indexOf(excerpt, offset)
    const earlier = after.lastIndexOf(excerpt, offset)
    if (later < 0 && earlier < 0) continue
    if (later < 0 || earlier < 0) return Math.max(later, earlier)
    return later - offset < offset - earlier ? later : earlier
  }
  return Math.min(offset, after.length - suffix)
}
