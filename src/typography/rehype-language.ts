import type { Element, ElementContent, Root, Text } from 'hast'
import { visit } from 'unist-util-visit'
import { classes } from '../model/classes.js'
import { directionOf } from '../model/direction-of.js'
import { hasClass } from '../model/has-class.js'
import { visitRuns } from '../model/visit-runs.js'
import { scriptsOfMarks } from './scripts-of-marks.js'
import { type Script, scriptOf, scriptOfLanguage, splitByScript } from './split-by-script.js'

/** The language of a run that no author marked. */
const LANGUAGE_OF_SCRIPT: Record<Script, string> = {
  Cyrl: 'ru',
  Latn: 'en',
  Jpan: 'ja',
  Grek: 'el',
  Hebr: 'he',
  Arab: 'ar',
  Deva: 'hi',
  Geor: 'ka',
  Armn: 'hy',
  Hang: 'ko',
}
/** Letters that only ancient Greek has. */
const POLYTONIC = /[\u1f00-\u1fff]/u

/**
 * Mark every run in another script than its surroundings with its language: Cyrillic is Russian, Latin is
 * English, and so on, unless an author marked it otherwise. Runs from right to left are marked as such, too, so that each
 * keeps its order whatever is around it.
 *
 * A run that is the whole of an inline element is marked on that element.
 *
 * @param lang  language of text that is not marked otherwise, BCP 47
 */
export function rehypeLanguage(lang: string) {
  return (tree: Root): undefined => {
    const blocks = new Map<Root | Element, FoundText[]>()
    visitRuns(tree, lang, (text, language, ancestors) => {
      const parent = ancestors.at(-1)
      const base = scriptOfLanguage(language)
      if (parent?.type !== 'element' || !base) return
      const block = ancestors.findLast(isBlock) ?? tree
      const texts = blocks.get(block) ?? []
      blocks.set(block, texts)
      texts.push({ text, parent, base })
    })
    for (const texts of blocks.values()) {
      const marks = scriptsOfMarks(texts.map(({ text, base }) => ({ value: text.value, base })))
      for (const [index, { text, parent, base }] of texts.entries()) {
        const whole = scriptOfEmphasis(texts, index)
        const pieces = whole
          ? [{ script: whole, value: text.value }]
          : splitByScript(text.value, base, marks[index])
        if (pieces.some((piece) => piece.script !== base)) mark(text, parent, pieces, base)
      }
    }
    visit(tree, 'element', ({ tagName, properties }) => {
      const { lang: own } = properties
      if (typeof own !== 'string' || !INLINE.has(tagName) || properties.dir !== undefined) return
      if (directionOf(own) === 'rtl') properties.dir = 'rtl'
    })
  }
}

const INLINE = new Set(['em', 'strong', 'a', 'del', 'u', 's', 'small', 'span', 'rt'])
/** Elements whose text goes on from what is before them. Readings and note calls are texts of their own. */
const IN_TEXT = new Set([...INLINE, 'ruby', 'sub', 'sup'].filter((name) => name !== 'rt'))

/** A text of prose with its parent and the script of its language. */
interface FoundText {
  text: Text
  parent: Element
  base: Script
}

/**
 * The one script of an emphasised text among Japanese, whose digits and marks are italic with it: `*1 Кор*`, `*’Twas*`. Digits
 * alone have that of the word before them, as the volume in `*Slavic Review*, *12*`.
 *
 * @returns  `undefined` where it has Japanese, or several
 */
function scriptOfEmphasis(texts: readonly FoundText[], index: number): Script | undefined {
  const { text, parent, base } = texts[index] ?? {}
  if (!text || parent?.tagName !== 'em' || parent.children.length > 1 || base !== 'Jpan') return undefined
  const [only, ...others] = new Set(scriptsOf(text))
  if (only) return others.length === 0 && only !== base ? only : undefined
  if (!/^[\d\p{P}\s]*\d[\d\p{P}\s]*$/u.test(text.value)) return undefined
  const before = texts.slice(0, index).findLast((one) => scriptsOf(one.text).length > 0)
  const script = before && scriptsOf(before.text).at(-1)
  return script === base ? undefined : script
}

/** The scripts of the letters of a text, in order. */
function scriptsOf({ value }: Text): Script[] {
  return Array.from(value, scriptOf).filter((script) => script !== undefined)
}

function isBlock(node: Root | Element): boolean {
  return node.type === 'root' || !IN_TEXT.has(node.tagName) || hasClass(node, classes.noteCall)
}

function mark(text: Text, parent: Element, pieces: { script: Script; value: string }[], base: Script): void {
  const only = pieces.length === 1 ? pieces[0] : undefined
  if (only && parent.children.length === 1 && INLINE.has(parent.tagName) && !parent.properties.lang) {
    parent.properties.lang = languageOfPiece(only)
    return
  }
  const nodes = pieces.map((piece): ElementContent => {
    const node: Text = { type: 'text', value: piece.value }
    if (piece.script === base) return node
    return {
      type: 'element',
      tagName: 'span',
      properties: { lang: languageOfPiece(piece) },
      children: [node],
    }
  })
  parent.children.splice(parent.children.indexOf(text), 1, ...nodes)
}

function languageOfPiece({ script, value }: { script: Script; value: string }): string {
  return script === 'Grek' && POLYTONIC.test(value) ? 'grc' : LANGUAGE_OF_SCRIPT[script]
}
