import * as fontkit from 'fontkit'
import type { Element, Root } from 'hast'
import subsetFont from 'subset-font'
import { visitParents } from 'unist-util-visit-parents'
import type { VFile } from 'vfile'
import { report } from '../model/report.js'
import { faces, readFace } from './faces.js'

/** What kiyo itself sets: folios, note numbers, calls, hyphens, dashes. */
const GENERATED = ' -0123456789（）:―\u2010\u00a0'
/** Characters that need no glyph. */
const INVISIBLE = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff\u{e0100}-\u{e01ef}]/u
const DISPLAY = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'strong', 'em', 'th', 'code'])

/** A font file made for one article. */
export interface LoadedFont {
  /** The path the page asks for it by. */
  path: string
  bytes: Uint8Array
}

/** The article's fonts and the style that declares them. */
export interface LoadedFonts {
  fonts: LoadedFont[]
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
  const loaded = new Map<string, LoadedFont>()
  const covered = new Set<string>()
  const css: string[] = []
  for (const face of faces) {
    const wanted = face.isText ? all : display
    if (!face.isText && display.size === 0) continue
    let font = loaded.get(face.file)
    if (!font) {
      const whole = await readFace(face)
      if (face.isText) addCovered(covered, whole, all)
      font = {
        path: `/fonts/${loaded.size}.ttf`,
        bytes: await subsetFont(Buffer.from(whole), [...wanted, ...GENERATED].join(''), { targetFormat: 'truetype' }),
      }
      loaded.set(face.file, font)
    }
    css.push(
      `@font-face { font-family: "${face.family}"; font-weight: ${face.weight}; font-style: ${face.style}; ` +
        `src: url(${font.path}); ${face.range ? `unicode-range: ${face.range};` : ''} }`,
    )
  }
  reportMissing(tree, covered, file)
  return { fonts: [...loaded.values()], css: css.join('\n') }
}

function charactersOf(tree: Root): { all: Set<string>; display: Set<string> } {
  const all = new Set<string>()
  const display = new Set<string>()
  visitParents(tree, 'text', (text, ancestors) => {
    const isDisplay = ancestors.some((ancestor) => ancestor.type === 'element' && DISPLAY.has((ancestor as Element).tagName))
    for (const character of text.value) {
      all.add(character)
      if (isDisplay) display.add(character)
    }
  })
  return { all, display }
}

function addCovered(covered: Set<string>, font: Uint8Array, characters: ReadonlySet<string>): void {
  const opened = fontkit.create(Buffer.from(font))
  if (!('hasGlyphForCodePoint' in opened)) return
  for (const character of characters) {
    if (opened.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) covered.add(character)
  }
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
