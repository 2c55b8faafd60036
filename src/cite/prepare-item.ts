import { primaryOf } from '../messages/primary-of.js'
import type { CslDate, CslItem } from '../model/csl-item.js'
import { isArchival } from './archival.js'
import { prepareNames, surnameFirst } from './prepare-names.js'
import { isSpecialDate, printDate } from './print-date.js'
import { protectTitle } from './protect-title.js'
import { shortTitle } from './short-title.js'
import { styleLanguage } from './source-language.js'
import { swapQuotationMarks } from './swap-quotation-marks.js'
import { wordOfBibtex } from './words-of-bibtex.js'

/** `АВП РФ (Архив внешней политики)`: an archive's abbreviation and name. */
const ARCHIVE = /^(.+?)\s*[（(]([^()（）]+)[)）]$/
/** Variables that the engine may split. */
const TITLES = [
  ...['title', 'title-short', 'container-title', 'collection-title', 'volume-title', 'part-title'],
  ...['original-title', 'reviewed-title', 'event-title'],
]
/** Types whose title is in 「」 in Japanese, as that of a part of a work. */
const PARTS =
  /^(?:article|bill|chapter|entry|hearing|interview|legal_case|legislation|manuscript|paper-conference|personal_communication|post|regulation|review|speech|thesis|treaty|webpage)/
/** Types that are published without an imprint, and so without “no date”. */
const IMPRINT =
  /^(?:book|collection|classic|chapter|entry|map|motion_picture|musical_score|pamphlet|periodical|report|song|document)/

/** What the article adds to a source. */
export interface ItemContext {
  /** By which the engine knows the item. */
  id: string
  /** Of the source, BCP 47. */
  language: string
  abbreviation?: string | undefined
  /** Printed where the abbreviation is given: `（以下、ДПСРと記す）`. */
  announcement?: string | undefined
  /** Whether several volumes are cited, so that later citations say which. */
  isOfSet: boolean
  /** Whether the archive's name was printed before. */
  isArchiveKnown: boolean
  hasRepeatSign: boolean
  /** Whether a journal's own style sets it, which orders names and dates by itself. */
  isPlain?: boolean
  /** Whether the source is in a list of works, where a Latin name begins with the surname. */
  isListed?: boolean
}

/**
 * Turn a source into an item for the style: names in the order of the source's language, dates in words, the short
 * title, and the variables that CSL lacks (they are listed at the head of `styles/journal.csl`).
 */
export function prepareItem(source: CslItem, context: ItemContext): CslItem {
  if (context.isPlain) return plainItem(source, context)
  const language = styleLanguage(context.language)
  const item: CslItem = { ...source, id: context.id, language: styleLanguage(context.language) }
  for (const [name, value] of Object.entries(source)) {
    if (Array.isArray(value)) item[name] = value.length > 0 ? prepareNames(value, language) : undefined
  }
  sayOnce(item, context.language)
  prepareDates(item, context.language)
  prepareArchive(item, source, context)
  if (context.announcement === undefined && context.abbreviation) item.title = context.abbreviation
  if (typeof item.title === 'string') item['title-short'] ??= shortTitle(item.title)
  if (language === 'ja') fitMarks(item)
  // “On ‘Ports’”
  if (language === 'en' && isPart(item)) {
    for (const name of ['title', 'title-short']) {
      const title = item[name]
      if (typeof title === 'string') item[name] = title.replace(/“([^“”]*)”/g, '‘$1’')
    }
  }
  for (const name of TITLES) {
    const title = item[name]
    if (typeof title === 'string') item[name] = protectTitle(title)
  }
  for (const name of ['genre', 'status']) {
    const text = item[name]
    if (typeof text === 'string') item[name] = wordOfBibtex(text, language)
  }
  // The engine knows an authority as a name
  if (typeof item.authority === 'string') item.authority = [{ literal: item.authority }]
  if (context.isListed && language === 'en' && Array.isArray(item.author))
    item.author = surnameFirst(item.author)
  item.abbreviation = context.abbreviation
  item[context.isOfSet ? 'set-announcement' : 'announcement'] = context.announcement
  if (context.isOfSet || (!context.abbreviation && isOneOfVolumes(source))) item['set-volume'] = '1'
  if (context.hasRepeatSign) item['repeat-sign'] = '1'
  return item
}

/** Turn a source into an item of CSL and nothing more. */
function plainItem(source: CslItem, { id, language }: ItemContext): CslItem {
  const item: CslItem = { ...source, id, language: styleLanguage(language) }
  // Only English titles are capitalised word by word, and a French one is set by the layout for English.
  const isKept = item.language === 'en' && primaryOf(language) !== 'en'
  for (const name of TITLES) {
    const title = item[name]
    if (typeof title !== 'string') continue
    item[name] = isKept ? `<span class="nocase">${protectTitle(title)}</span>` : protectTitle(title)
  }
  if (typeof item.authority === 'string') item.authority = [{ literal: item.authority }]
  return item
}

