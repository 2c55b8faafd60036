import { said } from '../../messages/say.js'
import type { SourcePlace } from '../source/source-page.js'
import { asPlain } from './as-plain.js'
import type { FieldCode } from './read-field.js'
import type { PartReading } from './reading.js'
import type { Inline, WordSource } from './word-document.js'

type Json = Readonly<Record<string, unknown>>

/**
 * Read a citation that a reference manager has put in: Zotero and Mendeley keep the sources as CSL-JSON in the field's
 * code, Word in a part of its own. Of others only what is printed stays.
 *
 * @param printed  what the field shows
 * @see https://www.zotero.org/support/kb/word_field_codes, https://github.com/citation-style-language/schema
 */
export function readCitation(
  code: FieldCode,
  printed: Inline[],
  place: SourcePlace,
  reading: PartReading,
): Inline[] {
  const sources = sourcesOf(code, reading)
  if (!sources || sources.length === 0) {
    const program = code.kind.replace(/^ADDIN /, '')
    const decided = said('import.citation.as-text', { program, text: asPlain(printed) })
    reading.decisions.note(decided, place, 'unsure')
    return printed
  }
  return [{ type: 'citation', citation: { sources, place }, printed }]
}

function sourcesOf({ kind, rest }: FieldCode, reading: PartReading): WordSource[] | undefined {
  if (kind === 'CITATION') return wordSources(rest, reading)
  if (kind === 'MENDELEY') {
    const encoded = /^MENDELEY_CITATION_v\d+_(.*)$/s.exec(rest)?.[1] ?? ''
    return cslSources(Buffer.from(encoded, 'base64').toString('utf8'))
  }
  return kind === 'ADDIN EN.CITE' ? undefined : cslSources(rest.replace(/^CSL_CITATION\s*/, ''))
}

/** The sources of a CSL citation; undefined where it cannot be read. */
function cslSources(text: string): WordSource[] | undefined {
  const json = parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1))
  const items = json?.citationItems
  if (!Array.isArray(items)) return undefined
  const sources = items.map((one): WordSource | undefined => {
    if (!isObject(one) || !isObject(one.itemData)) return undefined
    const uris = one.uris ?? one.uri
    const id = Array.isArray(uris) ? uris[0] : (uris ?? one.itemData.id ?? one.id)
    return {
      id: String(id),
      item: one.itemData,
      locator: textOf(one.locator),
      label: textOf(one.label),
      prefix: textOf(one.prefix),
      suffix: textOf(one.suffix),
      ...(one['suppress-author'] === true ? { isAuthorHidden: true } : {}),
    }
  })
  return sources.every((one) => one !== undefined) ? sources : undefined
}

/**
 * @param code  `Len70 \p 12 \m Mur04 \p 5`
 * @see ECMA-376-1, 17.16.5.10 "CITATION"
 */
function wordSources(code: string, { bibliography }: PartReading): WordSource[] | undefined {
  const parts = [...code.matchAll(/\\([a-z])\s*("(?:[^"\\]|\\.)*"|[^\s\\]*)|"([^"]*)"|(\S+)/gi)]
  const sources: { tag: string; switches: Map<string, string> }[] = []
  for (const [, name, value = '', quoted, tag] of parts) {
    const plain = value.replace(/^"|"$/g, '')
    if (name === 'm') sources.push({ tag: plain, switches: new Map() })
    else if (name) sources.at(-1)?.switches.set(name, plain)
    else if (sources.length === 0) sources.push({ tag: quoted ?? tag ?? '', switches: new Map() })
  }
  const found = sources.map(({ tag, switches }): WordSource | undefined => {
    const source = bibliography.get(tag)
    return (
      source && {
        ...source,
        locator: switches.get('p') ?? switches.get('v'),
        label: switches.has('p') ? 'page' : switches.has('v') ? 'volume' : undefined,
        prefix: switches.get('f'),
        suffix: switches.get('s'),
        ...(switches.has('n') ? { isAuthorHidden: true } : {}),
      }
    )
  })
  return found.every((one) => one !== undefined) ? found : undefined
}

function parse(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value).trim() || undefined
    : undefined
}
