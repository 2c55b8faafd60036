import { Blob, Buffer, Face, Feature, Font, shape } from 'harfbuzzjs'
import type { Shaped, Shaper } from '../compose/paragraph.js'
import type { FontFile } from '../model/typeface.js'
import { needsAnchors } from './needs-anchors.js'
import { readUnicodeRange } from './unicode-range.js'

interface Loaded {
  font: Font
  perEm: number
  covers: (point: number) => boolean
  glyphs: Map<number, boolean>
}

/** A character with the marks that combine with it. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu
/** What only says how others are drawn needs no glyph. */
const IGNORED = /\p{Default_Ignorable_Code_Point}/u
const INHERITED = /^[\p{M}\p{Variation_Selector}\u00ad\u200b-\u200d\u2060]$/u

/**
 * Make a shaper that measures text in font files by HarfBuzz, which also shapes text in the browser.
 *
 * Text is cut where the file or the script changes, as the browser cuts it, and each piece is shaped whole:
 * kerning reaches over spaces. Pieces are remembered, since words come again.
 *
 * @param files  the first that covers a character draws it; a character that none covers is an em wide
 */
export function loadShaper(files: readonly FontFile[]): Shaper {
  const fonts = files.map(load)
  const manners = new Map<string, Map<string, readonly Shaped[]>>()
  return {
    shape(text, language, features = []) {
      // Single letters are shaped, too, so the key of language and features is made only once.
      const manner = features.length === 0 ? language : `${language} ${features.join()}`
      let known = manners.get(manner)
      if (!known) {
        known = new Map()
        manners.set(manner, known)
      }
      let shaped = known.get(text)
      if (!shaped) {
        shaped = shapeText(text, language, features, fonts)
        known.set(text, shaped)
      }
      return shaped
    },
  }
}

function load({ bytes, range, scale = 1 }: FontFile): Loaded {
  const face = new Face(new Blob(bytes))
  return {
    font: new Font(face),
    perEm: face.upem / scale,
    covers: readUnicodeRange(range),
    glyphs: new Map(),
  }
}

function shapeText(
  text: string,
  language: string,
  features: readonly string[],
  fonts: readonly Loaded[],
): readonly Shaped[] {
  const shaped: Shaped[] = []
  const wanted = features.flatMap((name) => Feature.fromString(name) ?? [])
  for (const { value, font, script } of splitByFont(text, fonts)) {
    // One by one: a spread would overflow the stack in a paragraph of a megabyte.
    if (font) {
      for (const one of shapePiece(value, script ?? scriptOfLanguage(language), language, wanted, font))
        shaped.push(one)
    } else {
      for (const character of value)
        shaped.push({ length: character.length, advance: IGNORED.test(character) ? 0 : 1 })
    }
  }
  return shaped
}

function shapePiece(
  text: string,
  script: string,
  language: string,
  features: Feature[],
  { font, perEm }: Loaded,
): Shaped[] {
  const buffer = new Buffer()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  // Punctuation alone has no script; a browser gives them that of the text around, and fonts have rules by script.
  buffer.setScript(script === 'Jpan' ? 'Hira' : script)
  buffer.setLanguage(language)
  shape(font, buffer, features)
  const infos = buffer.getGlyphInfos()
  const positions = buffer.getGlyphPositions()
  const glyphs = infos.map(({ cluster }, index) => ({
    cluster,
    advance: (positions[index]?.xAdvance ?? 0) / perEm,
  }))
  // Glyphs of right-to-left scripts are in visual order.
  if ((glyphs[0]?.cluster ?? 0) > (glyphs.at(-1)?.cluster ?? 0)) glyphs.reverse()
  const clusters: Shaped[] = []
  let start = 0
  for (const { cluster, advance } of glyphs) {
    const last = clusters.at(-1)
    if (last && cluster === start) {
      last.advance += advance
      continue
    }
    if (last) last.length = cluster - start
    start = cluster
    clusters.push({ length: text.length - cluster, advance })
  }
  return clusters
}

/** Divide a text where the font or the script changes; a character without a script belongs to the run before it. */
function splitByFont(
  text: string,
  fonts: readonly Loaded[],
): { value: string; font: Loaded | undefined; script: string | undefined }[] {
  const pieces: { value: string; font: Loaded | undefined; script: string | undefined }[] = []
  // A character is drawn with the marks that combine with it, by the first font that has them all.
  for (const character of needsAnchors(text) ? (text.match(CLUSTER) ?? []) : text) {
    const last = pieces.at(-1)
    const font = last && INHERITED.test(character) ? last.font : fontOf(character, fonts)
    const script = scriptOf(character)
    if (last && last.font === font && (!script || !last.script || last.script === script)) {
      last.value += character
      last.script ??= script
    } else pieces.push({ value: character, font, script })
  }
  return pieces
}

function fontOf(cluster: string, fonts: readonly Loaded[]): Loaded | undefined {
  const points = [...cluster].flatMap((character, index) =>
    index > 0 && IGNORED.test(character) ? [] : (character.codePointAt(0) ?? 0),
  )
  return fonts.find((font) => points.every((point) => draws(font, point)))
}

function draws(font: Loaded, point: number): boolean {
  if (!font.covers(point)) return false
  let has = font.glyphs.get(point)
  if (has === undefined) {
    has = font.font.nominalGlyph(point) !== undefined
    font.glyphs.set(point, has)
  }
  return has
}

/** Get the script in which a character is shaped: the scripts of Japanese together, since their shaping does not differ. */
function scriptOf(character: string): string | undefined {
  const point = character.codePointAt(0) ?? 0
  if (point >= 0x3040) return point < 0x3100 || (point >= 0x3400 && point < 0xfe00) ? 'Jpan' : undefined
  if (/\p{Script=Latin}/u.test(character)) return 'Latn'
  if (/\p{Script=Cyrillic}/u.test(character)) return 'Cyrl'
  if (/\p{Script=Greek}/u.test(character)) return 'Grek'
  return OTHER_SCRIPTS.find(({ pattern }) => pattern.test(character))?.script
}

/** Scripts by ISO 15924 that a font has rules of its own for. */
const OTHER_SCRIPTS = [
  { script: 'Hebr', pattern: /\p{Script=Hebrew}/u },
  { script: 'Arab', pattern: /\p{Script=Arabic}/u },
  { script: 'Deva', pattern: /\p{Script=Devanagari}/u },
  { script: 'Geor', pattern: /\p{Script=Georgian}/u },
  { script: 'Armn', pattern: /\p{Script=Armenian}/u },
]

const scripts = new Map<string, string>()

function scriptOfLanguage(language: string): string {
  let script = scripts.get(language)
  if (script === undefined) {
    script = new Intl.Locale(language).maximize().script ?? 'Zyyy'
    scripts.set(language, script)
  }
  return script
}
