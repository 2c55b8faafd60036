import { tokens } from './content-tokens.js'
import type { Insertion, PageContent } from './page-content.js'

/**
 * Mark as artifacts everything painted that is not part of the text: running heads, folios, rules, and the readings of
 * ruby, whose base is read.
 *
 * The browser leaves such text outside its tags and unmarked, and checkers cannot know whether it was forgotten.
 *
 * @see ISO 32000-1, 14.8.2.2 "Real content and artifacts"
 */
export function markArtifacts(contents: readonly PageContent[]): void {
  for (const content of contents) content.insert(...marksOfArtifacts(content.text))
}

/** `/Artifact BMC` and `EMC` around every text object outside of marked content. */
export function marksOfArtifacts(content: string): Insertion[] {
  const marks: Insertion[] = []
  let depth = 0
  let isOpen = false
  for (const { token, start, end } of tokens(content)) {
    if (token === 'BDC' || token === 'BMC') depth++
    else if (token === 'EMC') depth--
    else if (token === 'BT' && depth === 0) {
      marks.push({ at: start, text: '/Artifact BMC\n' })
      isOpen = true
    } else if (token === 'ET' && isOpen) {
      marks.push({ at: end, text: '\nEMC' })
      isOpen = false
    }
  }
  return marks
}
