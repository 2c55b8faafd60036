import { createHash } from 'node:crypto'
import type { Root, Text } from 'hast'
import { SOFT_HYPHEN } from '../model/flow-text.js'
import { Kept, type Session } from '../model/kept.js'
import type { Publication } from '../model/publication.js'
import type { Typeface } from '../model/typeface.js'
import { familiesOf, readTokens, type Tokens } from '../styles/read-tokens.js'
import { chooseFallbacks, type DrawnCharacters } from './choose-fallbacks.js'
import { chooseVariantFaces } from './choose-variant-faces.js'
import { cutFace } from './cut-face.js'
import { type CutFaces, cutFaces, type WantedCharacters } from './cut-faces.js'
import type { Declared } from './declarations.js'
import { declareFallbacks } from './declare-fallbacks.js'
import { hasOwnFaces } from './face-rules.js'
import { facesOf, type JournalFace } from './faces.js'
import { type FallbackFace, fallbackFaces, houseFallbackFaces, ownFallbackFaces } from './fallback-faces.js'
import { GENERATED } from './generated-characters.js'
import { houseLanguageFaces } from './house-language-faces.js'
import { listGraphemes } from './list-graphemes.js'
import { listMissingVariants } from './list-missing-variants.js'
import { type ArticleText, type TextFont, textLister } from './list-texts.js'

/** The fonts of a publication, and the style that declares them to the browser. */
export interface LoadedFonts {
  /** Font files by the path that the page asks for them by. */
  files: ReadonlyMap<string, Uint8Array>
  /** What they are used for; several typefaces may share a file. */
  typefaces: Typeface[]
  css: string
  /** Equal keys, equal fonts. */
  key: string
  /** What draws each cluster of each font. */
  drawing: DrawnCharacters
  /** Families of the journal's that are used for certain characters only. */
  limited: ReadonlySet<string>
  /** Families for text in one language that the journal has a face of its own for. */
  ofLanguages: ReadonlySet<string>
  /** The texts of each article, in their order, with their fonts. */
  texts: readonly (readonly ArticleText[])[]
}

/** How fonts are loaded. */
export interface FontOptions {
  /** Keeps the fonts of its last publication: most edits bring no new character. */
  session?: Session
  /** What running heads and folios print of each article. */
  furniture?: readonly string[]
  /**
   * Whether they are for a preview, whose faces keep the characters that the session's last ones had: most edits then leave
   * them as they are, and what is set in them.
   */
  isShown?: boolean
  /** Cuts a face down, or gives what was cut of it in an earlier run. */
  cut?: typeof cutFace
}

/**
 * Load each face, cut down to the publication's own characters: the journal's, and what draws the characters that
 * these lack.
 *
 * @param publication  its style may name other families than the journal's
 */
