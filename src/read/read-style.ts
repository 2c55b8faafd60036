import { type CssNode, generate, type List, parse, walk } from 'css-tree'
import { VFile } from 'vfile'
import { reportCapped, reportRemainder } from '../model/report-capped.js'
import { openInFolder } from './open-in-folder.js'
import { reportUnopened } from './report-unopened.js'

const BYTES = 100_000
/** What a journal's format is made of: the custom properties of `styles/tokens.css`. */
const TOKEN = /^--(?:page|text|summary|heading|code|note|furniture)-[a-z-]+$/
const VALUE_FUNCTION = /^(?:calc|round|var|min|max)$/
/** Characters of a line or a selector that a message shows. */
const SHOWN = 40

/**
 * Read the style file that the front matter names: custom properties under `:root`, and nothing else. A style sheet of
 * any other kind could fetch, hide text or move notes, and comes from whoever sent the manuscript.
 *
 * @param name    path in the folder, as the front matter has it
 * @param folder  the article's folder
 * @param file    gets `invalid-style` with its place in the style file, and why the file cannot be had
 * @returns       the properties as one rule; empty when there is nothing good
 */
export async function readStyle(name: string, folder: string, file: VFile): Promise<string> {
  const opened = await openInFolder(folder, name, BYTES)
  if ('fault' in opened) {
    reportUnopened({ kind: 'style', name, fault: opened.fault, limit: BYTES }, file)
    return ''
  }
  const own = new VFile({ path: name })
  const declarations = listDeclarations(new TextDecoder().decode(opened.bytes), own)
  reportRemainder(own)
  file.messages.push(...own.messages)
  return declarations.length > 0 ? `:root { ${declarations.join('; ')} }` : ''
}

function listDeclarations(css: string, own: VFile): string[] {
  const declarations: string[] = []
  const sheet = parse(css, {
    positions: true,
    parseCustomProperty: true,
    onParseError: ({ line, column }) => {
      const text = (css.split('\n')[line - 1] ?? '').trim().slice(0, SHOWN)
      reportCapped(own, 'invalid-style.css', { line: text }, { line, column })
    },
  })
  const rules: List<CssNode> | never[] = sheet.type === 'StyleSheet' ? sheet.children : []
  for (const rule of rules) {
    if (rule.type === 'Comment') continue
    if (rule.type !== 'Rule' || generate(rule.prelude) !== ':root') {
      const selector = generate(rule.type === 'Rule' ? rule.prelude : rule).slice(0, SHOWN)
      reportCapped(own, 'invalid-style.selector', { selector }, rule.loc?.start)
      continue
    }
    for (const declaration of rule.block.children) {
      if (declaration.type !== 'Declaration' || !TOKEN.test(declaration.property)) {
        const property =
          declaration.type === 'Declaration' ? declaration.property : generate(declaration).slice(0, SHOWN)
        reportCapped(own, 'invalid-style.property', { property }, declaration.loc?.start)
        continue
      }
      let isPlain = true
      walk(declaration.value, (node) => {
        const isForeign = node.type === 'Url' || (node.type === 'Function' && !VALUE_FUNCTION.test(node.name))
        if (isForeign || node.type === 'Raw') isPlain = false
      })
      const { property } = declaration
      if (isPlain) declarations.push(generate(declaration))
      else reportCapped(own, 'invalid-style.value', { property }, declaration.loc?.start)
    }
  }
  return declarations
}
