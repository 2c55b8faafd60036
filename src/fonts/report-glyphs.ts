import type { Element, Root } from 'hast'
import type { Node } from 'unist'
import { visitParents } from 'unist-util-visit-parents'
import type { VFile } from 'vfile'
import { codePoint } from '../model/code-point.js'
import { report } from '../model/report.js'

/** Characters that need no glyph. */
const INVISIBLE = /[\s\p{Default_Ignorable_Code_Point}]/u
const DISPLAY = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'strong', 'em', 'th', 'code'])
const GOTHIC = new Set(['h2', 'h3', 'h4', 'h5', 'h6', 'strong', 'th', 'code'])
const ROMAN = /^(?:ru|en|uk|de|fr)\b/

/** Whether a text is set in a face of headings or emphasis. */
export function isDisplay(ancestors: readonly Node[]): boolean {
  return elementsOf(ancestors).some(({ tagName }) => DISPLAY.has(tagName))
}

/**
 * Report each character that no face can draw, and each that a face of another kind than its text's has to draw (a
 * warning): among Russian words a letter in the Japanese face looks like a mistake. What the file has been told of a
 * character for one edition is not said again for the next.
 *
 * @param covered  which characters each family has
 * @param missing  what a character is that none of them has: an error in print, where nothing else can draw it
 */
export function reportGlyphs(
  tree: Root,
  covered: ReadonlyMap<string, ReadonlySet<string>>,
  file: VFile,
  missing: 'missing-glyph' | 'fallback-face.reader',
): void {
  const reported = reportedBefore(file)
  visitParents(tree, 'text', (text, ancestors) => {
    const wanted = familyOf(elementsOf(ancestors))
    const place = ancestors.findLast((ancestor) => ancestor.position !== undefined)?.position
    for (const character of text.value) {
      if (INVISIBLE.test(character) || covered.get(wanted)?.has(character) || reported.has(character))
        continue
      const other = [...covered.keys()].find((family) => covered.get(family)?.has(character))
      const isPairOfFaces = wanted === 'Kiyo Mincho' && other === 'Kiyo Letters'
      if (isPairOfFaces || (other && !/[\p{L}\p{N}]/u.test(character))) continue
      reported.add(character)
      const coded = { character, code: codePoint(character) }
      if (other) report(file, 'fallback-face.journal', { ...coded, family: other }, place)
      else report(file, missing, coded, place)
    }
  })
}

function reportedBefore(file: VFile): Set<string> {
  const characters = file.messages.flatMap(({ said }) => {
    const isOfGlyph = said?.id === 'missing-glyph' || said?.id === 'fallback-face.journal'
    return isOfGlyph ? [said.data.character] : []
  })
  return new Set(characters)
}

function elementsOf(ancestors: readonly Node[]): Element[] {
  return ancestors.filter((ancestor): ancestor is Element => ancestor.type === 'element')
}

function familyOf(elements: readonly Element[]): string {
  if (elements.some(({ tagName }) => GOTHIC.has(tagName))) return 'Kiyo Gothic'
  const language = elements.findLast(({ properties }) => properties.lang)?.properties.lang
  return ROMAN.test(String(language ?? '')) ? 'Kiyo Roman' : 'Kiyo Mincho'
}
