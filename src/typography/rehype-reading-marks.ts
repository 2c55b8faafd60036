import type { ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { classes } from '../model/classes.js'
import { visitRuns } from '../model/visit-runs.js'

/** Marks that tell the order in which classical Chinese is read as Japanese (返り点). */
const READING_MARKS = /([\u3190-\u319f]+)/u

/**
 * Put reading marks at the lower corner of the character that they follow, small as they are printed: faces draw them as
 * large as ideographs.
 *
 * @param lang  language of text that is not marked otherwise, BCP 47
 */
export function rehypeReadingMarks(lang: string) {
  return (tree: Root): undefined => {
    const found: Parameters<Parameters<typeof visitRuns>[2]>[] = []
    visitRuns(tree, lang, (...run) => {
      if (READING_MARKS.test(run[0].value)) found.push(run)
    })
    for (const [text, , ancestors] of found) {
      const parent = ancestors.at(-1)
      const parts = text.value.split(READING_MARKS).map((value, index): ElementContent[] => {
        if (value === '') return []
        return [index % 2 ? h(`sub.${classes.readingMark}`, value) : { type: 'text', value }]
      })
      parent?.children.splice(parent.children.indexOf(text), 1, ...parts.flat())
    }
  }
}
