import { Blob, Face, Font } from 'harfbuzzjs'
import type { Typeface } from '../model/typeface.js'
import type { DrawnCharacters } from './choose-fallbacks.js'
import type { ArticleText } from './list-texts.js'

/** A character with a selector of one of its variants: of the ideographic ones, or of the standardised. */
export const VARIANT = /(\P{M})([\ufe00-\ufe0d\u{e0100}-\u{e01ef}])/gu

/**
 * List the variants of characters that their face does not have, and that are drawn as the characters themselves.
 *
 * @returns  each with its selector, with the text that has it first
 * @see Unicode Technical Standard #37, "Unicode Ideographic Variation Database"
 */
export function listMissingVariants(
  texts: readonly ArticleText[],
  { drawing, typefaces }: { drawing: DrawnCharacters; typefaces: readonly Typeface[] },
): Map<string, ArticleText> {
  const missing = new Map<string, ArticleText>()
  const fonts = new Map<string, Font[]>()
  const fontsOf = (family: string): Font[] => {
    const known =
      fonts.get(family) ??
      typefaces.filter((one) => one.family === family).map(({ bytes }) => new Font(new Face(new Blob(bytes))))
    fonts.set(family, known)
    return known
  }
  for (const text of texts) {
    for (const [variant, base = '', selector = ''] of text.value.matchAll(VARIANT)) {
      const by = drawing.get(text.font)?.get(base)
      if (by === undefined || missing.has(variant)) continue
      // A face that has the variant draws it, also where another draws the character.
      const has = text.font.families
        .flatMap(fontsOf)
        .some((font) => font.variationGlyph(base.codePointAt(0) ?? 0, selector.codePointAt(0) ?? 0))
      if (!has) missing.set(variant, text)
    }
  }
  return missing
}
