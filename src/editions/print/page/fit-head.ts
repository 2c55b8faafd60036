import { classes } from '../../../model/classes.js'
import { inlineSize } from '../../../model/logical-box.js'
import { ownBox } from './frame.js'
import { lengthOf } from './length-of.js'
import { makeElement } from './make-element.js'

const ELLIPSIS = '…'

/** Heads by their whole text: the same is printed on many pages. */
const fitted = new Map<string, string>()

/**
 * Shorten a running head or a folio that is longer than the measure, since there is room for one line: at the end of a
 * name or a word where there is one not far before, and with an ellipsis.
 *
 * @returns  the text itself, where it fits
 */
export function fitHead(text: string): string {
  const known = fitted.get(text)
  if (known !== undefined) return known
  const probe = makeElement('div', classes.probe)
  probe.style.fontSize = 'var(--furniture-size)'
  probe.style.whiteSpace = 'nowrap'
  document.body.append(probe)
  const measure = lengthOf('var(--measure)')
  const fits = (part: string): boolean => {
    probe.textContent = part
    return inlineSize(ownBox(probe)) <= measure
  }
  const short = fits(text) ? text : shorten(text, fits)
  probe.remove()
  fitted.set(text, short)
  return short
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
