/** What a message shows of a text that it cannot quote whole, in characters. */
const SHOWN = 24

/** Get the beginning of a text for a message, with three dots where it goes on. */
export function shownBeginning(text: string): string {
  const characters = [...text]
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : text
}
