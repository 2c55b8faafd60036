import type { Element } from 'xast'
import { x } from 'xastscript'
import type { Author } from '../../model/author.js'
import { primaryOf } from '../../model/translated.js'
import { refine } from './package-meta.js'

/**
 * What the package says of an author. A Japanese library files a name by its reading, others by its Latin form, family
 * first; where nothing tells which part is the family's, a reading system takes the name as it is printed.
 *
 * @param index  from 0
 * @param lang   of the article
 * @see EPUB 3.3, D.3 "Meta properties vocabulary", alternate-script and file-as
 */
export function creator(author: Author, index: number, lang: string): Element[] {
  const { name, latin, reading, names = {}, affiliations = [], orcid } = author
  const id = `author-${index + 1}`
  const fileAs = reading ?? sortedName(author)
  const elements = [x('dc:creator', { id }, name), refine(id, 'role', 'aut', { scheme: 'marc:relators' })]
  if (fileAs) elements.push(refine(id, 'file-as', fileAs))
  if (reading) {
    const script = /\p{Script=Hiragana}/u.test(reading) ? 'Hira' : 'Kana'
    elements.push(refine(id, 'alternate-script', reading, { 'xml:lang': `${primaryOf(lang)}-${script}` }))
  }
  if (latin) elements.push(refine(id, 'alternate-script', latin, { 'xml:lang': 'und-Latn' }))
  for (const [language, { printed }] of Object.entries(names)) {
    if (printed !== name && printed !== latin)
      elements.push(refine(id, 'alternate-script', printed, { 'xml:lang': language }))
  }
  if (orcid) elements.push(refine(id, 'dcterms:identifier', `https://orcid.org/${orcid}`))
  for (const affiliation of affiliations) {
    for (const [language, place] of Object.entries(affiliation))
      elements.push(refine(id, 'schema:affiliation', place, { 'xml:lang': language }))
  }
  return elements
}

/** A name in Latin or Cyrillic letters as a catalogue has it: family first. */
function sortedName({ family, given, latin, names }: Author): string | undefined {
  const written = latin === undefined ? undefined : partsByCapitals(latin)
  const parts = [names?.en, { family, given }, written].find(
    (one) => one?.family !== undefined && /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(one.family),
  )
  if (parts?.family === undefined) return undefined
  return parts.given === undefined ? parts.family : `${parts.family}, ${parts.given}`
}

/** The parts of `YAMADA Hanako` or `Yamada, Hanako`, where the writing tells the family's name. */
function partsByCapitals(name: string): { family: string; given: string } | undefined {
  const [, first, second] = /^([^,]+),\s*([^,]+)$/.exec(name) ?? []
  if (first !== undefined && second !== undefined) return { family: first, given: second }
  const words = name.split(/\s+/)
  const isCapital = (word: string): boolean => /^[\p{Lu}\p{M}'’-]{2,}$/u.test(word)
  const family = words.filter(isCapital).join(' ')
  const given = words.filter((word) => !isCapital(word)).join(' ')
  return family === '' || given === '' ? undefined : { family, given }
}
