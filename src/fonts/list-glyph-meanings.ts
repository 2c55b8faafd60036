import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs'
import type { Typeface } from '../model/typeface.js'
import { facesOf } from './faces.js'
import type { LoadedFonts } from './load-fonts.js'
import { postScriptName } from './post-script-names.js'
import { readUnicodeRange } from './unicode-range.js'

/** What glyphs of a font mean that are no character's own: a joined form, a ligature, a mark of another height. */
export type FontMeanings = ReadonlyMap<number, string>

/** Families of the journal's own faces. */
const JOURNALS = new Set(facesOf().map(({ family }) => family))

/** Kana that Japanese faces draw as one with what follows or precedes: か゚, and 〳〵. */
const JOINED_KANA = /[\u3099\u309a〳〴]/

/** Has no width, and stands for a glyph of which another already has the meaning. */
const NOTHING = '\u2060'

/**
 * List what glyphs mean that a script's rules put in the place of characters. The browser's PDF has a meaning only for the
 * glyphs that the font's own table gives to characters.
 *
 * @param fonts  of which the fallback faces are looked at: the journal's draw all but a few kana by their own glyphs
 * @returns      by PostScript name, then by glyph
 * @see ISO 32000-1, 9.10.3 "ToUnicode CMaps"
 */
export function listGlyphMeanings({
  texts,
  typefaces,
}: Pick<LoadedFonts, 'texts' | 'typefaces'>): Map<string, FontMeanings> {
  const meanings = new Map<string, Map<number, string>>()
  const all = [...new Set(texts.flat().flatMap(({ value }) => value.match(/\S+/g) ?? []))]
  const joined = all.filter((word) => JOINED_KANA.test(word))
  const byFile = new Map<Uint8Array, Typeface[]>()
  for (const typeface of typefaces) {
    if (joined.length > 0 || !JOURNALS.has(typeface.family))
      byFile.set(typeface.bytes, [...(byFile.get(typeface.bytes) ?? []), typeface])
  }
  for (const [bytes, uses] of byFile) {
    const font = new Font(new Face(new Blob(bytes)))
    const name = postScriptName(bytes)
    const ofFont = meanings.get(name) ?? new Map<number, string>()
    meanings.set(name, ofFont)
    const words = uses.some(({ family }) => !JOURNALS.has(family)) ? all : joined
    const tests = uses.map(({ range }) => readUnicodeRange(range))
    const covered = (point: number): boolean => tests.some((covers) => covers(point))
    addMeanings(
      words.flatMap((word) => runsIn(word, covered).flatMap((run) => joinedIn(run, font))),
      ofFont,
    )
  }
  return meanings
}

/** The stretches of a word that a test is true of. */
function runsIn(word: string, covers: (point: number) => boolean): string[] {
  const runs: string[] = []
  let run = ''
  for (const character of word) {
    if (covers(character.codePointAt(0) ?? 0)) run += character
    else {
      if (run) runs.push(run)
      run = ''
    }
  }
  return run ? [...runs, run] : runs
}

/** Glyphs that a script's rules put together for characters, and what is left of these besides glyphs of their own. */
interface Joined {
  glyphs: readonly number[]
  text: string
}

function joinedIn(run: string, font: Font): Joined[] {
  const buffer = new Buffer()
  buffer.addText(run)
  buffer.guessSegmentProperties()
  shape(font, buffer)
  const infos = buffer.getGlyphInfos()
  const starts = [...new Set(infos.map(({ cluster }) => cluster))].sort((a, b) => a - b)
  return starts.flatMap((start, index) => {
    const left = [...run.slice(start, starts[index + 1])]
    const glyphs: number[] = []
    for (const { cluster, codepoint: glyph } of infos) {
      if (cluster !== start) continue
      const own = left.findIndex((character) => font.nominalGlyph(character.codePointAt(0) ?? 0) === glyph)
      if (own < 0) glyphs.push(glyph)
      else left.splice(own, 1)
    }
    return glyphs.length > 0 ? [{ glyphs, text: left.join('') }] : []
  })
}

/**
 * One of the glyphs that stand together has their meaning: the one that has it by itself elsewhere, as a letter does that
 * is drawn with a connecting stroke before some letters and without before others.
 */
function addMeanings(joined: readonly Joined[], meanings: Map<number, string>): void {
  for (const { glyphs, text } of joined.toSorted((one, other) => one.glyphs.length - other.glyphs.length)) {
    const isFree = (glyph: number): boolean => (meanings.get(glyph) ?? NOTHING) === NOTHING
    const bearer = glyphs.find((glyph) => meanings.get(glyph) === text) ?? glyphs.find(isFree)
    for (const glyph of glyphs)
      if (isFree(glyph)) meanings.set(glyph, glyph === bearer && text !== '' ? text : NOTHING)
  }
}
