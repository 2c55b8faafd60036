import type { Browser } from 'puppeteer-core'
import { type Image, imageExtensions } from '../../model/article.js'
import type { PrintedPages } from '../../model/products.js'
import type { Publication, PublishedArticle } from '../../model/publication.js'
import type { MadeFile } from '../edition.js'
import { drawImage } from '../shared/draw-image.js'
import { listImages } from '../shared/list-images.js'
import { withoutSoftHyphens } from '../shared/without-soft-hyphens.js'
import { docxArticle, docxNotes } from './docx-article.js'
import { collectParts, type DocxPicture } from './docx-context.js'
import { packageDocx } from './docx-package.js'
import { markPrintedPlaces } from './mark-printed-places.js'

/** What a document is made with besides the tree. */
interface DocxMeans {
  browser: () => Promise<Browser>
  modified: Date
  /** The printed pages, whose places comments name; without them there are no comments. */
  printed?: PrintedPages | undefined
}

/** What Word shows without a fallback. */
const TAKEN: ReadonlySet<Image['mediaType']> = new Set(['image/png', 'image/jpeg', 'image/gif'])

/**
 * Make a Word document of an article, for its author to correct.
 *
 * @param published  its file takes the messages
 * @param browser    is asked for where a picture has to be drawn
 */
export async function makeDocx(
  published: PublishedArticle,
  { front }: Publication,
  { browser, modified, printed }: DocxMeans,
): Promise<Uint8Array> {
  const { lang } = published.article
  const { pictures, media } = await takePictures(published, browser)
  if (printed) markPrintedPlaces(published, printed.pages)
  const parts = { text: collectParts(lang, pictures, media), notes: collectParts(lang, pictures, []) }
  const blocks = docxArticle(published, parts.text.context)
  // Numbers of lists are those of the whole document; relationships are each part's own.
  const notes = docxNotes(published, { ...parts.notes.context, number: parts.text.context.number })
  return packageDocx(withoutSoftHyphens(front), { blocks, notes, parts }, modified)
}

async function takePictures(
  { tree, article, file }: PublishedArticle,
  browser: () => Promise<Browser>,
): Promise<{ pictures: Map<string, DocxPicture>; media: MadeFile[] }> {
  const images = new Map(listImages(tree, article, file).map(({ source, image }) => [source, image]))
  const pictures = new Map<string, DocxPicture>()
  const media: MadeFile[] = []
  for (const [source, image] of images) {
    const isTaken = TAKEN.has(image.mediaType)
    const path = `media/image-${media.length + 1}.${isTaken ? imageExtensions[image.mediaType] : 'png'}`
    media.push({ name: path, bytes: isTaken ? image.bytes : await drawImage(image, await browser()) })
    pictures.set(source, { path, image })
  }
  return { pictures, media }
}
