/** Signs at which the engine parts a title and puts its own sign, and what stands for them meanwhile. */
const SIGNS: readonly (readonly [pattern: RegExp, sign: string, substitute: string])[] = [
  [/—/g, '—', '\ue000'],
  [/(?<=\s)-(?=\s)|-(?=-)|(?<=-)-/g, '-', '\ue001'],
  [/(?<=\s):|:(?=:)|(?<=:):/g, ':', '\ue002'],
]

/**
 * Keep the engine from rewriting a title, as it does with `Name — История` or `日本とロシア : 日露`.
 *
 * @see citeproc-js, `CSL.TITLE_SPLIT`
 */
export function protectTitle(title: string): string {
  return SIGNS.reduce((text, [pattern, , substitute]) => text.replace(pattern, substitute), title)
}

/** Put the signs of titles back into what the engine printed. */
export function restoreTitles(html: string): string {
  return SIGNS.reduce((text, [, sign, substitute]) => text.replaceAll(substitute, sign), html)
}
