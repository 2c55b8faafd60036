/**
 * Variables of CSL by the type of their value.
 *
 * @see CSL 1.0.2 Specification, "Appendix IV: Variables"
 */
export const nameVariables: ReadonlySet<string> = new Set(
  (
    'author chair collection-editor compiler composer container-author contributor curator director editor ' +
    'editor-translator editorial-director executive-producer guest host illustrator interviewer narrator organizer ' +
    'original-author performer producer recipient reviewed-author script-writer series-creator translator'
  ).split(' '),
)

export const dateVariables: ReadonlySet<string> = new Set(
  'accessed available-date event-date issued original-date submitted'.split(' '),
)

export const textVariables: ReadonlySet<string> = new Set(
  (
    'abstract annote archive archive_collection archive_location archive-place authority call-number ' +
    'chapter-number citation-key citation-number collection-number collection-title container-title ' +
    'container-title-short dimensions division DOI edition event-place event-title genre ISBN ISSN issue ' +
    'jurisdiction keyword language license medium note number number-of-pages number-of-volumes ' +
    'original-publisher original-publisher-place original-title page page-first part-number part-title PMCID PMID ' +
    'printing-number publisher publisher-place references reviewed-genre reviewed-title scale section source ' +
    'status supplement-number title title-short URL version volume volume-title year-suffix'
  ).split(' '),
)

/** Names that files have for a variable, and the variable's own. */
export const variableAliases: Readonly<Record<string, string>> = {
  'archive-location': 'archive_location',
  archiveLocation: 'archive_location',
  'archive-collection': 'archive_collection',
  event: 'event-title',
  'publisher-location': 'publisher-place',
  shortTitle: 'title-short',
  journalAbbreviation: 'container-title-short',
  translators: 'translator',
  editors: 'editor',
  authors: 'author',
}

/** Variables that notes do not print: identifiers, short forms, and data for the owner of the list. */
export const unprintedVariables: ReadonlySet<string> = new Set(
  (
    'id type language title-short container-title-short ISBN ISSN PMID PMCID call-number abstract annote keyword ' +
    'citation-key citation-number year-suffix number-of-pages page-first source license references division ' +
    'jurisdiction submitted available-date'
  ).split(' '),
)
