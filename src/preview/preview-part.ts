import type { VFile } from 'vfile'
import type { Article } from '../model/article.js'
import type { ShownPages } from '../model/shown-pages.js'
import type { ProofArticle } from '../proofread/findings/proof-article.js'

/** A part of what a build gives to be looked at, in the order in which they come. */
export type PreviewPart =
  | { kind: 'pages'; article: Article; proof: ProofArticle; shown: ShownPages }
  /** The article and its pages, to be searched for what an editor should look at. */
  | { kind: 'findings'; proof: ProofArticle; file: VFile }
  | { kind: 'book'; epub: Uint8Array }
  /** The end: what the build has to say. An error among it says why parts are missing. */
  | { kind: 'messages'; file: VFile }

/**
 * Builds a manuscript for a preview.
 *
 * @param signal  gives the build up
 */
export type BuildParts = (signal: AbortSignal) => AsyncIterable<PreviewPart>
