import type { Element, Root, Text } from 'hast'
import { visitRuns } from '../model/visit-runs.js'

/** `Л.Н. Толстой`: the space between initials and surname, but not `Иоффе Г.З. Крах`, where a title follows. */
const INITIALS_SURNAME =
  /(?<![\p{L}.]|\p{Lu}\p{Ll}+[ \u00a0])((?:\p{Lu}\.[ \u00a0]?){1,2}\p{Lu}\.|\p{Lu}\.) (?=\p{Lu}\p{Ll})/gu
/** `Иоффе Г.З.`: the space between surname and initials. */
const SURNAME_INITIALS = / (?<=\p{Lu}\p{Ll}+ )(?=(?:\p{Lu}\.[ \u00a0]?)*\p{Lu}\.(?!\p{L}{2}))/gu
/** `Г. З.`: the space between two initials. */
const BETWEEN_INITIALS = /(?<=(?<!\p{L})\p{Lu}\.) (?=\p{Lu}\.)/gu
/** `С. 32`, `№ 5`, `pp. 66`: an abbreviation and its number. */
const ABBREVIATED_NUMBER =
  /(?<=(?<!\p{L})(?:[СсТтЛлДдПпФф]|[Оо]п|[Кк]н|[Вв]ып|[Рр]ис|[Pp]p?|[Vv]ols?|[Nn]os?|ch|ff?)\.|[№§]) (?=\d)/gu

/** Inline elements. */
const INLINE = new Set(['span', 'em', 'strong', 'a', 'del', 'u', 's', 'small', 'sup', 'sub', 'ruby'])

/**
 * Keep initials to their surname, and a number to the abbreviation before it, by a no-break space (U+00A0).
 *
 * A block is treated as one text, regardless of its runs: in `С. 32を参照` the abbreviation is Russian and
 * the number is not.
 *
 * @param lang  language of text that is not marked otherwise, BCP 47
 */
export function rehypeInitials(lang: string) {
  return (tree: Root): undefined => {
    const blocks = new Map<Root | Element, Text[]>()
    visitRuns(tree, lang, (text, _language, ancestors) => {
      const block = ancestors.findLast((one) => one.type === 'root' || !INLINE.has(one.tagName)) ?? tree
      const texts = blocks.get(block)
      // A verse or a paragraph with breaks has as many texts as lines.
      if (texts) texts.push(text)
      else blocks.set(block, [text])
    })
    for (const texts of blocks.values()) {
      // Every change replaces one character by one character.
      const kept = keep(texts.map(({ value }) => value).join(''))
      let at = 0
      for (const text of texts) {
        const end = at + text.value.length
        text.value = kept.slice(at, end)
        at = end
      }
    }
  }
}

function keep(text: string): string {
  return text
    .replace(BETWEEN_INITIALS, '\u00a0')
    .replace(SURNAME_INITIALS, '\u00a0')
    .replace(INITIALS_SURNAME, '$1\u00a0')
    .replace(ABBREVIATED_NUMBER, '\u00a0')
}
