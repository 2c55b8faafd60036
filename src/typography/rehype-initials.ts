import type { Root } from 'hast'
import type { VFile } from 'vfile'
import { visitRuns } from './visit-runs.js'

/** `Л.Н. Толстой`: the space between initials and surname. */
const INITIALS_SURNAME = /(?<![\p{L}.])((?:\p{Lu}\.[ \u00a0]?){1,2}\p{Lu}\.|\p{Lu}\.) (?=\p{Lu}\p{Ll})/gu
/** `Иоффе Г.З.`: the space between surname and initials. */
const SURNAME_INITIALS = /(?<=\p{Lu}\p{Ll}+) (?=(?:\p{Lu}\.[ \u00a0]?)*\p{Lu}\.(?!\p{L}{2}))/gu
/** `Г. З.`: the space between two initials. */
const BETWEEN_INITIALS = /(?<=(?<!\p{L})\p{Lu}\.) (?=\p{Lu}\.)/gu
/** `С. 32`, `№ 5`, `pp. 66`: an abbreviation and its number. */
const ABBREVIATED_NUMBER =
  /(?<=(?<!\p{L})(?:[СсТтЛлДдПпФф]|[Оо]п|[Кк]н|[Вв]ып|[Рр]ис|[Pp]p?|[Vv]ols?|[Nn]os?|ch|ff?)\.|№) (?=\d)/gu

/**
 * Keep initials to their surname, and a number to the abbreviation before it, by a no-break space (U+00A0).
 */
export function rehypeInitials() {
  return (tree: Root, file: VFile): undefined => {
    visitRuns(tree, file.data.article?.lang ?? 'ja', (text) => {
      text.value = text.value
        .replace(BETWEEN_INITIALS, '\u00a0')
        .replace(INITIALS_SURNAME, '$1\u00a0')
        .replace(SURNAME_INITIALS, '\u00a0')
        .replace(ABBREVIATED_NUMBER, '\u00a0')
    })
  }
}
