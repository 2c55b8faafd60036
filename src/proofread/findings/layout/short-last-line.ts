import { layoutRule } from './layout-rule.js'
import { charactersOf, endsInHyphen } from './line-words.js'

/** With the full stop: fewer make a line that is shorter than the indent after it is deep, and reads as white. */
const FEWEST = 4
const ONE_WORD = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]+\P{L}?\s*$/u

export const shortLastLine = layoutRule(
  'short-last-line',
  'A last line of two or three characters leaves a hole between two paragraphs. JLREQ knows it as the adjustment of widows; the build itself only keeps one character from standing alone.',
  (texts) =>
    texts.flatMap((lines) =>
      lines.flatMap((line, index) => {
        const before = lines[index - 1]
        if (!before || line.beginsParagraph || !line.endsParagraph) return []
        const characters = charactersOf(line)
        const isRest = endsInHyphen(before) && ONE_WORD.test(line.text)
        if (characters.length >= FEWEST && !isRest) return []
        const text = characters.join('')
        return {
          line,
          reason: isRest
            ? `A paragraph ends with the rest of a broken word, “${text}”`
            : `A paragraph ends with a line of ${characters.length} characters, “${text}”`,
          remedy: 'Shorten the paragraph by as much, or lengthen it by a few characters.',
        }
      }),
    ),
)
