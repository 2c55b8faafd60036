import { x } from 'xastscript'
import type { XmpClaims } from './xmp-metadata.js'

/** What XMP says besides the vocabularies that PDF/A knows has to be described in it. */
const UA = 'http://www.aiim.org/pdfua/ns/id/'

/**
 * What the file for readers says that it is built to: PDF/A-2a, and PDF/UA-1.
 *
 * @param isUniversal  whether to name PDF/UA
 * @see ISO 19005-2, 6.6.2.3 "Extension schemas", 6.6.4 "Version and conformance level identification"
 * @see ISO 14289-1, 5 "Version identification"
 */
export function archiveClaims(isUniversal: boolean): XmpClaims {
  return {
    vocabularies: { pdfaid: 'http://www.aiim.org/pdfa/ns/id/', pdfuaid: UA },
    properties: [
      x('pdfaid:part', '2'),
      x('pdfaid:conformance', 'A'),
      ...(isUniversal ? [x('pdfuaid:part', '1')] : []),
    ],
    schemas: isUniversal ? [universalSchema()] : [],
  }
}

function universalSchema(): ReturnType<typeof x> {
  const resource = { 'rdf:parseType': 'Resource' }
  return x('rdf:li', resource, [
    x('pdfaSchema:schema', 'PDF/UA identification schema'),
    x('pdfaSchema:namespaceURI', UA),
    x('pdfaSchema:prefix', 'pdfuaid'),
    x('pdfaSchema:property', [
      x('rdf:Seq', [
        x('rdf:li', resource, [
          x('pdfaProperty:name', 'part'),
          x('pdfaProperty:valueType', 'Integer'),
          x('pdfaProperty:category', 'internal'),
          x('pdfaProperty:description', 'Part of ISO 14289 to which the document conforms'),
        ]),
      ]),
    ]),
  ])
}
