import type { Edition } from '../editions/edition.js'
import type { Publication } from '../model/publication.js'

/** A publication whose trees are an edition's own, prepared as it wants them; its files are the publication's. */
export async function ownCopy(publication: Publication, edition: Edition): Promise<Publication> {
  const articles = publication.articles.map((one) => ({ ...one, tree: structuredClone(one.tree) }))
  for (const one of articles) await edition.prepare(one)
  return { ...publication, articles }
}
