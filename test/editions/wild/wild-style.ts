import type { SeededRandom } from '../../print/seeded-random.js'

/** A sheet and the type area in it, which fits. */
const FORMATS = [
  // A5, B5, A4, and a narrow column.
  { width: 148, height: 210, characters: 32, lines: 30, top: 20 },
  { width: 182, height: 257, characters: 36, lines: 34, top: 28 },
  { width: 210, height: 297, characters: 45, lines: 42, top: 30 },
  { width: 182, height: 257, characters: 20, lines: 38, top: 25 },
] as const

/** A journal's style at random: another format, other sizes of type, another leading. */
export function wildStyle(random: SeededRandom): string {
  const { width, height, characters, lines, top } = random.pick(FORMATS)
  const size = random.pick([12, 13, 13])
  const note = random.pick([10, 11, 11.25])
  const properties = {
    '--page-width': `${width}mm`,
    '--page-height': `${height}mm`,
    '--page-margin-top': `${top}mm`,
    '--page-lines': String(lines),
    '--text-characters': String(characters),
    '--text-size': random.pick([`round(${size}Q, 0.25px)`, `${size}Q`]),
    '--text-leading': `${random.pick([20, 21, 21.5, 22])}Q`,
    '--note-size': `${note}Q`,
    '--note-leading': `${random.pick([15.5, 16, 17])}Q`,
    '--note-characters': String(Math.floor((characters * size) / note) - 2),
    '--note-separation': `${random.pick([12, 17, 25])}Q`,
  }
  const declared = Object.entries(properties)
  return `:root {\n${declared.map(([name, value]) => `  ${name}: ${value};`).join('\n')}\n}\n`
}
