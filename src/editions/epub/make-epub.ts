import { classes } from '../../model/classes.js'
import { elementOfClass } from '../../model/flow-text.js'
import type { PageMap } from '../../model/page-map.js'
import type { Publication, PublishedArticle } from '../../model/publication.js'
import { report } from '../../model/report.js'
import type { Typeface } from '../../model/typeface.js'
import { readStyleSheet } from '../../styles/read-style-sheet.js'
import { readTokens } from '../../styles/read-tokens.js'
import { bookSheet } from '../shared/house-sheet.js'
import { withoutSoftHyphens } from '../shared/without-soft-hyphens.js'
import type { ContentDocument, ResourceFile } from './content-document.js'
import { coverDocument } from './cover/cover-document.js'
import { embedFonts } from './embed-fonts.js'
import { houseLook } from './house-look.js'
import { lastChange } from './last-change.js'
import { linkDocuments } from './link-documents.js'
import { listContents } from './list-contents.js'
import { listPages } from './list-pages.js'
import { packageEpub } from './package-epub.js'
import { publicationIdentifier } from './publication-identifier.js'
import { rehypeEpubCitations } from './rehype-epub-citations.js'
import { rehypeEpubElements } from './rehype-epub-elements.js'
import { rehypeEpubImages } from './rehype-epub-images.js'
import { rehypeEpubLongNotes } from './rehype-epub-long-notes.js'
import { rehypeEpubNotes } from './rehype-epub-notes.js'
import {
  rehypeEpubNotePages,
  rehypeEpubOriginalPages,
  rehypeEpubPageBreaks,
} from './rehype-epub-page-breaks.js'
import { rehypeEpubTables } from './rehype-epub-tables.js'
import { renderNavigation } from './render-navigation.js'
import { renderNcx } from './render-ncx.js'
import { renderPackage } from './render-package.js'
import { renderXhtml } from './render-xhtml.js'
import { splitDocuments } from './split-documents.js'

/** What the EPUB is made with besides the tree. */
export interface EpubInputs {
  /** The edition's only date. */
  modified: Date
  /** Where the printed pages begin; without it there is no list of them. */
  pageMap?: PageMap | undefined
  /** PNG or JPEG; without it there is no cover. */
  cover?: Uint8Array | undefined
  /** The fonts that go into the file. */
  fonts?: readonly Typeface[] | undefined
}

/**
 * Make the EPUB 3 edition of a publication.
 *
 * @param own  with prepared trees, which are changed; its files take the messages
 * @returns    the EPUB's bytes: the same for the same input
 * @see EPUB 3.3
 */
export async function makeEpub(own: Publication, inputs: EpubInputs): Promise<Uint8Array> {
  const { articles, file } = own
  const front = withoutSoftHyphens(own.front)
  const { modified } = inputs
  const { title, lang } = front

  const imagesByPath = new Map<string, ResourceFile>()
  const documents = articles.flatMap((one) => makeDocuments(one, inputs.pageMap, imagesByPath))
  const colophon = own.frame?.last()
  if (colophon) documents.push(...makeDocuments(colophon, undefined, imagesByPath))
  linkDocuments(documents, file)
  const contents = listContents(documents)
  const pages = listPages(documents)
  const isOriginal = articles.some(({ article }) => article.pages === 'original')
  if (isOriginal && pages.length === 0) report(file, 'missing-page-map.original')

  const fonts = embedFonts(inputs.fonts ?? [], await readTokens(own.style))
  const coverImage = inputs.cover && {
    ...coverFile(inputs.cover),
    bytes: inputs.cover,
    properties: 'cover-image',
  }
  const cover = coverImage && coverDocument(front, coverImage.href)
  const resources = [...(coverImage ? [coverImage] : []), ...imagesByPath.values(), ...fonts.resources]
  const identifier = publicationIdentifier(front)
  const pageOwner = pages.length === 0 ? undefined : isOriginal ? 'original' : 'print'
  const navigation = renderNavigation(contents, pages, lang, {
    cover: cover?.filename,
    start: documents[0]?.filename ?? '',
    notes: placeOfNotes(documents),
  })
  const css = [
    fonts.before,
    await readStyleSheet('epub.css'),
    await houseLook(own.style),
    fonts.after,
    bookSheet(own.journal),
  ].join('')
  const rendered = [...(cover ? [cover] : []), ...documents].map((document) => ({
    filename: document.filename,
    xhtml: renderXhtml(document),
  }))
  const contentsOfFiles = [...rendered.map(({ xhtml }) => xhtml), css, ...resources.map(({ bytes }) => bytes)]
  return packageEpub(
    {
      title,
      lang,
      packageDocument: renderPackage(front, {
        identifier,
        modified: lastChange(modified, contentsOfFiles),
        documents,
        cover,
        resources,
        pageOwner,
      }),
      navigation,
      ncx: renderNcx(contents, pages, { identifier, title, lang }),
      css,
      documents: rendered,
      resources,
    },
    modified,
  )
}

/** Make the content documents of one article. */
function makeDocuments(
  published: PublishedArticle,
  pageMap: PageMap | undefined,
  imagesByPath: Map<string, ResourceFile>,
): ContentDocument[] {
  const { index, article, tree, file } = published
  const isPrint = article.pages === 'print'
  const pages = (isPrint && pageMap?.pages.filter(({ start }) => start.article === index)) || []
  if (pages.length > 0) rehypeEpubPageBreaks({ pages })(tree)
  if (article.pages === 'original') rehypeEpubOriginalPages()(tree)
  const documents = splitDocuments(published)
  for (const { lang, body } of documents) {
    if (pages.length > 0) rehypeEpubNotePages({ pages })(body)
    rehypeEpubLongNotes(lang, file)(body)
    rehypeEpubNotes(lang, article.epub.notes)(body)
    rehypeEpubCitations()(body)
    rehypeEpubImages(article, imagesByPath, file)(body)
    rehypeEpubTables()(body)
    rehypeEpubElements()(body)
  }
  return documents
}

/** Where the notes begin: under their heading, or where they stand when reading systems do not show them at their calls. */
function placeOfNotes(
  documents: readonly ContentDocument[],
): { href: string; type: 'endnotes' | 'footnotes' } | undefined {
  for (const { body, filename } of documents) {
    const section = elementOfClass(body, classes.notes)
    if (!section?.properties.id) continue
    const type = section.properties['epub:type'] === 'endnotes' ? 'endnotes' : 'footnotes'
    return { href: `${filename}#${section.properties.id}`, type }
  }
  return undefined
}

/** Name a cover after what it is. */
function coverFile(bytes: Uint8Array): { href: string; mediaType: 'image/png' | 'image/jpeg' } {
  return bytes[0] === 0xff
    ? { href: 'images/cover.jpg', mediaType: 'image/jpeg' }
    : { href: 'images/cover.png', mediaType: 'image/png' }
}
