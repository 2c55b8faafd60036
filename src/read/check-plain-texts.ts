import { type Document, isPair, isScalar, visit } from 'yaml'
import { markupOfText } from './leftover-patterns.js'

/** Keys of the front matter whose values are printed, or given to databases as text. */
const TEXTS: ReadonlySet<string> = new Set([
  'title',
  'subtitle',
  'title-en',
  'subtitle-en',
  'title-short',
  'section',
  'author',
  'keywords',
  'journal',
  'rights',
  'funding',
])
/** An address, a DOI: any sign may be in them. */
const ADDRESS = /(?:[a-z]{2,8}:\/\/|www\.|\b10\.\d{4,9}\/)[^\s"'、。」』）]+/giu

/**
 * Find markup in texts of the front matter, where it is printed as it is typed: the first of each text.
 *
 * @param document  the front matter, as it was parsed
 * @param yaml      the source of the document
 * @param tell      takes what was found and its offset in the YAML
 */
export function checkPlainTexts(
  document: Document.Parsed,
  yaml: string,
  tell: (written: string, offset: number) => void,
): void {
  visit(document, {
    Pair: (_, pair, path) => {
      const isTop = !path.some(isPair)
      return isTop && isScalar(pair.key) && !TEXTS.has(String(pair.key.value)) ? visit.SKIP : undefined
    },
    Scalar: (key, { range, value }) => {
      if (key === 'key' || typeof value !== 'string' || !range) return
      const [start, end] = range
      const written = yaml.slice(start, end).replace(ADDRESS, (address) => ' '.repeat(address.length))
      const found = markupOfText.exec(written)
      if (found) tell(found[0], start + found.index)
    },
  })
}
