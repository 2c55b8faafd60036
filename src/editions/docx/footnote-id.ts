import type { Element } from 'xast'
import { x } from 'xastscript'

/** The id of a note in `footnotes.xml`, where -1 and 0 are those of the separators; the authors' note is 0 in the tree. */
export function footnoteId(note: number): string {
  return String(note + 1)
}

/** The asterisk of the authors' note, which has no number: a symbol, so that it is no text of the article. */
export function authorsMark(): Element {
  return x('w:sym', { 'w:font': 'Times New Roman', 'w:char': '002A' })
}
