import type { Point } from 'unist'
import type { LogicalBox } from './logical-box.js'
import type { TextRange } from './text-place.js'

/** Something that an editor should look at before the article goes to the printer. */
export interface Finding {
  /** Of `finding-rules.ts`, or of `rules.ts` where a build found it. */
  rule: string
  /** One sentence: what stands there. */
  reason: string
  /** One sentence: how to mend it. */
  remedy: string
  /** Nothing for what is about the whole article, or stands in no text. */
  place?: TextRange
  /** Where in `article.md`, for what stands in no text; else it is found from the place. */
  source?: Point
  /** The file that `source` is in, where it is another: `references.json`. */
  sourceFile?: string
}

/** A finding with the line of `article.md` and the printed line it is about. */
export interface LocatedFinding extends Finding {
  printed?: PrintedPlace
}

/** Where on the printed pages. */
export interface PrintedPlace {
  /** As in the folio. */
  page: number
  /** Counted per page from 1 through text and notes, as the proof's margin counts; nothing where lines are not counted. */
  line?: number
  /** Around the line. */
  box?: LogicalBox
}
