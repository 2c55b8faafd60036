import { findTypeface } from '../../../fonts/faces.js'
import type { Publication } from '../../../model/publication.js'
import { makeCover } from './make-cover.js'

const covers = new WeakMap<Publication, Promise<Uint8Array>>()

/** The cover of a publication, which is drawn once. */
export function coverOf(publication: Publication): Promise<Uint8Array> {
  const { front, style, journal } = publication
  const known =
    covers.get(publication) ??
    makeCover(front, (family, weight) => findTypeface(family, weight, journal?.faces), style)
  covers.set(publication, known)
  return known
}
