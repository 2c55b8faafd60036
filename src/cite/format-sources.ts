import type { CslItem } from '../model/csl-item.js'
import type { CitationItem, Locator } from '../model/manuscript-nodes.js'
import { isArchival } from './archival.js'
import { describeBarely } from './describe-barely.js'
import { formatWorks } from './format-works.js'
import { leftOutFields } from './left-out-fields.js'
import { type CitationJs, SOURCE_BOUNDARY, type StyleNode } from './load-citation-js.js'
import { abbreviationOfArchive, prepareItem } from './prepare-item.js'
import { withoutAnd } from './prepare-names.js'
import { prepareLocators } from './print-locators.js'
import type { PrintedSource } from './printed-source.js'
import { readPrintedVariables } from './printed-variables.js'
import { restoreTitles } from './protect-title.js'
import { rankByReading } from './rank-by-reading.js'
import type { Reference, StyleLanguage } from './reference.js'
import { sourceLanguage, styleLanguage } from './source-language.js'

/** The sources of one note, in order. */
export interface NoteSources {
  /** The note's number. */
  number: number
  sources: readonly {
    node: CitationItem
    reference: Reference
    locators: readonly Locator[]
    isAuthorHidden: boolean
  }[]
}

/** All citations of an article. */
export interface FormattedSources {
  printed: Map<CitationItem, PrintedSource>
  /** Entries of the works cited, if they are wanted. */
  works: Map<Reference, PrintedSource>
  /** Fields of each source that its first note does not print. */
  leftOut: Map<Reference, readonly string[]>
  /** The authors of sources in the style's own form, as the engine's HTML; empty where it names none in citations. */
  names: ReadonlyMap<Reference, string>
  /** The style, as the engine parsed it. */
  style: StyleNode
}

/** What a sentence has for the & that styles have in parentheses. */
const WORD_FOR_AND: Readonly<Record<StyleLanguage, string>> = { ja: '・', ru: ' и ', en: ' and ' }

/** Counts runs: citation-js keeps an engine for each style, and the engine remembers items by their ids. */
let runs = 0

export interface FormatSettings {
  /** Of the article, BCP 47: an abbreviation is announced in it. */
  language: string
  hasRepeatSign: boolean
  worksCited: boolean
  /** Sources that are in the list without being cited. */
  uncited: readonly Reference[]
  /** Sources whose authors a sentence names as the style does. */
  named: readonly Reference[]
}

/**
 * Format all citations of an article by one engine in one pass, each source in its own language.
 *
 * @param notes  in the order of their numbers, which decides what is first and what later
 * @returns      the printed sources by node; entries of the works cited by reference, if they are wanted
 */
