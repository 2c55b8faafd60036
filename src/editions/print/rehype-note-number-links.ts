import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import { callOf } from '../../model/anchors.js'
import { classes } from '../../model/classes.js'
import { hasClass } from '../../model/has-class.js'

/** Make the number of each note a link back to its call. */
export function rehypeNoteNumberLinks() {
  return (tree: Root): undefined => {
    visit(tree, 'element', (note) => {
      if (note.tagName !== 'aside' || note.properties.dataNote === undefined) return
      // In a section the browser would take it for no note, and tag it as none.
      note.properties.role = 'complementary'
      const call = `#${callOf(String(note.properties.id))}`
      visit(note, 'element', (element) => {
        if (!hasClass(element, classes.noteNumber)) return
        element.tagName = 'a'
        element.properties.href = call
      })
    })
  }
}
