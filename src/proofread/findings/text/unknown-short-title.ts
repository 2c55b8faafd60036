import type { FindingData } from '../../../messages/findings/say-found.js'
import type { TextBlock } from '../list-blocks.js'
import { listBrackets } from './list-brackets.js'
import { type Spot, textRule } from './text-rule.js'

/** `Шулатов. На пути к сотрудничеству`: a surname without initials begins a later citation. */
const RUSSIAN =
  /(?:^|[；;]\s?|[、。]\s?|詳しくは、?|なお、?)(\p{Script=Cyrillic}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?)\.\s(\p{Lu}[\p{Script=Cyrillic} ,\-–«»]{5,}?)(?=[.:;；を、。[]|$)/gu
/** After a short title come pages, or words that lead to it; after a full one a publisher. */
const AFTER_SHORT = /^(?:\s?\d+(?:[-–〜～]\d+)?(?:,\s?\d+(?:[-–]\d+)?)*\s?頁|(?:を|も)?(?:参照|見よ))/u
const ANNOUNCED = /(?:前掲|前出|前注|既出)(?:論文|書|稿)?$/u

/** `Ridge, op. cit.`, `Рощин П.К. Указ. соч.`, with a surname alone or with initials. */
const AS_CITED =
  /(?<![\p{L}-])(\p{Lu}[\p{Script=Latin}’'-]{3,}),?[ \u00a0]op\.[ \u00a0]?cit\.|(?<![\p{L}-])(\p{Lu}[\p{Script=Cyrillic}-]{3,})[ \u00a0,]{1,2}(?:\p{Lu}\.[ \u00a0]?){0,2}[Уу]каз\.[ \u00a0]соч\./gu

type ShortTitleSpot = Spot<FindingData<'unknown-short-title'>>

export const unknownShortTitle = textRule('unknown-short-title', ({ blocks }) => {
  let earlier = ''
  const whole = blocks.map(({ text }) => text)
  return blocks
    .filter(({ place }) => place.note !== undefined)
    .flatMap((block) => {
      const spots = [
        ...japaneseSpots(block, earlier),
        ...russianSpots(block, earlier),
        ...namedSpots(block, whole),
      ]
      earlier += `${block.text}\n`
      return spots
    })
})

function japaneseSpots(block: TextBlock, earlier: string): ShortTitleSpot[] {
  return listBrackets(block).pairs.flatMap(({ open, close }): ShortTitleSpot[] => {
    if (!/[「『]/.test(open.mark)) return []
    const before = block.text.slice(0, open.index)
    const after = block.text.slice(close.index + 1)
    const isAnnounced = ANNOUNCED.test(before)
    // An article is followed by its journal, a book by its publisher
    if (!isAnnounced && !/^\s?\d+(?:[-–〜～]\d+)?(?:、\d+(?:[-–]\d+)?)*\s?頁/u.test(after)) return []
    if (!isAnnounced && !AFTER_SHORT.test(after)) return []
    const title = block.text.slice(open.index + 1, close.index)
    const written = earlier + before
    if (written.includes(`『${title}`) || written.includes(`「${title}`)) return []
    return [
      {
        block,
        index: open.index,
        length: close.index + 1 - open.index,
        data: { kind: 'title', title, similar: similarTitle(title, written) ?? null },
      },
    ]
  })
}

function russianSpots(block: TextBlock, earlier: string): ShortTitleSpot[] {
  return [...block.text.matchAll(RUSSIAN)].flatMap((match): ShortTitleSpot[] => {
    const [found, surname = '', title = ''] = match
    const written = earlier + block.text.slice(0, match.index)
    const first = new RegExp(`${surname}\\s\\p{Lu}\\.`, 'u')
    if (!first.test(written)) {
      // Without a surname of any earlier note it may be a title of two sentences
      return []
    }
    if (written.includes(title.trim())) return []
    const index = match.index + found.indexOf(surname)
    return [
      {
        block,
        index,
        length: found.length - found.indexOf(surname),
        data: { kind: 'surname', surname, title: title.trim() },
      },
    ]
  })
}

/** A surname before `op. cit.` or `Указ. соч.` that is nowhere else in the article: neither in a note nor among the works. */
function namedSpots(block: TextBlock, whole: readonly string[]): ShortTitleSpot[] {
  return [...block.text.matchAll(AS_CITED)].flatMap((match): ShortTitleSpot[] => {
    const { 0: found, 1: latin, 2: surname = latin ?? '', index } = match
    const stem = surname.slice(0, -1)
    const isNamed = whole.some((text) =>
      text === block.text
        ? [...text.matchAll(new RegExp(stem, 'giu'))].some((one) => one.index < index)
        : text.toLowerCase().includes(stem.toLowerCase()),
    )
    return isNamed ? [] : [{ block, index, length: found.length, data: { kind: 'name', surname } }]
  })
}

/** A title that shares the beginning of the short one, which is then misspelt. */
function similarTitle(title: string, written: string): string | undefined {
  const head = title.slice(0, Math.max(2, Math.floor(title.length / 2)))
  const at = Math.max(written.lastIndexOf(`『${head}`), written.lastIndexOf(`「${head}`))
  return at === -1 ? undefined : written.slice(at + 1, at + 1 + title.length)
}
