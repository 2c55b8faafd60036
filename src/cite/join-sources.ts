import type { Nodes, PhrasingContent, Text } from 'mdast'
import type { CitationAffix, CitationItem, CitedSource } from '../model/manuscript-nodes.js'
import type { StyleLanguage } from './reference.js'

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u
/** Where a sentence ends, or one inside a note. */
const SENTENCE = /[.。!?！？]["”』」）)]?$/u
/** The abbreviation for the source just before, as the style prints it. */
const IBID = /^Ibid\./
/** A sentence that is closed already. */
const CLOSED = /[.。!?！？]["”』」）]?$/u

/** A number that ends a place in a source, as `図3`; not the end of an address. */
const NUMBER = /(?<!:\/\/\S*)\d$/u

/** A source with the words around it. */
export interface JoinedSource {
  item: CitationItem
  source: CitedSource | Text
  style: StyleLanguage
}

/**
 * Join the sources of a citation: words before, source, words after, and between two sources the separator of the
 * language of the text beside it.
 *
 * @param sources     in order
 * @param separators  punctuation between sources by language, from the layouts of the style
 * @param follows     whether the language before or after the separator decides
 * @param isNote      the citation is all of a note, and is closed by a full stop
 * @param leading     text before the citation in its paragraph: within a sentence `Ibid.` is in lower case
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
      const start = printedText(before) || printedText([source])
      // An announcement or a word in Japanese makes the text before the separator Japanese
      const isWide = follows === 'preceding' ? isWideAtEnd(printedText(joined)) : WIDE.test(start.slice(0, 1))
      const other = follows === 'preceding' ? (sources[index - 1]?.style ?? style) : style
      const language = isWide ? 'ja' : other === 'ja' && follows === 'preceding' ? 'en' : other
      joined.push({ type: 'text', value: separators[language] })
    }
    const context = `${leading}${printedText(joined)}${printedText(before)}`.trimEnd()
    if (context !== '' && !SENTENCE.test(context)) editText(source, 'first', IBID, 'ibid.')
    joined.push(...trimBefore(before), source)
    const own = printedText([source])
    if (/^[.,]/.test(printedText(after)) && own.endsWith('.')) dropFullStop(after)
    moveInside(source, after[0])
    joined.push(...partPlaces(leadIn(after, style)))
  })
  if (isNote && !CLOSED.test(printedText(joined))) {
    const text = printedText(joined)
    const isWide = isWideAtEnd(text) || (sources.at(-1)?.style === 'ja' && NUMBER.test(text))
    joined.push({ type: 'text', value: isWide ? '。' : '.' })
  }
  return joined
}

/** Whether a text ends in Japanese; a bracket that closes around a date has the language of its content. */
function isWideAtEnd(text: string): boolean {
  return WIDE.test(text.replace(/\]+$/, '').slice(-1))
}

/** Get the printed text of nodes. */
export function printedText(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? printedText(node.children) : ''))
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

/** Move commas and full stops inside the quotation marks that end a source, as English has them. */
export function moveInside(source: Nodes | undefined, after: Nodes | undefined): void {
  if (source?.type !== 'citedSource' || after?.type !== 'text') return
  const [sign] = /^[.,]/.exec(after.value) ?? []
  if (!sign || !/[^.,]”$/.test(printedText([source]))) return
  after.value = after.value.slice(1)
  editText(source, 'last', /”$/, `${sign}”`)
}

/** Change the first or the last text in a node; returns whether it did. */
function editText(node: Nodes | undefined, which: 'first' | 'last', from: RegExp, to: string): boolean {
  if (node === undefined) return false
  if (node.type === 'text') {
    const before = node.value
    node.value = before.replace(from, to)
    return node.value !== before
  }
  return 'children' in node && editText(node.children.at(which === 'first' ? 0 : -1), which, from, to)
}

/** Separate a source from the words after it: in Japanese only from a number, by 、; in other languages by a comma. */
function leadIn(nodes: PhrasingContent[], style: StyleLanguage): PhrasingContent[] {
  const [first, ...others] = nodes
  if (first?.type !== 'text') return nodes
  const value =
    style === 'ja'
      ? first.value
          .replace(/^\s*,?\s*(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u, '')
          .replace(/^\s*,\s*(?=\d|[^;；]*[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}])/u, '、')
      : first.value
          .replace(/^\s*[,，、]\s*/, ', ')
          .replace(/^\s+(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u, '')
  return [{ ...first, value }, ...others]
}

/** Separate two locators of a Japanese source by 、, whichever comma the author typed. */
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

/** Remove the space between Japanese words and a source. */
function trimBefore(nodes: PhrasingContent[]): PhrasingContent[] {
  const last = nodes.at(-1)
  if (last?.type !== 'text') return nodes
  const bare = last.value.trimEnd()
  return [...nodes.slice(0, -1), { ...last, value: WIDE.test(bare.slice(-1)) ? bare : last.value }]
}
