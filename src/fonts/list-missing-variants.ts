import { Blob, Face, Font } from 'harfbuzzjs'
import type { ArticleText } from './list-texts.js'
import type { LoadedFonts } from './load-fonts.js'

/** A character with a selector of one of its variants: of the ideographic ones, or of the standardised. */
const VARIANT = /(\P{M})([\ufe00-\ufe0d\u{e0100}-\u{e01ef}])/gu

/**
 * List the variants of characters that their face does not have, and that are drawn as the characters themselves.
 *
 * @returns  each with its selector, with the text that has it first
 * @see Unicode Technical Standard #37, "Unicode Ideographic Variation Database"
 */
export function listMissingVariants(
  texts: readonly ArticleText[],
  { drawing, typefaces }: Pick<LoadedFonts, 'drawing' | 'typefaces'>,
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
      const families = typeof by === 'string' ? [by] : text.font.families
      const has = families
        .flatMap(fontsOf)
        .some((font) => font.variationGlyph(base.codePointAt(0) ?? 0, selector.codePointAt(0) ?? 0))
      if (!has) missing.set(variant, text)
    }
  }
  return missing
}
