/** Lengths of excerpts that identify a place, tried in order, in characters. */
const EXCERPTS = [24, 12, 6]

/**
 * Find a place of a text after an edit.
 *
 * @param before  the old text
 * @param after   the new text
 * @param offset  of the place in the old text
 * @returns       its offset in the new text; that of the edit where its words were removed
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
