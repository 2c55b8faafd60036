import { classes } from '../../model/classes.js'

/** Rules for all notes: each is anchored to the one before it by the name that they share. */
const SHARED = `.${classes.note}{anchor-name:--n;top:max(anchor(top),anchor(--n bottom,0px))}`

/**
 * Rules that set each note beside its call, where the window has room for it and the browser knows anchors: at the call's
 * height, or below the note before it. Browsers without them show the notes after the text, as narrow windows do.
 *
 * Of several anchors of a name CSS takes the last that is laid out before, which for a note is the note before it, whatever
 * its number.
 *
 * @param numbers  of the notes, in order
 * @see CSS Anchor Positioning 1, 3.4 "target anchor element"
 */
export function anchorNotes(numbers: readonly number[]): string {
  if (numbers.length === 0) return ''
  const rules = numbers.map(
    (number) =>
      `[id$=call-${number}]{anchor-name:--c${number}}[id$=note-${number}]{position-anchor:--c${number}}`,
  )
  const condition = '@supports (anchor-name:--a) and (top:max(anchor(--a top),0px))'
  return `${condition}{\n@media screen and (min-width:64rem){\n${SHARED}\n${rules.join('\n')}\n}\n}\n`
}
