/** Where a subtitle begins. */
const SUBTITLE = /\s*[：:][ 　]?|\s*――|\s+[—–―]\s+|\. (?=\p{Lu}\p{Ll})/u
/** Years at the end of a title, as in `北樺太石油コンセッション1925-1944`. */
const YEARS = /[\s、,]*[（(]?(?:1[5-9]|20)\d\d(?:[-–〜～](?:\d\d){1,2})?(?:年| гг?\.)?[)）]?$/u
/** Shorter than this, a title says nothing without its rest. */
const LEAST = 4

/**
 * The title by which a source is cited again, where its item has no `title-short`: without subtitle and years.
 *
 * @param title  the whole title
 */
export function shortTitle(title: string): string {
  const [main = title] = title.split(SUBTITLE)
  const bare = main.replace(YEARS, '')
  return bare.length >= LEAST ? bare : main.length >= LEAST ? main : title
}
