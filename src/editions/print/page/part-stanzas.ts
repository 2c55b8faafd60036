import { classes } from '../../../model/classes.js'
import type { Parting } from '../layout.js'
import type { MeasuredItem } from './measured-item.js'

const VERSE = `.${classes.verse} > p`

/** A block with the items that it was measured as. */
interface MeasuredBlock {
  block: Element
  items: readonly MeasuredItem[]
}

/**
 * Say what the end of a page parts in a stanza, whose lines are paragraphs by themselves: its first line and its last are as
 * little to be alone as those of a paragraph. Whose words a quotation is belongs to its last line.
 *
 * @param blocks  in the order of the text; their items are changed
 */
export function partStanzas(blocks: readonly MeasuredBlock[]): void {
  let stanza: MeasuredItem[] = []
  let before: MeasuredBlock | undefined
  for (const measured of blocks) {
    const { block, items } = measured
    const follows = before !== undefined && block.previousElementSibling === before.block
    const goesOn = follows && block.matches(VERSE) && !block.classList.contains(classes.stanza)
    if (!goesOn) {
      keepEnds(stanza)
      stanza = []
    }
    if (block.matches(VERSE)) stanza.push(...items)
    else if (follows && block.classList.contains(classes.attribution)) part(before?.items.at(-1), 'last-line')
    before = measured
  }
  keepEnds(stanza)
}

function keepEnds(lines: readonly MeasuredItem[]): void {
  if (lines.length < 2) return
  part(lines[0], 'first-line')
  part(lines.at(-2), 'last-line')
}

function part(item: MeasuredItem | undefined, parting: Parting): void {
  if (item && !item.parts?.includes(parting)) item.parts = [...(item.parts ?? []), parting]
}
