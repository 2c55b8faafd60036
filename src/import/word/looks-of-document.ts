import { asPlain } from '../docx/as-plain.js'
import type { Inline, WordBlock, WordDocument } from '../docx/word-document.js'
import type { TallyKind } from '../report/tally.js'
import type { SourcePlace } from '../source/source-page.js'

/** Ways of looking otherwise than the text around, as the census counts them. */
export const lookKinds = [
  'strong',
  'emphasis',
  'underline',
  'strike',
  'superscript',
  'subscript',
  'link',
  'reading',
  'language',
] as const satisfies readonly TallyKind[]

export type LookKind = (typeof lookKinds)[number]

/** A run of text of one look. */
export interface Look {
  kind: LookKind
  /** Without white space; of a link and of a reading with what it leads to. */
  text: string
}

/** A look of the source, and where it is. */
export interface PlacedLook extends Look {
  place: SourcePlace
}

/** List all runs of a document that look otherwise than the text around them. */
export function looksOfDocument({ blocks, notes }: WordDocument): PlacedLook[] {
  return [...blocks, ...[...notes.values()].flat()].flatMap(looksOfBlock)
}

function looksOfBlock(block: WordBlock): PlacedLook[] {
  if (block.kind === 'table') return block.rows.flat().flatMap((cell) => cell.blocks.flatMap(looksOfBlock))
  const looks: PlacedLook[] = []
  const add = (kind: LookKind, text: string, isGoingOn: boolean): void => {
    const bare = text.replace(/\s+/g, '')
    if (bare === '') return
    const last = looks.findLast((look) => look.kind === kind)
    if (isGoingOn && last) last.text += bare
    else looks.push({ kind, text: bare, place: block.place })
  }
  let before = new Set<LookKind>()
  const visit = (inline: Inline): void => {
    const own = new Set<LookKind>(inline.type === 'text' ? kindsOf(inline) : [])
    if (inline.type === 'text') {
      // White space between two runs of one look is in both
      if (inline.value.trim() === '') return
      for (const kind of own) add(kind, inline.value, before.has(kind))
    } else if (inline.type === 'link') {
      const text = asPlain(inline.children)
      if (/^(?:https?|mailto|doi):/i.test(inline.href)) add('link', text, false)
      inline.children.forEach(visit)
    } else if (inline.type === 'ruby') add('reading', `${inline.base}|${inline.reading}`, false)
    else if (inline.type === 'box') looks.push(...inline.blocks.flatMap(looksOfBlock))
    before = own
  }
  block.content.forEach(visit)
  return looks
}

function kindsOf({ format }: Extract<Inline, { type: 'text' }>): LookKind[] {
  return [
    ...(format.strong ? (['strong'] as const) : []),
    ...(format.italic || format.dots ? (['emphasis'] as const) : []),
    ...(format.underline ? (['underline'] as const) : []),
    ...(format.strike ? (['strike'] as const) : []),
    ...(format.position ? [format.position] : []),
    ...(format.language ? (['language'] as const) : []),
  ]
}
