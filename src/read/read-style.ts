import { type CssNode, generate, type List, parse, walk } from 'css-tree'
import type { VFile } from 'vfile'
import { reportCapped } from '../model/report-capped.js'
import { openInFolder } from './open-in-folder.js'
import { pathInFolder } from './path-in-folder.js'

const BYTES = 100_000
/** What a journal's format is made of: the custom properties of `styles/tokens.css`. */
const TOKEN = /^--(?:page|text|summary|heading|code|note|furniture)-[a-z-]+$/

/**
 * Read the style file that the front matter names: custom properties under `:root`, and nothing else. A style sheet of
 * any other kind could fetch, hide text or move notes, and comes from whoever sent the manuscript.
 *
 * @param name    path in the folder, as the front matter has it
 * @param folder  the article's folder
 * @param file    gets `invalid-style` with the line in the style file, `missing-style`, `path-outside-folder`
 * @returns       the properties as one rule; empty when there is nothing good
 */
export async function readStyle(name: string, folder: string, file: VFile): Promise<string> {
  const path = pathInFolder(name)
  const opened = path === undefined ? { fault: 'outside' as const } : await openInFolder(folder, path, BYTES)
  if ('fault' in opened) {
    if (opened.fault === 'missing') {
      reportCapped(
        file,
        'missing-style',
        `The style “${name}” is not in the article's folder; add it, or mend its name`,
      )
    } else if (opened.fault === 'outside') {
      reportCapped(
        file,
        'path-outside-folder',
        `The style “${name}” lies outside the article's folder; copy it into the folder`,
      )
    } else {
      reportCapped(
        file,
        'unreadable-file',
        `The style “${name}” is no plain file of at most ${BYTES / 1000} kB; put one in its place`,
      )
    }
    return ''
  }
  const declarations: string[] = []
  const fail = (reason: string, node: CssNode): void => {
    const line = node.loc?.start.line ?? 1
    reportCapped(file, 'invalid-style', `${name}:${line}: ${reason}`)
  }
  const sheet = parse(new TextDecoder().decode(opened.bytes), {
    positions: true,
    parseCustomProperty: true,
    onParseError: (error) => reportCapped(file, 'invalid-style', `${name}: ${error.message}; mend it`),
  })
  const rules: List<CssNode> | never[] = sheet.type === 'StyleSheet' ? sheet.children : []
  for (const rule of rules) {
    if (rule.type === 'Comment') continue
    if (rule.type !== 'Rule' || generate(rule.prelude) !== ':root') {
      fail('Only a rule for :root may stand in a style; take this out', rule)
      continue
    }
    for (const declaration of rule.block.children) {
      if (declaration.type !== 'Declaration' || !TOKEN.test(declaration.property)) {
        fail(
          'Only the custom properties of styles/tokens.css may stand in a style; take this out',
          declaration,
        )
        continue
      }
      let isPlain = true
      walk(declaration.value, (node) => {
        if (
          node.type === 'Url' ||
          (node.type === 'Function' && !/^(?:calc|round|var|min|max)$/.test(node.name))
        )
          isPlain = false
        if (node.type === 'Raw') isPlain = false
      })
      if (!isPlain)
        fail(
          `${declaration.property} may be a length, a number, a name or calc(); write one of these`,
          declaration,
        )
      else declarations.push(generate(declaration))
    }
  }
  return declarations.length > 0 ? `:root { ${declarations.join('; ')} }` : ''
}
