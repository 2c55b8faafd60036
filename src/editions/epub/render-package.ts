import type { Article } from '../../model/article.js'
import type { ContentDocument, ResourceFile } from './content-document.js'
import { escapeXmlAttribute } from './escape-xml.js'
import { renderAccessibility } from './render-accessibility.js'
import { PREFIXES, renderMetadata } from './render-metadata.js'

/**
 * Render the package document: metadata, the list of files, the order of reading. It says what the
 * manuscript says and nothing else: no rights, publisher or description are made up.
 *
 * @param article  the metadata
 * @param edition  identifier, time of the last change, content documents in the order of reading, the cover, images and fonts,
 *                 whether there is a page-list
 * @returns        `content.opf`
 * @see EPUB 3.3, 5 "Package document"
 */
export function renderPackage(
  article: Article,
  edition: {
    identifier: string
    modified: Date
    documents: readonly ContentDocument[]
    /** The content document that shows the cover. */
    cover: ContentDocument | undefined
    resources: readonly ResourceFile[]
    hasPages: boolean
  },
): string {
  const { documents, cover, resources } = edition
  const coverImage = resources.findIndex(({ properties }) => properties === 'cover-image')
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="identifier" xml:lang="${escapeXmlAttribute(article.lang)}" prefix="${PREFIXES}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${renderMetadata(article, edition)}
${renderAccessibility(documents, article.lang)}
${coverImage >= 0 ? `<meta name="cover" content="resource-${coverImage + 1}"/>\n` : ''}</metadata>
<manifest>
<item id="toc" href="toc.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="style" href="style.css" media-type="text/css"/>
${[
  ...(cover ? [`<item id="cover" href="${cover.filename}" media-type="application/xhtml+xml"/>`] : []),
  ...documents.map(
    ({ filename }, index) =>
      `<item id="document-${index + 1}" href="${filename}" media-type="application/xhtml+xml"/>`,
  ),
  ...resources.map(
    ({ href, mediaType, properties }, index) =>
      `<item id="resource-${index + 1}" href="${href}" media-type="${mediaType}"${properties ? ` properties="${properties}"` : ''}/>`,
  ),
].join('\n')}
</manifest>
<spine toc="ncx">
${[
  ...(cover ? ['<itemref idref="cover"/>'] : []),
  ...documents.map((_, index) => `<itemref idref="document-${index + 1}"/>`),
].join('\n')}
<itemref idref="toc" linear="no"/>
</spine>
</package>
`
}
