import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type CslEngine, type CslNode, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'
import type { CslItem } from '../model/csl-item.js'
import { primaryOf } from '../model/translated.js'

/** From dist/src/cite/ to the package's styles/. */
const STYLE = new URL('../../../styles/journal.csl', import.meta.url)
/** English comes with citation-js, in a newer form. */
const LOCALES = ['ja-JP', 'ru-RU']

/** The variable by which a ranked style sorts its list: no style of others has it. */
export const RANK = 'kiyo-rank'
/** The `sort` of a style's list of works. */
const LIST_SORT = /(<bibliography\b(?:(?!<\/bibliography>)[\s\S])*?)<sort\b[\s\S]*?<\/sort>/

/** Separates the sources of a note in the output of the engine; it occurs in no text. */
export const SOURCE_BOUNDARY = '\u241e'

/** The engines that were made, by style and locale, as citation-js keeps them. */
const engines = new Map<string, CslEngine>()

/** The functions of citation-js that this room uses. */
export interface CitationJs {
  /** The journal's style, as CSL-M. */
  style: string
  /** Whether it is the journal's own. */
  isOwn: boolean
  /** Whether the style sorts its list of works, rather than leave it in the order of the citations. */
  sortsList: boolean
  /**
   * @param locale  of the terms of the style, for layouts without one
   * @param isRanked  whether the list is sorted by the ranks of the items, and not as the style does
   */
  makeEngine(items: readonly CslItem[], locale?: string, isRanked?: boolean): CslEngine
  /** @throws SyntaxError whose message says “at line 3 col 5” */
  parseBibtexEntries(text: string): BibtexEntry[]
  /** @throws any error where a field cannot be read; it does not name the field */
  convertBibtex(entries: readonly BibtexEntry[]): CslItem[]
  /** Whether the parser reads a command of LaTeX, which is given without its backslash. */
  knowsLatex(command: string): boolean
  /** @param record  the values by tag, several values as a list */
  convertRis(record: Readonly<Record<string, string | string[]>>): CslItem | undefined
}

/** An element of a style, as the engine keeps it. */
export type StyleNode = CslNode

/** An entry as it is written, with the fields that CSL has no place for. */
export interface BibtexEntry {
  /** In small letters: `book`. */
  type: string
  label: string
  properties: Record<string, unknown>
}

/**
 * Load citation-js with the journal's style and the locales that the style's layouts need.
 *
 * A style is known to the engine by the hash of its content, since adding another under the same name does nothing;
 * with it go the locales, which the engine reads once.
 *
 * @param style  CSL-M with a layout for each language; without it kiyo's, `styles/journal.csl`
 * @param own    where the style is a journal's own: the language of the article, and locales of its own by their tags
 */
