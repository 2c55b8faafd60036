import type { FindingData } from '../../../messages/findings/say-found.js'
import { listCitedTitles } from './list-cited-titles.js'
import { type Spot, textRule } from './text-rule.js'

/** `『誌』12号、1990年、45-67頁`: where an article is, in its first citation. */
const WHOLE = /^[^「]*『[^』]+』[^「『]*?(\d{1,4})[-–—〜～−](\d{1,4})\s?頁/u
/** `80頁`, `80-82頁`, directly after a short title. */
const CITED = /^、?\s?(\d{1,4})(?:[-–—〜～−](\d{1,4}))?\s?頁/u
/** A first citation of fewer pages may give the cited ones alone. */
const FEWEST = 6

/** `Иванов И.И. Заглавие // Журнал. 1999. №5. С. 51-62`, and `Иванов. Заглавие. С. 70` after it. */
const RUSSIAN_WHOLE =
  /(\p{Lu}\p{Ll}+)\s\p{Lu}\.\s?(?:\p{Lu}\.)?\s([^;；/]{5,200}?)\s\/\/\s[^;；]*?[СC]\.\s?(\d{1,4})[-–—](\d{1,4})/gu
const RUSSIAN_CITED = /(\p{Lu}\p{Ll}+)\.\s(\p{Lu}[^;；./]{5,120})\.\s[СC]\.\s?(\d{1,4})(?:[-–—](\d{1,4}))?/gu

type PageSpot = Spot<FindingData<'page-beyond-article'>>

interface Whole {
  title: string
  first: number
  last: number
}

export const pageBeyondArticle = textRule('page-beyond-article', ({ blocks }) => {
  const wholes: Whole[] = []
  const japanese = listCitedTitles(blocks).flatMap((cited): PageSpot[] => {
    if (cited.mark !== '「') return []
    const whole = WHOLE.exec(cited.after)
    if (whole) wholes.push({ title: cited.title, ...pagesOf(whole[1], whole[2]) })
    const short = CITED.exec(cited.after)
    const own = short && wholes.find(({ title }) => title.startsWith(cited.title))
    if (!own || isWithin(own, short[1], short[2])) return []
    const { block, index, length, title } = cited
    return [{ block, index, length, data: dataOf(own, title, short[0].replace(/^、?\s?/u, ''), '頁') }]
  })
  const russianWholes: (Whole & { surname: string })[] = []
  const russian = blocks
    .filter(({ place }) => place.note !== undefined)
    .flatMap((block) => {
      const spots = [...block.text.matchAll(RUSSIAN_CITED)].flatMap((match): PageSpot[] => {
        const { 0: found, 1: surname, 2: title = '', 3: first, 4: last, index } = match
        const own = russianWholes.find((one) => one.surname === surname && one.title.startsWith(title))
        if (!own || isWithin(own, first, last)) return []
        return [
          {
            block,
            index,
            length: found.length,
            data: dataOf(own, title, /[СC]\..*$/u.exec(found)?.[0] ?? '', ''),
          },
        ]
      })
      for (const [, surname = '', title = '', first, last] of block.text.matchAll(RUSSIAN_WHOLE))
        russianWholes.push({ surname, title, ...pagesOf(first, last) })
      return spots
    })
  return [...japanese, ...russian]
})

function dataOf(
  whole: Whole,
  title: string,
  pages: string,
  unit: string,
): FindingData<'page-beyond-article'> {
  return { title, pages, whole: `${whole.first}-${whole.last}${unit}` }
}

/** 245-60 leaves out what both have in common. */
function pagesOf(first = '', last = ''): { first: number; last: number } {
  const full = last.length < first.length ? first.slice(0, first.length - last.length) + last : last
  return { first: Number(first), last: Number(full) }
}

function isWithin({ first, last }: Whole, from = '', to = from): boolean {
  if (last - first + 1 < FEWEST) return true
  const cited = pagesOf(from, to)
  return cited.first >= first && cited.last <= last
}