export async function loadFonts(
  { articles, style, journal }: Pick<Publication, 'articles' | 'style' | 'journal'>,
  { session = {}, furniture = [], isShown = false, cut = cutFace }: FontOptions = {},
): Promise<LoadedFonts> {
  const tokens = await readTokens(style)
  const faces = facesOf(journal?.faces)
  const ofAuthors = articles.flatMap(({ article }) => article.faces ?? [])
  const own = ownFallbackFaces(ofAuthors.filter(({ isSystem }) => !isSystem))
  const ofSystem = ownFallbackFaces(ofAuthors.filter(({ isSystem }) => isSystem)).map((face) => ({
    ...face,
    isSystem: true as const,
  }))
  const list = textLister(tokens)
  const texts = articles.map(({ article, tree }, index) => [
    ...list(tree, article.lang),
    ...list(furnitureTree(furniture[index], article.lang), article.lang),
  ])
  const isText = textFaceTest(tokens)
  const ofHouse = JSON.stringify(faces.map((face) => [face.file, isText(face)]))
  const before = isShown ? charactersBefore.get(session, ofHouse) : undefined
  const all = charactersOf(texts.flat(), before?.all)
  const display = charactersOf(
    texts.flat().filter(({ font }) => font.isDisplay),
    before?.display,
  )
  if (isShown) charactersBefore.set(session, ofHouse, { all, display })
  const key = JSON.stringify([[...all].sort(), [...display].sort(), ofHouse])
  const ofFaces = cutBefore.get(session, key) ?? (await cutFaces(faces, { all, display }, isText, cut))
  cutBefore.set(session, key, ofFaces)
  const brought = [...own, ...houseFallbackFaces(journal?.fallbacks ?? [])]
  const inLanguages = houseLanguageFaces(journal?.faces ?? [])
  const ofLanguages = new Set(inLanguages.flatMap(({ family }) => family ?? []))
  const { drawing, uses: ofCharacters } = await chooseFallbacks(
    clustersOf(texts.flat(), [...own, ...inLanguages]),
    ofFaces.hasOf,
    [
      ...brought,
      ...fallbackFaces.filter(({ isForeignHan }) => !isForeignHan),
      ...inLanguages,
      ...fallbackFaces.filter(({ isForeignHan }) => isForeignHan),
      ...ofSystem,
    ],
  )
  const variants = listMissingVariants(texts.flat(), { drawing, typefaces: ofFaces.typefaces })
  const uses = [
    ...ofCharacters,
    ...(await chooseVariantFaces(texts.flat(), (one) => variants.has(one), [...brought, ...ofSystem])),
  ]
  const { limited } = ofFaces
  if (uses.length === 0) return { ...ofFaces, key, drawing, ofLanguages, texts }
  const usedKey = JSON.stringify([
    key,
    uses.map((use) => [
      use.family,
      use.weight,
      use.style,
      use.cut.file,
      use.cut.bytes && createHash('sha256').update(use.cut.bytes).digest('hex'),
      [...use.clusters],
    ]),
  ])
  const whole = wholeBefore.get(session, usedKey) ?? (await declareFallbacks(uses, ofFaces, cut))
  wholeBefore.set(session, usedKey, whole)
  return { ...whole, key: usedKey, limited, drawing, ofLanguages, texts }
}

/** What running heads and folios print, as a text of the article; every face has what kiyo itself sets. */
function furnitureTree(furniture = '', language: string): Root {
  const value = [...furniture].filter((character) => !GENERATED.includes(character)).join('')
  if (value === '') return { type: 'root', children: [] }
  const text: Text = { type: 'text', value }
  // Faces for a language are cut down to its text, and this is some. Of other languages it may have words in Japanese.
  return hasOwnFaces(language)
    ? {
        type: 'root',
        children: [{ type: 'element', tagName: 'div', properties: {}, children: [text] }],
      }
    : { type: 'root', children: [text] }
}

/** Makes a test whether a face sets running text; the others set headings and emphasis only. */
function textFaceTest(tokens: Tokens): (face: JournalFace) => boolean {
  const lists = ['--text-face', '--text-face-roman'].map((name) => tokens.get(name) ?? '')
  const names = new Set(lists.flatMap(familiesOf))
  return ({ family, weight, style }) => names.has(family) && weight === 400 && style === 'normal'
}

const charactersBefore = new Kept<WantedCharacters>()
const cutBefore = new Kept<CutFaces>()
const wholeBefore = new Kept<Declared>()

/**
 * List what each font has to draw.
 *
 * @param own  faces that an author or a journal brings: a font that names one sets also what kiyo makes in it
 */
function clustersOf(texts: readonly ArticleText[], own: readonly FallbackFace[]): Map<TextFont, Set<string>> {
  const wanted = new Map<TextFont, Set<string>>()
  for (const { font, value } of texts) {
    let clusters = wanted.get(font)
    if (!clusters) {
      const isNamed = own.some(({ family = '' }) => font.families.includes(family))
      clusters = new Set(isNamed ? listGraphemes(GENERATED) : [])
      wanted.set(font, clusters)
    }
    for (const cluster of listGraphemes(value)) clusters.add(cluster)
  }
  return wanted
}

/** @param before  which are there, too */
function charactersOf(texts: readonly ArticleText[], before: Iterable<string> = []): Set<string> {
  const characters = new Set(before)
  // A hyphenation point is never drawn: a broken word gets a hyphen from kiyo.
  for (const { value } of texts) for (const one of value.replace(SOFT_HYPHEN, '')) characters.add(one)
  return characters
}
