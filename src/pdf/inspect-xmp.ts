import { elementsIn } from '../xml/elements-in.js'
import { textIn } from '../xml/text-in.js'
import { parseXmp } from './parse-xmp.js'

/** Vocabularies that PDF/A-2 knows, and RDF's own. @see ISO 19005-2, 6.6.2.3.1 */
const KNOWN = [
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'adobe:ns:meta/',
  'http://purl.org/dc/elements/1.1/',
  'http://ns.adobe.com/pdf/1.3/',
  'http://ns.adobe.com/xap/1.0/',
  'http://ns.adobe.com/xap/1.0/mm/',
  'http://ns.adobe.com/xap/1.0/rights/',
  'http://www.aiim.org/pdfa/ns/id/',
  'http://www.aiim.org/pdfa/ns/extension/',
  'http://www.aiim.org/pdfa/ns/schema#',
  'http://www.aiim.org/pdfa/ns/property#',
]

/**
 * What a metadata packet has to be, and whether it is: well-formed, in a wrapper that leaves size and encoding to XML, in one
 * RDF, of vocabularies that PDF/A knows or that are described in it.
 *
 * @see ISO 19005-2, 6.6.2.1 "General", 6.6.2.3 "Extension schemas"
 */
export function inspectXmp(packet: string): boolean[] {
  const tree = parseXmp(packet)
  const wrapper = /<\?xpacket begin=[^?]*\?>/.exec(packet)?.[0] ?? ''
  const described = new Set(elementsIn(tree, 'pdfaSchema:namespaceURI').map((one) => textIn(one).trim()))
  const properties = elementsIn(tree, 'pdfaProperty:name').map((one) => textIn(one).trim())
  const spaces = new Map(
    elementsIn(tree).flatMap(({ attributes }) =>
      Object.entries(attributes).flatMap(([key, value]) =>
        key.startsWith('xmlns:') ? [[key.slice('xmlns:'.length), value ?? ''] as const] : [],
      ),
    ),
  )
  const isDescribed = (qualified: string): boolean => {
    const [prefix = '', local = ''] = qualified.split(':')
    const space = spaces.get(prefix) ?? ''
    return KNOWN.includes(space) || (described.has(space) && properties.includes(local))
  }
  return [
    tree !== undefined,
    wrapper !== '' && !/\s(?:bytes|encoding)=/.test(wrapper),
    elementsIn(tree, 'rdf:RDF').length === 1,
    ...[...new Set(elementsIn(tree).map(({ name }) => name))].map(isDescribed),
  ]
}
