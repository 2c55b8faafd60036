import type { Element, ElementContent, Root, Text } from 'hast'
import { visitRuns } from '../model/visit-runs.js'
import { type Script, scriptOfLanguage, splitByScript } from './split-by-script.js'

/** The language of a run that no author marked. */
const LANGUAGE_OF_SCRIPT: Record<Script, string> = { Cyrl: 'ru', Latn: 'en', Jpan: 'ja' }

/**
 * Mark every run in another script than its surroundings with its language: Cyrillic is Russian and Latin is
 * English unless an author marked it otherwise.
 *
 * A run that is the whole of an inline element is marked on that element.
 *
 * @param lang  language of text that is not marked otherwise, BCP 47
 */
export function rehypeLanguage(lang: string) {
  return (tree: Root): undefined => {
    const found: {
      text: Text
      parent: Element
      pieces: { script: Script; value: string }[]
      base: Script
    }[] = []
    visitRuns(tree, lang, (text, language, ancestors) => {
      const parent = ancestors.at(-1)
      const base = scriptOfLanguage(language)
      if (parent?.type !== 'element' || !base) return
      const pieces = splitByScript(text.value, base)
      if (pieces.some((piece) => piece.script !== base)) found.push({ text, parent, pieces, base })
    })
    for (const { text, parent, pieces, base } of found) mark(text, parent, pieces, base)
  }
}

const INLINE = new Set(['em', 'strong', 'a', 'del', 'u', 's', 'small', 'span', 'rt'])

function mark(text: Text, parent: Element, pieces: { script: Script; value: string }[], base: Script): void {
  const only = pieces.length === 1 ? pieces[0] : undefined
  if (only && parent.children.length === 1 && INLINE.has(parent.tagName) && !parent.properties.lang) {
    parent.properties.lang = LANGUAGE_OF_SCRIPT[only.script]
    return
  }
  const nodes = pieces.map(({ script, value }): ElementContent => {
    const node: Text = { type: 'text', value }
    if (script === base) return node
    return {
      type: 'element',
      tagName: 'span',
      properties: { lang: LANGUAGE_OF_SCRIPT[script] },
      children: [node],
    }
  })
  parent.children.splice(parent.children.indexOf(text), 1, ...nodes)
}
