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

/** What follows a whole name and is no part of it that is sorted by. */
const SUFFIX = /^(?:[JS]r|[JS]R|I{2,3}|IV|VI{1,3})\.?$/
/** In capitals, with a vowel: `NHK` is no name. */
const CAPITALS = /^(?=.*[AEIOUYАЕИОУЫЭЮЯІЄ])\p{Lu}[\p{Lu}\p{M}'’-]+$/u
const MOST_WORDS = 3

/**
 * The parts of `YAMADA Hanako`, `Gabriel GARCÍA MÁRQUEZ` or `Yamada, Hanako`, where the writing tells the family's name.
 *
 * A name of more words may be that of a body. So may one that begins with capitals and goes on for two words, such as
 * `UNESCO Statistics Institute`; a person of such a name stands with the family's first as printed.
 */
function partsByCapitals(name: string): { family: string; given: string } | undefined {
  const words = name.split(/\s+/)
  if (words.length < 2 || words.length > MOST_WORDS || words.some((word) => SUFFIX.test(word)))
    return undefined
  const [, first, second] = /^([^,]+),\s*([^,]+)$/.exec(name) ?? []
  if (first !== undefined && second !== undefined) return { family: first, given: second }
  const kinds = words.map((word) => CAPITALS.test(word.normalize('NFD')))
  const start = kinds.indexOf(true)
  const end = kinds.lastIndexOf(true) + 1
  if (kinds.slice(start, end).includes(false)) return undefined
  const isFirst = start === 0 && end === words.length - 1
  const isLast = start > 0 && end === words.length
  if (!isFirst && !isLast) return undefined
  const given = isFirst ? words.slice(end) : words.slice(0, start)
  return { family: words.slice(start, end).join(' '), given: given.join(' ') }
}
