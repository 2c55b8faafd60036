/** Where a subtitle begins: not in a ratio or a time, as `1:500`. */
const SUBTITLE = /\s*(?:：|(?<!\d):|:(?!\d))[ 　]?|\s*――|\s+[—–―]\s+|\. (?=["«“(]?\p{Lu}[\p{Ll}\s])/gu
/** Text before a full stop that does not end a sentence: an initial, an abbreviation, a number. */
const NO_SENTENCE =
  /(?:^|[\s.(«“-])(?:\p{Lu}|\p{Lu}\p{Ll}|\d+|[IVXLCDM]+|[гтчкс]|гг|вв|тт|им|ред|изд|вып|кн|гл|ст|св|проф|акад|др|Dr|St|Ste|Mr|Mrs|Ms|Jr|Sr|vs|ca|vol|no|pt|ed|op|cf|al|etc|Bd|Nr)$/u
/** Years that Japanese puts at the end of a title, as in `北樺太石油コンセッション1925-1944`, where no particle leads to them. */
const YEARS_AFTER_WORD =
  /(?<=[\p{Script=Han}\p{Script=Katakana}ー々〉》）」』])(?:1[5-9]|20)\d\d(?:[-–〜～](?:\d\d){1,2})?年?$/u
/** Years in brackets or after a comma; elsewhere they belong to the word before them. */
const YEARS_APART =
  /(?:\s*[（(](?:1[5-9]|20)\d\d(?:[-–〜～](?:\d\d){1,2})?(?:年| гг?\.)?[)）]|\s*[,、，]\s*(?:1[5-9]|20)\d\d(?:[-–〜～](?:\d\d){1,2})?(?:年| гг?\.)?)$/u
/** Least length of a short title, in characters. */
const LEAST = 4
const BRACKETS = [/[「『（(〈《«“]/gu, /[」』）)〉》»”]/gu] as const

/**
 * Get the title by which a source is cited again where its item has no `title-short`: without subtitle and years.
 *
 * @param title  the whole title
 */
export function shortTitle(title: string): string {
  const main = mainTitle(title)
  const bare = main.replace(YEARS_APART, '').replace(YEARS_AFTER_WORD, '')
  return bare.length >= LEAST ? bare : main.length >= LEAST ? main : title
}

function mainTitle(title: string): string {
  for (const { 0: sign, index } of title.matchAll(SUBTITLE)) {
    const head = title.slice(0, index)
    const [opened = 0, closed = 0] = BRACKETS.map((pattern) => head.match(pattern)?.length ?? 0)
    if (opened !== closed || head === '') continue
    if (sign.startsWith('.') && NO_SENTENCE.test(head)) continue
    return head
  }
  return title
}
