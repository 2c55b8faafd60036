import type { BibtexEntry } from '../load-citation-js.js'

type Fields = Readonly<Record<string, unknown>>

/** Fields that are an entry's own. */
const OWN =
  /^(?:ids|crossref|xref|xdata|entryset|entrysubtype|execute|label|options|presort|related\w*|short(?:hand|title)\w*|sort\w*|index\w*title)$/
/** What the titles of a parent become in its parts, by the parent's type. */
const PREFIXES: readonly (readonly [parent: RegExp, part: RegExp, prefix: string])[] = [
  [/^mv/, /./, 'main'],
  [/^(?:book|collection|reference|proceedings|manual|booklet|misc)$/, /^(?:in|bookin|supp)/, 'book'],
  [/^periodical$/, /^(?:article|suppperiodical)$/, 'journal'],
]

/**
 * Give entries the fields of the entry that they name in `crossref` or `xdata`, as biber does: the title of a collection
 * becomes the `booktitle` of its parts.
 *
 * @see biblatex manual, "Cross-referencing and data inheritance"
 */
export function inheritFields(entries: readonly BibtexEntry[]): BibtexEntry[] {
  const byLabel = new Map(entries.map((entry) => [entry.label, entry]))
  const fieldsOf = (entry: BibtexEntry, way: readonly BibtexEntry[]): Fields => {
    const { properties } = entry
    const parents = [properties.xdata, properties.crossref].flatMap((names) =>
      typeof names === 'string' ? names.split(',').map((name) => byLabel.get(name.trim())) : [],
    )
    const inherited = parents.flatMap((parent): Fields[] => {
      // Entries that name each other inherit no fields
      if (!parent || parent === entry || way.includes(parent)) return []
      const fields = fieldsOf(parent, [...way, entry])
      return [parent.type === 'xdata' ? fields : asPartHas(fields, parent.type, entry.type)]
    })
    const { crossref, xdata, ...own } = properties
    return Object.assign({}, ...inherited, own)
  }
  return entries.map((entry) => ({ ...entry, properties: { ...fieldsOf(entry, []) } }))
}

function asPartHas(fields: Fields, parent: string, part: string): Fields {
  const [, , prefix] = PREFIXES.find(([of, to]) => of.test(parent) && to.test(part)) ?? []
  const given: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(fields)) {
    if (OWN.test(field)) continue
    const isTitle = /^(?:sub)?title(?:addon)?$/.test(field)
    given[prefix && isTitle ? `${prefix}${field}` : field] = value
  }
  // The author of a book is not the author of what another wrote in it
  if (prefix === 'book' && /^book$/.test(parent) && fields.author !== undefined) {
    given.bookauthor = fields.author
    if (part !== 'bookinbook') delete given.author
  }
  return given
}
