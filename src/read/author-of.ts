import type { Author, PersonName } from '../model/author.js'
import { inLanguage, primaryOf, type Translated } from '../model/translated.js'
import { withTags } from '../settings/text-settings.js'
import type { WrittenAuthor } from './author-schema.js'
import { present } from './present.js'

/**
 * Make an author from the checked front matter.
 *
 * @param lang  language of values without one, BCP 47
 */
export function authorOf(written: WrittenAuthor, lang: string): Author {
  const names = namesOf(written, lang)
  const own = inLanguage(names, lang) ?? Object.values(names)[0] ?? { printed: '' }
  const { affiliation, position, note, reading, email, orcid } = written
  const latin = written.latin ?? (primaryOf(lang) === 'en' ? undefined : inLanguage(names, 'en')?.printed)
  return {
    name: own.printed,
    ...present({ family: own.family, given: own.given, latin, reading }),
    ...(own.family && reading ? { readingParts: partsOf(reading) } : {}),
    names,
    ...(affiliation ? { affiliations: affiliation.map((one) => withTags(one, lang)) } : {}),
    ...present({
      position: position && withTags(position, lang),
      email,
      orcid,
      note: note && withTags(note, lang),
    }),
  }
}

function namesOf({ name, family, given }: WrittenAuthor, lang: string): Record<string, PersonName> {
  const [printed, families, givens] = [name, family, given].map(
    (one): Translated => withTags(one ?? {}, lang),
  )
  const tags = new Set([...Object.keys(printed ?? {}), ...Object.keys(families ?? {})])
  return Object.fromEntries(
    [...tags].map((tag): [string, PersonName] => {
      const parts = { family: inLanguage(families, tag), given: inLanguage(givens, tag) }
      return [tag, { printed: inLanguage(printed, tag) ?? join(parts), ...present(parts) }]
    }),
  )
}

/**
 * Join a name as printed: Japanese, Chinese and Korean names begin with the family name, except foreign names in
 * katakana.
 */
function join({ family = '', given }: { family?: string | undefined; given?: string | undefined }): string {
  if (given === undefined) return family
  if (/^[\p{Script=Katakana}ー・＝]+$/u.test(family)) return `${given}・${family}`
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]/u.test(family)
    ? `${family}${given}`
    : `${given} ${family}`
}

/** Divide a reading at its first space. */
function partsOf(reading: string): { family: string; given?: string } {
  const [family = reading, ...given] = reading.split(' ')
  return given.length === 0 ? { family } : { family, given: given.join(' ') }
}
