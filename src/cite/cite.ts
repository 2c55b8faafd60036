import type { PhrasingContent, Root } from 'mdast'
import { visitParents } from 'unist-util-visit-parents'
import { VFile } from 'vfile'
import type { CitationAffixes, CitationStyle } from '../model/citation-style.js'
import type { CitedReference } from '../model/csl-item.js'
import type { Manuscript } from '../model/manuscript.js'
import type { Citation, CitationAuthor, CitationItem, CitedSource } from '../model/manuscript-nodes.js'
import { type Place, report } from '../model/report.js'
import { reportCapped, reportRemainder } from '../model/report-capped.js'
import { inLanguage } from '../model/translated.js'
import { authorInText } from './author-in-text.js'
import { checkLocator } from './check-locator.js'
import {
  type FormatSettings,
  type FormattedSources,
  formatSources,
  type NoteSources,
} from './format-sources.js'
import { hasPlaceFor } from './has-place-for.js'
import { dropFullStop, joinSources, moveInside, printedText } from './join-sources.js'
import { listWorks } from './list-works.js'
import type { CitationJs } from './load-citation-js.js'
import { parseMarkup } from './parse-markup.js'
import { parseReferences } from './parse-references.js'
import type { PrintedSource } from './printed-source.js'
import { readSeparators } from './read-separators.js'
import type { Reference, StyleLanguage } from './reference.js'
import { reportCited, reportLeftOut, reportUncited, reportUnknown } from './report-references.js'
import { sourceLanguage } from './source-language.js'

/**
 * Run the cite stage: replace every citation by the text of its sources, each in its own language, for all editions.
 *
 * @param manuscript  its tree is changed: `citation` and `citationAuthor` nodes are replaced by `citedSource` nodes;
 *                    its file takes `unknown-citation`, `unused-reference`, `meaningless-locator`,
 *                    `undeclared-language`, and the errors of the reference files, located there
 * @param own         the journal's own style, in the place of kiyo's
 * @param worksHeading  its heading of the list of works cited by the language of the article, `*` for all
 * @returns           the sources that are cited, in the order in which they first are
 */
export async function cite(
  { article: { citations: settings, lang }, tree, references: files, file }: Manuscript,
  own?: CitationStyle,
  worksHeading: Readonly<Record<string, string>> = {},
): Promise<CitedReference[]> {
  const found = collect(tree)
  const { nocite = [] } = settings
  if (found.citations.length + found.authors.length + files.length + nocite.length === 0) return []
  const { loadCitationJs } = await import('./load-citation-js.js')
  const citationJs = own
    ? loadCitationJs(own.csl, { language: lang, locales: own.locales })
    : loadCitationJs()
  const parsed = parseReferences(files, citationJs)
  const { references } = parsed

  const used = new Set<Reference>()
  const resolve = (key: string, place: Place): Reference | undefined => {
    const reference = references.get(key)
    if (reference) used.add(reference)
    // The cause is reported at its own place: a broken file, or a broken item in it
    else if (!parsed.isBroken && !parsed.lost.has(key)) reportUnknown(key, parsed, place, file)
    return reference
  }
  const notes = notesOf(found.citations, resolve, file)
  const uncited = nocite.includes('*')
    ? [...references.values()]
    : nocite.flatMap((key) => resolve(key, file.data.placeOfNocite as Place) ?? [])
  for (const reference of uncited) used.add(reference)
  for (const reference of used) reportCited(reference)
  reportUncited(references.values(), used)

  const isInText = own?.kind === 'in-text'
  const named = isInText ? found.authors.flatMap(({ author }) => references.get(author.key) ?? []) : []
  const { repeated, worksCited } = settings
  const context = { language: lang, uncited, named, hasRepeatSign: repeated === 'ibid', worksCited }
  const formatted = format(notes, context, citationJs, own, file)
  if (!formatted) return []
  const { printed, works, leftOut, names, style } = formatted
  if (own && !hasPlaceFor('locator', style)) reportLocators(notes, file)
  reportLeftOut(leftOut, !own || hasPlaceFor('note', style))
  const link = makeLinks(printed, settings.worksCited)
  const separators = readSeparators(citationJs.style, citationJs.isOwn)
  for (const { citation, parent, note } of found.citations) {
    const sources = citation.children.map((item) => {
      const source = printed.get(item)
      if (!source)
        return { item, source: { type: 'text' as const, value: `@${item.key}` }, style: 'en' as const }
      return { item, source: link(source), style: source.style }
    })
    const before = parent.children.slice(0, parent.children.indexOf(citation)) as PhrasingContent[]
    const isNote = citation.isNote === true
    const joined = joinSources(sources, separators, settings.separator, isNote, printedText(before))
    const isEndOfNote = own !== undefined && note > 0 && parent.children.at(-1) === citation
    if (isInText) replace(parent, citation, wrap(joined, affixesOf(own, sources[0]?.style)))
    else
      replace(parent, citation, isEndOfNote ? close(joined, affixesOf(own, sources.at(-1)?.style)) : joined)
  }
  for (const { author, parent } of found.authors) {
    const reference = references.get(author.key)
    // Where sources are cited in the text, its names are those of the style.
    const styled = (reference && names.get(reference)) ?? ''
    const text = reference ? authorInText(reference) : author.value
    replace(parent, author, styled === '' ? [{ type: 'text', value: text }] : parseMarkup(styled, 'en'))
  }
  const title = inLanguage(worksHeading, lang) ?? worksHeading['*']
  if (works.size > 0) listWorks(tree, works, lang, workIdentifier, citationJs.isOwn, title)

  reportRemainder(file)
  for (const one of parsed.files) {
    reportRemainder(one)
    file.messages.push(...one.messages)
  }
  return [...used].map(({ key, item }) => ({ key, item, language: sourceLanguage(item).language }))
}

