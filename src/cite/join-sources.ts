import type { Nodes, PhrasingContent, Text } from 'mdast'
import type { CitationAffix, CitationItem, CitedSource } from '../model/manuscript-nodes.js'
import type { StyleLanguage } from './reference.js'

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u
/** Where a sentence ends, or one inside a note. */
const SENTENCE = /[.。!?！？]["”』」）)]?$/u
/** The sign for the source just before, as the style has it. */
const IBID = /^Ibid\./
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
 * @param leading     what stands before the citation in its paragraph: in the middle of a sentence `Ibid.` is small
 */
export function joinSources(
  sources: readonly JoinedSource[],
  separators: Readonly<Record<StyleLanguage, string>>,
  follows: 'preceding' | 'following',
  isNote: boolean,
  leading = '',
): PhrasingContent[] {
  const joined: PhrasingContent[] = []
  sources.forEach(({ item, source, style }, index) => {
    const before = affix(item, 'before')
    const after = affix(item, 'after')
    if (index > 0) {
      const start = textOf(before) || textOf([source])
      // An announcement or a word in Japanese makes what stands before the sign Japanese
      const isWide = follows === 'preceding' ? isWideAtEnd(textOf(joined)) : WIDE.test(start.slice(0, 1))
      const other = follows === 'preceding' ? (sources[index - 1]?.style ?? style) : style
      const language = isWide ? 'ja' : other === 'ja' && follows === 'preceding' ? 'en' : other
      joined.push({ type: 'text', value: separators[language] })
    }
    const context = `${leading}${textOf(joined)}${textOf(before)}`.trimEnd()
    if (context !== '' && !SENTENCE.test(context)) editText(source, 'first', IBID, 'ibid.')
    joined.push(...trimBefore(before), source)
    const own = textOf([source])
    if (/^[.,]/.test(textOf(after)) && own.endsWith('.')) dropFullStop(after)
    moveInside(source, after[0])
    joined.push(...partPlaces(leadIn(after, style)))
  })
  if (isNote && !CLOSED.test(textOf(joined))) {
    joined.push({ type: 'text', value: isWideAtEnd(textOf(joined)) ? '。' : '.' })
  }
  return joined
}

/** A bracket that closes around a date goes with what it holds. */
function isWideAtEnd(text: string): boolean {
  return WIDE.test(text.replace(/\]+$/, '').slice(-1))
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

/** English has its commas and full stops inside the quotation marks, where a source ends with them. */
export function moveInside(source: Nodes | undefined, after: Nodes | undefined): void {
  if (source?.type !== 'citedSource' || after?.type !== 'text') return
  const [sign] = /^[.,]/.exec(after.value) ?? []
  if (!sign || !/[^.,]”$/.test(textOf([source]))) return
  after.value = after.value.slice(1)
  editText(source, 'last', /”$/, `${sign}”`)
}

/** Change the first or the last text in a node; says whether it did. */
function editText(node: Nodes | undefined, which: 'first' | 'last', from: RegExp, to: string): boolean {
  if (node === undefined) return false
  if (node.type === 'text') {
    const before = node.value
    node.value = before.replace(from, to)
    return node.value !== before
  }
  return 'children' in node && editText(node.children.at(which === 'first' ? 0 : -1), which, from, to)
}

/** In Japanese nothing parts a source from the words after it, and 、 from a number; other languages have their comma. */
function leadIn(nodes: PhrasingContent[], style: StyleLanguage): PhrasingContent[] {
  const [first, ...others] = nodes
  if (first?.type !== 'text') return nodes
  const value =
    style === 'ja'
      ? first.value
          .replace(/^\s*,?\s*(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u, '')
          .replace(/^\s*,\s*(?=\d)/, '、')
      : first.value
          .replace(/^\s*[,，、]\s*/, ', ')
          .replace(/^\s+(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u, '')
  return [{ ...first, value }, ...others]
}

/** Two places in one Japanese source are parted as Japanese parts them, whatever the author typed. */
function partPlaces(nodes: PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node) =>
    node.type === 'text'
      ? {
          ...node,
          value: node.value.replace(
            /(^|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\s*;\s*(?=[\d\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu,
            '$1；',
          ),
        }
      : node,
  )
}

/** Japanese needs no space between its words and a source. */
function trimBefore(nodes: PhrasingContent[]): PhrasingContent[] {
  const last = nodes.at(-1)
  if (last?.type !== 'text') return nodes
  const bare = last.value.trimEnd()
  return [...nodes.slice(0, -1), { ...last, value: WIDE.test(bare.slice(-1)) ? bare : last.value }]
}
