import { layoutRule } from './layout-rule.js'

const LETTER = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Nd}]'
const ENDS = new RegExp(`${LETTER}$`, 'u')
const BEGINS = new RegExp(`^${LETTER}`, 'u')

export const unhyphenatedBreak = layoutRule('unhyphenated-break', (texts) =>
  texts.flatMap((lines) =>
    lines.flatMap((line, index) => {
      const next = lines[index + 1]
      if (!next || line.endsParagraph || next.beginsParagraph || !line.isFilled) return []
      if (!ENDS.test(line.text) || !BEGINS.test(next.text)) return []
      const before = /\S{1,8}$/u.exec(line.text)?.[0] ?? ''
      const after = /^\S{1,8}/u.exec(next.text)?.[0] ?? ''
      return { line, data: { before, after } }
    }),
  ),
)
