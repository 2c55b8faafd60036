import { protectTitle } from './protect-title.js'
import type { CslItem, CslName, StyleLanguage } from './reference.js'
import { shortTitle } from './short-title.js'

/** The last of a list of names, for more that are not given: `others` in BibTeX, or the words themselves. */
const OTHERS = /^(?:others|et al\.?|他|ほか|и др\.?|и другие)$/i
const AND_OTHERS: Record<StyleLanguage, string> = { ja: '他', ru: 'и др.', en: 'et al.' }
/** `АВП РФ (Архив внешней политики)`: an archive's sign and name. */
const ARCHIVE = /^(.+?)\s*[（(]([^()（）]+)[)）]$/

/** What the article says of a source, besides what the source says of itself. */
export interface ItemContext {
  /** Under which the engine knows it. */
  id: string
  language: StyleLanguage
  abbreviation?: string | undefined
  /** Printed where the abbreviation is given: `（以下、ДПСРと記す）`. */
  announcement?: string | undefined
  /** Whether several volumes are cited, so that later citations say which. */
  isOfSet: boolean
  /** Whether the archive's name was printed before. */
  isArchiveKnown: boolean
  hasRepeatSign: boolean
  /** Whether the source stands in a list, where a Latin name begins with the surname. */
  isListed?: boolean
}

/**
 * Make of a source what the style reads: names in the manner of the source's language, the short title, and the
 * variables that CSL has no place for (they are listed at the head of `styles/journal.csl`).
 *
 * Names of Japanese sources become literals, because the engine sets Latin and katakana names in them family first.
 *
 * @see citeproc-js, issues 225 and 228
 */
export function prepareItem(source: CslItem, context: ItemContext): CslItem {
  const { language } = context
  const item: CslItem = { ...source, id: context.id, language }
  for (const [name, value] of Object.entries(source)) {
    if (Array.isArray(value)) item[name] = value.length > 0 ? prepareNames(value, language) : undefined
  }
  if (context.announcement === undefined && context.abbreviation) item.title = context.abbreviation
  if (typeof item.title === 'string') item['title-short'] ??= shortTitle(item.title)
  for (const name of ['title', 'title-short', 'container-title', 'collection-title']) {
    const title = item[name]
    if (typeof title === 'string') item[name] = protectTitle(title)
  }
  if (typeof item.genre === 'string') item.genre = genre(item.genre, language)
  const archive = typeof item.archive === 'string' ? ARCHIVE.exec(item.archive) : null
  if (archive) {
    item.archive = archive[1]
    if (!context.isArchiveKnown) item['archive-name'] = archive[2]
  }
  if (context.isListed && language === 'en' && Array.isArray(item.author))
    item.author = surnameFirst(item.author)
  item.abbreviation = context.abbreviation
  item[context.isOfSet ? 'set-announcement' : 'announcement'] = context.announcement
  if (context.isOfSet || isCollectedWorks(source)) item['set-volume'] = '1'
  if (context.hasRepeatSign) item['repeat-sign'] = '1'
  return item
}

/** An archive as later citations know it. */
export function archiveSign(archive: string): string {
  return archive.replace(ARCHIVE, '$1')
}

/** A volume of an author's works: the number is part of how it is cited. */
function isCollectedWorks({ type, volume, author }: CslItem): boolean {
  return type === 'book' && author !== undefined && typeof volume === 'string' && /^\d+$/.test(volume)
}

/** `Lensen, George`, and those after him in their own order. */
function surnameFirst([first, ...others]: CslName[]): CslName[] {
  if (!first?.family || !first.given) return first ? [first, ...others] : others
  const { family, given, suffix } = first
  return [{ literal: `${family}, ${given}${suffix ? ` ${suffix}` : ''}` }, ...others]
}

function prepareNames(names: readonly CslName[], language: StyleLanguage): CslName[] {
  const last = names.at(-1)
  const hasOthers = names.length > 1 && OTHERS.test(last?.literal ?? last?.family ?? '') && !last?.given
  const given = hasOthers ? names.slice(0, -1) : names
  const prepared = language === 'ja' ? given.map((name) => ({ literal: japaneseName(name) })) : [...given]
  const end = prepared.at(-1)
  if (!hasOthers || !end) return prepared
  const words = AND_OTHERS[language]
  const closed: CslName =
    end.literal === undefined
      ? { ...end, suffix: words }
      : { literal: `${end.literal}${language === 'ja' ? '' : ' '}${words}` }
  return [...prepared.slice(0, -1), closed]
}

/** `原暉之`; `シーラ・フィッツパトリック` and `John Stephan` in their own order. */
function japaneseName({ family = '', given = '', literal, ...more }: CslName): string {
  if (literal !== undefined) return literal
  if (!given) return family
  const isHan = /^[\p{Script=Han}\p{Script=Hiragana}々〆ヶ]+$/u
  const isJapanese = isHan.test(family) && !/[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(given)
  if (isJapanese) return family + given
  const surname = [more['non-dropping-particle'], family].filter(Boolean).join(' ')
  return /\p{Script=Katakana}/u.test(family + given) ? `${given}・${surname}` : `${given} ${surname}`
}

/** BibTeX's words for a thesis are a type and not a text. */
function genre(text: string, language: StyleLanguage): string {
  if (!/^(?:phdthesis|mathesis|mastersthesis)$/.test(text)) return text
  const words =
    text === 'phdthesis'
      ? ['博士論文', 'дис. … д-ра наук', 'PhD diss.']
      : ['修士論文', 'дис. … магистра', 'MA thesis']
  return words[['ja', 'ru', 'en'].indexOf(language)] ?? text
}
