import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import { codePoint } from '../model/code-point.js'
import type { LanguageRole } from '../model/house-face.js'
import { type Place, report } from '../model/report.js'
import type { DrawnBy } from './choose-fallbacks.js'
import { type FallbackFace, fallbackFaces } from './fallback-faces.js'
import { languageFamilies } from './house-language-faces.js'
import { listGraphemes } from './list-graphemes.js'
import { listMissingVariants } from './list-missing-variants.js'
import type { ArticleText, TextFont } from './list-texts.js'
import type { LoadedFonts } from './load-fonts.js'
import { findFaceFile } from './read-face-file.js'
import { scriptOfName } from './script-of-name.js'

/** How many characters a message shows of those that it is about. */
const SHOWN = 12

/** The front matter of a manuscript. */
const FRONT = /^---\r?\n[\s\S]*?\n---/

const roles = Object.keys(languageFamilies) as LanguageRole[]

/** Characters of one kind, each where an article has it first. */
type Found = Map<string, Place>

/**
 * Report what no face can draw, letters once a script and other characters each, and, once a face, what a face of another kind than its text's has to draw
 * (a warning): among Russian words a letter in the Japanese face looks like a mistake. What was reported for
 * one edition is not reported again for the next.
 *
 * @param texts    the article's
 * @param fonts    that were loaded for it
 * @param missing  rule for a character that none of them has: an error in print, where no other font can draw it, and
 *                 a warning in proofs, which have 〓 for it
 */
export async function reportGlyphs(
  texts: readonly ArticleText[],
  fonts: Pick<LoadedFonts, 'drawing' | 'limited' | 'ofLanguages' | 'typefaces'>,
  file: VFile,
  missing: 'missing-glyph' | 'substituted-glyph' | 'fallback-face.reader',
): Promise<void> {
  const { drawing, limited, ofLanguages } = fonts
  const absent = new Map<string | undefined, Found>()
  const strange = new Map<string, Found>()
  const inJapaneseShapes = new Map<FallbackFace, Found>()
  const ofSystem = new Map<string, Found>()
  const seen = new Map<TextFont, Set<string>>()
  for (const { font, value, position } of texts) {
    // What a message says of a character is where it is first.
    const before = seen.get(font) ?? new Set<string>()
    seen.set(font, before)
    const add = <Key>(kinds: Map<Key, Found>, kind: Key, cluster: string): void => {
      const found = kinds.get(kind) ?? new Map<string, Place>()
      kinds.set(kind, found)
      if (!found.has(cluster)) found.set(cluster, placeOf(cluster, position, file))
    }
    for (const cluster of listGraphemes(value)) {
      if (before.has(cluster)) continue
      before.add(cluster)
      const by = drawing.get(font)?.get(cluster)
      if (by === undefined) add(absent, packageFor(cluster, font), cluster)
      else {
        const strangeFace = strangeFaceOf(cluster, by, font, limited)
        if (strangeFace !== undefined) add(strange, strangeFace, cluster)
        if (typeof by === 'object' && by.isSystem) add(ofSystem, by.name, cluster)
        const wanted = typeof by === 'string' ? uninstalledFor(cluster, font) : undefined
        if (wanted !== undefined) add(inJapaneseShapes, wanted, cluster)
      }
    }
  }
  const told = new Set(file.messages.flatMap(({ said }) => (said ? [JSON.stringify(said)] : [])))
  const reportOnce: typeof report = (to, id, ...of) => {
    if (!told.has(JSON.stringify({ id, data: of[0] }))) report(to, id, ...of)
  }
  for (const [family, found] of strange)
    reportOnce(file, 'fallback-face.journal', { ...shown(found), family }, firstOf(found))
  for (const [family, found] of ofSystem)
    reportOnce(file, 'fallback-face.system', { ...shown(found), family }, firstOf(found))
  for (const [{ package: packageName = '', family }, found] of inJapaneseShapes) {
    const [role] = roles.filter((one) => languageFamilies[one] === family)
    if (!role) continue
    const isOwn = ofLanguages.has(languageFamilies[role])
    const data = { ...shown(found), packageName, role }
    reportOnce(file, isOwn ? 'fallback-face.incomplete' : 'fallback-face.shapes', data, firstOf(found))
  }
  const variants: Found = new Map()
  for (const [variant, { position }] of listMissingVariants(texts, fonts))
    variants.set(variant, placeOf(variant, position, file))
  if (variants.size > 0) reportOnce(file, 'missing-variant', shown(variants), firstOf(variants))
  if (absent.size === 0) return
  if (missing === 'fallback-face.reader') {
    const found: Found = new Map([...absent.values()].flatMap((one) => [...one]))
    reportOnce(file, missing, shown(found), firstOf(found))
    return
  }
  // The names are a table of two megabytes, which only errors need.
  const { unicodeName } = await import('unicode-name')
  for (const [packageName, found] of absent) {
    // Of a package to be installed, and of a script, the first says it; each other character is a case of its own.
    const kinds = new Map<string, Found>()
    for (const [character, place] of found) {
      const [first = ''] = character
      const script = /\p{Script=Han}/u.test(first) ? 'Han' : scriptOfName(unicodeName(first) ?? '')
      const kind = packageName ?? script ?? character
      kinds.set(kind, (kinds.get(kind) ?? new Map<string, Place>()).set(character, place))
    }
    for (const kind of kinds.values()) {
      const [[character, place] = ['', undefined], ...rest] = kind
      const names = [...character].map((one) => unicodeName(one) ?? '').join(' + ')
      const codes = [...character].map(codePoint).join(' ')
      const { characters: others, more } = shown(new Map(rest))
      reportOnce(file, missing, { character, code: codes, name: names, packageName, others, more }, place)
    }
  }
}

