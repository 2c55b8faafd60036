import { readFile } from 'node:fs/promises'
import { elementOfClass } from '../../model/flow-text.js'
import type { PageMap } from '../../model/page-map.js'
import type { PublishedArticle } from '../../model/publication.js'
import { report } from '../../model/report.js'
import type { Typeface } from '../../model/typeface.js'
import { articleIdentifier } from './article-identifier.js'
import type { ContentDocument, ResourceFile } from './content-document.js'
import { coverDocument } from './cover/cover-document.js'
import { embedFonts } from './embed-fonts.js'
import { linkDocuments } from './link-documents.js'
import { listContents } from './list-contents.js'
import { listPages } from './list-pages.js'
import { packageEpub } from './package-epub.js'
import { prepareEpubTree } from './prepare-epub-tree.js'
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
import { renderNavigation } from './render-navigation.js'
import { renderNcx } from './render-ncx.js'
import { renderPackage } from './render-package.js'
import { renderXhtml } from './render-xhtml.js'
import { splitDocuments } from './split-documents.js'

/** From dist/src/epub/ to the package's styles/. */
const STYLE = new URL('../../../../styles/epub.css', import.meta.url)

/** What the EPUB is made with besides the tree. */
export interface EpubInputs {
  /** The edition's only date. */
  modified: Date
  /** Where the printed pages begin; without it there is no list of them. */
  pageMap?: PageMap | undefined
  /** A PNG; without it there is no cover. */
  cover?: Uint8Array | undefined
  /** The fonts that go into the file. */
  fonts?: readonly Typeface[] | undefined
}

/**
 * Make the EPUB 3 edition of an article.
 *
 * @param published  with the edition's own copy of the tree, which is changed; its file takes the messages
 * @returns          the EPUB's bytes: the same for the same input
 * @see EPUB 3.3
 */
export async function makeEpub(
  { article, tree, file }: PublishedArticle,
  inputs: EpubInputs,
): Promise<Uint8Array> {
  const { modified } = inputs
  const { title, lang } = article
  const pageMap = article.pages === 'print' ? inputs.pageMap : undefined

  prepareEpubTree(tree)
  if (pageMap) rehypeEpubPageBreaks(pageMap)(tree)
  if (article.pages === 'original') rehypeEpubOriginalPages()(tree)
  const documents = splitDocuments(tree, article)
  const imagesByPath = new Map<string, ResourceFile>()
  for (const document of documents) {
    if (pageMap) rehypeEpubNotePages(pageMap)(document.body)
    rehypeEpubLongNotes(document.lang, file)(document.body)
    rehypeEpubNotes(document.lang, article.epub.notes)(document.body)
    rehypeEpubCitations()(document.body)
    rehypeEpubImages(article, imagesByPath, file)(document.body)
    rehypeEpubElements()(document.body)
  }
  linkDocuments(documents, file)
  const contents = listContents(documents)
  const pages = listPages(documents)
  if (article.pages === 'original' && pages.length === 0) report(file, 'missing-page-map.original')

  const fonts = embedFonts(inputs.fonts ?? [])
  const coverImage = inputs.cover && {
    href: 'images/cover.png',
    mediaType: 'image/png',
    bytes: inputs.cover,
    properties: 'cover-image',
  }
  const cover = coverImage && coverDocument(article, coverImage.href)
  const resources = [...(coverImage ? [coverImage] : []), ...imagesByPath.values(), ...fonts.resources]
  const identifier = articleIdentifier(article)
  const hasPages = pages.length > 0
  return packageEpub(
    {
      title,
      lang,
      packageDocument: renderPackage(article, {
        identifier,
        modified,
        documents,
        cover,
        resources,
        hasPages,
      }),
      navigation: renderNavigation(contents, pages, lang, {
        cover: cover?.filename,
        start: documents[0]?.filename ?? '',
        notes: article.epub.notes === 'list' ? placeOfNotes(documents) : undefined,
      }),
      ncx: renderNcx(contents, pages, { identifier, title, lang }),
      css: fonts.before + (await readFile(STYLE, 'utf8')) + fonts.after,
      documents: [...(cover ? [cover] : []), ...documents].map((document) => ({
        filename: document.filename,
        xhtml: renderXhtml(document),
      })),
      resources,
    },
    modified,
  )
}

function placeOfNotes(documents: readonly ContentDocument[]): string | undefined {
  const document = documents.find(({ body }) => elementOfClass(body, 'notes'))
  return document && `${document.filename}#notes-heading`
}
