import type { VFile } from 'vfile'
import type { Publication } from '../model/publication.js'
import type { ShownPages } from '../model/shown-pages.js'
import type { ProofArticle } from '../proofread/findings/proof-article.js'

/** A part of what a build gives to be looked at, in the order in which they come. */
export type PreviewPart =
  | { kind: 'pages'; publication: Publication; proofs: readonly ProofArticle[]; shown: ShownPages }
  /** The articles and their pages, to be searched for what an editor should look at. */
  | { kind: 'findings'; proofs: readonly ProofArticle[] }
  | { kind: 'book'; epub: Uint8Array }
  /** The end: what the build has to say. An error among it says why parts are missing. */
  | { kind: 'messages'; file: VFile }

/**
 * Builds a manuscript for a preview.
 *
 * @param signal  gives the build up
 */
export type BuildParts = (signal: AbortSignal) => AsyncIterable<PreviewPart>
