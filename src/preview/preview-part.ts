import type { VFile } from 'vfile'
import type { Publication } from '../model/publication.js'
import type { ShownPages } from '../model/shown-pages.js'
import type { ProofArticle } from '../proofread/findings/proof-article.js'

/** A part of a build for the preview, in order of arrival. */
export type PreviewPart =
  | { kind: 'pages'; publication: Publication; proofs: readonly ProofArticle[]; shown: ShownPages }
  /** The articles and their pages, to be searched for what an editor should look at. */
  | { kind: 'findings'; proofs: readonly ProofArticle[] }
  | { kind: 'book'; epub: Uint8Array }
  /**
   * The end, with the messages of the build; an error explains why parts are missing. The folders of an issue's articles
   * are its sources, too.
   */
  | { kind: 'messages'; file: VFile; sources: readonly string[] }

/**
 * Builds a manuscript for a preview.
 *
 * @param signal  aborts the build
 */
export type BuildParts = (signal: AbortSignal) => AsyncIterable<PreviewPart>
