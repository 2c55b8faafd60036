import { createHash } from 'node:crypto'
import type { Root } from 'hast'
import { SOFT_HYPHEN } from '../model/flow-text.js'
import { HYPHEN } from '../model/hyphen.js'
import { Kept, type Session } from '../model/kept.js'
import type { Publication } from '../model/publication.js'
import type { Typeface } from '../model/typeface.js'
import { familiesOf, readTokens, type Tokens } from '../styles/read-tokens.js'
import { chooseFallbacks, type DrawnCharacters, type FallbackUse } from './choose-fallbacks.js'
import { chooseVariantFaces } from './choose-variant-faces.js'
import { type CutFile, cutFace } from './cut-face.js'
import { Declarations, type Declared } from './declarations.js'
import { facesOf, type JournalFace, readFace } from './faces.js'
import { type FallbackFace, fallbackFaces, houseFallbackFaces, ownFallbackFaces } from './fallback-faces.js'
import { listGraphemes } from './list-graphemes.js'
import { listMissingVariants } from './list-missing-variants.js'
import { type ArticleText, type TextFont, textLister } from './list-texts.js'
import { needsAnchors } from './needs-anchors.js'
import { readCut } from './read-face-file.js'
import { readUnicodeRange, writeUnicodeRange } from './unicode-range.js'
import { withHeights } from './with-heights.js'

/** What kiyo itself sets: folios, note numbers, calls, numbers and marks of lists, hyphens, dashes. */
const GENERATED = ` -.)0123456789•◦▪（）:―・\u00a0${HYPHEN}`
const SELECTOR = /^\p{Variation_Selector}$/u

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
  /** The texts of each article, in their order, with their fonts. */
  texts: readonly (readonly ArticleText[])[]
}

/**
 * Load each face, cut down to the publication's own characters: the journal's, and what draws the characters that
 * these lack.
 *
 * @param publication  its style may name other families than the journal's
 * @param session      keeps the fonts of its last publication: most edits bring no new character
 * @param furniture    what running heads and folios print of each article
 * @param isShown      whether they are for a preview, whose faces keep the characters that the session's last ones had: most
 *                     edits then leave them as they are, and what is set in them
 */
export async function loadFonts(
  { articles, style, journal }: Pick<Publication, 'articles' | 'style' | 'journal'>,
  session: Session = {},
  furniture: readonly string[] = [],
  isShown = false,
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
    ...list(furnitureTree(furniture[index]), article.lang),
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
  const cut = cutBefore.get(session, key) ?? (await cutFaces(faces, all, display, isText))
  cutBefore.set(session, key, cut)
  const brought = [...own, ...houseFallbackFaces(journal?.fallbacks ?? [])]
  const { drawing, uses: ofCharacters } = await chooseFallbacks(clustersOf(texts.flat(), own), cut.hasOf, [
    ...brought,
    ...fallbackFaces,
    ...ofSystem,
  ])
  const variants = listMissingVariants(texts.flat(), { drawing, typefaces: cut.typefaces })
  const uses = [
    ...ofCharacters,
    ...(await chooseVariantFaces(texts.flat(), (one) => variants.has(one), [...brought, ...ofSystem])),
  ]
  const { limited } = cut
  if (uses.length === 0) return { ...cut, key, drawing, texts }
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
  const whole = wholeBefore.get(session, usedKey) ?? (await declareFallbacks(uses, cut))
  wholeBefore.set(session, usedKey, whole)
  return { ...whole, key: usedKey, limited, drawing, texts }
}

/** What running heads and folios print, as a text of the article; every face has what kiyo itself sets. */
function furnitureTree(furniture = ''): Root {
  const value = [...furniture].filter((character) => !GENERATED.includes(character)).join('')
  return { type: 'root', children: value === '' ? [] : [{ type: 'text', value }] }
}

/** Makes a test whether a face sets running text; the others set headings and emphasis only. */
function textFaceTest(tokens: Tokens): (face: JournalFace) => boolean {
  const lists = ['--text-face', '--text-face-roman'].map((name) => tokens.get(name) ?? '')
  const names = new Set(lists.flatMap(familiesOf))
  return ({ family, weight, style }) => names.has(family) && weight === 400 && style === 'normal'
}

interface CutFaces extends Declared {
  limited: ReadonlySet<string>
  /** Whether a family draws a cluster, by its name. */
  hasOf: ReadonlyMap<string, (cluster: string) => boolean>
}

