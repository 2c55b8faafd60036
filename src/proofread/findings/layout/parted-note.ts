import { layoutRule } from './layout-rule.js'

export const partedNote = layoutRule('parted-note', (texts) =>
  texts.flatMap((lines) => {
    const note = lines[0]?.place.note
    if (note === undefined) return []
    const line = lines.find((one) => lines.every((other) => other === one || other.page !== one.page))
    if (!line || lines.length === 1) return []
    return { line, data: { note, page: line.page.number } }
  }),
)
