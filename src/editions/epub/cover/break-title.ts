import { evenTitleLines, titlePlaces } from '../../../compose/even-title-lines.js'

/**
 * Break a title into lines, as the printed page does.
 *
 * @param text     without line ends
 * @param widthOf  of a character of it, in ems
 * @param measure  in ems
 * @returns        the lines, without the spaces between them; a line is longer than the measure only where a word is
 */
export function breakTitle(text: string, widthOf: (character: string) => number, measure: number): string[] {
  const characters = [...new Intl.Segmenter('ja', { granularity: 'grapheme' }).segment(text)].map(
    ({ segment }) => segment,
  )
  const sums = [0]
  for (const character of characters) sums.push((sums.at(-1) ?? 0) + widthOf(character))
  const widthBetween = (from: number, to: number): number => {
    const end = characters[to - 1]?.trim() === '' ? to - 1 : to
    return (sums[end] ?? 0) - (sums[from] ?? 0)
  }
  const places = titlePlaces(characters)
  const lines =
    evenTitleLines(characters, widthBetween, measure) ??
    places.slice(1).map((to, index) => [places[index] ?? 0, to] as const)
  return lines.map(([from, to]) => characters.slice(from, to).join('').trim())
}