/** Of all texts, and of headings and emphasis. */
const charactersBefore = new Kept<{ all: ReadonlySet<string>; display: ReadonlySet<string> }>()
const cutBefore = new Kept<CutFaces>()
const wholeBefore = new Kept<Declared>()

/**
 * @param faces    of the house
 * @param all      characters of the publication
 * @param display  those of them that headings and emphasis need
 */
async function cutFaces(
  faces: readonly JournalFace[],
  all: ReadonlySet<string>,
  display: ReadonlySet<string>,
  isText: (face: JournalFace) => boolean,
): Promise<CutFaces> {
  const loaded = new Map<string, readonly (CutFile & { path: string })[]>()
  const declarations = new Declarations()
  const families = new Map<string, { has: Set<string>; isLimited: boolean }>()
  const selectors = [...all].filter((character) => SELECTOR.test(character))
  for (const face of faces) {
    if (!isText(face) && display.size === 0) continue
    // Of one file that has two roles the lines are different.
    const loadedAs = face.house ? `${face.file} ${JSON.stringify(face.metrics)}` : face.file
    let files = loaded.get(loadedAs)
    if (!files) {
      const wanted = [...(isText(face) ? all : display), ...GENERATED].filter((one) => !needsAnchors(one))
      const cut = await cutFace(
        Buffer.from(await readFace(face)),
        new Set(wanted),
        selectors,
        face.house?.axes,
      )
      files = cut.map(({ bytes, characters }) => ({
        bytes,
        characters,
        path: declarations.addFile(withOwnHeights(bytes, face)),
      }))
      loaded.set(loadedAs, files)
    }
    const covers = readUnicodeRange(face.range)
    for (const [index, { path, characters }] of files.entries()) {
      const drawn = new Set([...characters].filter((one) => covers(one.codePointAt(0) ?? 0)))
      const before = families.get(face.family)
      families.set(face.family, {
        has: new Set([...(before?.has ?? []), ...drawn]),
        isLimited: face.range !== undefined && (before?.isLimited ?? true),
      })
      // Further files have a few characters only, and a journal's own face may lack some: the browser asks them for no others.
      const isPartial = index > 0 || (face.house !== undefined && face.range !== undefined)
      const range = isPartial ? writeUnicodeRange(drawn) : face.range
      if (range !== '') declarations.declare({ ...face, range }, path)
    }
  }
  const hasOf = new Map(
    [...families].map(([name, { has }]) => [
      name,
      (cluster: string) => [...cluster].every((character) => has.has(character)),
    ]),
  )
  const limited = new Set([...families].flatMap(([name, { isLimited }]) => (isLimited ? [name] : [])))
  return { ...declarations, hasOf, limited }
}

function withOwnHeights(bytes: Uint8Array, { metrics, em }: JournalFace): Uint8Array {
  return metrics && em ? withHeights(bytes, metrics, em) : bytes
}

/** Cut each fallback face down to what it draws, and declare it for each font that it draws something of. */
async function declareFallbacks(uses: readonly FallbackUse[], before: Declared): Promise<Declared> {
  const declarations = new Declarations(before)
  for (const cut of new Set(uses.map((use) => use.cut))) {
    const users = uses.filter((use) => use.cut === cut)
    const whole = await readCut(cut)
    if (!whole) continue
    const wanted = new Set(users.flatMap(({ clusters }) => [...clusters].flatMap((cluster) => [...cluster])))
    const selectors = [...wanted].filter((one) => SELECTOR.test(one))
    for (const { bytes, characters } of await cutFace(Buffer.from(whole), wanted, selectors, cut.axes)) {
      const cutPath = declarations.addFile(bytes)
      for (const { family, face, weight, style, clusters } of users) {
        const own = [...clusters]
          .flatMap((cluster) => [...cluster])
          .filter((one) => characters.has(one) || selectors.includes(one))
        const range = writeUnicodeRange(new Set(own))
        if (range !== '') declarations.declare({ family, weight, style, range, scale: face.scale }, cutPath)
      }
    }
  }
  return declarations
}

/**
 * List what each font has to draw.
 *
 * @param own  faces that an author brings: a font that names one sets also what kiyo makes in it
 */
function clustersOf(texts: readonly ArticleText[], own: readonly FallbackFace[]): Map<TextFont, Set<string>> {
  const wanted = new Map<TextFont, Set<string>>()
  for (const { font, value } of texts) {
    let clusters = wanted.get(font)
    if (!clusters) {
      const isNamed = own.some(({ name }) => font.families.includes(name))
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
