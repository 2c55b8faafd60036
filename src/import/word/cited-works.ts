import type { FieldCitation, WordSource } from '../docx/word-document.js'
import { escapeMarkdown } from '../manuscript/escape-markdown.js'
import { guessLanguage } from '../source/guess-language.js'
import type { SourcePlace } from '../source/source-page.js'

/** Characters of a key that needs no braces. */
const BARE = /^[\p{sc=Latin}\p{sc=Cyrillic}\d_]+$/u
/** A locator that is numbers: `66-79`, `5, 7`, `xii`. */
const NUMBERS = /^[\dA-Za-z]{1,6}(?:\s?[-–—,、]\s?[\dA-Za-z]{1,6})*$/
/** Words before a locator's number that the read stage knows, by CSL's label. */
const WORDS: Readonly<Record<string, string>> = {
  folio: 'f.',
  volume: 'vol.',
  issue: 'no.',
  chapter: 'chap.',
  section: '§',
  paragraph: '¶',
  column: 'col.',
  line: 'line',
  note: 'n.',
  figure: 'fig.',
}
const ELSEWHERE = new Set(['page', ...Object.keys(WORDS)])

/** What a document shows of a citation. */
export interface ShownCitation {
  text: string
  place: SourcePlace
}

/** The works that a document cites, each under a key, and what cites them. */
export class CitedWorks {
  readonly #keys = new Map<string, string>()
  readonly #items = new Map<string, Readonly<Record<string, unknown>>>()
  readonly #shown: { markdown: string; shown: ShownCitation }[] = []

  /** The number of works. */
  get size(): number {
    return this.#items.size
  }

  /**
   * Write a citation as Markdown: `[@key, 66-79頁; see @other]`.
   *
   * @param text   what the document shows of it
   * @param place  in the source
   * @see manuscript/README.md, "Sources"
   */
  citation({ sources, place }: FieldCitation, text: string): string {
    const markdown = `[${sources.map((source) => this.#sourceOf(source)).join('; ')}]`
    this.#shown.push({ markdown, shown: { text, place } })
    return markdown
  }

  /** What the document shows of each citation, in the order of the text, by how it is written. */
  shown(): Map<string, ShownCitation[]> {
    const all = new Map<string, ShownCitation[]>()
    for (const { markdown, shown } of this.#shown) all.set(markdown, [...(all.get(markdown) ?? []), shown])
    return all
  }

  /** The works as `references.json`. */
  file(): string {
    const items = [...this.#items].map(([id, item]) => {
      const { id: _, ...fields } = item
      return { id, ...fields }
    })
    return `${JSON.stringify(items, undefined, 2)}\n`
  }

  #sourceOf({ prefix, suffix, isAuthorHidden, ...source }: WordSource): string {
    const key = this.#keyOf(source)
    const at = `${isAuthorHidden ? '-' : ''}@${BARE.test(key) ? key : `{${key}}`}`
    const before = prefix ? `${wordsOf(prefix)} ` : ''
    const locator = locatorOf(source)
    const after = suffix ? `${/^[,.;:、。）)]/.test(suffix) ? '' : ' '}${wordsOf(suffix)}` : ''
    return before + at + (locator ? `, ${locator}` : '') + after
  }

  #keyOf({ id, item }: WordSource): string {
    const known = this.#keys.get(id)
    if (known) return known
    const own = item['citation-key']
    const base = typeof own === 'string' && own ? own.replace(/[{}\s]/g, '_') : keyFrom(item)
    let key = base
    for (let number = 2; this.#items.has(key); number++) key = `${base}_${number}`
    this.#keys.set(id, key)
    this.#items.set(key, item)
    return key
  }
}

/** The first author's family name and the year: `lensen1970`, `村上2004`. */
function keyFrom(item: Readonly<Record<string, unknown>>): string {
  const names = [item.author, item.editor, item.translator].find(
    (one) => Array.isArray(one) && one.length > 0,
  )
  const first: unknown = Array.isArray(names) ? names[0] : undefined
  const { family, literal } = (typeof first === 'object' && first !== null ? first : {}) as Record<
    string,
    unknown
  >
  const title = typeof item.title === 'string' ? item.title : ''
  const name = [family, literal, title.split(/\s/)[0]?.slice(0, 12)].find(
    (one) => typeof one === 'string' && one,
  )
  const { 'date-parts': parts, literal: written, raw } = (item.issued ?? {}) as Record<string, unknown>
  const year =
    (Array.isArray(parts) && Array.isArray(parts[0]) ? parts[0][0] : undefined) ??
    /\d{4}/.exec(String(written ?? raw ?? ''))?.[0] ??
    ''
  const letters = `${name ?? 'work'}${year}`
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}_]/gu, '')
    .toLowerCase()
  return letters || 'work'
}

/** A locator as the source's language writes it. */
function locatorOf({ locator, label = 'page', item }: WordSource): string {
  if (!locator) return ''
  if (!NUMBERS.test(locator) || !ELSEWHERE.has(label)) return wordsOf(locator)
  const number = locator.replace(/[–—]/g, '-')
  if (label !== 'page') return `${WORDS[label]} ${number}`
  const declared = typeof item.language === 'string' ? item.language.slice(0, 2).toLowerCase() : undefined
  const language = declared ?? guessLanguage(typeof item.title === 'string' ? item.title : '')
  if (/^(?:ja|jp|zh|ko)$/.test(language)) return `${number}頁`
  return language === 'ru' ? `С. ${number}` : `p. ${number}`
}

function wordsOf(text: string): string {
  return escapeMarkdown(text.replace(/<[^>]*>/g, '').trim(), false).replace(/(?<!\\)[[\]]/g, '\\$&')
}
