import type { ProofArticle } from '../proofread/findings/proof-article.js'

/** What goes before the name of an article's file: its folder with `/`, where there are several articles. */
export function folderIn(proofs: readonly Pick<ProofArticle, 'article'>[], index: number): string {
  const slug = proofs.length > 1 ? proofs[index]?.article.slug : undefined
  return slug === undefined ? '' : `${slug}/`
}
