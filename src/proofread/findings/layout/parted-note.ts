import { layoutRule } from './layout-rule.js'

export const partedNote = layoutRule(
  'parted-note',
  'A note that runs over to another page should have two lines on each: one alone is overlooked.',
  (texts) =>
    texts.flatMap((lines) => {
      const [first] = lines
      if (first?.place.note === undefined) return []
      const line = lines.find((one) => lines.every((other) => other === one || other.page !== one.page))
      if (!line || lines.length === 1) return []
      return {
        line,
        reason: `Of note ${first.place.note}, one line alone stands on page ${line.page.number}`,
        remedy: 'Shorten or lengthen the note by a line, or the text before its call.',
      }
    }),
)
