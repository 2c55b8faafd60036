import { languageAt } from './language-at.js'
import { minorityOf } from './minority-of.js'
import { textRule } from './text-rule.js'

const JAPANESE_STOPS = /[。、，．]/
const WESTERN_STOPS = /[.,;]/

export const noteCallOnOtherSide = textRule('note-call-on-other-side', ({ blocks }) =>
  ['ja', 'ru', 'en'].flatMap((language) => {
    const stops = language === 'ja' ? JAPANESE_STOPS : WESTERN_STOPS
    const calls = blocks.flatMap((block) =>
      block.calls.flatMap(({ offset, note }) => {
        const [before, after] = [block.text[offset - 1] ?? '', block.text[offset] ?? '']
        if (block.isQuoted || (stops.test(before) && stops.test(after))) return []
        const side = stops.test(after)
          ? ('before' as const)
          : stops.test(before)
            ? ('after' as const)
            : undefined
        const isOfLanguage = mainLanguage(block.text, languageAt(block, Math.max(0, offset - 1))) === language
        // A stop may belong to the word: гг., etc.
        const isOfWord =
          side === 'after' && language === 'ru' && /\p{Ll}{1,3}\.$/u.test(block.text.slice(0, offset))
        return side && isOfLanguage && !isOfWord ? [{ block, offset, note, side }] : []
      }),
    )
    const minority = minorityOf(calls, ({ side }) => side, language === 'en' ? 'after' : 'before')
    return (minority?.others ?? []).map(({ block, offset, note, side }) => {
      const index = side === 'after' ? offset - 1 : offset
      const data = { note, side, mark: block.text[index] ?? '', count: minority?.count ?? 0 }
      return { block, index, length: 1, data }
    })
  }),
)

/** The language of a paragraph: a Russian word before a Japanese stop is in a Japanese sentence. */
function mainLanguage(text: string, language: string): string {
  return /[。、]/.test(text) ? 'ja' : language
}
