import { partOf } from './part-of.js'
import { words } from './words.js'

/** Milliseconds for which a place stays told. */
const TOLD = 4000

let timer: ReturnType<typeof setTimeout> | undefined

/**
 * Tell a place of the manuscript, and put it on the clipboard.
 *
 * @param place  `article.md:12`
 */
export async function tellPlace(place: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(place)
    tell(words.copied.replace('{place}', place))
  } catch {
    // The browser may not allow it.
    tell(place)
  }
}

/** Tell something for a while. */
export function tell(text: string): void {
  const told = partOf('told')
  told.textContent = text
  told.hidden = false
  clearTimeout(timer)
  timer = setTimeout(() => {
    told.hidden = true
  }, TOLD)
}
