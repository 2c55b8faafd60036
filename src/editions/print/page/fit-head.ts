import { classes } from '../../../model/classes.js'
import { inlineSize } from '../../../model/logical-box.js'
import { ownBox } from './frame.js'
import { makeElement } from './make-element.js'

const ELLIPSIS = '…'

/** A head as it is printed, and its length in px. */
export interface FittedHead {
  text: string
  length: number
}

/** Heads by their room and their whole text: the same is printed on many pages. */
const fitted = new Map<string, FittedHead>()

/**
 * Shorten a running head or a folio that is longer than there is room for, since it has one line: at the end of a name or
 * a word where there is one not far before, and with an ellipsis.
 *
 * @param room  in px
 * @returns     the text itself, where it fits
 */
export function fitHead(text: string, room: number): FittedHead {
  const key = `${room} ${text}`
  const known = fitted.get(key)
  if (known) return known
  const probe = makeElement('div', classes.probe)
  probe.style.fontSize = 'var(--furniture-size)'
  probe.style.whiteSpace = 'nowrap'
  document.body.append(probe)
  const lengthOfText = (part: string): number => {
    probe.textContent = part
    return inlineSize(ownBox(probe))
  }
  const fits = (part: string): boolean => lengthOfText(part) <= room
  const short = fits(text) ? text : shorten(text, fits)
  const head = { text: short, length: lengthOfText(short) }
  probe.remove()
  fitted.set(key, head)
  return head
}

function shorten(text: string, fits: (part: string) => boolean): string {
  const characters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment)
  let [most, least] = [0, characters.length]
  while (least - most > 1) {
    const middle = Math.floor((most + least) / 2)
    if (fits(characters.slice(0, middle).join('') + ELLIPSIS)) most = middle
    else least = middle
  }
  const part = characters.slice(0, most).join('')
  const end = Math.max(...['、', '　', ' '].map((sign) => part.lastIndexOf(sign)))
  return (end > part.length / 2 ? part.slice(0, end) : part).replace(/[、,\s]+$/u, '') + ELLIPSIS
}
