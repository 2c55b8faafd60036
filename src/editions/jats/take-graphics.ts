import type { Browser } from 'puppeteer-core'
import { type Image, imageExtensions } from '../../model/article.js'
import type { PublishedArticle } from '../../model/publication.js'
import type { MadeFile } from '../edition.js'
import { drawImage } from '../shared/draw-image.js'
import { listImages } from '../shared/list-images.js'

/** What J-STAGE takes. */
const TAKEN: ReadonlySet<Image['mediaType']> = new Set(['image/png', 'image/jpeg', 'image/gif'])

/** The pictures of an article as files, and their names by the `src` that the article has. */
export interface Graphics {
  names: ReadonlyMap<string, string>
  files: readonly MadeFile[]
}

/**
 * Take the pictures of an article, each once; what J-STAGE does not take is drawn as PNG.
 *
 * @param id       of the article, with which the names begin: `1_59_01.png`
 * @param browser  is asked for where there is something to draw
 */
export async function takeGraphics(
  { tree, article, file }: PublishedArticle,
  id: string,
  browser: () => Promise<Browser>,
): Promise<Graphics> {
  const images = new Map(listImages(tree, article, file).map(({ source, image }) => [source, image]))
  const names = new Map<string, string>()
  const files: MadeFile[] = []
  for (const [source, image] of images) {
    const isTaken = TAKEN.has(image.mediaType)
    const extension = isTaken ? imageExtensions[image.mediaType] : 'png'
    const name = `${id}_${String(files.length + 1).padStart(2, '0')}.${extension}`
    names.set(source, name)
    files.push({ name, bytes: isTaken ? image.bytes : await drawImage(image, await browser()) })
  }
  return { names, files }
}