/** The name of the face that draws a cluster, where it is of another kind than its text's. */
function strangeFaceOf(
  cluster: string,
  by: Exclude<DrawnBy, undefined>,
  { families, isJapaneseInRoman }: TextFont,
  limited: ReadonlySet<string>,
): string | undefined {
  if (typeof by !== 'string') {
    const isMeant = by.family !== undefined && families.includes(by.family)
    return by.isForeignHan && !isMeant ? by.name : undefined
  }
  if (isJapaneseInRoman || !/[\p{L}\p{N}]/u.test(cluster)) return undefined
  // Meant are the first family that is used for all characters, and those before it, which may not be installed.
  const isOptional = (name: string): boolean => fallbackFaces.some(({ family }) => family === name)
  const whole = families.findIndex((name) => !limited.has(name) && !isOptional(name))
  return families.indexOf(by) > whole ? by : undefined
}

/** The face that sets Han or Hangul in the shapes of a text's language, where it is not installed. */
function uninstalledFor(cluster: string, { families }: TextFont): FallbackFace | undefined {
  if (!/[\p{Script=Han}\p{Script=Hangul}]/u.test(cluster)) return undefined
  // In the order in which the text asks for them: Hong Kong's before Taiwan's.
  const meant = families.flatMap((name) => fallbackFaces.filter(({ family }) => family === name))
  return meant.some(isInstalled) ? undefined : meant[0]
}

/** The package that has a character that no installed face has: that of the text's language, if it has it. */
function packageFor(cluster: string, font: TextFont): string | undefined {
  if (!/[\p{Script=Han}\p{Script=Hangul}]/u.test(cluster)) return undefined
  const candidates = fallbackFaces.filter(
    (face) => face.isOptional && face.covers.test(cluster) && face.promises?.(cluster) && !isInstalled(face),
  )
  const [own] = font.families.flatMap((name) => candidates.filter(({ family }) => family === name))
  return (own ?? candidates[0])?.package
}

function isInstalled({ cuts }: (typeof fallbackFaces)[number]): boolean {
  return cuts.some(({ file }) => findFaceFile(file) !== undefined)
}

function shown(found: Found): { characters: readonly string[]; more: number } {
  return { characters: [...found.keys()].slice(0, SHOWN), more: Math.max(0, found.size - SHOWN) }
}

function firstOf(found: Found): Place {
  const [first] = found.values()
  return first
}

/** Where a cluster is in the manuscript: at its own column, if it is written as itself. */
function placeOf(cluster: string, position: Position | undefined, file: VFile): Place {
  const source = String(file)
  // What has no place of its own is from the front matter, or kiyo's.
  const { start, end } = position ?? {
    start: { offset: 0 },
    end: { offset: FRONT.exec(source)?.[0].length ?? 0 },
  }
  if (start?.offset === undefined || end?.offset === undefined) return position
  const at = source.indexOf(cluster, start.offset)
  return at < 0 || at >= end.offset ? position : location(file).toPoint(at)
}
