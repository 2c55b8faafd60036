import type { Element, Root } from 'hast'
import subsetFont from 'subset-font'
import { visitParents } from 'unist-util-visit-parents'
import type { VFile } from 'vfile'
import { HYPHEN } from '../model/hyphen.js'
import { report } from '../model/report.js'
import { faces, readFace } from './faces.js'
import { glyphFinder } from './glyph-finder.js'
import { separateGlyphs } from './separate-glyphs.js'

/** What kiyo itself sets: folios, note numbers, calls, hyphens, dashes. */
const GENERATED = ` -0123456789（）:―\u00a0${HYPHEN}`
/** Characters that need no glyph. */
const INVISIBLE = /[\s\p{Default_Ignorable_Code_Point}]/u
const SELECTOR = /^\p{Variation_Selector}$/u
const DISPLAY = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'strong', 'em', 'th', 'code'])

/** A font file made for one article. */
export interface LoadedFont {
  /** The path the page asks for it by. */
  path: string
  bytes: Uint8Array
}

/** A font as it is declared to the browser: what it is used for, and its widths. */
export interface LoadedFace {
  family: string
  weight: number
  style: 'normal' | 'italic'
  /** Characters it is used for, as CSS writes them; all where it is not given. */
  range?: string
  bytes: Uint8Array
}

/** The article's fonts and the style that declares them. */
export interface LoadedFonts {
  fonts: LoadedFont[]
  faces: LoadedFace[]
  css: string
}

/**
 * Load each face, cut down to the article's own characters.
 *
 * Two code points can share a glyph, and the PDF's text then reads as the wrong one (⾰ for 革). A subset has only the
 * right one left. It also loads faster.
 *
 * @param tree  the article
 * @param file  takes a message for each character that no face has
 */
export async function loadFonts(tree: Root, file: VFile): Promise<LoadedFonts> {
  const { all, display } = charactersOf(tree)
  const loaded = new Map<string, (LoadedFont & { characters: Set<string> })[]>()
  const loadedFaces: LoadedFace[] = []
  const fonts: LoadedFont[] = []
  const covered = new Set<string>()
  const css: string[] = []
  for (const face of faces) {
    if (!face.isText && display.size === 0) continue
    let files = loaded.get(face.file)
    if (!files) {
      const whole = Buffer.from(await readFace(face))
      const sets = separateGlyphs(
        glyphFinder(whole),
        new Set([...(face.isText ? all : display), ...GENERATED]),
      )
      files = []
      for (const characters of sets) {
        const path = `/fonts/${fonts.length}.ttf`
        // Variation selectors have no glyph of their own, and go with whatever they select.
        const text = [...characters, ...[...all].filter((character) => SELECTOR.test(character))].join('')
        const bytes = await subsetFont(whole, text, { targetFormat: 'truetype' })
        fonts.push({ path, bytes })
        files.push({ path, bytes, characters })
        if (face.isText) for (const character of characters) covered.add(character)
      }
      loaded.set(face.file, files)
    }
    for (const [index, { path, bytes, characters }] of files.entries()) {
      // A further file holds a few characters only and is asked for no others.
      const range = index === 0 ? face.range : unicodeRange(characters)
      const { family, weight, style } = face
      loadedFaces.push({ family, weight, style, bytes, ...(range ? { range } : {}) })
      css.push(
        `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; ` +
          `src: url(${path}); ${range ? `unicode-range: ${range};` : ''} }`,
      )
    }
  }
  reportMissing(tree, covered, file)
  return { fonts, faces: loadedFaces, css: css.join('\n') }
}

function unicodeRange(characters: ReadonlySet<string>): string {
  return [...characters].map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16)}`).join(', ')
}

function charactersOf(tree: Root): { all: Set<string>; display: Set<string> } {
  const all = new Set<string>()
  const display = new Set<string>()
  visitParents(tree, 'text', (text, ancestors) => {
    const isDisplay = ancestors.some(
      (ancestor) => ancestor.type === 'element' && DISPLAY.has((ancestor as Element).tagName),
    )
    for (const character of text.value) {
      all.add(character)
      if (isDisplay) display.add(character)
    }
  })
  return { all, display }
}

function reportMissing(tree: Root, covered: ReadonlySet<string>, file: VFile): void {
  const reported = new Set<string>()
  visitParents(tree, 'text', (text, ancestors) => {
    for (const character of text.value) {
      if (covered.has(character) || INVISIBLE.test(character) || reported.has(character)) continue
      reported.add(character)
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
      const block = ancestors.findLast((ancestor) => ancestor.position !== undefined)
      report(
        file,
        'missing-glyph',
        `No font has the character "${character}" (U+${code}); replace it or write it as an image`,
        block?.position,
      )
    }
  })
}
