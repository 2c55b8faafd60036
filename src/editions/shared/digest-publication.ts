import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import type { Article } from '../../model/article.js'
import type { Publication } from '../../model/publication.js'
import { digestFaces } from './digest-faces.js'

/** What an edition is made of besides the articles, and what of their metadata it has nothing of. */
export interface DigestedInput {
  /** Style sheets and settings; goes through JSON. */
  settings: readonly unknown[]
  without: readonly (keyof Article)[]
}

/**
 * Digest what determines an edition: the trees, the metadata, images and typefaces, kiyo's version.
 *
 * @param publication  with neutral trees
 * @returns            hexadecimal digits that differ where the edition may differ
 */
export function digestPublication(
  { articles, journal, front, frame, cover }: Publication,
  { settings, without }: DigestedInput,
): string {
  const { version } = createRequire(import.meta.url)('../../../../package.json') as { version: string }
  const hash = createHash('sha256')
  hash.update(JSON.stringify([version, ...settings]))
  const generated = frame ? [...frame.before([]), ...frame.after([]), frame.last()] : []
  if (frame) hash.update(JSON.stringify([front, generated.map(({ tree }) => tree)]))
  if (cover) hash.update(cover.bytes)
  digestFaces(hash, journal?.faces)
  digestFaces(hash, journal?.fallbacks)
  for (const { begins, article, tree } of articles) {
    const { images, faces, ...data } = article
    for (const [source, { bytes }] of images) hash.update(source).update(bytes)
    digestFaces(hash, faces)
    const kept = Object.entries(data).filter(([name]) => !without.includes(name as keyof Article))
    hash
      .update(JSON.stringify([begins, Object.fromEntries(kept)]))
      .update(JSON.stringify(tree, (key, value) => (key === 'position' ? undefined : value)))
  }
  return hash.digest('hex')
}

/** Digest a finished file. */
export function digestBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
