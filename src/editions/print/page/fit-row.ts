import { fitHead } from './fit-head.js'
import { lengthOf } from './length-of.js'

/** What is printed in a margin, and where along it: `inner`, `center` or `outer`. */
interface Part {
  text: string
  place: string
}

/**
 * Shorten the running head and the folio of a margin so that they fit its line, one beside the other an em apart. Of two
 * that have too little room the folio has what it needs, but no more than half of what both have.
 *
 * @param parts  the running head, the folio, or both in this order
 * @returns      their texts as they are printed
 */
export function fitRow(parts: readonly Part[]): string[] {
  const measure = lengthOf('var(--measure)')
  const whole = parts.map(({ text }) => fitHead(text, measure))
  const [head, folio] = whole
  if (!head || !folio || head.text === '' || folio.text === '') return whole.map(({ text }) => text)
  const between = lengthOf('var(--furniture-size)')
  const [headPlace, folioPlace] = parts.map(({ place }) => place)
  // What is in the middle has the same room on both sides, though only one of them is taken.
  const roomBeside = (own: string | undefined, other: number): number => {
    if (own === 'center') return measure - 2 * (other + between)
    return headPlace === 'center' || folioPlace === 'center'
      ? (measure - other) / 2 - between
      : measure - other - between
  }
  if (head.length <= roomBeside(headPlace, folio.length)) return [head.text, folio.text]
  const share =
    headPlace === 'center' || folioPlace === 'center' ? measure / 3 - between : (measure - between) / 2
  const fitFolio = fitHead(folio.text, folio.length <= share ? measure : share)
  return [fitHead(head.text, roomBeside(headPlace, fitFolio.length)).text, fitFolio.text]
}
