import { partOf } from './part-of.js'
import { placeAddress } from './place-address.js'
import { words } from './words.js'

/** Time for which a notice is shown, in milliseconds. */
const TOLD = 4000

let timer: ReturnType<typeof setTimeout> | undefined

/**
 * Show a place of the manuscript: in the reader's editor where one is known, or else by copying it to the clipboard.
 *
 * @param place  `article.md:12`
 */
export async function tellPlace(place: string): Promise<void> {
  const { opener } = document.documentElement.dataset
  const [, path, line] = /^(.+):(\d+)$/.exec(place) ?? []
  if (opener && path && line) {
    // An address of another scheme is handed on, and the page stays
    location.href = placeAddress(opener, path, line)
    tell(words.opened.replace('{place}', () => place))
    return
  }
  try {
    await navigator.clipboard.writeText(place)
    tell(words.copied.replace('{place}', () => place))
  } catch {
    // The browser may not allow copying.
    tell(place)
  }
}

/** Show a notice for a while. */
export function tell(text: string): void {
  const told = partOf('told')
  told.textContent = text
  told.hidden = false
  clearTimeout(timer)
  timer = setTimeout(() => {
    told.hidden = true
  }, TOLD)
}
