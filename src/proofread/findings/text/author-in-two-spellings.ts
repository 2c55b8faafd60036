import type { FindingData } from '../../../messages/findings/say-found.js'
import { type CitedTitle, listCitedTitles } from './list-cited-titles.js'
import { type Spot, textRule } from './text-rule.js'

/** The name just before a title, without what its bearer did. */
const AUTHOR = /([\p{Script=Han}々ヶ]{3,6})(?:(?:編著?|監修|共?著|訳|校訂)?[、，]?(?:前掲)?)$/u
const ROLE = /(?:編著?|監修|共?著|訳|校訂)$/u
/** The shortest title that tells a source. */
const SHORTEST = 4

export const authorInTwoSpellings = textRule('author-in-two-spellings', ({ blocks }) => {
  const earlier: { cited: CitedTitle; author: string }[] = []
  return listCitedTitles(blocks).flatMap((cited): Spot<FindingData<'author-in-two-spellings'>>[] => {
    const author = AUTHOR.exec(cited.before)?.[1]?.replace(ROLE, '')
    const { block, index, title } = cited
    if (!author || title.length < SHORTEST) return []
    const same = earlier.filter((one) => one.cited.title.startsWith(title) && one.cited.mark === cited.mark)
    earlier.push({ cited, author })
    if (same.some((one) => one.author === author)) return []
    const other = same.find((one) => differByOne(one.author, author))
    if (!other) return []
    const note = other.cited.block.place.note ?? null
    const at = cited.before.lastIndexOf(author)
    const from = index - cited.before.length + at
    return [
      { block, index: from, length: author.length, data: { title, here: author, there: other.author, note } },
    ]
  })
})

function differByOne(one: string, other: string): boolean {
  const [a, b] = [[...one], [...other]]
  return a.length === b.length && a.filter((character, index) => character !== b[index]).length === 1
}
