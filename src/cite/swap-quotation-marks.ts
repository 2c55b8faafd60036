const OPEN = '「『'
const CLOSE = '」』'

/**
 * Make a title fit for standing in 『』: the titles in it change their marks, 『A『B』を読む』 to 『A「B」を読む』. What stands in 「」
 * stays, as it can stand in both.
 *
 * @param title  what goes between 『 and 』
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
    // Marks without their partner are the author's own
    if (depth < 0) return title
    text += isSwapped ? ((opens === -1 ? CLOSE[1 - closes] : OPEN[1 - opens]) ?? character) : character
  }
  return depth === 0 ? text : title
}
