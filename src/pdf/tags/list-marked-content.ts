import { PATH_PAINTING, tokens } from '../content-tokens.js'

/** What a stretch of marked content paints: letters or images, or lines and areas alone. */
export type PaintedKind = 'text' | 'drawing'

const SHOWING = new Set(['Tj', 'TJ', "'", '"', 'Do', 'BI'])

/**
 * List what the marked content of a page paints, by its number.
 *
 * @param content  the page's operators
 * @returns        nothing for content that paints nothing
 * @see ISO 32000-1, 14.7.4.2 "Marked-content sequences as content items"
 */
export function listMarkedContent(content: string): Map<number, PaintedKind> {
  const found = new Map<number, PaintedKind>()
  const open: (number | undefined)[] = []
  let number: number | undefined
  let isNumber = false
  for (const { token } of tokens(content)) {
    if (token === '/MCID') isNumber = true
    else if (isNumber) {
      number = Number(token)
      isNumber = false
    } else if (token === 'BDC' || token === 'BMC') {
      open.push(number ?? open.at(-1))
      number = undefined
    } else if (token === 'EMC') open.pop()
    else {
      const own = open.at(-1)
      if (own === undefined) continue
      if (SHOWING.has(token)) found.set(own, 'text')
      else if ((PATH_PAINTING.has(token) || token === 'sh') && !found.has(own)) found.set(own, 'drawing')
    }
  }
  return found
}
