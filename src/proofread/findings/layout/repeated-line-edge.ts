import { layoutRule } from './layout-rule.js'
import { firstWord, lastWord } from './line-words.js'
import type { PlacedLine } from './list-placed-lines.js'

/** Lines in a row: two are chance, three are seen. */
const FROM = 3

export const repeatedLineEdge = layoutRule(
  'repeated-line-edge',
  'Where three lines in a row begin or end alike, the eye takes the one for the other and skips or repeats a line.',
  (texts) =>
    texts.flatMap((lines) =>
      [
        { wordOf: firstWord, verb: 'begin' },
        { wordOf: lastWord, verb: 'end' },
      ].flatMap(({ wordOf, verb }) =>
        lines.flatMap((line, index) => {
          const word = wordOf(line)
          // Items of a list that begin alike are meant to.
          const goesOn = (one: PlacedLine): boolean =>
            !one.beginsParagraph && one.page === line.page && wordOf(one) === word
          const before = lines[index - 1]
          if (!word || (goesOn(line) && before?.page === line.page && wordOf(before) === word)) return []
          const end = lines.findIndex((one, at) => at > index && !goesOn(one))
          const count = (end < 0 ? lines.length : end) - index
          if (count < FROM) return []
          return {
            line,
            reason: `${count} lines in a row ${verb} with “${word}”`,
            remedy: 'Reword one of the lines.',
          }
        }),
      ),
    ),
)
