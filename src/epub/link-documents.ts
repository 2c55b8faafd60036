import type { Properties } from 'hast'
import { visit } from 'unist-util-visit'
import type { ContentDocument } from './content-document.js'

/**
 * Make links within the article reach their target where the split put it into another file.
 *
 * @param documents  all content documents; `href="#id"` becomes `file#id` where the id is in another one
 */
export function linkDocuments(documents: readonly ContentDocument[]): void {
  const files = new Map<string, string>()
  eachElement(documents, (properties, document) => {
    if (typeof properties.id === 'string') files.set(properties.id, document.filename)
  })
  eachElement(documents, (properties, document) => {
    const { href } = properties
    if (typeof href !== 'string' || !href.startsWith('#')) return
    const filename = files.get(href.slice(1)) ?? files.get(decodeFragment(href.slice(1)))
    if (filename && filename !== document.filename) properties.href = filename + href
  })
}

function eachElement(
  documents: readonly ContentDocument[],
  change: (properties: Properties, document: ContentDocument) => void,
): void {
  for (const document of documents) {
    visit(document.body, 'element', (element) => change(element.properties, document))
  }
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
