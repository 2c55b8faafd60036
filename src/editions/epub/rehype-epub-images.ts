import type { Element } from 'hast'
import type { VFile } from 'vfile'
import { type Article, imageExtensions } from '../../model/article.js'
import { listImages } from '../shared/list-images.js'
import type { ResourceFile } from './content-document.js'

/**
 * Point a document's images to files of the edition, one for each image however often it is shown.
 *
 * @param article  has the images' bytes
 * @param files    the edition's image files by their path in the manuscript; new ones are added
 * @param file     gets `missing-image` for an image whose bytes were not read
 * @returns        transform of `img[src]`
 * @see EPUB 3.3, 3.2 "Core media types"
 */
export function rehypeEpubImages(article: Article, files: Map<string, ResourceFile>, file: VFile) {
  return (tree: Element): undefined => {
    for (const { element, image } of listImages(tree, article, file)) {
      const { mediaType, bytes } = image
      const href = `images/image-${files.size + 1}.${imageExtensions[mediaType]}`
      const imageFile = files.get(image.path) ?? { href, mediaType, bytes }
      files.set(image.path, imageFile)
      element.properties.src = imageFile.href
    }
  }
}
