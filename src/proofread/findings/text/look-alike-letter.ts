import { spotsOf } from './spots-of.js'
import { textRule } from './text-rule.js'

const LATIN = 'ABCEHKMOPTXaceopxy'
const CYRILLIC = 'АВСЕНКМОРТХасеорху'
/** One letter alone, before a stop, a digit, an initial or the end of its word. */
const ALONE = new RegExp(`(?<![\\p{L}\\p{M}\\d])[${LATIN}${CYRILLIC}](?=\\.|\\s*\\d)`, 'gu')

/** The letter with the pages or the year after it. */
const LABEL = /^.\.?,?\s*\d+(?:[-–]\d+)?/u

type Script = 'latin' | 'cyrillic' | undefined

export const lookAlikeLetter = textRule('look-alike-letter', ({ blocks }) =>
  spotsOf(blocks, ALONE, ({ 0: letter, index }, block) => {
    const isLatin = LATIN.includes(letter)
    const before = scriptBefore(block.text.slice(Math.max(0, index - 40), index))
    const after = scriptAfter(block.text.slice(index + 1, index + 41))
    const [own, other] = isLatin ? (['latin', 'cyrillic'] as const) : (['cyrillic', 'latin'] as const)
    // A page label or place of print follows its source; the initial of a name touches the rest of the name
    const label = LABEL.exec(block.text.slice(index))?.[0]
    const isLabel = label !== undefined
    const neighbours = isLabel ? [before] : [before, after]
    const isStranger = neighbours.includes(other) && !neighbours.includes(own)
    if (!isStranger || (!isLabel && after !== other)) return undefined
    const write = isLatin ? CYRILLIC[LATIN.indexOf(letter)] : LATIN[CYRILLIC.indexOf(letter)]
    const excerpt = label ?? block.text.slice(index, index + 8).trim()
    return { excerpt, letter, script: own, write: write ?? '' }
  }),
)

/** The script of the nearest word of two letters or more, in the same sentence of the citation. */
function scriptBefore(text: string): Script {
  const word =
    /([\p{Script=Latin}]{2,}|[\p{Script=Cyrillic}]{2,})[^\p{L}；;「」『』]*(?:\p{L}\.[^\p{L}；;]*)*$/u.exec(
      text,
    )?.[1]
  return scriptOf(word)
}

function scriptAfter(text: string): Script {
  return scriptOf(/^\.?(?:\s?\p{L}\.)*\s?([\p{Script=Latin}]{2,}|[\p{Script=Cyrillic}]{2,})/u.exec(text)?.[1])
}

function scriptOf(word = ''): Script {
  if (/^\p{Script=Cyrillic}/u.test(word)) return 'cyrillic'
  return /^[IVXLC]*$/.test(word) ? undefined : 'latin'
}
