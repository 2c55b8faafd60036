import type { Element } from 'hast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { decodePercent } from '../../model/decode-percent.js'
import { report } from '../../model/report.js'
import type { ContentDocument } from './content-document.js'

const ABSOLUTE = /^[a-z][a-z0-9+.-]*:/i

/**
 * Make links within the article reach their target where the split put it into another file.
 *
 * @param documents  all content documents; `href="#id"` becomes `file#id` where the id is in another one
 * @param file       gets `unresolved-reference` for a link to an id or a file that the edition does not have
 */
export function linkDocuments(documents: readonly ContentDocument[], file: VFile): void {
  const files = new Map<string, string>()
  eachElement(documents, ({ properties }, document) => {
    if (typeof properties.id === 'string') files.set(properties.id, document.filename)
  })
  eachElement(documents, (element, document) => {
    const { href } = element.properties
    if (element.tagName !== 'a' || typeof href !== 'string' || ABSOLUTE.test(href)) return
    const id = href.replace(/^#/, '')
    const filename = href.startsWith('#') ? (files.get(id) ?? files.get(decodePercent(id))) : undefined
    if (!filename) {
      report(file, 'unresolved-reference', { target: href }, element)
    } else if (filename !== document.filename) {
      element.properties.href = filename + href
    }
  })
}

function eachElement(
  documents: readonly ContentDocument[],
  change: (element: Element, document: ContentDocument) => void,
): void {
  for (const document of documents) visit(document.body, 'element', (element) => change(element, document))
}
