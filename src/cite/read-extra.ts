import { dateVariables, nameVariables, textVariables } from './variables.js'

/** The content of a note field. */
export interface Extra {
  /** The rest of the note, for print. */
  note: string | undefined
  /** Variables of CSL that a reference manager has no field for. */
  variables: Record<string, unknown>
  abbreviation?: string
  reading?: string
  /** A type that the reference manager does not have. */
  type?: string
}

const LINE = /^\{?:?\s*([A-Za-z_][A-Za-z0-9 ._-]*?)\s*[:=]\s*(.+?)\s*\}?$/
/** Not for readers: identifiers, and what plug-ins of reference managers note down. */
const PRIVATE =
  /^(?:PMID|PMCID|OCLC|LCCN|arXiv|NDL|NCID|NAID|CRID|JPNO|ADS Bibcode|Citation Key|(?:bibtex|biblatex|tex)(?:\..*)?|ZSCC|s2id|Page Version ID|Accession Number|Container DOI|CLC|CNKICite|CSTR|citekey|foundation|download|_\w+|Google-Books-ID|(?:MAG|Scopus|SSRN|HAL|Semantic Scholar|ERIC) ID|WOS|ECC|Read[_ -]Status(?:[_ -]Date)?)$/i

/**
 * Read the field Extra of Zotero, which comes as a note: a line `abbreviation: ДПСР` or `reading: はら` is kiyo's, a line
 * `original-date: 1895` is a variable of CSL, identifiers are ignored, and the rest is a note for print.
 *
 * @param text  with its line ends
 * @see Zotero, "Citing Fields from Extra"
 */
export function readExtra(text = ''): Extra {
  const extra: Extra = { note: undefined, variables: {} }
  const words: string[] = []
  for (const line of text.split('\n').map((one) => one.trim())) {
    const [, label = '', value = ''] = LINE.exec(line) ?? []
    const name = variableOf(label)
    const lower = label.toLowerCase()
    if (lower === 'abbreviation' || lower === 'shorthand') extra.abbreviation ??= value
    else if (lower === 'reading' || lower === 'yomi') extra.reading ??= value
    else if (lower === 'type') extra.type ??= value
    else if (name && nameVariables.has(name)) {
      const [family, given] = value.split(/\s*\|\|\s*/)
      const before = (extra.variables[name] ?? []) as unknown[]
      extra.variables[name] = [...before, given === undefined ? value : { family, given }]
    } else if (name) extra.variables[name] ??= value
    else if (line !== '' && !PRIVATE.test(label)) words.push(line)
  }
  if (words.length > 0) extra.note = words.join(' ')
  return extra
}

/** `Original Date`, `original_date` and `original-date` are one; a note in a note is none. */
function variableOf(label: string): string | undefined {
  const lower = label.trim().replace(/[ _]+/g, '-').toLowerCase()
  if (lower === 'note') return undefined
  const upper = lower.toUpperCase()
  const known = [lower, upper, lower.replace('archive-', 'archive_')]
  return known.find((one) => nameVariables.has(one) || dateVariables.has(one) || textVariables.has(one))
}
