import { layoutRule } from './layout-rule.js'
import { charactersOf, endsInHyphen } from './line-words.js'

/** Characters with the full stop: a line of fewer is hardly longer than the next indent, and looks like an empty line. */
const FEWEST = 4
const ONE_WORD = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]+\P{L}?\s*$/u

export const shortLastLine = layoutRule('short-last-line', (texts) =>
  texts.flatMap((lines) =>
    lines.flatMap((line, index) => {
      const before = lines[index - 1]
      if (!before || line.beginsParagraph || !line.endsParagraph) return []
      const characters = charactersOf(line)
      const isRest = endsInHyphen(before) && ONE_WORD.test(line.text)
      if (characters.length >= FEWEST && !isRest) return []
      const text = characters.join('')
      return { line, data: { text, characters: characters.length, isRestOfWord: isRest } }
    }),
  ),
)
