import type { FindingData } from '../../../messages/findings/say-found.js'
import type { TextBlock } from '../list-blocks.js'
import { listCitedTitles } from './list-cited-titles.js'
import { type Spot, textRule } from './text-rule.js'

/** `』出版社、1990年`, `』12号、1990年`: what is between a title and its year, and the year. */
const JAPANESE = /^([^「『\d]{0,30}(?:\d{1,4}[巻号][^「『\d]{0,10}){0,2}?)[、，]\s?((?:1[5-9]|20)\d\d)年/u
/** `Иванов И.И. Заглавие. М., 1961`, `Jones, Title (Oxford: Press, 1971)`. */
const RUSSIAN =
  /(\p{Lu}\p{Ll}+\s\p{Lu}\.\s?(?:\p{Lu}\.\s?)?(?:\([^)]*\)\.?\s)?([^;；/]{6,220}?)\.\s(?:М|Л|СПб|Пг|М\.-Л|\p{Lu}\p{Ll}{3,})\.?),\s((?:1[5-9]|20)\d\d)(?!\d)/gu
const ENGLISH =
  /((?:^|[;；] )[^();；]{4,60}, ([^();；]{6,160}) \([^():]{3,40}: [^():]{2,60}),\s((?:1[5-9]|20)\d\d)\)/gu

interface Dated {
  block: TextBlock
  index: number
  length: number
  title: string
  /** All that the source is known by but its year. */
  key: string
  year: number
}

export const sourceInTwoYears = textRule('source-in-two-years', ({ blocks }) => {
  const first = new Map<string, Dated>()
  return [...datedTitles(blocks), ...datedEntries(blocks)].flatMap(
    (source): Spot<FindingData<'source-in-two-years'>>[] => {
      const { block, index, length, title, key, year } = source
      const earlier = first.get(key)
      if (!earlier) first.set(key, source)
      if (!earlier || earlier.year === year) return []
      const note = earlier.block.place.note ?? null
      return [{ block, index, length, data: { title, here: year, there: earlier.year, note } }]
    },
  )
})

function datedTitles(blocks: readonly TextBlock[]): Dated[] {
  return listCitedTitles(blocks).flatMap(({ block, index, length, title, mark, before, after }) => {
    const [, between = '', year] = JAPANESE.exec(after) ?? []
    // A book has its publisher between, an issue of a journal its number
    if (year === undefined || mark !== '『' || between.trim().length < 2) return []
    const isIssue = /\d/.test(between)
    const author = isIssue ? '' : before.replace(/^.*[、，\s]/u, '')
    return [{ block, index, length, title, key: [author, title, between].join('\n'), year: Number(year) }]
  })
}

function datedEntries(blocks: readonly TextBlock[]): Dated[] {
  return blocks
    .filter(({ place }) => place.note !== undefined)
    .flatMap((block) =>
      [...block.text.matchAll(RUSSIAN), ...block.text.matchAll(ENGLISH)].map(
        ({ 0: found, 1: key = '', 2: title = '', 3: year, index }): Dated => ({
          block,
          index,
          length: found.length,
          title,
          key: key.replace(/^[;；] /u, ''),
          year: Number(year),
        }),
      ),
    )
}
