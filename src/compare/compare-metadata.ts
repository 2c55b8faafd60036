import { elementsIn } from '../xml/elements-in.js'
import { textIn } from '../xml/text-in.js'
import type { MetadataChange } from './comparison.js'
import type { ReadBuild } from './read-build.js'

/** List what the editions say of themselves and differs: from the EPUBs, else from the PDFs. */
export function compareMetadata(old: ReadBuild, found: ReadBuild, from: 'epub' | 'print'): MetadataChange[] {
  const [before, after] = [read(old, from), read(found, from)]
  const names = [...new Set([...before.keys(), ...after.keys()])]
  return names.flatMap((name): MetadataChange[] => {
    const [one, other] = [before.get(name), after.get(name)]
    if (one === other) return []
    return [
      { name, ...(one === undefined ? {} : { old: one }), ...(other === undefined ? {} : { new: other }) },
    ]
  })
}

function read({ book, blocks }: ReadBuild, from: 'epub' | 'print'): Map<string, string> {
  const values = new Map<string, string>()
  const add = (name: string, value: string): void => {
    if (value !== '') values.set(name, values.has(name) ? `${values.get(name)}; ${value}` : value)
  }
  if (from === 'print') {
    add('title', blocks?.title ?? '')
    add('author', blocks?.author ?? '')
    add('language', blocks?.language ?? '')
    return values
  }
  const tree = book?.trees.get(book.packagePath)
  for (const element of elementsIn(elementsIn(tree, 'metadata')[0])) {
    const { property, refines, name, content } = element.attributes
    const isPart = element.name === 'metadata' || element.name === 'link'
    const key = element.name === 'meta' ? (property ?? name ?? 'meta') : element.name
    if (!isPart) add(refines ? `${key} (${refines.replace('#', '')})` : key, content ?? textIn(element))
  }
  return values
}
