import type { Element } from 'xast'
import { x } from 'xastscript'
import type { Author } from '../../model/author.js'
import { isEastAsian } from '../../model/is-east-asian.js'
import type { Translated } from '../../model/translated.js'
import { authorNames, type NameIn } from '../shared/author-names.js'
import type { Bibliography } from '../shared/bibliography.js'

/**
 * The authors, with their names in every language, and their institutions, each once.
 *
 * @returns  `contrib-group`, then `aff-alternatives`, then `author-notes`
 * @see JATS Publishing 1.1, contrib, name-alternatives, aff-alternatives
 */
export function contributors({ authors, lang }: Bibliography): Element[] {
  const institutions: { id: string; key: string; names: Translated }[] = []
  const idOf = (names: Translated): string => {
    const key = JSON.stringify(names)
    const found = institutions.find((one) => one.key === key)
    if (found) return found.id
    const id = `aff-${institutions.length + 1}`
    institutions.push({ id, key, names })
    return id
  }
  const contribs = authors.map((author, index) => contributor(author, { lang, index, idOf }))
  const notes = authors.flatMap(({ note }, index) =>
    note
      ? [
          x(
            'fn',
            { 'fn-type': 'other', id: noteId(index) },
            Object.entries(note).map(([tag, text]) => x('p', { 'xml:lang': tag }, text)),
          ),
        ]
      : [],
  )
  return [
    x('contrib-group', contribs),
    ...institutions.map(({ id, names }) =>
      x(
        'aff-alternatives',
        { id },
        Object.entries(names).map(([tag, name]) => x('aff', { 'xml:lang': tag }, [x('institution', name)])),
      ),
    ),
    ...(notes.length > 0 ? [x('author-notes', notes)] : []),
  ]
}

function noteId(index: number): string {
  return `author-note-${index + 1}`
}

function contributor(
  author: Author,
  { lang, index, idOf }: { lang: string; index: number; idOf: (names: Translated) => string },
): Element {
  const { own, reading, others } = authorNames(author, lang)
  const names = [own, ...(reading ? [reading] : []), ...others].map(nameElement)
  const { orcid, affiliations, email, note } = author
  return x('contrib', { 'contrib-type': 'author' }, [
    ...(orcid ? [x('contrib-id', { 'contrib-id-type': 'orcid' }, `https://orcid.org/${orcid}`)] : []),
    ...(names.length > 1 ? [x('name-alternatives', names)] : names),
    ...(email ? [x('email', email)] : []),
    ...(affiliations ?? []).map((one) => x('xref', { 'ref-type': 'aff', rid: idOf(one) })),
    ...(note ? [x('xref', { 'ref-type': 'author-notes', rid: noteId(index) })] : []),
  ])
}

/** A name whose parts are not known is given whole. */
function nameElement({ lang, printed, family, given }: NameIn): Element {
  const style = isEastAsian(lang) ? 'eastern' : 'western'
  const attributes = { 'name-style': style, 'xml:lang': lang }
  if (family === undefined) return x('string-name', attributes, printed)
  return x('name', attributes, [x('surname', family), ...(given ? [x('given-names', given)] : [])])
}
