import type { Point } from 'unist'
import type { VFileMessage } from 'vfile-message'
import type { FoundByRule } from '../messages/findings/say-found.js'
import type { LogicalBox } from './logical-box.js'
import type { TextRange } from './text-place.js'

/** What a build reported, which an editor should look at as well. */
export interface FoundByBuild {
  /** Of `rules.ts`. */
  rule: string
  /** Its sentence names the remedy. */
  message: VFileMessage
}

/** Something that an editor should look at before the article goes to the printer; `sayFinding` puts it into words. */
export type Finding = (FoundByRule | FoundByBuild) & FindingPlace

/** Where a finding is. */
export interface FindingPlace {
  /** Undefined for what is about the whole article, or is in no text. */
  place?: TextRange
  /** Where in `article.md`, for what is in no text; else it is found from the place. */
  source?: Point
  /** The file that `source` is in, where it is another: `references.json`. */
  sourceFile?: string
}

/** A finding with the line of `article.md` and the printed line it is about. */
export type LocatedFinding = Finding & {
  /** The article that it is about, from 0; the first where it does not say. */
  article?: number
  printed?: PrintedPlace
}

/** Where on the printed pages. */
export interface PrintedPlace {
  /** As in the folio. */
  page: number
  /** Counted per page from 1 through text and notes, as the proof's margin counts; undefined where lines are not counted. */
  line?: number
  /** Around the line. */
  box?: LogicalBox
}
