import type { VFile } from 'vfile'
import { codePoint } from '../model/code-point.js'
import { report } from '../model/report.js'
import type { ArticleText } from './list-texts.js'
import { readUnicodeRange } from './unicode-range.js'

/** Characters that need no glyph. */
const INVISIBLE = /[\s\p{Default_Ignorable_Code_Point}]/u

/** A family of typefaces, as far as a publication uses it. */
export interface UsedFamily {
  /** Characters that its files have. */
  has: ReadonlySet<string>
  /** Characters that it is used for, as CSS writes a `unicode-range`; all where it is undefined. */
  range: string | undefined
}

/**
 * Report each character that no face can draw, and each that a face of another kind than its text's has to draw (a
 * warning): among Russian words a letter in the Japanese face looks like a mistake. A character that was reported for
 * one edition is not reported again for the next.
 *
 * @param texts     the article's
 * @param families  by name
 * @param missing   rule for a character that none of them has: an error in print, where no other font can draw it
 */
export function reportGlyphs(
  texts: readonly ArticleText[],
  families: ReadonlyMap<string, UsedFamily>,
  file: VFile,
  missing: 'missing-glyph' | 'fallback-face.reader',
): void {
  const drawers = new Map(
    [...families].map(([name, { has, range }]) => {
      const covers = readUnicodeRange(range)
      return [name, (character: string) => has.has(character) && covers(character.codePointAt(0) ?? 0)]
    }),
  )
  const reported = reportedBefore(file)
  for (const { value, families: listed, isJapaneseInRoman, position } of texts) {
    const own = isJapaneseInRoman ? listed : ownFamilies(listed, families)
    const draws = (character: string) => (name: string) => drawers.get(name)?.(character) === true
    for (const character of value) {
      if (INVISIBLE.test(character) || reported.has(character) || own.some(draws(character))) continue
      const other = listed.find(draws(character))
      if (other && !/[\p{L}\p{N}]/u.test(character)) continue
      reported.add(character)
      const coded = { character, code: codePoint(character) }
      if (other) report(file, 'fallback-face.journal', { ...coded, family: other }, position)
      else report(file, missing, coded, position)
    }
  }
}

function reportedBefore(file: VFile): Set<string> {
  const characters = file.messages.flatMap(({ said }) => {
    const isOfGlyph = said?.id === 'missing-glyph' || said?.id === 'fallback-face.journal'
    return isOfGlyph ? [said.data.character] : []
  })
  return new Set(characters)
}

/** The families that a text is meant to be set in: the first that is used for all characters, and those before it. */
function ownFamilies(listed: readonly string[], families: ReadonlyMap<string, UsedFamily>): string[] {
  const whole = listed.findIndex((name) => families.get(name)?.range === undefined)
  return listed.slice(0, whole + 1)
}
