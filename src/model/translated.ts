import { primaryOf } from '../messages/primary-of.js'

export { primaryOf }

/** A text in one language or several, by BCP 47 tag. */
export type Translated = Readonly<Record<string, string>>

/**
 * Choose the value for a language: the one of just that tag, or else of a tag of the same primary language.
 *
 * @param values  by BCP 47 tag
 * @param lang    BCP 47
 * @see RFC 4647, 3.4 "Lookup"; here `ja-JP` and `ja` find each other in both directions
 */
export function inLanguage<Value>(
  values: Readonly<Record<string, Value>> | undefined,
  lang: string,
): Value | undefined {
  if (values === undefined) return undefined
  if (Object.hasOwn(values, lang)) return values[lang]
  const primary = primaryOf(lang)
  const tag = Object.keys(values).find((one) => primaryOf(one) === primary)
  return tag === undefined ? undefined : values[tag]
}

/**
 * Choose the value for a language, or the first that is given where there is none for it.
 *
 * @returns  with the tag of the language it is in; `undefined` where there is none at all
 */
export function inLanguageOrFirst<Value>(
  values: Readonly<Record<string, Value>> | undefined,
  lang: string,
): { lang: string; value: Value } | undefined {
  const value = inLanguage(values, lang)
  if (value !== undefined) return { lang, value }
  const [first] = Object.entries(values ?? {})
  return first && { lang: first[0], value: first[1] }
}
