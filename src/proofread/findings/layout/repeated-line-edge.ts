import { layoutRule } from './layout-rule.js'
import { firstWord, lastWord } from './line-words.js'
import type { PlacedLine } from './list-placed-lines.js'

/** Number of consecutive lines: two may be chance, three are noticed. */
const FROM = 3

export const repeatedLineEdge = layoutRule('repeated-line-edge', (texts) =>
  texts.flatMap((lines) =>
    [
      { wordOf: firstWord, edge: 'begin' as const },
      { wordOf: lastWord, edge: 'end' as const },
    ].flatMap(({ wordOf, edge }) =>
      lines.flatMap((line, index) => {
        const word = wordOf(line)
        // Items of a list may begin alike on purpose.
        const goesOn = (one: PlacedLine): boolean =>
          !one.beginsParagraph && one.page === line.page && wordOf(one) === word
        const before = lines[index - 1]
        if (!word || (goesOn(line) && before?.page === line.page && wordOf(before) === word)) return []
        const end = lines.findIndex((one, at) => at > index && !goesOn(one))
        const count = (end < 0 ? lines.length : end) - index
        if (count < FROM) return []
        return { line, data: { edge, count, word } }
      }),
    ),
  ),
)
