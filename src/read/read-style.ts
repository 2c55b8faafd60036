import { type CssNode, type Declaration, generate, type List, parse, walk } from 'css-tree'
import { VFile } from 'vfile'
import type { DeclaredStyle, StyleDeclaration } from '../model/declared-style.js'
import { reportCapped, reportRemainder } from '../model/report-capped.js'
import { meantName } from '../settings/nearest-name.js'
import { readTokens, type Tokens } from '../styles/read-tokens.js'
import { checkTokenValue, isPlainFunction } from '../styles/token-kinds.js'
import { openInFolder } from './open-in-folder.js'
import { reportUnopened } from './report-unopened.js'

const BYTES = 100_000
/** Greatest length of a line or selector in a message, in characters. */
const SHOWN = 40

/**
 * Read the style file that the front matter names: custom properties of `styles/tokens.css` under `:root`, and nothing
 * else. A style sheet of any other kind could fetch, hide text or move notes, and comes from whoever sent the manuscript.
 *
 * @param name    path in the folder, as the front matter has it
 * @param folder  the article's folder
 * @param file    gets `invalid-style` with its place in the style file, and why the file cannot be had
 * @returns       what it declares, as far as it is good
 */
export async function readStyle(
  name: string,
  folder: string,
  file: VFile,
): Promise<DeclaredStyle | undefined> {
  const opened = await openInFolder(folder, name, BYTES)
  if ('fault' in opened) {
    reportUnopened({ kind: 'style', name, fault: opened.fault, limit: BYTES }, file)
    return undefined
  }
  const own = new VFile({ path: name })
  const declarations = listDeclarations(new TextDecoder().decode(opened.bytes), await readTokens(), own)
  reportRemainder(own)
  file.messages.push(...own.messages)
  return { path: name, declarations }
}

function listDeclarations(css: string, tokens: Tokens, own: VFile): StyleDeclaration[] {
  const sheet = parse(css, {
    positions: true,
    parseCustomProperty: true,
    onParseError: ({ line, column }) => {
      const text = (css.split('\n')[line - 1] ?? '').trim().slice(0, SHOWN)
      reportCapped(own, 'invalid-style.css', { line: text }, { line, column })
    },
  })
  const rules: List<CssNode> | never[] = sheet.type === 'StyleSheet' ? sheet.children : []
  return [...rules].flatMap((rule) => {
    if (rule.type === 'Comment') return []
    if (rule.type === 'Rule' && generate(rule.prelude) === ':root')
      return [...rule.block.children].flatMap((node) => readDeclaration(node, tokens, own))
    const selector = generate(rule.type === 'Rule' ? rule.prelude : rule).slice(0, SHOWN)
    reportCapped(own, 'invalid-style.selector', { selector }, rule.loc?.start)
    return []
  })
}

function readDeclaration(node: CssNode, tokens: Tokens, own: VFile): StyleDeclaration[] {
  const place = node.loc?.start
  if (node.type !== 'Declaration' || !tokens.has(node.property)) {
    const property = node.type === 'Declaration' ? node.property : generate(node).slice(0, SHOWN)
    const nearest = meantName(property, [...tokens.keys()])
    reportCapped(own, 'invalid-style.property', { property, nearest }, place)
    return []
  }
  const { property } = node
  const value = generate(node.value)
  const fault = isForeign(node) ? { kind: 'foreign' as const } : checkTokenValue(property, value, tokens)
  if (!fault) return [{ property, value, place }]
  if (fault.kind === 'foreign') reportCapped(own, 'invalid-style.value', { property }, place)
  else if (fault.kind === 'zero') reportCapped(own, 'invalid-style.zero', { property }, place)
  else if (fault.kind === 'word') {
    const { words } = fault
    reportCapped(own, 'invalid-style.word', { property, words, nearest: meantName(value, words) }, place)
  } else {
    const data = { property, value: value.slice(0, SHOWN), expected: fault.expected }
    reportCapped(own, fault.kind === 'unit' ? 'invalid-style.unit' : 'invalid-style.negative', data, place)
  }
  return []
}

/** Whether a value has parts that could fetch something, or that cannot be read. */
function isForeign({ value }: Declaration): boolean {
  let found = false
  walk(value, (node) => {
    if (node.type === 'Url' || node.type === 'Raw' || (node.type === 'Function' && !isPlainFunction(node)))
      found = true
  })
  return found
}
