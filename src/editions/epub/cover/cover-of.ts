import { findTypeface } from '../../../fonts/faces.js'
import type { Publication } from '../../../model/publication.js'
import { makeCover } from './make-cover.js'

const covers = new WeakMap<Publication, Promise<Uint8Array>>()

/** The cover of a publication, which is drawn once. */
export function coverOf(publication: Publication): Promise<Uint8Array> {
  const known = covers.get(publication) ?? makeCover(publication.front, findTypeface)
  covers.set(publication, known)
  return known
}
