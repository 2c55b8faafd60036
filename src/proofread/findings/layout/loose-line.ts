import { layoutRule } from './layout-rule.js'
import { beginningOf } from './line-words.js'

/**
 * Space in em added between each two characters that are otherwise set solid, or between words beyond the half em allowed.
 * JLREQ allows up to 1/4 em between characters, but a line looks different from its neighbours much sooner: on a line of
 * forty characters this limit is the width of two and a half characters.
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
