import type { Element, Root } from 'hast'
import type { Position } from 'unist'
import { visitParents } from 'unist-util-visit-parents'
import { languageOf } from '../model/visit-runs.js'
import { familiesOf, type Tokens } from '../styles/read-tokens.js'
import { fontOf, isRunningText } from './face-rules.js'

/** A text of an article with the font that it is set in. */
export interface ArticleText {
  value: string
  /** Names of families, in the order in which they are asked for a character. */
  families: readonly string[]
  /** Japanese among Western words, for which a list of Roman families has a Japanese one. */
  isJapaneseInRoman: boolean
  /** Set in a face of headings or emphasis. */
  isDisplay: boolean
  /** Where it is written. */
  position: Position | undefined
}

/**
 * List all texts of an article, code among them.
 *
 * @param language  of the article
 * @param tokens    give the names of the families
 */
export function listTexts(tree: Root, language: string, tokens: Tokens): ArticleText[] {
  const texts: ArticleText[] = []
  visitParents(tree, 'text', ({ value }, ancestors) => {
    const elements = ancestors.filter((ancestor): ancestor is Element => ancestor.type === 'element')
    const font = fontOf(elements, language)
    const isJapanese = languageOf(elements, language).startsWith('ja')
    texts.push({
      value,
      families: familiesOf(tokens.get(font.families) ?? ''),
      isJapaneseInRoman: isJapanese && font.families === '--text-face-roman',
      isDisplay: !isRunningText(font),
      position: elements.findLast(({ position }) => position !== undefined)?.position,
    })
  })
  return texts
}
