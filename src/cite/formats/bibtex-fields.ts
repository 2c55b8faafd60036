/** Fields that citation-js does not convert, and the variables of CSL that take them. */
export const TEXT_FIELDS: Readonly<Record<string, string>> = {
  titleaddon: 'note',
  addendum: 'note',
  howpublished: 'note',
  organization: 'publisher',
  institution: 'publisher',
  number: 'number',
  issue: 'issue',
  version: 'version',
  shortjournal: 'container-title-short',
}

/** Roles of `editortype` and the like, and the variable that CSL has for them. */
export const EDITOR_ROLES: Readonly<Record<string, string>> = {
  compiler: 'compiler',
  director: 'director',
  producer: 'producer',
  organizer: 'organizer',
  collaborator: 'contributor',
  translator: 'translator',
  illustrator: 'illustrator',
}

/** Roles of persons that neither citation-js nor CSL has: a message says that they are left out. */
export const LEFT_OUT_NAMES: readonly string[] = [
  ...['annotator', 'commentator', 'introduction', 'foreword', 'afterword', 'holder'],
  ...['editora', 'editorb', 'editorc', 'namea', 'nameb', 'namec'],
]
export const LEFT_OUT_TEXTS: readonly string[] = [
  'reprinttitle',
  'booktitleaddon',
  'journaltitleaddon',
  'maintitleaddon',
]

/** Fields that no note prints, so that errors in them are not reported. */
export const PRIVATE_FIELDS: ReadonlySet<string> = new Set(
  (
    'abstract annote annotation comment file keywords timestamp owner groups key options ids langidopts presort ' +
    'sortkey sortname sorttitle sortyear yomi related relatedtype relatedoptions crossref xref xdata entryset execute ' +
    'gender label usera userb userc userd usere userf verba verbb verbc pdf url doi eprint urldate creationdate ' +
    'modificationdate priority ranking readstatus review citationkey date-added date-modified indextitle'
  ).split(' '),
)

/** Fields that are not read at all. */
export const UNREAD_FIELDS: ReadonlySet<string> = new Set(
  'abstract annote annotation comment file keywords timestamp owner groups pdf review'.split(' '),
)

/** Newspapers and magazines are articles with a subtype in biblatex. */
export const SUBTYPES: Readonly<Record<string, string>> = {
  newspaper: 'article-newspaper',
  magazine: 'article-magazine',
}

/** Archives of electronic texts, and the address of a text in each. */
export const EPRINTS: Readonly<Record<string, string>> = {
  arxiv: 'https://arxiv.org/abs/',
  jstor: 'https://www.jstor.org/stable/',
  hdl: 'https://hdl.handle.net/',
}
