import { layoutRule } from './layout-rule.js'
import { beginningOf } from './line-words.js'

/**
 * Em between each two characters that else stand solid, or between words beyond the half em that they may be apart.
 * JLREQ sets characters up to 1/4 em apart, but the eye tells a line from its neighbours much sooner: on a line of
 * forty characters this is the room of two and a half.
 */
const MOST = 1 / 16

export const looseLine = layoutRule('loose-line', (texts) =>
  texts.flat().flatMap((line) => {
    const { opened, forced } = line.adjustment
    const apart = opened + forced
    if (apart <= MOST) return []
    return { line, data: { beginning: beginningOf(line), opened: apart, isForced: forced > 0 } }
  }),
)
