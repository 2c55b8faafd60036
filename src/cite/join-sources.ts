import type { Nodes, PhrasingContent, Text } from 'mdast'
import type { CitationAffix, CitationItem, CitedSource } from '../model/manuscript-nodes.js'
import type { StyleLanguage } from './reference.js'

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u
/** A sentence that is closed already. */
const CLOSED = /[.。!?！？]["”』」）]?$/u

/** A source with the words around it. */
export interface JoinedSource {
  item: CitationItem
  source: CitedSource | Text
  style: StyleLanguage
}

/**
 * Put the sources of a citation together: words before, source, words after, and between two sources the sign of the
 * language of what it parts.
 *
 * @param sources     in order
 * @param separators  the sign after (or before) a source, by language, as the style's layouts have it
 * @param follows     whether the sign follows the language of what stands before it or after it
 * @param isNote      the citation is all of a note, and is closed by a full stop
 */
export function joinSources(
  sources: readonly JoinedSource[],
  separators: Readonly<Record<StyleLanguage, string>>,
  follows: 'preceding' | 'following',
  isNote: boolean,
): PhrasingContent[] {
  const joined: PhrasingContent[] = []
  sources.forEach(({ item, source, style }, index) => {
    const before = affix(item, 'before')
    const after = affix(item, 'after')
    if (index > 0) {
      const start = textOf(before) || textOf([source])
      // An announcement or a word in Japanese makes what stands before the sign Japanese
      const isWide =
        follows === 'preceding' ? WIDE.test(textOf(joined).slice(-1)) : WIDE.test(start.slice(0, 1))
      const other = follows === 'preceding' ? (sources[index - 1]?.style ?? style) : style
      const language = isWide ? 'ja' : other === 'ja' && follows === 'preceding' ? 'en' : other
      joined.push({ type: 'text', value: separators[language] })
    }
    joined.push(...trimBefore(before), source)
    if (/^[.,]/.test(textOf(after)) && textOf([source]).endsWith('.')) dropFullStop(after)
    joined.push(...after)
  })
  if (isNote && !CLOSED.test(textOf(joined))) {
    joined.push({ type: 'text', value: WIDE.test(textOf(joined).slice(-1)) ? '。' : '.' })
  }
  return joined
}

/** The text of nodes, as it is printed. */
export function textOf(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? textOf(node.children) : ''))
    .join('')
}

/** Drop the full stop that begins a text, where one was printed already. */
export function dropFullStop(nodes: readonly Nodes[]): void {
  const [first] = nodes
  if (first?.type === 'text') first.value = first.value.replace(/^\./, '')
}

function affix(item: CitationItem, place: CitationAffix['place']): PhrasingContent[] {
  return item.children.find((one) => one.place === place)?.children ?? []
}

/** Japanese needs no space between its words and a source. */
function trimBefore(nodes: PhrasingContent[]): PhrasingContent[] {
  const last = nodes.at(-1)
  if (last?.type !== 'text') return nodes
  const bare = last.value.trimEnd()
  return [...nodes.slice(0, -1), { ...last, value: WIDE.test(bare.slice(-1)) ? bare : last.value }]
}
