import type { Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import { codePoint } from '../model/code-point.js'
import { reportCapped } from '../model/report-capped.js'

const LATIN = /\p{Script=Latin}/u
/** Not ъ and ь, which Slavists write in Latin words for the reduced vowels of old languages: *gъrdlo, dьnь. */
const CYRILLIC = /(?![ъьЪЬ])\p{Script=Cyrillic}/u
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}][\p{Script=Latin}\p{Script=Cyrillic}\p{M}]+/gu

/** Characters that character references may add after the check of the source. */
const SMUGGLED = /[\p{Co}\ufffd\u202a-\u202e\u2066-\u2069]/u

/**
 * Check the words of the text and of the front matter for letters of Latin and Cyrillic in one word: they look right,
 * but no search finds them. “IT-компания” is two words; code and addresses are not checked.
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
        if (!LATIN.test(word) || !CYRILLIC.test(word)) continue
        const at = written.indexOf(word, from)
        if (at !== -1) from = at + word.length
        const place = at === -1 ? node : toPoint(offset + at)
        reportCapped(file, 'mixed-script-word', { word, ...rareLettersOf(word) }, place)
      }
      const smuggled = written.includes('&') ? SMUGGLED.exec(node.value)?.[0] : undefined
      if (smuggled && !written.includes(smuggled)) {
        const code = codePoint(smuggled)
        if (/\p{Co}|\ufffd/u.test(smuggled))
          reportCapped(file, 'private-use-character.reference', { code }, node)
        else reportCapped(file, 'invisible-character.reference', { code }, node)
      }
      return undefined
    })
  }
}

function textOf(children: readonly { type: string; value?: string }[]): string {
  return children.map((child) => child.value ?? '').join('')
}

/** Find the script of fewer letters in a word, and the positions of these letters, from 1. */
function rareLettersOf(word: string): { script: 'latin' | 'cyrillic'; letters: number[] } {
  const letters = [...word]
  const latin = letters.filter((letter) => LATIN.test(letter)).length
  const cyrillic = letters.filter((letter) => CYRILLIC.test(letter)).length
  const script = latin <= cyrillic ? 'latin' : 'cyrillic'
  const pattern = script === 'latin' ? LATIN : CYRILLIC
  return { script, letters: letters.flatMap((letter, index) => (pattern.test(letter) ? [index + 1] : [])) }
}
