import type { Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import { reportCapped } from '../model/report-capped.js'

const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}][\p{Script=Latin}\p{Script=Cyrillic}\p{M}]+/gu

/** What character references may bring in past the check of the source. */
const SMUGGLED = /[\p{Co}\ufffd\u202a-\u202e\u2066-\u2069]/u

/**
 * Check the words of the text and of the front matter for letters of Latin and Cyrillic in one word: they look
 * right and are found by no search. “IT-компания” is two words; code and addresses are not looked at.
 *
 * @returns  transform; reports `mixed-script-word`, and `private-use-character` or `invisible-character` for
 *           those written as character references (`&#xE000;`)
 */
export function remarkCheckWords() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value)
    const { toPoint } = location(source)
    visit(tree, (node) => {
      if (node.type === 'link' && /^(?:https?:|mailto:|www\.)/.test(textOf(node.children))) return SKIP
      if (node.type !== 'text' && node.type !== 'yaml') return undefined
      const offset = node.position?.start.offset ?? 0
      const written = source.slice(offset, node.position?.end.offset)
      let from = 0
      for (const match of (node.type === 'yaml' ? written : node.value).matchAll(WORD)) {
        const [word] = match
        if (!/\p{Script=Latin}/u.test(word) || !/\p{Script=Cyrillic}/u.test(word)) continue
        const at = written.indexOf(word, from)
        if (at !== -1) from = at + word.length
        const reason = `“${word}” mixes Latin and Cyrillic letters (${spell(word)}); write it in one script`
        reportCapped(file, 'mixed-script-word', reason, at === -1 ? node : toPoint(offset + at))
      }
      const smuggled = written.includes('&') ? SMUGGLED.exec(node.value)?.[0] : undefined
      if (smuggled && !written.includes(smuggled)) {
        const ruleId = /\p{Co}|\ufffd/u.test(smuggled) ? 'private-use-character' : 'invisible-character'
        const code = smuggled.codePointAt(0)?.toString(16).toUpperCase()
        reportCapped(file, ruleId, `A character reference gives U+${code}; delete it`, node)
      }
      return undefined
    })
  }
}

function textOf(children: readonly { type: string; value?: string }[]): string {
  return children.map((child) => child.value ?? '').join('')
}

/** The word's letters of the rarer script, with their place, as in “the 3rd letter is Cyrillic”. */
function spell(word: string): string {
  const letters = [...word]
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length
  const cyrillic = letters.filter((letter) => /\p{Script=Cyrillic}/u.test(letter)).length
  const [script, name] =
    latin <= cyrillic ? [/\p{Script=Latin}/u, 'Latin'] : [/\p{Script=Cyrillic}/u, 'Cyrillic']
  const rare = letters.flatMap((letter, index) => (script.test(letter) ? [`${index + 1}`] : []))
  return `letter ${rare.join(', ')} is ${name}`
}