export function formatSources(
  notes: readonly NoteSources[],
  settings: FormatSettings,
  citationJs: CitationJs,
): FormattedSources {
  const run = ++runs
  const cited = [...new Set(notes.flatMap(({ sources }) => sources.map(({ reference }) => reference)))]
  // Those that are in the list alone are registered as well: years get letters by them.
  const listed = [...new Set([...cited, ...settings.uncited])]
  const languages = new Map(listed.map((one) => [one, sourceLanguage(one.item).language]))
  const languageOf = (reference: Reference): string => languages.get(reference) ?? 'ja'
  const items = prepareAll(listed, languageOf, settings, run, citationJs.isOwn)
  const idOf = (reference: Reference): string => items.get(reference)?.id ?? ''
  const placed = notes.flatMap(({ sources }) =>
    sources.map(({ reference, locators }) => ({ item: items.get(reference) ?? reference.item, locators })),
  )
  const { given, restore } = prepareLocators(placed, citationJs)
  const places = given.values()
  // After the places, since a new engine takes the items from the one before
  const isRanked = citationJs.isOwn && rankByReading(items, citationJs)
  const engine = citationJs.makeEngine([...items.values()], undefined, isRanked)
  const results = engine.rebuildProcessorState(
    notes.map(({ number, sources }, index) => ({
      citationID: `note-${index}`,
      citationItems: sources.map(({ reference, isAuthorHidden }) => ({
        id: idOf(reference),
        ...places.next().value,
        ...(isAuthorHidden ? { 'suppress-author': true } : {}),
      })),
      properties: { noteIndex: Math.max(0, number) },
    })),
    'html',
    listed.filter((one) => !cited.includes(one)).map(idOf),
  )
  const describe = (reference: Reference, html: string, isLater: boolean): PrintedSource => {
    const language = languageOf(reference)
    const style = styleLanguage(language)
    const text = describeBarely(withoutAnd(restore(restoreTitles(html.trim()))), reference, style)
    return { reference, language, style, html: text, isLater }
  }
  const seen = new Set<Reference>()
  const printed = new Map<CitationItem, PrintedSource>()
  notes.forEach(({ sources }, index) => {
    const texts = (results[index]?.[2] ?? '').split(SOURCE_BOUNDARY)
    sources.forEach(({ node, reference }, at) => {
      printed.set(node, describe(reference, texts[at] ?? '', seen.has(reference)))
      seen.add(reference)
    })
  })
  // Before the list, whose engine is this one with other items.
  const names = new Map(
    settings.named.map((reference) => {
      // What would part the names from the year goes with it.
      const cluster = engine.makeCitationCluster([{ id: idOf(reference), 'author-only': true }])
      const text = cluster.replace(/[\s,;:]+$/, '')
      const and = WORD_FOR_AND[styleLanguage(languageOf(reference))]
      // A style of numbers prints none, and the engine says so.
      const isNone = text.includes('NO_PRINTED_FORM') || !/\p{L}/u.test(text)
      return [reference, isNone ? '' : restoreTitles(text).replace(/ (?:&#38;|&amp;) /g, and)]
    }),
  )
  const works = settings.worksCited
    ? formatWorks(listed, { languageOf, describe, run }, citationJs)
    : new Map<Reference, PrintedSource>()
  const style = engine.cslXml.dataObj
  const printedOf = readPrintedVariables(style, settings.worksCited)
  const leftOut = new Map(
    [...items].map(([reference, prepared]) => {
      const fields = leftOutFields(reference.item, prepared, printedOf(prepared))
      return [reference, [...fields, ...reference.leftOut]]
    }),
  )
  return { printed, works, leftOut, names, style }
}

/** Items for the engine: what is announced, and where, depends on the order in which they are first cited. */
function prepareAll(
  cited: readonly Reference[],
  languageOf: (reference: Reference) => string,
  { language, hasRepeatSign }: FormatSettings,
  run: number,
  isPlain: boolean,
): Map<Reference, CslItem> {
  const announced = new Set<string>()
  const archives = new Set<string>()
  return new Map(
    cited.map((reference, index) => {
      const { item, abbreviation } = reference
      const archive =
        isArchival(item) && typeof item.archive === 'string' ? abbreviationOfArchive(item.archive) : undefined
      const isOfSet =
        abbreviation !== undefined && cited.filter((one) => one.abbreviation === abbreviation).length > 1
      const isNew = abbreviation !== undefined && !announced.has(abbreviation)
      const prepared = prepareItem(item, {
        // Not the author's key, which may be any text
        id: `s${run}-${index}`,
        language: languageOf(reference),
        abbreviation,
        announcement: isNew ? announce(abbreviation, language) : undefined,
        isOfSet,
        isArchiveKnown: archive !== undefined && archives.has(archive),
        hasRepeatSign,
        isPlain,
      })
      if (abbreviation) announced.add(abbreviation)
      if (archive) archives.add(archive)
      return [reference, prepared]
    }),
  )
}

function announce(abbreviation: string, language: string): string {
  const style = styleLanguage(language)
  if (style === 'ja') return `（以下、${abbreviation}と記す）`
  return style === 'ru' ? ` (далее — ${abbreviation})` : ` (hereafter ${abbreviation})`
}
