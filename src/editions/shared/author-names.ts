import type { Author, PersonName } from '../../model/author.js'
import { inLanguage, primaryOf } from '../../model/translated.js'

/** A person's name in a language, with its parts as far as they are known. */
export interface NameIn extends PersonName {
  lang: string
}

/** An author's names: as printed under the title, in kana, in Latin letters and other languages. */
export interface AuthorNames {
  own: NameIn
  /** With `ja-Kana`, or `ja-Hira`, as it is written. */
  reading?: NameIn
  others: readonly NameIn[]
}

/**
 * The names of an author, each in its language.
 *
 * @param lang  of the article
 */
export function authorNames(
  { name, family, given, latin, reading, readingParts, names }: Author,
  lang: string,
): AuthorNames {
  const own: NameIn = { lang, printed: name, ...parts(family, given) }
  const listed = Object.entries(names ?? {})
    .filter(([tag]) => primaryOf(tag) !== primaryOf(lang))
    .map(([tag, one]): NameIn => ({ lang: tag, ...one }))
  const isLatinKnown = latin === undefined || inLanguage(names, 'en') !== undefined
  const others = isLatinKnown ? listed : [...listed, { lang: 'en', printed: latin }]
  if (reading === undefined) return { own, others }
  const script = /\p{Script=Hiragana}/u.test(reading) ? 'Hira' : 'Kana'
  const kana: NameIn = {
    lang: `${primaryOf(lang)}-${script}`,
    printed: reading,
    ...parts(readingParts?.family, readingParts?.given),
  }
  return { own, others, reading: kana }
}

function parts(family: string | undefined, given: string | undefined): Pick<PersonName, 'family' | 'given'> {
  return { ...(family === undefined ? {} : { family }), ...(given === undefined ? {} : { given }) }
}
