import type { MessageId, SaidAs } from '../../messages/say.js'
import { marks } from '../source/marks.js'
import type { SourcePlace } from '../source/source-page.js'

/** How sure a decision is: `likely` has evidence, `unsure` was only the best of several readings. */
export type Confidence = 'sure' | 'likely' | 'unsure'

/** What a decision is about: `hyphen`, `paragraph`. */
export type DecisionKind =
  Extract<MessageId, `import.kind.${string}`> extends `import.kind.${infer Kind}` ? Kind : never

/** A decision as an entry of the catalogue, whose id names its kind: `import.hyphen.rejoined`. */
export type Decided = SaidAs<Extract<MessageId, `import.${DecisionKind}.${string}`>>

/** What was decided at one place. */
export interface Decision {
  id: number
  kind: DecisionKind
  /** What was decided, and on what evidence. */
  decided: Decided
  /** Undefined for what is about the whole source. */
  source: SourcePlace | undefined
  confidence: Confidence
}

/** The decisions of one import, in the order in which they were taken. */
export class Decisions {
  readonly all: Decision[] = []
  readonly #marked = new Set<number>()

  /**
   * Note a decision.
   *
   * @returns  the mark to put at its place in the text; from it the report finds line and column of the result.
   *           Sure decisions need no place, so they have none
   */
  note(decided: Decided, source: SourcePlace | undefined, confidence: Confidence): string {
    const id = this.all.length
    const kind = decided.id.split('.')[1] as DecisionKind
    this.all.push({ id, kind, decided, source, confidence })
    return markOf(id, confidence)
  }

  /** The marks of decisions at a place in the source that have none in the text so far. */
  marksAt(source: SourcePlace): string {
    return this.all
      .filter((decision) => decision.source === source && !this.#marked.has(decision.id))
      .map(({ id, confidence }) => {
        this.#marked.add(id)
        return markOf(id, confidence)
      })
      .join('')
  }
}

function markOf(id: number, confidence: Confidence): string {
  return confidence === 'sure' ? '' : `${marks.doubt}${id}${marks.end}`
}
