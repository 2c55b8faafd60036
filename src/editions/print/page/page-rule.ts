import { classes } from '../../../model/classes.js'
import type { ArticleFurniture } from '../layout.js'
import { lengthOf } from './length-of.js'
import { edgeOf } from './make-furniture.js'
import { token } from './token.js'

/** `@page` cannot hold custom properties, so it is made from the values of tokens.css. */
export function pageRule(furniture: ArticleFurniture | undefined): string {
  const inner = lengthOf('var(--page-margin-inner)')
  const outer = lengthOf('var(--page-margin-outer)')
  const bottom = lengthOf('calc(var(--page-height) - var(--page-margin-top) - var(--text-height))')
  // A folio keeps its distance where it is alone.
  const isHeadAt = (edge: 'top' | 'bottom'): boolean =>
    furniture !== undefined && edgeOf(furniture.runningHead) === edge
  const distanceAt = (edge: 'top' | 'bottom'): string =>
    token(isHeadAt(edge) ? '--furniture-head-distance' : '--furniture-folio-distance')
  return `
    @page {
      size: ${token('--page-width')} ${token('--page-height')};
      margin: ${token('--page-margin-top')} ${outer}px ${bottom}px ${inner}px;
      @top-center { content: element(head); vertical-align: bottom; padding-block-end: ${distanceAt('top')}; }
      @bottom-center { content: element(folio); vertical-align: top; padding-block-start: ${distanceAt('bottom')}; }
    }
    .${classes.furnitureTop} { position: running(head); }
    .${classes.furnitureBottom} { position: running(folio); }`
}
