import { fromXml } from 'xast-util-from-xml'
import { elementsIn } from '../xml/elements-in.js'
import { textIn } from '../xml/text-in.js'

/**
 * Read the authors that a metadata packet names, each of its own; none where there is no packet.
 *
 * @see ISO 16684-1 (XMP), 8.3 "Dublin Core namespace"
 */
export function readCreators(xmp: string): string[] {
  if (xmp === '') return []
  const [creators] = elementsIn(fromXml(xmp), 'dc:creator')
  return elementsIn(creators, 'rdf:li').map((creator) => textIn(creator))
}
