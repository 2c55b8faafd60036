import { x } from 'xastscript'
import { directionOf } from '../../model/direction-of.js'
import type { PublicationFront } from '../../model/publication.js'
import { onLines } from '../../xml/on-lines.js'
import { renderXml } from '../../xml/render-xml.js'
import type { ContentDocument, ResourceFile } from './content-document.js'
import { packageAccessibility } from './package-accessibility.js'
import { type PageOwner, PREFIXES, packageMetadata } from './package-metadata.js'

const XHTML = 'application/xhtml+xml'

/**
 * Render the package document: metadata, the list of files, the order of reading. It says what the
 * manuscript says and nothing else: no rights, publisher or description are made up.
 *
 * @param front    the metadata
 * @param edition  identifier, time of the last change, content documents in the order of reading, the cover, images and fonts,
 *                 whose pages are listed, if any
 * @returns        `content.opf`
 * @see EPUB 3.3, 5 "Package document"
 */
export function renderPackage(
  front: PublicationFront,
  edition: {
    identifier: string
    modified: Date
    documents: readonly ContentDocument[]
    pageOwner: PageOwner | undefined
    /** The content document that shows the cover. */
    cover: ContentDocument | undefined
    resources: readonly ResourceFile[]
  },
): string {
  const { documents, cover, resources } = edition
  const coverImage = resources.findIndex(({ properties }) => properties === 'cover-image')
  const hasFonts = resources.some(({ mediaType }) => mediaType.startsWith('font/'))
  const root = {
    xmlns: 'http://www.idpf.org/2007/opf',
    version: '3.0',
    'unique-identifier': 'identifier',
    'xml:lang': front.lang,
    prefix: PREFIXES,
  }
  return renderXml(
    onLines(
      x('package', root, [
        x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
          ...packageMetadata(front, { ...edition, hasFonts }),
          ...packageAccessibility(documents, front.lang),
          coverImage >= 0 ? x('meta', { name: 'cover', content: `resource-${coverImage + 1}` }) : null,
        ]),
        x('manifest', [
          x('item', { id: 'toc', href: 'toc.xhtml', 'media-type': XHTML, properties: 'nav' }),
          x('item', { id: 'ncx', href: 'toc.ncx', 'media-type': 'application/x-dtbncx+xml' }),
          x('item', { id: 'style', href: 'style.css', 'media-type': 'text/css' }),
          cover ? x('item', { id: 'cover', href: cover.filename, 'media-type': XHTML }) : null,
          ...documents.map(({ filename }, index) =>
            x('item', { id: `document-${index + 1}`, href: filename, 'media-type': XHTML }),
          ),
          ...resources.map(({ href, mediaType, properties }, index) =>
            x('item', { id: `resource-${index + 1}`, href, 'media-type': mediaType, properties }),
          ),
        ]),
        x('spine', { toc: 'ncx', 'page-progression-direction': directionOf(front.lang) }, [
          cover ? x('itemref', { idref: 'cover' }) : null,
          ...documents.map((_, index) => x('itemref', { idref: `document-${index + 1}` })),
          x('itemref', { idref: 'toc', linear: 'no' }),
        ]),
      ]),
    ),
  )
}
