import { ENLARGEMENT } from '../enlargement.js'
import { lengthOf } from './length-of.js'

/** Ask for sheets of paper that the enlarged pages fill; paged.js has asked for the printed size. */
export function enlargeSheets(): void {
  const style = document.createElement('style')
  const [width, height] = ['var(--page-width)', 'var(--page-height)'].map(
    (side) => `${ENLARGEMENT * lengthOf(side)}px`,
  )
  style.textContent = `@page { size: ${width} ${height} !important }`
  document.head.append(style)
}