/**
 * Format the sources of all notes; where a journal's own style is not as the engine wants it, that is told at the style.
 *
 * @returns  `undefined` where the style fails
 */
function format(
  notes: readonly NoteSources[],
  settings: FormatSettings,
  citationJs: CitationJs,
  own: CitationStyle | undefined,
  file: VFile,
): FormattedSources | undefined {
  if (!own) return formatSources(notes, settings, citationJs)
  try {
    return formatSources(notes, settings, citationJs)
  } catch (error) {
    const style = new VFile({ path: own.path })
    const detail = error instanceof Error ? error.message.slice(0, 80) : String(error)
    report(style, 'invalid-citation-style.engine', { detail })
    file.messages.push(...style.messages)
    return undefined
  }
}

/** Report the places that a style prints nowhere. */
function reportLocators(notes: readonly NoteSources[], file: VFile): void {
  for (const { node, locators } of notes.flatMap(({ sources }) => sources))
    if (locators.length > 0) reportCapped(file, 'meaningless-locator.style', { key: node.key }, node)
}

/** What a style has around a citation that begins with a source in a language: CSL-M has a layout for each. */
function affixesOf(
  { before, after, affixes }: CitationStyle,
  language: StyleLanguage | undefined,
): CitationAffixes {
  return (language && affixes[language]) ?? { before, after }
}

/** Close a note that ends with a citation as the style does, unless it is closed already. */
function close(nodes: readonly PhrasingContent[], { after }: CitationAffixes): PhrasingContent[] {
  return /[.。!?！？]["”」』）)]?$/u.test(printedText(nodes))
    ? [...nodes]
    : wrap(nodes, { before: '', after })
}

/** Put what the style has before and after a citation around all of it. */
function wrap(nodes: readonly PhrasingContent[], { before, after }: CitationAffixes): PhrasingContent[] {
  const text = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }])
  return [...text(before), ...nodes, ...text(after)]
}

interface Found {
  citations: { citation: Citation; parent: { children: unknown[] }; note: number }[]
  authors: { author: CitationAuthor; parent: { children: unknown[] } }[]
}

function collect(tree: Root): Found {
  const found: Found = { citations: [], authors: [] }
  visitParents(tree, (node, ancestors) => {
    const parent = ancestors.at(-1)
    if (node.type === 'citation' && parent) {
      const note = ancestors.find((ancestor) => ancestor.type === 'footnoteDefinition')
      // A citation that is in the text stands by itself.
      const alone = -found.citations.length - 1
      found.citations.push({ citation: node, parent, note: note?.data?.number ?? alone })
    } else if (node.type === 'citationAuthor' && parent) found.authors.push({ author: node, parent })
  })
  return found
}

function notesOf(
  citations: Found['citations'],
  resolve: (key: string, place: Place) => Reference | undefined,
  file: VFile,
): NoteSources[] {
  const notes = new Map<number, NoteSources['sources'][number][]>()
  for (const { citation, note } of citations) {
    for (const node of citation.children) {
      const reference = resolve(node.key, node)
      if (!reference) continue
      const { locators = [] } = node
      for (const locator of locators) checkLocator(locator, locators, reference, node, file)
      const sources = notes.get(note) ?? []
      notes.set(note, sources)
      sources.push({ node, reference, locators, isAuthorHidden: node.isAuthorHidden === true })
    }
  }
  return [...notes].map(([number, sources]) => ({ number, sources }))
}

function workIdentifier(reference: Reference): string {
  return `work-${reference.place?.offset ?? 0}-${reference.file.path.replace(/\W/g, '-')}`
}

/** Make nodes of printed sources: later citations link to the first one, or all to the works cited. */
function makeLinks(
  printed: ReadonlyMap<CitationItem, PrintedSource>,
  hasWorks: boolean,
): (source: PrintedSource) => CitedSource {
  const again = new Set(
    [...printed.values()].filter(({ isLater }) => isLater).map(({ reference }) => reference),
  )
  const numbers = new Map<Reference, number>()
  return ({ reference, language, style, html, isLater }) => {
    const number = numbers.get(reference) ?? numbers.size + 1
    numbers.set(reference, number)
    const children = parseMarkup(html, style)
    const source: CitedSource = { type: 'citedSource', key: reference.key, lang: language, children }
    if (hasWorks) source.target = workIdentifier(reference)
    else if (isLater) source.target = `source-${number}`
    else if (again.has(reference)) source.identifier = `source-${number}`
    return source
  }
}

function replace(parent: { children: unknown[] }, node: unknown, nodes: PhrasingContent[]): void {
  const index = parent.children.indexOf(node)
  const next = parent.children[index + 1] as PhrasingContent | undefined
  if (next?.type === 'text' && next.value.startsWith('.') && /\.”?$/.test(printedText(nodes)))
    dropFullStop([next])
  moveInside(nodes.at(-1), next)
  parent.children.splice(index, 1, ...nodes)
}
