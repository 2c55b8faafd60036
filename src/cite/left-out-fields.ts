import type { CslItem } from '../model/csl-item.js'
import { unprintedVariables } from './variables.js'

/** Variables by which the style prints a field under another name. */
const SAID_AS: Readonly<Record<string, readonly string[]>> = {
  issued: ['issued-years', 'issued-text'],
  accessed: ['accessed-text'],
  'original-date': ['original-years', 'original-text'],
  'event-date': ['event-text'],
  archive: ['holding'],
  archive_location: ['holding'],
  archive_collection: ['holding'],
  URL: ['DOI'],
}

/**
 * List the fields of a source that its first note does not print, though notes can have such fields.
 *
 * @param source    as its file has it
 * @param prepared  as the engine has it
 * @param printed   variables of the prepared source that the style prints
 */
export function leftOutFields(source: CslItem, prepared: CslItem, printed: ReadonlySet<string>): string[] {
  const texts = [...printed].flatMap((name) => textsOf(prepared[name]))
  return Object.keys(source).filter((name) => {
    const value = source[name]
    if (value === undefined || unprintedVariables.has(name)) return false
    if ([name, ...(SAID_AS[name] ?? [])].some((one) => printed.has(one))) return false
    if (isNeedless(name, source)) return false
    // The same words may be printed from another field
    return !textsOf(value).some((text) => texts.some((one) => one.includes(text)))
  })
}

/** Whether a field may be left out because another is present: the number of volumes beside the cited volume. */
function isNeedless(name: string, source: CslItem): boolean {
  if (name === 'number-of-volumes') return source.volume !== undefined
  if (name === 'accessed') return source.URL === undefined && source.DOI === undefined
  // Reference managers copy the publisher of a journal to each article
  if (/^publisher/.test(name)) return /^(?:article|review)/.test(source.type)
  // The engine takes the section of a law for the locator
  if (name === 'section') return /^(?:bill|legislation|regulation|treaty)$/.test(source.type)
  if (name === 'event-date')
    return (
      source.issued === undefined || JSON.stringify(source.issued) === JSON.stringify(source['event-date'])
    )
  if (name === 'event-place') return source['publisher-place'] === source['event-place']
  return false
}

function textsOf(value: CslItem[string]): string[] {
  if (typeof value === 'string') return [bare(value)]
  if (!Array.isArray(value)) return []
  return value.flatMap(({ literal, family }) => literal ?? family ?? []).map(bare)
}

/** Reduce a text to letters and digits, since punctuation and spaces change in print. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/<[^>]*>|[^\p{L}\p{N}]/gu, '')
}
