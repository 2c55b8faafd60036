import type { Element, ElementContent } from 'hast'
import type { Run, Shaper } from '../../src/compose/paragraph.js'
import { hasClass } from '../../src/model/has-class.js'

/** What the runs of one paragraph are set in. */
export interface RunStyle {
  /** px of an em. */
  size: number
  japanese: Shaper
  roman: Shaper
  /** Size of a note call, in em. */
  call: number
  /** The journal parts initials from their surname at a line's end, as U+00A0 does not let it. */
  hasPlainSpaces?: boolean
}

/**
 * The runs of a paragraph of the article's tree, as print would make them.
 *
 * @param paragraph  a `p` after the typography stage
 */
export function readRuns(paragraph: Element, style: RunStyle): Run[] {
  const runs: Run[] = []
  let groups = 0
  const visit = (node: ElementContent, language: string, group: number): void => {
    if (node.type === 'text') {
      const text = node.value.replace(style.hasPlainSpaces ? /[\n\t \u00a0]+/g : /[\n\t ]+/g, ' ')
      const { size } = style
      const face = language.startsWith('ja') ? style.japanese : style.roman
      if (text)
        runs.push({
          kind: 'text',
          text,
          language,
          size,
          face,
          features: features(language),
          ...(group ? { group } : {}),
        })
      return
    }
    if (node.type !== 'element' || hasClass(node, 'note-number')) return
    const own = String(node.properties.lang ?? language)
    if (hasClass(node, 'note-call')) {
      const text = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
      const { size, japanese: face, call } = style
      runs.push({
        kind: 'note-call',
        text,
        language: own,
        size: size * call,
        face,
        features: ['halt', '-kern'],
        ...(group ? { group } : {}),
      })
      return
    }
    const inner = hasClass(node, 'keep') || hasClass(node, 'dash') ? ++groups : group
    for (const child of node.children) visit(child, own, inner)
  }
  for (const child of paragraph.children) visit(child, 'ja', 0)
  return runs
}

/** Japanese is set solid, without the kerning of kana; Latin and Cyrillic are kerned. */
function features(language: string): string[] {
  return language.startsWith('ja') ? ['-kern'] : []
}
