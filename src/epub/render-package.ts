import type { Article } from '../model/article.js'
import type { ContentDocument, ImageFile } from './content-document.js'
import { escapeXmlAttribute } from './escape-xml.js'
import { renderAccessibility } from './render-accessibility.js'
import { PREFIXES, renderMetadata } from './render-metadata.js'

/**
 * Render the package document: metadata, the list of files, the order of reading. It says what the
 * manuscript says and nothing else: no rights, publisher or description are made up.
 *
 * @param article  the metadata
 * @param edition  identifier, time of the last change, content documents in the order of reading, images,
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
    images: readonly ImageFile[]
    hasPages: boolean
  },
): string {
  const { documents, images } = edition
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="identifier" xml:lang="${escapeXmlAttribute(article.lang)}" prefix="${PREFIXES}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${renderMetadata(article, edition)}
${renderAccessibility(documents, article.lang)}
</metadata>
<manifest>
<item id="toc" href="toc.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="style" href="style.css" media-type="text/css"/>
${[
  ...documents.map(
    ({ filename }, index) =>
      `<item id="document-${index + 1}" href="${filename}" media-type="application/xhtml+xml"/>`,
  ),
  ...images.map(
    ({ href, mediaType }, index) =>
      `<item id="image-${index + 1}" href="${href}" media-type="${mediaType}"/>`,
  ),
].join('\n')}
</manifest>
<spine toc="ncx">
${documents.map((_, index) => `<itemref idref="document-${index + 1}"/>`).join('\n')}
<itemref idref="toc" linear="no"/>
</spine>
</package>
`
}
