import { stretchesOf } from './stretches-of.js'
import { textOfStretch } from './text-of-stretch.js'
import { textRule } from './text-rule.js'
import { withoutQuotes } from './without-quotes.js'

/** A year as such: `1917年`, `in 1917`, `1917 г.`, in the running text. */
const YEAR =
  /(?<![\d.,/])[1-9]\d{3}(?=年(?!間|前|後)| г\.| год)|(?<=\b(?:in|of|since|until|by|from) )[12]\d{3}\b(?![\d,-])/gu
/** The fewest years that make an article's time. */
const FEWEST = 6
/** A year as far as this from every other is in another time. */
const FAR = 60

export const improbableYear = textRule('improbable-year', ({ blocks }) => {
  const text = blocks.filter(({ place, isQuoted }) => place.note === undefined && !isQuoted)
  const found = stretchesOf(text, YEAR, ({ index }, block) => withoutQuotes(block)[index] !== '\ufffc')
  const years = found.map((one) => Number(textOfStretch(one)))
  if (years.length < FEWEST) return []
  return found.flatMap((one) => {
    const year = Number(textOfStretch(one))
    const others = years.filter((other) => other !== year)
    // A year that is there twice is meant
    if (years.length - others.length > 1 || others.some((other) => Math.abs(other - year) < FAR)) return []
    const near = others.find((other) => isOneSlip(String(other), String(year)))
    return near === undefined ? [] : [{ ...one, data: { found: textOfStretch(one), near } }]
  })
})

/** One digit is another, or two neighbours are exchanged. */
function isOneSlip(one: string, other: string): boolean {
  const differing = [...one].flatMap((digit, index) => (digit === other[index] ? [] : [index]))
  if (differing.length === 1) return true
  const [a = 0, b = 0] = differing
  return differing.length === 2 && b === a + 1 && one[a] === other[b] && one[b] === other[a]
}