/** Get the abbreviation by which later citations name an archive. */
export function abbreviationOfArchive(archive: string): string {
  return archive.replace(ARCHIVE, '$1')
}

/** A volume is found by its number, a page without it is not. */
function isOneOfVolumes({ type, volume, ...item }: CslItem): boolean {
  return volume !== undefined && item['container-title'] === undefined && !PARTS.test(type)
}

/** Merge values that files give in several fields, or twice, into the field that is printed. */
function sayOnce(item: CslItem, language: string): void {
  // A volume with a title of its own in a set of volumes
  const own = ['volume-title', 'part-title'].find((name) => item[name] === undefined)
  if (item.type === 'book' && item['container-title'] !== undefined && item.title !== undefined && own) {
    if (item['container-title'] !== item.title) item[own] = item.title
    item.title = item['container-title']
    item['container-title'] = undefined
    item['title-short'] = undefined
  }
  const [author] = Array.isArray(item.author) ? item.author : []
  if (author?.literal !== undefined && author.literal === item['container-title'])
    item['container-title'] = undefined
  const has = (name: string, part: unknown): boolean =>
    typeof part === 'string' && typeof item[name] === 'string' && item[name].includes(part)
  if (/^(?:webpage|post)/.test(item.type)) {
    if (item.publisher === author?.literal || item.publisher === item['container-title'])
      item.publisher = undefined
  }
  // Zotero gives one place twice
  if (item['event-place'] === item['publisher-place'] && item['event-place'] !== undefined) {
    const isHeld = /^(?:paper-conference|speech|event|performance|hearing)$/.test(item.type)
    item[isHeld && item.publisher === undefined ? 'publisher-place' : 'event-place'] = undefined
  }
  if (has('container-title', item['event-title'])) item['event-title'] = undefined
  if (has('title', item['reviewed-title'])) item['reviewed-title'] = item['reviewed-author'] = undefined
  if (has('note', item.status)) item.status = undefined
  // Japanese notes give a publisher without its place, Chinese and Korean ones with it
  if (/^ja\b/.test(language) && item.publisher !== undefined) item['publisher-place'] = undefined
}

/** Add dates in words, and remove those that have no form in numbers. */
function prepareDates(item: CslItem, language: string): void {
  // Reference managers note down when they looked for a printed book
  if (item.URL === undefined && item.DOI === undefined) item.accessed = undefined
  const words = styleLanguage(language)
  const { issued, 'event-date': held } = item
  if (issued !== undefined && held !== undefined && JSON.stringify(issued) !== JSON.stringify(held))
    item['event-text'] = printDate(held as CslDate, words, true)
  item.issued ??= held ?? item['available-date'] ?? item.submitted
  for (const name of ['issued', 'original-date', 'accessed']) {
    const date = item[name] as CslDate | undefined
    if (date === undefined) continue
    const bare = name.replace('-date', '')
    item[`${bare}-years`] = printDate(date, words, false)
    item[`${bare}-text`] = printDate(date, words, true)
    if (isSpecialDate(date)) item[name] = undefined
  }
  if (item['issued-years'] !== undefined || !IMPRINT.test(item.type)) return
  if (item.publisher !== undefined || item['publisher-place'] !== undefined) item['no-date'] = '1'
}

/**
 * Prepare the archive of an archival file, which is cited by it; of other sources an archive has a copy, which is
 * printed only where it is given.
 */
function prepareArchive(item: CslItem, source: CslItem, { language, isArchiveKnown }: ItemContext): void {
  const { archive, archive_location: location } = item
  if (typeof archive !== 'string') return
  const isJapanese = styleLanguage(language) === 'ja'
  const isLetter = item.type === 'personal_communication' && isJapanese
  if (isArchival(source) && !isLetter) {
    const parts = ARCHIVE.exec(archive)
    if (!parts) return
    item.archive = parts[1]
    if (!isArchiveKnown) item['archive-name'] = parts[2]
    return
  }
  item.archive = item.archive_location = undefined
  const place = [item.archive_collection, location].filter((one) => one !== undefined)
  if (place.length === 0) return
  item.archive_collection = undefined
  item.holding = isJapanese ? [`${archive}所蔵`, ...place].join('、') : [archive, ...place].join(', ')
}

/** Whether a source is part of a work or unpublished, so that its title is in quotation marks. */
function isPart(item: CslItem): boolean {
  return PARTS.test(item.type) || item['container-title'] !== undefined
}

/** Replace 『』 within titles that are set in 『』 by 「」. */
function fitMarks(item: CslItem): void {
  const names = [
    'container-title',
    'reviewed-title',
    ...(isPart(item) ? [] : ['title', 'title-short', 'collection-title']),
  ]
  for (const name of names) {
    const title = item[name]
    if (typeof title === 'string') item[name] = swapQuotationMarks(title)
  }
  if (item['container-title'] !== undefined && typeof item['collection-title'] === 'string')
    item['collection-title'] = swapQuotationMarks(item['collection-title'])
}
