import type { Root } from 'hast'
import subsetFont from 'subset-font'
import { visitParents } from 'unist-util-visit-parents'
import { SOFT_HYPHEN } from '../model/flow-text.js'
import { HYPHEN } from '../model/hyphen.js'
import type { Typeface } from '../model/typeface.js'
import { faces, readFace } from './faces.js'
import { glyphFinder } from './glyph-finder.js'
import { isDisplay } from './report-glyphs.js'
import { separateGlyphs } from './separate-glyphs.js'
import { writeUnicodeRange } from './unicode-range.js'

/** What kiyo itself sets: folios, note numbers, calls, hyphens, dashes. */
const GENERATED = ` -0123456789（）:―\u00a0${HYPHEN}`
const SELECTOR = /^\p{Variation_Selector}$/u

/** The article's fonts, and the style that declares them to the browser. */
export interface LoadedFonts {
  /** Font files by the path that the page asks for them by. */
  files: ReadonlyMap<string, Uint8Array>
  /** What they are used for; several typefaces may share a file. */
  typefaces: Typeface[]
  css: string
  /** The characters that each family has. */
  covered: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * Load each face, cut down to the article's own characters.
 *
 * Two code points can share a glyph, and the PDF's text then reads as the wrong one (⾰ for 革). A subset has only the
 * right one left. It also loads faster.
 *
 * @param trees  of the articles
 */
export async function loadFonts(trees: readonly Root[]): Promise<LoadedFonts> {
  const { all, display } = charactersOf(trees)
  const key = [all, display].map((characters) => [...characters].sort().join('')).join('\n')
  if (last?.key !== key) last = { key, cut: await cutFonts(all, display) }
  return last.cut
}

/** Of the article before. A preview builds one article again and again, and most edits bring no new character. */
let last: { key: string; cut: LoadedFonts } | undefined

/**
 * @param all      characters of the article
 * @param display  those of them that headings and emphasis need
 */
async function cutFonts(all: ReadonlySet<string>, display: ReadonlySet<string>): Promise<LoadedFonts> {
  const loaded = new Map<string, { path: string; bytes: Uint8Array; characters: Set<string> }[]>()
  const typefaces: Typeface[] = []
  const fontFiles = new Map<string, Uint8Array>()
  const covered = new Map<string, Set<string>>()
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
        const path = `/fonts/${fontFiles.size}.ttf`
        // Variation selectors have no glyph of their own, and go with whatever they select.
        const text = [...characters, ...[...all].filter((character) => SELECTOR.test(character))].join('')
        const bytes = await subsetFont(whole, text, { targetFormat: 'truetype' })
        fontFiles.set(path, bytes)
        files.push({ path, bytes, characters })
      }
      loaded.set(face.file, files)
    }
    for (const [index, { path, bytes, characters }] of files.entries()) {
      covered.set(face.family, new Set([...(covered.get(face.family) ?? []), ...characters]))
      // A further file holds a few characters only and is asked for no others.
      const range = index === 0 ? face.range : writeUnicodeRange(characters)
      const { family, weight, style } = face
      typefaces.push({ family, weight, style, bytes, ...(range ? { range } : {}) })
      css.push(
        `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; ` +
          `src: url(${path}); ${range ? `unicode-range: ${range};` : ''} }`,
      )
    }
  }
  return { files: fontFiles, typefaces, css: css.join('\n'), covered }
}

function charactersOf(trees: readonly Root[]): { all: Set<string>; display: Set<string> } {
  const all = new Set<string>()
  const display = new Set<string>()
  visitParents(
    { type: 'root', children: trees.flatMap(({ children }) => children) },
    'text',
    (text, ancestors) => {
      const isShown = isDisplay(ancestors)
      // A hyphenation point is never drawn: where a word is broken stands a hyphen of kiyo's.
      for (const character of text.value.replace(SOFT_HYPHEN, '')) {
        all.add(character)
        if (isShown) display.add(character)
      }
    },
  )
  return { all, display }
}
