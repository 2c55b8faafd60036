import { imageExtensions } from '../../model/article.js'
import type { PublishedArticle } from '../../model/publication.js'
import type { MadeFile } from '../edition.js'
import { listImages } from '../shared/list-images.js'

/**
 * Point an article's images to files of the edition, one for each image however often it is shown.
 *
 * @param published  its tree is changed; its file gets `missing-image` for an image whose bytes were not read
 * @param folder     of the edition, in the names of the files
 */
export function takeImages({ tree, article, prefix, file }: PublishedArticle, folder: string): MadeFile[] {
  const files = new Map<string, MadeFile>()
  for (const { element, image } of listImages(tree, article, file)) {
    const name = `images/${prefix}figure-${files.size + 1}.${imageExtensions[image.mediaType]}`
    const made = files.get(image.path) ?? { name: `${folder}${name}`, bytes: image.bytes }
    files.set(image.path, made)
    element.properties.src = made.name.slice(folder.length)
    element.properties.loading = 'lazy'
  }
  return [...files.values()]
}
