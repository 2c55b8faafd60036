import type { Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { classes } from '../../src/model/classes.js'
import { hasClass } from '../../src/model/has-class.js'
import type { Stretch } from './expect-text-of-pages.js'
import { paintedText } from './painted-text.js'
import { squeeze } from './read-edition.js'

/** The places of figures, which a page may have no room for, in a text. */
export function movableIn(text: string, tree: Root, normal: (text: string) => string = squeeze): Stretch[] {
  const places: Stretch[] = []
  let from = 0
  visit(tree, 'element', (element) => {
    if (element.tagName === 'aside' || element.tagName === 'li' || element.tagName === 'blockquote')
      return SKIP
    if (!hasClass(element, classes.figure) && !hasClass(element, classes.sideBySide)) return undefined
    const own = normal(squeeze(paintedText(element)))
    const at = text.indexOf(own, from)
    if (own !== '' && at >= 0) {
      places.push({ at, length: own.length })
      from = at + own.length
    }
    return SKIP
  })
  return places
}
