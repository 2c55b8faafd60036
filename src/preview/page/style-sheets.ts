/** Keeps the style of this document out of the pages, and glyphs at their printed positions instead of whole pixels. */
const OWN_STYLE = ':host { all: initial; display: block; text-rendering: geometricPrecision; }'

/**
 * Make a style sheet for pages of each style.
 *
 * @param styles  as CSS; most pages have one and the same
 * @param before  the last ones, which are used again
 */
export function styleSheetsFor(
  styles: Iterable<string>,
  before: ReadonlyMap<string, CSSStyleSheet>,
): Map<string, CSSStyleSheet> {
  const made = new Map<string, CSSStyleSheet>()
  for (const css of new Set(styles)) {
    const known = before.get(css)
    const sheet = known ?? new CSSStyleSheet()
    if (!known) sheet.replaceSync(`${OWN_STYLE}\n${css}`)
    made.set(css, sheet)
  }
  return made
}
