/** Punctuation at which the engine splits a title to insert its own, and placeholders for it. */
const SPLITTERS: readonly (readonly [pattern: RegExp, mark: string, substitute: string])[] = [
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
  return SPLITTERS.reduce((text, [pattern, , substitute]) => text.replace(pattern, substitute), title)
}

/** Put the punctuation of titles back into the output of the engine. */
export function restoreTitles(html: string): string {
  return SPLITTERS.reduce((text, [, mark, substitute]) => text.replaceAll(substitute, mark), html)
}
