import type { Article, Author } from '../model/article.js'
import type { ContentDocument, ImageFile } from './content-document.js'
import { escapeXml, escapeXmlAttribute } from './escape-xml.js'
import { renderAccessibility } from './render-accessibility.js'

/**
 * Render the package document: metadata, the list of files, the order of reading. It says what the
 * manuscript says and nothing else: no rights, publisher or description are made up.
 *
 * @param article  the metadata
 * @param edition  identifier, time of the last change, content documents in the order of reading, images
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
  },
): string {
  const { documents, images } = edition
  const languages = [...new Set([article.lang, ...documents.map(({ lang }) => lang)])]
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="identifier" xml:lang="${escapeXmlAttribute(article.lang)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="identifier">${escapeXml(edition.identifier)}</dc:identifier>
${[
  renderTitles(article),
  ...article.authors.map(renderAuthor),
  ...languages.map((language) => `<dc:language>${escapeXml(language)}</dc:language>`),
].join('\n')}
<meta property="dcterms:modified">${edition.modified.toISOString().replace(/\.\d+Z$/, 'Z')}</meta>
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

function renderTitles({ title, subtitle }: Article): string {
  const lines = [
    `<dc:title id="title">${escapeXml(title)}</dc:title>`,
    '<meta refines="#title" property="title-type">main</meta>',
  ]
  if (subtitle) {
    lines.push(
      '<meta refines="#title" property="display-seq">1</meta>',
      `<dc:title id="subtitle">${escapeXml(subtitle)}</dc:title>`,
      '<meta refines="#subtitle" property="title-type">subtitle</meta>',
      '<meta refines="#subtitle" property="display-seq">2</meta>',
    )
  }
  return lines.join('\n')
}

function renderAuthor(author: Author, index: number): string {
  const id = `author-${index + 1}`
  const fileAs = author.latin ?? author.reading
  const lines = [
    `<dc:creator id="${id}">${escapeXml(author.name)}</dc:creator>`,
    `<meta refines="#${id}" property="role" scheme="marc:relators">aut</meta>`,
  ]
  if (fileAs) lines.push(`<meta refines="#${id}" property="file-as">${escapeXml(fileAs)}</meta>`)
  return lines.join('\n')
}
