const OPEN = '「『'
const CLOSE = '」』'

/**
 * Prepare a title for 『』: change the marks of titles in it, 『A『B』を読む』 to 『A「B」を読む』. 「」 are left as they are.
 *
 * @param title  the title between 『 and 』
 */
export function swapQuotationMarks(title: string): string {
  let depth = 0
  let isSwapped = false
  let text = ''
  for (const character of title) {
    const opens = OPEN.indexOf(character)
    const closes = CLOSE.indexOf(character)
    if (opens === -1 && closes === -1) {
      text += character
      continue
    }
    if (opens !== -1) {
      if (depth === 0) isSwapped = character === '『'
      depth++
    } else depth--
    // Unmatched marks are left as the author wrote them
    if (depth < 0) return title
    text += isSwapped ? ((opens === -1 ? CLOSE[1 - closes] : OPEN[1 - opens]) ?? character) : character
  }
  return depth === 0 ? text : title
}