export function loadCitationJs(
  style = readFileSync(STYLE, 'utf8'),
  own?: { language: string; locales: Readonly<Record<string, string>> },
): CitationJs {
  const require = createRequire(import.meta.url)
  const csl = plugins.config.get('@csl')
  // The engine joins sources by one delimiter for all languages, so it gets a boundary, which the punctuation replaces
  // later
  const bare = own ? withoutWrapping(style) : style
  const parted = bare.replace(/(<layout\b[^>]*?)(?: delimiter="[^"]*")?(\/?>)/g, `$1 delimiter="&#x241e;"$2`)
  const name = createHash('sha256')
    .update(JSON.stringify([parted, own?.locales]))
    .digest('hex')
  const ranked = `${name}-ranked`
  if (!csl.styles.has(name)) {
    csl.styles.add(name, parted)
    csl.styles.add(ranked, parted.replace(LIST_SORT, `$1<sort><key variable="${RANK}"/></sort>`))
  }
  for (const locale of LOCALES) {
    const file = require.resolve(`citeproc-locales/locales/locales-${locale}.xml`)
    csl.locales.add(locale, readFileSync(file, 'utf8'))
  }
  const ownLocale =
    own && localeOf(defaultLocale(style) ?? unclaimed(own.language, style), own.locales, require.resolve)
  for (const [tag, locale] of Object.entries(own?.locales ?? {})) csl.locales.add(tag, locale)
  if (ownLocale && !csl.locales.has(ownLocale)) {
    const file = `citeproc-locales/locales/locales-${ownLocale}.xml`
    csl.locales.add(ownLocale, readFileSync(require.resolve(file), 'utf8'))
  }
  const { constants } = plugins.config.get('@bibtex')
  const latex = [
    ...[constants.commands, constants.mathCommands, constants.diacritics, constants.formattingEnvs],
    ...[constants.formattingCommands, constants.argumentCommands, { begin: '', end: '' }],
  ]
  return {
    style,
    isOwn: own !== undefined,
    sortsList: LIST_SORT.test(parted),
    makeEngine: (items, locale = ownLocale ?? 'ja-JP', isRanked = false) => {
      const style = isRanked ? ranked : name
      // citation-js keeps one engine for a style, which would sort the sources of the article before with those of this one, and
      // tell these from those: it forgets them.
      const key = `${style} ${locale}`
      engines.get(key)?.restoreProcessorState()
      const engine = csl.engine(items, style, locale, 'html')
      engine.restoreProcessorState()
      engines.set(key, engine)
      return engine
    },
    parseBibtexEntries: (text) => plugins.input.data(text, '@biblatex/text') as BibtexEntry[],
    convertBibtex: (entries) =>
      entries.length === 0 ? [] : (plugins.input.data(entries, '@biblatex/entries+list') as CslItem[]),
    knowsLatex: (command) => latex.some((commands) => Object.hasOwn(commands, command)),
    convertRis: (record) =>
      plugins.input.chain(record, { forceType: '@ris/record', generateGraph: false })[0] as
        | CslItem
        | undefined,
  }
}

/**
 * Take away what a style sets before and after a whole citation, since it goes around the author's words, too; and what sorts
 * and collapses its sources, which stand in the author's order and are linked one by one.
 */
function withoutWrapping(style: string): string {
  return style.replace(/<citation\b[\s\S]*?<\/citation>/, (citation) =>
    citation
      .replace(/<sort>[\s\S]*?<\/sort>/, '')
      .replace(/^<citation\b[^>]*>/, (start) => start.replace(/ collapse="[^"]*"/, ''))
      .replace(/<layout\b[^>]*>/g, (layout) => layout.replace(/ (?:prefix|suffix)="[^"]*"/g, '')),
  )
}

function defaultLocale(style: string): string | undefined {
  return /<style\b[^>]*\bdefault-locale="([\w-]+)"/.exec(style)?.[1]
}

/**
 * The language of a style that does not say its own: that of the article, unless the style has a layout for it, for the engine
 * sets the sources of its own language in the layout that is for all others.
 */
function unclaimed(language: string, style: string): string {
  const claimed = [...style.matchAll(/<layout\b[^>]*\blocale="([^"]*)"/g)].flatMap(([, tags = '']) =>
    tags.split(/\s+/).map(primaryOf),
  )
  return [language, 'en', 'ru', 'fr'].find((one) => !claimed.includes(primaryOf(one))) ?? language
}

/** The locale of a language: a journal's own, else the first of the language that CSL has; English where it has none. */
function localeOf(
  language: string,
  own: Readonly<Record<string, string>>,
  resolve: (file: string) => string,
): string {
  const { language: base, region } = new Intl.Locale(language).maximize()
  const known = Object.keys(own).find((tag) => tag.split('-')[0] === base)
  if (known !== undefined) return known
  for (const tag of [`${base}-${region}`, base]) {
    try {
      resolve(`citeproc-locales/locales/locales-${tag}.xml`)
      return tag
    } catch {
      // The next may be there.
    }
  }
  return 'en-US'
}
