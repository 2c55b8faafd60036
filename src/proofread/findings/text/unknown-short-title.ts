import type { TextBlock } from '../list-blocks.js'
import { listBrackets } from './list-brackets.js'
import { type Spot, textRule } from './text-rule.js'

/** `Шулатов. На пути к сотрудничеству`: a surname without initials begins a later citation. */
const RUSSIAN =
  /(?:^|[；;]\s?|[、。]\s?|詳しくは、?|なお、?)(\p{Script=Cyrillic}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?)\.\s(\p{Lu}[\p{Script=Cyrillic} ,\-–«»]{5,}?)(?=[.:;；を、。[]|$)/gu
/** After a short title come pages, or words that lead to it; after a full one a publisher. */
const AFTER_SHORT = /^(?:\s?\d+(?:[-–〜～]\d+)?(?:,\s?\d+(?:[-–]\d+)?)*\s?頁|(?:を|も)?(?:参照|見よ))/u
const ANNOUNCED = /(?:前掲|前出|前注|既出)(?:論文|書|稿)?$/u

export const unknownShortTitle = textRule(
  'unknown-short-title',
  'A short title must begin as the full title does, or the reader cannot find the first citation.',
  ({ blocks }) => {
    let earlier = ''
    return blocks
      .filter(({ place }) => place.note !== undefined)
      .flatMap((block) => {
        const spots = [...japaneseSpots(block, earlier), ...russianSpots(block, earlier)]
        earlier += `${block.text}\n`
        return spots
      })
  },
)

function japaneseSpots(block: TextBlock, earlier: string): Spot[] {
  return listBrackets(block).pairs.flatMap(({ open, close }): Spot[] => {
    if (!/[「『]/.test(open.sign)) return []
    const before = block.text.slice(0, open.index)
    const after = block.text.slice(close.index + 1)
    const isAnnounced = ANNOUNCED.test(before)
    // An article is followed by its journal, a book by its publisher
    if (!isAnnounced && !/^\s?\d+(?:[-–〜～]\d+)?(?:、\d+(?:[-–]\d+)?)*\s?頁/u.test(after)) return []
    if (!isAnnounced && !AFTER_SHORT.test(after)) return []
    const title = block.text.slice(open.index + 1, close.index)
    const written = earlier + before
    if (written.includes(`『${title}`) || written.includes(`「${title}`)) return []
    const similar = similarTitle(title, written)
    return [
      {
        block,
        index: open.index,
        length: close.index + 1 - open.index,
        reason: `No earlier note cites a title that begins with “${title}”${similar ? `; one begins “${similar}”` : ''}`,
        remedy: 'Mend the short title, or cite in full.',
      },
    ]
  })
}

function russianSpots(block: TextBlock, earlier: string): Spot[] {
  return [...block.text.matchAll(RUSSIAN)].flatMap((match): Spot[] => {
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
        reason: `${surname} is cited before, but with no title that has “${title.trim()}”`,
        remedy: 'Mend the short title, or cite in full.',
      },
    ]
  })
}

/** A title that shares the beginning of the short one, which is then misspelt. */
function similarTitle(title: string, written: string): string | undefined {
  const head = title.slice(0, Math.max(2, Math.floor(title.length / 2)))
  const at = Math.max(written.lastIndexOf(`『${head}`), written.lastIndexOf(`「${head}`))
  return at === -1 ? undefined : written.slice(at + 1, at + 1 + title.length)
}
