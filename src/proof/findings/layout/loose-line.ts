import { layoutRule } from './layout-rule.js'
import { beginningOf } from './line-words.js'

/**
 * Em between each two characters that else stand solid. JLREQ goes up to 1/4 em, but the eye sees a line apart from its
 * neighbours much sooner: on a line of forty characters this is two and a half characters' room.
 */
const MOST_OPENED = 1 / 16
/** Em beyond the last of JLREQ's steps; less is rounding. */
const MOST_FORCED = 0.001

export const looseLine = layoutRule(
  'loose-line',
  'Characters set apart look like emphasis, and a page with such lines looks patchy. JLREQ 3.8.4 opens word spaces and spaces between scripts first, and sets the characters themselves apart only after that.',
  (texts) =>
    texts.flat().flatMap((line) => {
      const { opened, forced } = line.adjustment
      if (opened <= MOST_OPENED && forced <= MOST_FORCED) return []
      const em = (opened + forced).toFixed(2)
      return {
        line,
        reason:
          forced > MOST_FORCED
            ? `The line “${beginningOf(line)}” is opened beyond every limit, by ${em} em in each gap`
            : `The characters of the line “${beginningOf(line)}” are set ${em} em apart`,
        remedy:
          'Reword the sentence by a few characters, or let the long word that begins the next line be broken.',
      }
    }),
)
