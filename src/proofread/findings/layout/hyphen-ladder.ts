import { layoutRule } from './layout-rule.js'
import { endsInHyphen } from './line-words.js'

/** Lines in a row: two are common in narrow text, three show as a ladder at the edge. */
const MOST = 2

export const hyphenLadder = layoutRule('hyphen-ladder', (texts) =>
  texts.flatMap((lines) =>
    lines.flatMap((line, index) => {
      const before = lines[index - 1]
      if (!endsInHyphen(line) || (before && endsInHyphen(before))) return []
      const end = lines.findIndex((one, at) => at > index && !endsInHyphen(one))
      const count = (end < 0 ? lines.length : end) - index
      if (count <= MOST) return []
      return { line, data: { count } }
    }),
  ),
)
