import subsetFont from 'subset-font'
import { SOFT_HYPHEN } from '../model/flow-text.js'
import { HYPHEN } from '../model/hyphen.js'
import { Kept, type Session } from '../model/kept.js'
import type { Publication } from '../model/publication.js'
import type { Typeface } from '../model/typeface.js'
import { familiesOf, readTokens, type Tokens } from '../styles/read-tokens.js'
import { writeFaceRules } from './face-rules.js'
import { faces, type JournalFace, readFace } from './faces.js'
import { glyphFinder } from './glyph-finder.js'
import { type ArticleText, listTexts } from './list-texts.js'
import type { UsedFamily } from './report-glyphs.js'
import { separateGlyphs } from './separate-glyphs.js'
import { writeUnicodeRange } from './unicode-range.js'

/** What kiyo itself sets: folios, note numbers, calls, hyphens, dashes. */
const GENERATED = ` -0123456789（）:―\u00a0${HYPHEN}`
const SELECTOR = /^\p{Variation_Selector}$/u

/** The fonts of a publication, and the style that declares them to the browser. */
export interface LoadedFonts {
  /** Font files by the path that the page asks for them by. */
  files: ReadonlyMap<string, Uint8Array>
  /** What they are used for; several typefaces may share a file. */
  typefaces: Typeface[]
  css: string
  families: ReadonlyMap<string, UsedFamily>
  /** Equal keys, equal fonts. */
  key: string
  /** The texts of each article, in their order, with the families that set them. */
  texts: readonly (readonly ArticleText[])[]
}

/**
 * Load each face, cut down to the publication's own characters.
 *
 * Two code points can share a glyph, and the PDF's text then reads as the wrong one (⾰ for 革). A subset has only the
 * right one left. It also loads faster.
 *
 * @param publication  its style may name other families than the journal's
 * @param session      keeps the fonts of its last publication: most edits bring no new character
 */
export async function loadFonts(
  { articles, style }: Pick<Publication, 'articles' | 'style'>,
  session: Session = {},
): Promise<LoadedFonts> {
  const tokens = await readTokens(style)
  const texts = articles.map(({ article, tree }) => listTexts(tree, article.lang, tokens))
  const all = charactersOf(texts.flat())
  const display = charactersOf(texts.flat().filter(({ isDisplay }) => isDisplay))
  const isText = textFaceTest(tokens)
  const key = JSON.stringify([[...all].sort(), [...display].sort(), faces.map(isText)])
  const cut = cutBefore.get(session, key) ?? (await cutFonts(all, display, isText))
  cutBefore.set(session, key, cut)
  return { ...cut, key, texts }
}

/** Makes a test whether a face sets running text; the others set headings and emphasis only. */
function textFaceTest(tokens: Tokens): (face: JournalFace) => boolean {
  const lists = ['--text-face', '--text-face-roman'].map((name) => tokens.get(name) ?? '')
  const names = new Set(lists.flatMap(familiesOf))
  return ({ family, weight, style }) => names.has(family) && weight === 400 && style === 'normal'
}

type CutFonts = Omit<LoadedFonts, 'key' | 'texts'>

const cutBefore = new Kept<CutFonts>()

/**
 * @param all      characters of the publication
 * @param display  those of them that headings and emphasis need
 */
async function cutFonts(
  all: ReadonlySet<string>,
  display: ReadonlySet<string>,
  isText: (face: JournalFace) => boolean,
): Promise<CutFonts> {
  const loaded = new Map<string, { path: string; bytes: Uint8Array; characters: Set<string> }[]>()
  const typefaces: Typeface[] = []
  const fontFiles = new Map<string, Uint8Array>()
  const families = new Map<string, UsedFamily>()
  const css = [writeFaceRules()]
  for (const face of faces) {
    if (!isText(face) && display.size === 0) continue
    let files = loaded.get(face.file)
    if (!files) {
      const whole = Buffer.from(await readFace(face))
      const sets = separateGlyphs(
        glyphFinder(whole),
        new Set([...(isText(face) ? all : display), ...GENERATED]),
      )
      files = []
      for (const characters of sets) {
        const path = `/fonts/${fontFiles.size}.ttf`
        // Variation selectors have no glyph of their own and belong to the character before them.
        const text = [...characters, ...[...all].filter((character) => SELECTOR.test(character))].join('')
        const bytes = await subsetFont(whole, text, { targetFormat: 'truetype' })
        fontFiles.set(path, bytes)
        files.push({ path, bytes, characters })
      }
      loaded.set(face.file, files)
    }
    for (const [index, { path, bytes, characters }] of files.entries()) {
      const has = new Set([...(families.get(face.family)?.has ?? []), ...characters])
      families.set(face.family, { has, range: face.range })
      // Further files have a few characters only, and the browser asks them for no others.
      const range = index === 0 ? face.range : writeUnicodeRange(characters)
      const { family, weight, style } = face
      typefaces.push({ family, weight, style, bytes, ...(range ? { range } : {}) })
      css.push(
        `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; ` +
          `src: url(${path}); ${range ? `unicode-range: ${range};` : ''} }`,
      )
    }
  }
  return { files: fontFiles, typefaces, css: css.join('\n'), families }
}

function charactersOf(texts: readonly ArticleText[]): Set<string> {
  // A hyphenation point is never drawn: a broken word gets a hyphen from kiyo.
  return new Set(texts.flatMap(({ value }) => [...value.replace(SOFT_HYPHEN, '')]))
}
