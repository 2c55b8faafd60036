import { Failure } from '../../model/failure.js'
import { type EpubBook, readEpub } from '../../verify/read-epub.js'
import { elementsIn } from '../../xml/elements-in.js'
import { textIn } from '../../xml/text-in.js'
import type { ReadEdition } from '../edition.js'
import { readEpubUnits } from './read-epub-units.js'

/**
 * Read a finished EPUB to be compared.
 *
 * @param name  of its file and of the build that it is of, as messages call them
 * @throws Failure 66 when it is damaged or has no text; any other error where it is no zip
 */
export async function readFinishedEpub(
  epub: Uint8Array,
  name: { name: string; file: string },
): Promise<ReadEdition> {
  const book = await readEpub(epub)
  const [path] = book.unreadable.keys()
  if (path !== undefined) throw new Failure('damaged-edition', { ...name, path })
  if (book.spine.length === 0) throw new Failure('edition-without-text', name)
  const language = elementsIn(book.trees.get(book.packagePath), 'dc:language')[0]
  return {
    text: () => readEpubUnits(book),
    metadata: metadataOf(book),
    language: language ? textIn(language) : '',
    parts: partsOf(book),
  }
}

function metadataOf({ trees, packagePath }: EpubBook): Map<string, string> {
  const values = new Map<string, string>()
  for (const element of elementsIn(elementsIn(trees.get(packagePath), 'metadata')[0])) {
    const { property, refines, name, content } = element.attributes
    const isPart = element.name === 'metadata' || element.name === 'link'
    const key = element.name === 'meta' ? (property ?? name ?? 'meta') : element.name
    // The time of the day is made from the files and says nothing that they do not.
    const isMoment = key === 'dcterms:modified'
    const value = (content ?? textIn(element)).slice(0, isMoment ? 'YYYY-MM-DD'.length : undefined)
    if (isPart || value === '') continue
    const full = refines ? `${key} (${refines.replace('#', '')})` : key
    values.set(full, values.has(full) ? `${values.get(full)}; ${value}` : value)
  }
  return values
}

/** Images and style sheets; the cover is drawn from the title and is left out. */
function partsOf({ items, files }: EpubBook): Map<string, Uint8Array> {
  const compared = items.filter(
    ({ mediaType, properties }) =>
      /^(?:image\/|text\/css)/.test(mediaType) && !properties.includes('cover-image'),
  )
  return new Map(
    compared.flatMap(({ path }) => {
      const bytes = files.get(path)
      return bytes ? [[path, bytes] as const] : []
    }),
  )
}
