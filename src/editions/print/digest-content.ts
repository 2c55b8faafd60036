import { createHash } from 'node:crypto'
import type { Journal } from '../../model/journal.js'
import type { Publication } from '../../model/publication.js'
import { digestFaces } from '../shared/digest-faces.js'

/**
 * Digest everything that determines the pages of a publication besides the number of the first.
 *
 * @param made  what they are made with and by: program, browser, fonts
 */
export function digestContent({ articles, style, journal }: Publication, made: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(made))
  // What is of the ebook and the web changes no page; the bytes of typefaces are digested below.
  const {
    faces: houseFaces,
    fallbacks,
    folder: _,
    cover,
    screen,
    sheet,
    ...house
  }: Partial<Journal> = journal ?? {}
  hash.update(JSON.stringify([style, journal ? house : null]))
  digestFaces(hash, houseFaces)
  digestFaces(hash, fallbacks)
  for (const { index, article, tree, isGenerated, isMatter } of articles) {
    const { images, faces, ...front } = article
    for (const [source, { bytes, ...image }] of images)
      hash.update(JSON.stringify([source, image, bytes.length])).update(bytes)
    digestFaces(hash, faces)
    hash.update(JSON.stringify([index, isGenerated, isMatter, front, tree]))
  }
  return hash.digest('hex')
}
