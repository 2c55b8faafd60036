import type { WritingMode } from '../../../model/logical-box.js'
import type { Binding, NotePlacement, PageFormat } from '../../../model/page-format.js'
import type { TypeArea } from '../layout.js'
import { lengthOf } from './length-of.js'
import { token } from './token.js'

/** Read the format of the pages from the style. */
export function readFormat(flow: HTMLElement): PageFormat {
  return {
    trim: { width: millimetres('var(--page-width)'), height: millimetres('var(--page-height)') },
    writingMode: getComputedStyle(flow).writingMode as WritingMode,
    binding: token('--page-binding') as Binding,
    notePlacement: token('--note-placement') as NotePlacement,
  }
}

/** Read the type area of a page from the style. */
export function readTypeArea(): TypeArea {
  return {
    blockSize: lengthOf('var(--text-height)'),
    separation: lengthOf('var(--note-separation)'),
    leading: lengthOf('var(--text-leading)'),
  }
}

/** A CSS length in millimetres, to a hundredth: the browser keeps lengths in 1/64 pixel. */
function millimetres(value: string): number {
  return Math.round(((lengthOf(value) * 25.4) / 96) * 100) / 100
}
