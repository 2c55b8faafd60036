/** The primary language of a BCP 47 tag, in lower case: `ja` of `ja-JP`. */
export function primaryOf(lang: string): string {
  return (lang.split('-')[0] ?? lang).toLowerCase()
}
