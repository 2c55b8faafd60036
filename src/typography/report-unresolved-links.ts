import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { classes } from '../model/classes.js'
import { decodePercent } from '../model/decode-percent.js'
import { isGenerated } from '../model/flow-text.js'
import { hasClass } from '../model/has-class.js'
import { reportCapped } from '../model/report-capped.js'

/** An address with a scheme; which schemes a link may have is asked where it is read. */
const ABSOLUTE = /^[a-z][a-z0-9+.-]*:/i

/**
 * Find links that lead nowhere: to a file, which no edition takes along, or to an id that the article does not have. In
 * print such a link is dead without a sign of it, so it is told before the editions part.
 *
 * @param tree  the neutral tree, with all its ids
 * @param file  the manuscript; gets `unresolved-reference` at the link
 * @see RFC 3986, 4.2 "Relative Reference"
 */
export function reportUnresolvedLinks(tree: Root, file: VFile): void {
  const ids = new Set<string>()
  visit(tree, 'element', ({ properties }) => {
    if (typeof properties.id === 'string') ids.add(properties.id)
  })
  visit(tree, 'element', (element) => {
    const { href } = element.properties
    if (element.tagName !== 'a' || typeof href !== 'string' || ABSOLUTE.test(href)) return
    // Where a note is missing, that is told at its call.
    if (isGenerated(element) || hasClass(element, classes.noteCall)) return
    const target = decodePercent(href)
    const leadsToId = href.startsWith('#') && (ids.has(href.slice(1)) || ids.has(target.slice(1)))
    if (!leadsToId) reportCapped(file, 'unresolved-reference', { target }, element)
  })
}
