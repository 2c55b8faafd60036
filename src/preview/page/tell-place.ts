import type { OpenedUpdate } from '../preview-update.js'
import { partOf } from './part-of.js'
import { placeAddress } from './place-address.js'
import { words } from './words.js'

/** Time for which a notice is shown, in milliseconds. */
const TOLD = 4000

let timer: ReturnType<typeof setTimeout> | undefined

/**
 * Show a place of the manuscript: in the reader's editor where one is known, which the server starts where it is a command,
 * or else by copying it to the clipboard.
 *
 * @param place  `article.md:12`
 */
export async function tellPlace(place: string): Promise<void> {
  const { opener } = document.documentElement.dataset
  const [, path, line] = /^(.+):(\d+)$/.exec(place) ?? []
  if (opener && path && line) {
    const address = placeAddress(opener, path, line)
    if (/^[a-z][a-z\d+.-]*:/i.test(address)) {
      // An address of another scheme is handed on, and the page stays
      location.href = address
      tellOpened({ place, isOpened: true })
    } else navigator.sendBeacon(address)
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

/** Show what became of a place that was to be opened. */
export function tellOpened({ place, isOpened }: OpenedUpdate): void {
  tell((isOpened ? words.opened : words.notOpened).replace('{place}', () => place))
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
