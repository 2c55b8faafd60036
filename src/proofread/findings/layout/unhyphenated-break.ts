import { layoutRule } from './layout-rule.js'

const LETTER = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Nd}]'
const ENDS = new RegExp(`${LETTER}$`, 'u')
const BEGINS = new RegExp(`^${LETTER}`, 'u')

export const unhyphenatedBreak = layoutRule(
  'unhyphenated-break',
  'What is longer than a line, as a formula or a shelf mark without spaces, is broken where nothing tells that it goes on.',
  (texts) =>
    texts.flatMap((lines) =>
      lines.flatMap((line, index) => {
        const next = lines[index + 1]
        if (!next || line.endsParagraph || next.beginsParagraph || !line.isFilled) return []
        if (!ENDS.test(line.text) || !BEGINS.test(next.text)) return []
        const parts = [/\S{1,8}$/u.exec(line.text)?.[0], /^\S{1,8}/u.exec(next.text)?.[0]]
        return {
          line,
          reason: `A word is broken without a hyphen, “${parts.join('|')}”`,
          remedy: 'Put U+00AD (`&shy;`) where it may be broken with a hyphen, or reword the sentence.',
        }
      }),
    ),
)
