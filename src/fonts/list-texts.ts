import type { Element, Nodes, Root, Text } from 'hast'
import type { Position } from 'unist'
import { visitParents } from 'unist-util-visit-parents'
import { languageAround } from '../model/visit-runs.js'
import { familiesOf, type Tokens } from '../styles/read-tokens.js'
import { designOf, FALLBACK_FAMILY, type FaceDesign, fontOf, isRunningText } from './face-rules.js'

/** What a text is set in. Texts of one font share one object. */
export interface TextFont {
  /** Names of families, in the order in which they are asked for a character; the last is that of fallback faces. */
  families: readonly string[]
  weight: number
  style: 'normal' | 'italic'
  design: FaceDesign
  /** Japanese among Western words, for which a list of Roman families has a Japanese one. */
  isJapaneseInRoman: boolean
  /** A font of headings or emphasis. */
  isDisplay: boolean
}

/** A text of an article with the font that it is set in. */
export interface ArticleText {
  /** In the tree. */
  node: Text
  value: string
  font: TextFont
  /** Where it is written. */
  position: Position | undefined
}

/**
 * Make a reader of all texts of articles, code among them.
 *
 * @param tokens  give the names of the families
 * @returns       lists the texts of an article, of which it is given the tree and the language
 */
export function textLister(tokens: Tokens): (tree: Root, language: string) => ArticleText[] {
  const fonts = new Map<string, TextFont>()
  return (tree, language) => {
    const texts: ArticleText[] = []
    // Texts of one element are set alike.
    const alike = new Map<Nodes | undefined, Pick<ArticleText, 'font' | 'position'>>()
    visitParents(tree, 'text', (node, ancestors) => {
      const parent = ancestors.at(-1)
      const before = alike.get(parent)
      if (before) {
        texts.push({ node, value: node.value, ...before })
        return
      }
      const elements = ancestors.filter((ancestor): ancestor is Element => ancestor.type === 'element')
      const font = fontOf(elements, language)
      const isJapanese = languageAround(elements, language).startsWith('ja')
      const isJapaneseInRoman = isJapanese && font.families === '--text-face-roman'
      const key = `${font.families} ${font.weight} ${font.style} ${isJapaneseInRoman}`
      const known = fonts.get(key) ?? {
        families: [...familiesOf(tokens.get(font.families) ?? ''), FALLBACK_FAMILY],
        weight: font.weight,
        style: font.style,
        design: designOf(font.families),
        isJapaneseInRoman,
        isDisplay: !isRunningText(font),
      }
      fonts.set(key, known)
      const position = elements.findLast(({ position }) => position !== undefined)?.position
      alike.set(parent, { font: known, position })
      texts.push({ node, value: node.value, font: known, position })
    })
    return texts
  }
}
