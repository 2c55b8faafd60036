import type { Heading, Root } from 'mdast'
import type { CslName } from '../model/csl-item.js'
import type { CitedSource, WorksCited } from '../model/manuscript-nodes.js'
import { parseMarkup } from './parse-markup.js'
import type { PrintedSource } from './printed-source.js'
import type { Reference, StyleLanguage } from './reference.js'
import { styleLanguage } from './source-language.js'

const HEADINGS: Readonly<Record<StyleLanguage, Readonly<Record<'title' | StyleLanguage, string>>>> = {
  ja: { title: '文献一覧', ja: '日本語文献', ru: 'ロシア語文献', en: '欧文文献' },
  ru: {
    title: 'Список литературы',
    ja: 'На японском языке',
    ru: 'На русском языке',
    en: 'На европейских языках',
  },
  en: { title: 'Works Cited', ja: 'Japanese', ru: 'Russian', en: 'Western Languages' },
}

/**
 * Put the list of works cited after the body: a group for each language, sorted by reading (kana), by the Cyrillic and
 * by the Latin alphabet. A Japanese source without a reading is sorted by its characters.
 *
 * @param tree        the manuscript; the list goes before the first summary that is after the text, or note
 * @param works       each source as the list prints it
 * @param lang        of the article: its headings
 * @param identifier  gives each source the identifier that citations link to
 * @param isOwn       whether a journal's own style gave the sources, and their order
 * @param title       the journal's heading over the list
 */
export function listWorks(
  tree: Root,
  works: ReadonlyMap<Reference, PrintedSource>,
  lang: string,
  identifier: (reference: Reference) => string,
  isOwn = false,
  title?: string,
): void {
  const words = HEADINGS[styleLanguage(lang)]
  const asEntries = (entries: readonly PrintedSource[]): CitedSource[] =>
    entries.map(
      ({ reference, language: own, html, style }): CitedSource => ({
        type: 'citedSource',
        key: reference.key,
        lang: own,
        identifier: identifier(reference),
        children: parseMarkup(
          html
            .replace(/<\/div>\s*(?=<div)/g, ' ')
            .replace(/^\s*<div[^>]*>|<\/div>\s*$/g, '')
            .trim(),
          style,
        ),
      }),
    )
  const groups = (['ja', 'ru', 'en'] as const).flatMap((language): [Heading, WorksCited] | [] => {
    const { compare } = new Intl.Collator(language, { numeric: true })
    const entries = [...works.values()]
      .filter(({ style }) => style === language)
      .sort((a, b) => compare(sortKey(a.reference), sortKey(b.reference)))
    if (entries.length === 0) return []
    const children = asEntries(entries)
    return [heading(3, words[language]), { type: 'worksCited', children }]
  })
  const whole: WorksCited[] = [{ type: 'worksCited', children: asEntries([...works.values()]) }]
  const end = tree.children.findIndex(
    (node) => (node.type === 'summary' && node.place !== 'before') || node.type === 'footnoteDefinition',
  )
  tree.children.splice(
    end === -1 ? tree.children.length : end,
    0,
    heading(2, title ?? words.title),
    ...(isOwn ? whole : groups),
  )
}

function heading(depth: 2 | 3, value: string): Heading {
  return { type: 'heading', depth, children: [{ type: 'text', value }] }
}

function sortKey({ item, reading }: Reference): string {
  const names = [item.author, item.editor, item.compiler, item['editorial-director']].find((one) =>
    Array.isArray(one),
  )
  const { family = '', given = '', literal } = ((names as CslName[] | undefined)?.[0] ?? {}) as CslName
  const date =
    item.issued && !Array.isArray(item.issued) && typeof item.issued === 'object' ? item.issued : {}
  const year = String(date['date-parts']?.[0]?.[0] ?? '')
  const name = reading ?? literal ?? `${family} ${given}`.trim()
  const head = name || (typeof item.archive === 'string' ? item.archive : '')
  return [head, year, typeof item.title === 'string' ? item.title : ''].filter(Boolean).join(' ')
}
