import type { ParagraphToCompose } from './layout.js'

/** Whether the lines of a paragraph are filled, and the last is moved from the start: captions alone are set so. */
export function isMovedCaption({
  isJustified,
  alignment,
}: Pick<ParagraphToCompose, 'isJustified' | 'alignment'>): boolean {
  return isJustified && alignment !== 'start'
}
