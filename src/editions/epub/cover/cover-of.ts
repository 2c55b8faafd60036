import { findTypefaces } from '../../../fonts/faces.js'
import type { ContentCache } from '../../../model/content-cache.js'
import type { Publication } from '../../../model/publication.js'
import { makeOnce } from '../../shared/make-once.js'
import { drawSvg } from './draw-svg.js'
import { makeCover } from './make-cover.js'

const covers = new WeakMap<Publication, Promise<Uint8Array>>()

/**
 * The cover of a publication: its own image, or its journal's, or one that is drawn, once. PNG or JPEG.
 *
 * @param cache  may have what is drawn of it
 */
export function coverOf(publication: Publication, cache?: ContentCache): Promise<Uint8Array> {
  const { front, style, journal, cover: image = journal?.cover?.image } = publication
  const known =
    covers.get(publication) ??
    (image
      ? Promise.resolve(image.bytes)
      : makeCover(
          front,
          (family, weight) => findTypefaces(family, weight, journal?.faces),
          style,
          journal?.cover,
          (svg) =>
            makeOnce(
              cache,
              'cover',
              () => [svg],
              () => drawSvg(svg),
            ),
        ))
  covers.set(publication, known)
  return known
}
