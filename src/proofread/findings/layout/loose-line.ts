import { layoutRule } from './layout-rule.js'
import { beginningOf } from './line-words.js'

/**
 * Em between each two characters that else stand solid, or between words beyond the half em that they may be apart.
 * JLREQ sets characters up to 1/4 em apart, but the eye tells a line from its neighbours much sooner: on a line of
 * forty characters this is the room of two and a half.
 */
const MOST = 1 / 16

export const looseLine = layoutRule(
  'loose-line',
  'Characters set apart look like emphasis, and a page with such lines looks patchy. JLREQ 3.8.4 opens word spaces and spaces between scripts first, and sets the characters themselves apart only after that.',
  (texts) =>
    texts.flat().flatMap((line) => {
      const { opened, forced } = line.adjustment
      const apart = opened + forced
      if (apart <= MOST) return []
      return {
        line,
        reason: `The line “${beginningOf(line)}” is loose: its gaps are ${apart.toFixed(2)} em wider than in a line that fits${
          forced > 0 ? ', more than any step of JLREQ allows' : ''
        }`,
        remedy: 'Reword by a few characters, or let the long word that begins the next line be broken.',
      }
    }),
)
