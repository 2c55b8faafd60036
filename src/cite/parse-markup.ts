import type { Emphasis, PhrasingContent, Strong } from 'mdast'
import { printedText } from './join-sources.js'

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const TAG = /<(\/?)(i|b|span|sup|sub|div|a)\b[^>]*>/g
const ENTITY = /&(?:#(\d+)|#x([0-9a-f]+)|(amp|lt|gt|quot|nbsp));/gi
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' }
/** An address in running text; Japanese punctuation and closing marks are not of it. */
const ADDRESS = /https?:\/\/[!#$%&'*+,\-./0-9:;=?@A-Z_a-z~()]*[#$%&*+\-/0-9=@A-Z_a-z~]/g

/**
 * Parse what the engine returns into mdast: italics and bold become emphasis, addresses become links, other tags are
 * removed.
 *
 * @param html      output of citeproc in its format “html”
 * @param language  of the source; in English, commas and full stops are inside closing quotation marks
 */
export function parseMarkup(html: string, language: string): PhrasingContent[] {
  const root: PhrasingContent[] = []
  const open: (Emphasis | Strong)[] = []
  let from = 0
  const add = (text: string): void => {
    const decoded = text.replace(ENTITY, (_, decimal?: string, hex?: string, name?: string) =>
      name
        ? (NAMED[name.toLowerCase()] ?? '')
        : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex ?? '0', 16)),
    )
    ;(open.at(-1)?.children ?? root).push(...linkAddresses(decoded))
  }
  const source = language === 'en' ? html.replace(/”([,.])/g, '$1”') : html
  for (const match of source.matchAll(TAG)) {
    add(source.slice(from, match.index))
    from = match.index + match[0].length
    const type = match[2] === 'i' ? 'emphasis' : match[2] === 'b' ? 'strong' : undefined
    if (!type) continue
    if (match[1] === '/') {
      if (open.at(-1)?.type === type) unwrapJapanese(open.pop(), open.at(-1)?.children ?? root)
    } else {
      const element: Emphasis | Strong = { type, children: [] }
      ;(open.at(-1)?.children ?? root).push(element)
      open.push(element)
    }
  }
  add(source.slice(from))
  return root
}

/** Japanese has no italics: what a style sets in them is upright there, and not emphasised by dots. */
function unwrapJapanese(element: Emphasis | Strong | undefined, siblings: PhrasingContent[]): void {
  if (element?.type === 'emphasis' && JAPANESE.test(printedText(element.children)))
    siblings.splice(siblings.indexOf(element), 1, ...element.children)
}

function linkAddresses(text: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let from = 0
  for (const match of text.matchAll(ADDRESS)) {
    if (match.index > from) nodes.push({ type: 'text', value: text.slice(from, match.index) })
    nodes.push({ type: 'link', url: match[0], children: [{ type: 'text', value: match[0] }] })
    from = match.index + match[0].length
  }
  if (from < text.length) nodes.push({ type: 'text', value: text.slice(from) })
  return nodes
}
