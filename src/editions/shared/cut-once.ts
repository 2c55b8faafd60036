import { cutFace } from '../../fonts/cut-face.js'
import type { ContentCache } from '../../model/content-cache.js'
import { makeOnce } from './make-once.js'

/** Get what cuts faces down, each to the same characters once, in whatever order they are asked of it. */
export function cutOnce(cache: ContentCache | undefined): typeof cutFace {
  return (whole, characters, selectors = [], axes) =>
    makeOnce(
      cache,
      'cut face',
      () => [whole, JSON.stringify([[...characters].sort(), [...selectors].sort(), axes])],
      () => cutFace(whole, characters, selectors, axes),
    )
}
