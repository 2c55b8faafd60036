import type { Element } from 'hast'
import { toString as hastToString } from 'hast-util-to-string'
import { classes } from '../../model/classes.js'
import { elementOfClass } from '../../model/flow-text.js'

/** What is printed before a note: its number, or the asterisk of the authors' note. */
export function noteLabel(note: Element): string {
  const label = elementOfClass(note, classes.noteNumber)
  return label ? hastToString(label) : String(note.properties.dataNote)
}
