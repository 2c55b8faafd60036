import type { Point } from 'unist'
import type { StyleDeclaration } from '../model/declared-style.js'
import { type MeasureKind, pageSizes, styleMeasures } from './style-measures.js'
import type { WrittenStyle } from './style-schema.js'

/**
 * Sizes of type are rounded to the quarter pixel, because the browser draws others a trifle smaller than they are.
 */
const inCss = (kind: MeasureKind, value: string | number): string =>
  kind === 'type-size' ? `round(${value}, 0.25px)` : String(value)

/**
 * Turn the measures of a journal's `style` into the custom properties that the style sheets are written with.
 *
 * @param placeOf  gives the place of a value by its keys
 */
export function declareStyle(
  style: WrittenStyle,
  placeOf: (path: readonly string[]) => Point | undefined,
): StyleDeclaration[] {
  const declarations: StyleDeclaration[] = []
  const declare = (property: string, value: string, path: readonly string[]): void => {
    declarations.push({ property, value, place: placeOf(path) })
  }
  const { page, text, headings, summary, caption, table, contents, colophon, notes } = style
  if (page?.size) {
    const [width, height] = pageSizes[page.size]
    declare('--page-width', `${width}mm`, ['page', 'size'])
    declare('--page-height', `${height}mm`, ['page', 'size'])
  }
  for (const [group, measures] of Object.entries(styleMeasures)) {
    const written: Readonly<Record<string, unknown>> = style[group as keyof typeof styleMeasures] ?? {}
    for (const [key, { property, kind }] of Object.entries(measures)) {
      const value = written[key]
      if (typeof value === 'string' || typeof value === 'number')
        declare(property, inCss(kind, value), [group, key])
    }
  }
  // What one margin and the line leave is the other's.
  if (page?.['margin-outer'] !== undefined && page['margin-inner'] === undefined) {
    const rest = 'calc(var(--page-width) - var(--measure) - var(--page-margin-outer))'
    declare('--page-margin-inner', rest, ['page', 'margin-outer'])
  }
  if (page?.binding) declare('--page-binding', page.binding, ['page', 'binding'])
  if (text?.['push-in']) declare('--text-push-in', text['push-in'], ['text', 'push-in'])
  if (text?.['single-lines']) declare('--text-single-lines', text['single-lines'], ['text', 'single-lines'])
  if (headings?.align) declare('--heading-align', headings.align, ['headings', 'align'])
  if (summary?.starts) declare('--summary-starts', summary.starts, ['summary', 'starts'])
  if (caption?.align) declare('--caption-align', caption.align, ['caption', 'align'])
  if (table?.width) declare('--table-width', table.width, ['table', 'width'])
  if (contents?.leader) declare('--contents-leader', contents.leader, ['contents', 'leader'])
  if (colophon?.place) declare('--colophon-place', colophon.place, ['colophon', 'place'])
  if (notes?.placement) declare('--note-placement', notes.placement, ['notes', 'placement'])
  if (notes?.['push-in']) declare('--note-push-in', notes['push-in'], ['notes', 'push-in'])
  return declarations
}
