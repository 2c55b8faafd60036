import { classes } from '../../model/classes.js'

/**
 * Rules that set each note beside its call, where the window has room for it and the browser knows anchors: at the call's
 * height, or below the note before it. Browsers without them show the notes after the text, as narrow windows do.
 *
 * @param numbers  of the notes, in order
 * @see CSS Anchor Positioning 1
 */
export function anchorNotes(numbers: readonly number[]): string {
  if (numbers.length === 0) return ''
  const rules = numbers.map((number, index) => {
    const before = numbers[index - 1]
    const below = before === undefined ? '' : `,anchor(--n${before} bottom)`
    return [
      `.${classes.noteCall}[data-note="${number}"]{anchor-name:--c${number}}`,
      `.${classes.note}[data-note="${number}"]{anchor-name:--n${number};top:max(anchor(--c${number} top)${below})}`,
    ].join('\n')
  })
  const condition = '@supports (anchor-name:--a) and (top:max(anchor(--a top),0px))'
  return `${condition}{\n@media screen and (min-width:64rem){\n${rules.join('\n')}\n}\n}\n`
}
