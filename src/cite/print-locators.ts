import type { CslItem } from '../model/csl-item.js'
import type { Locator, LocatorLabel } from '../model/manuscript-nodes.js'
import type { CitationJs } from './load-citation-js.js'
import type { StyleLanguage } from './reference.js'

/** First of the characters that replace locators of several kinds while the engine formats the source. */
const FIRST = 0xe100
/** Size of the range in the private use area; after the last character numbering restarts, in other notes. */
const COUNT = 0x1000
/** Between a volume and a page in it. */
const JOINTS: Readonly<Record<StyleLanguage, string>> = { ja: '、', ru: '. ', en: ', ' }

/** A locator, and the prepared source. */
export interface PlacedSource {
  item: CslItem
  locators: readonly Locator[]
}

/** Labels that the engine knows, for those that it does not know. */
const LABELS: Readonly<Partial<Record<LocatorLabel, string>>> = {
  'page-following': 'page',
  plate: 'illustration',
  fascicle: 'subdivision',
}

/** A locator as the engine takes it. */
export type EngineLocator = { locator: string; label: string } | undefined

/**
 * Prepare locators for the engine, which formats one kind of locator for a source. Several, as in `第3章、5頁`, and `5頁以下`
 * are formatted one by one with the terms of the style; a placeholder takes their place in the source and is replaced
 * afterwards.
 *
 * @returns  locators for the engine, in order, and a function that replaces the placeholders in its output
 */
export function prepareLocators(
  sources: readonly PlacedSource[],
  citationJs: CitationJs,
): { given: EngineLocator[]; restore: (html: string) => string } {
  const several = sources.filter(
    ({ locators }) => locators.length > 1 || locators[0]?.label === 'page-following',
  )
  const texts = setOneByOne(several, citationJs)
  const substitutes = new Map<string, string>()
  const given = sources.map((source): EngineLocator => {
    const [first] = source.locators
    if (!first) return undefined
    const text = texts.get(source)
    if (text === undefined) return forEngine(first, source.item)
    const substitute = String.fromCharCode(FIRST + (substitutes.size % COUNT))
    substitutes.set(substitute, text)
    return { locator: substitute, label: 'custom' }
  })
  return {
    given,
    restore: (html) =>
      substitutes.size === 0
        ? html
        : html.replace(/[\ue100-\uf0ff]/g, (character) => substitutes.get(character) ?? character),
  }
}

/** Get a locator for the engine, its numbers separated as in the language of its source. */
function forEngine({ label, value }: Locator, { language }: CslItem): { locator: string; label: string } {
  return { label: LABELS[label] ?? label, locator: language === 'ja' ? value.replaceAll(', ', '、') : value }
}

function setOneByOne(sources: readonly PlacedSource[], citationJs: CitationJs): Map<PlacedSource, string> {
  if (sources.length === 0) return new Map()
  const places = sources.flatMap(({ item, locators }, index) =>
    locators.map((locator, at) => {
      const isFollowing = locator.label === 'page-following'
      const flags = { 'locator-only': '1', ...(isFollowing ? { 'locator-following': '1' } : {}) }
      return { index, item: { ...item, ...flags, id: `${item.id}-${index}-${at}` }, locator }
    }),
  )
  const results = citationJs.makeEngine(places.map(({ item }) => item)).rebuildProcessorState(
    places.map(({ item, locator }, index) => ({
      citationID: `place-${index}`,
      citationItems: [{ id: item.id, ...forEngine(locator, item) }],
      properties: { noteIndex: index + 1 },
    })),
    'html',
    [],
  )
  const set = new Map<PlacedSource, string>()
  sources.forEach((source, index) => {
    const own = places.flatMap((place, at) => (place.index === index ? [results[at]?.[2] ?? ''] : []))
    const style = source.item.language as StyleLanguage
    const joint = style === 'ru' && source.item.archive !== undefined ? ', ' : JOINTS[style]
    set.set(source, own.join(joint))
  })
  return set
}
