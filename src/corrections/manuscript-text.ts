import type { UnitKind } from '../messages/compare/kinds.js'
import type { PublishedArticle } from '../model/publication.js'
import type { EditionText, TextUnit } from '../model/text-unit.js'
import { listBlocks, type TextBlock } from '../proofread/findings/list-blocks.js'

/** The text of a manuscript in units, and the blocks that each is made of. */
export interface ManuscriptText {
  text: EditionText
  blocks: ReadonlyMap<TextUnit, readonly TextBlock[]>
}

const KINDS: Readonly<Record<string, UnitKind>> = {
  li: 'item',
  td: 'row',
  th: 'row',
  figcaption: 'caption',
  caption: 'caption',
  pre: 'code',
}

/**
 * Read an article in units as a Word document has them: a paragraph each, and a cell each; the paragraphs of a note are one.
 *
 * @param published  with its neutral tree
 */
export function manuscriptText({ tree, article, index }: PublishedArticle): ManuscriptText {
  const units: TextUnit[] = []
  const notes: TextUnit[] = []
  const blocks = new Map<TextUnit, TextBlock[]>()
  for (const block of listBlocks(tree, article.lang, index)) {
    const { note } = block.place
    const begun = note === undefined ? undefined : notes.find((one) => one.note === note)
    // Lines of code are parted by breaks, which are no characters.
    const text = wordText(block.element === 'pre' ? block.text.replaceAll('\n', '') : block.text)
    if (begun) {
      begun.text += `\n${text}`
      blocks.get(begun)?.push(block)
      continue
    }
    const kind = /^h[1-6]$/.test(block.element) ? 'heading' : (KINDS[block.element] ?? 'paragraph')
    const unit: TextUnit = {
      kind: note === undefined ? kind : 'note',
      text,
      printed: text,
      form: '',
      calls: block.calls.map((call) => ({ offset: call.offset, article: 0, note: call.note })),
      ...(note === undefined ? {} : { article: 0, note }),
    }
    if (note === undefined) units.push(unit)
    else notes.push(unit)
    blocks.set(unit, [block])
  }
  notes.sort((one, other) => (one.note ?? 0) - (other.note ?? 0))
  return { text: { units, notes, hasLooseSpaces: false }, blocks }
}

/** White space as a Word document has it: one space for lines that go on, none at the ends. */
export function wordText(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '')
}
