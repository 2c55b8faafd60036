import { languageAt } from './language-at.js'
import { minorityOf } from './minority-of.js'
import { type Spot, textRule } from './text-rule.js'

const JAPANESE_STOPS = /[。、，．]/
const WESTERN_STOPS = /[.,;]/

export const noteCallOnOtherSide = textRule(
  'note-call-on-other-side',
  'In Japanese and Russian the call stands before the full stop, in English after it (JLREQ, 4.2.3; Chicago, 14.26); in one article always on one side.',
  ({ blocks }) =>
    ['ja', 'ru', 'en'].flatMap((language) => {
      const stops = language === 'ja' ? JAPANESE_STOPS : WESTERN_STOPS
      const calls = blocks.flatMap((block) =>
        block.calls.flatMap(({ offset, note }) => {
          const [before, after] = [block.text[offset - 1] ?? '', block.text[offset] ?? '']
          if (block.isQuoted || (stops.test(before) && stops.test(after))) return []
          const side = stops.test(after) ? 'before' : stops.test(before) ? 'after' : undefined
          const isOfLanguage =
            mainLanguage(block.text, languageAt(block, Math.max(0, offset - 1))) === language
          // A stop may belong to the word: гг., etc.
          const isOfWord =
            side === 'after' && language === 'ru' && /\p{Ll}{1,3}\.$/u.test(block.text.slice(0, offset))
          return side && isOfLanguage && !isOfWord ? [{ block, offset, note, side }] : []
        }),
      )
      const minority = minorityOf(calls, ({ side }) => side, language === 'en' ? 'after' : 'before')
      return (minority?.others ?? []).map(
        ({ block, offset, note, side }): Spot => ({
          block,
          index: side === 'after' ? offset - 1 : offset,
          length: 1,
          reason: `The call of note ${note} stands ${side} the “${block.text[side === 'after' ? offset - 1 : offset]}”, ${minority?.count} others ${minority?.usual} it`,
          remedy: `Move it to stand ${minority?.usual} the sign.`,
        }),
      )
    }),
)

/** Of the paragraph: a Russian word before a Japanese stop stands in a Japanese sentence. */
function mainLanguage(text: string, language: string): string {
  return /[。、]/.test(text) ? 'ja' : language
}
