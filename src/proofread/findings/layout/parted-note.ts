import { layoutRule } from './layout-rule.js'
import type { PlacedLine } from './list-placed-lines.js'

export const partedNote = layoutRule('parted-note', (texts) =>
  texts.flatMap((lines) => {
    const note = lines[0]?.place.note
    if (note === undefined) return []
    const line = lines.find((one) => lines.every((other) => other === one || other.page !== one.page))
    if (!line || lines.length === 1 || isAmongText(line, note)) return []
    return { line, data: { note, page: line.page.number } }
  }),
)

/** Notes after the text are divided as the text is. */
function isAmongText({ page }: PlacedLine, note: number): boolean {
  return page.notes.some(({ place, isAtFoot }) => place.note === note && !isAtFoot)
}
