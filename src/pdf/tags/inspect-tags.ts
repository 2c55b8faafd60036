import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { type Clause, countOf, type ReadingClauseId } from '../clause.js'
import { isRegularTable } from './is-regular-table.js'
import { isDescribed, type Tag, tagsIn } from './tag.js'

const name = (text: string): PDFName => PDFName.of(text)

/** Types of elements that PDF 1.7 knows. @see ISO 32000-1, 14.8.4 "Standard structure types" */
const STANDARD =
  /^(?:Document|Part|Art|Sect|Div|BlockQuote|Caption|TOCI?|Index|NonStruct|Private|P|H[1-6]?|L|LI|Lbl|LBody|Table|TR|TH|TD|THead|TBody|TFoot|Span|Quote|Note|Reference|BibEntry|Code|Link|Annot|Ruby|RB|RT|RP|Warichu|WT|WP|Figure|Formula|Form)$/

/** The elements in which each of these may stand. */
const PARENTS: Readonly<Record<string, RegExp>> = {
  THead: /^Table$/,
  TBody: /^Table$/,
  TFoot: /^Table$/,
  TR: /^(?:Table|THead|TBody|TFoot)$/,
  Lbl: /^(?:LI|Note|P|Caption|BibEntry)$/,
  TH: /^TR$/,
  TD: /^TR$/,
  LI: /^L$/,
  LBody: /^LI$/,
  Caption: /^(?:Table|Figure|Div|L)$/,
  P: /^(?:Document|Art|Sect|Div|BlockQuote|Note|LBody|TD|TH|Caption)$/,
  Div: /^(?:Document|Art|Sect|Div|BlockQuote|Note|LBody|TD|TH)$/,
  RB: /^Ruby$/,
  RT: /^Ruby$/,
  RP: /^Ruby$/,
}

/** What these may have in them. */
const KIDS: Readonly<Record<string, RegExp>> = {
  Table: /^(?:TR|THead|TBody|TFoot|Caption)$/,
  THead: /^TR$/,
  TBody: /^TR$/,
  TFoot: /^TR$/,
  TR: /^T[HD]$/,
  L: /^(?:L|LI|Caption)$/,
  LI: /^(?:Lbl|LBody)$/,
  TOC: /^(?:TOC|TOCI|Caption)$/,
}

/** A link of a page. */
interface PageLink {
  ref: string
  link: PDFDict
}

/**
 * Check the tags of a document against clauses of PDF/UA-1.
 *
 * @param top    the elements at the top
 * @param links  all links of the pages
 * @see ISO 14289-1, 7.1 to 7.9, 7.18.5
 */
export function inspectTags(
  document: PDFDocument,
  top: readonly Tag[],
  links: readonly PageLink[],
): Clause<ReadingClauseId>[] {
  const tags = top.flatMap((tag) => [...tagsIn(tag)])
  const ofName = (wanted: string): Tag[] => tags.filter((tag) => tag.name === wanted)
  const nested = tags.flatMap((tag) =>
    tag.kids.flatMap((kid) => (kid.kind === 'tag' ? [{ kid, parent: tag }] : [])),
  )
  const linked = new Set(
    ofName('Link').flatMap(({ kids }) =>
      kids.flatMap((kid) => (kid.kind === 'object' ? [kid.object.toString()] : [])),
    ),
  )
  const notes = ofName('Note')
  const ids = new Set(notes.flatMap(({ id }) => (id ? [id.toString()] : [])))
  const levels = tags.flatMap((tag) => (/^H[1-6]$/.test(tag.name) ? [Number(tag.name[1])] : []))
  return [
    countOf(
      'nesting',
      nested,
      ({ kid, parent }) =>
        (PARENTS[kid.name]?.test(parent.name) ?? true) && (KIDS[parent.name]?.test(kid.name) ?? true),
    ),
    countOf('roles', [...new Set(tags.map((tag) => tag.name))], (one) => isKnown(one, rolesOf(document))),
    countOf('languages', languagesOf(document, tags), isLanguage),
    countOf('figures', ofName('Figure'), isDescribed),
    countOf(
      'headings',
      levels.map((level, index) => ({ level, before: levels[index - 1] ?? 0 })),
      ({ level, before }) => level <= before + 1,
    ),
    countOf('headers', ofName('TH'), hasScope),
    countOf('tables', ofName('Table'), isRegularTable),
    { id: 'notes', count: ids.size, all: notes.length },
    countOf('ruby', ofName('Ruby'), isWholeRuby),
    countOf('links', links, ({ ref, link }) => linked.has(ref) && isSaid(link)),
  ]
}

function rolesOf({ catalog }: PDFDocument): ReadonlyMap<string, string> {
  const root = catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)
  const roles = root?.lookupMaybe(name('RoleMap'), PDFDict)?.entries() ?? []
  return new Map(
    roles.flatMap(([role, meaning]) =>
      meaning instanceof PDFName ? [[role.decodeText(), meaning.decodeText()]] : [],
    ),
  )
}

/** A type is a standard one and stays it, or it is said which it is like. */
function isKnown(type: string, roles: ReadonlyMap<string, string>): boolean {
  return STANDARD.test(type) ? !roles.has(type) : STANDARD.test(roles.get(type) ?? '')
}

function languagesOf({ catalog }: PDFDocument, tags: readonly Tag[]): string[] {
  const marked = [catalog.lookup(name('Lang')), ...tags.map(({ lang }) => lang)]
  return marked.flatMap((one) =>
    one instanceof PDFString || one instanceof PDFHexString ? [one.decodeText()] : [],
  )
}

/** Whether a tag of a language is well-formed. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

function hasScope({ attributes }: Tag): boolean {
  return attributes.some((attribute) => attribute instanceof PDFDict && attribute.has(name('Scope')))
}

/** Whether it is said what a link leads to. */
function isSaid(link: PDFDict): boolean {
  const said = link.lookup(name('Contents'))
  return (said instanceof PDFString || said instanceof PDFHexString) && said.decodeText() !== ''
}

/** Whether it has what is read, and then how. */
function isWholeRuby({ kids }: Tag): boolean {
  const parts = kids.flatMap((kid) => (kid.kind === 'tag' ? [kid.name] : []))
  return parts[0] === 'RB' && parts.includes('RT') && parts.length === kids.length
}
