import type { FindingData } from '../../../messages/findings/say-found.js'
import { isJapanese } from './japanese.js'
import { languageAt } from './language-at.js'
import { minorityOf } from './minority-of.js'
import { stretchesOf } from './stretches-of.js'
import { textOfStretch } from './text-of-stretch.js'
import { type Stretch, textRule } from './text-rule.js'

const KINDS: readonly { characters: FindingData<'mixed-width'>['characters']; pattern: RegExp }[] = [
  { characters: 'digits', pattern: /[0-9]+|[０-９]+/g },
  { characters: 'latin-letters', pattern: /[A-Za-z]+|[Ａ-Ｚａ-ｚ]+/g },
  { characters: 'percent-signs', pattern: /[%％]/g },
]

const WIDE = /[０-９Ａ-Ｚａ-ｚ％]/

export const mixedWidth = textRule('mixed-width', ({ blocks }) =>
  KINDS.flatMap(({ characters, pattern }) => {
    const all = stretchesOf(
      blocks,
      pattern,
      // In another language there is no choice; a word in Latin letters is taken for English
      ({ index }, block) =>
        /[。、]/.test(block.text) || languageAt(block, index) === 'ja' || WIDE.test(block.text[index] ?? ''),
    )
    const isFull = (one: Stretch): boolean => WIDE.test(textOfStretch(one))
    const found = characters === 'latin-letters' ? withoutSymbols(all, isFull) : all
    // Some journals set numbers of one digit full-width and all others half-width
    if (found.every((one) => isFull(one) === (one.length === 1))) return []
    const minority = minorityOf(found, (one) => (isFull(one) ? 'full' : 'half'), 'half')
    return (minority?.others ?? []).map((one) => {
      const text = textOfStretch(one)
      const write = isFull(one) ? text.normalize('NFKC') : widen(text)
      return { ...one, data: { characters, found: text, isFullWidth: isFull(one), write } }
    })
  }),
)

/**
 * 生徒Ａ, Ａ校: a single full-width letter stands for a name by right, unless a half-width one stands beside the same
 * character, as in 生徒Ａ and 生徒B.
 */
function withoutSymbols(letters: readonly Stretch[], isFull: (one: Stretch) => boolean): readonly Stretch[] {
  const single = letters.filter(({ length }) => length === 1)
  const besideHalf = new Set(single.filter((one) => !isFull(one)).flatMap(neighboursOf))
  const isSymbol = (one: Stretch): boolean =>
    one.length === 1 && isFull(one) && !neighboursOf(one).some((beside) => besideHalf.has(beside))
  return letters.filter((one) => !isSymbol(one))
}

/** The letters of Japanese before and after a stretch. */
function neighboursOf({ block, index, length }: Stretch): string[] {
  const [before = '', after = ''] = [block.text[index - 1], block.text[index + length]]
  return [...(isJapanese(before) ? [`${before}-`] : []), ...(isJapanese(after) ? [`-${after}`] : [])]
}

function widen(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
}
