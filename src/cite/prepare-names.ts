import type { CslName } from '../model/csl-item.js'
import type { StyleLanguage } from './reference.js'

/** The last of a list of names, for more that are not given: `others` in BibTeX, or the words themselves. */
const OTHERS = /^(?:others|et al\.?|他|ほか|等|и др\.?|и другие|u\. ?a\.?)$/i
const AND_OTHERS: Record<StyleLanguage, string> = { ja: '他', ru: 'и др.', en: 'et al.' }
/** Han, hiragana or Hangul, in which a surname comes first whatever the given name is written in. */
const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}々〆ヶ]+$/u

/**
 * Put names in the manner of a source's language, and `他`, `и др.`, `et al.` after the last where more are meant.
 *
 * Names of Japanese, Chinese and Korean sources become literals, because the engine sets Latin and katakana names in
 * them family first.
 *
 * @see citeproc-js, issues 225 and 228
 */
export function prepareNames(names: readonly CslName[], language: StyleLanguage): CslName[] {
  const last = names.at(-1)
  const hasOthers = names.length > 1 && OTHERS.test(last?.literal ?? last?.family ?? '') && !last?.given
  const given = hasOthers ? names.slice(0, -1) : names
  const prepared = language === 'ja' ? given.map((name) => ({ literal: eastAsianName(name) })) : [...given]
  const end = prepared.at(-1)
  if (!hasOthers || !end) return prepared
  const words = AND_OTHERS[language]
  // The engine writes `X, Y, and et al.`, of which `withoutAnd` makes `X, Y, et al.`
  if (language === 'en' && prepared.length > 1) return [...prepared, { literal: words }]
  const closed: CslName =
    end.literal === undefined
      ? { ...end, suffix: words }
      : { literal: `${end.literal}${language === 'ja' ? '' : ' '}${words}` }
  return [...prepared.slice(0, -1), closed]
}

/** Take the word before the abbreviation for others out, which the engine puts between the last two of three names. */
export function withoutAnd(html: string): string {
  return html.replaceAll(', and et al.', ', et al.')
}

/** `原暉之`, `강만길`; `シーラ・フィッツパトリック` and `John Stephan` in their own order, particles with the surname. */
export function eastAsianName({ family = '', given = '', literal, ...more }: CslName): string {
  if (literal !== undefined) return literal
  if (!given) return family
  const particles = [more['dropping-particle'], more['non-dropping-particle']].filter(Boolean)
  if (FAMILY_FIRST.test(family) && !/[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(given))
    return family + given
  // リービ英雄
  if (FAMILY_FIRST.test(given)) return family + given
  const isKatakana = /\p{Script=Katakana}/u.test(family + given)
  return [given, ...particles, family, ...(more.suffix ? [more.suffix] : [])].join(isKatakana ? '・' : ' ')
}

/** `Lensen, George`, and those after him in their own order. */
export function surnameFirst([first, ...others]: CslName[]): CslName[] {
  if (!first?.family || !first.given) return first ? [first, ...others] : others
  const { family, given, suffix } = first
  const particle = first['non-dropping-particle']
  const surname = particle ? `${particle} ${family}` : family
  return [{ literal: `${surname}, ${given}${suffix ? ` ${suffix}` : ''}` }, ...others]
}
