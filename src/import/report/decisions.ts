import { marks } from '../source/marks.js'

/** How sure a decision is: `likely` has evidence, `unsure` was only the best of several readings. */
export type Confidence = 'sure' | 'likely' | 'unsure'

/** What was decided at one place. */
export interface Decision {
  id: number
  /** A noun phrase: `hyphen at a line's end`. */
  about: string
  /** Place in the source. */
  source: string
  confidence: Confidence
  /** One sentence that says what was decided, and on what evidence. */
  decided: string
}

/** The decisions of one import, in the order in which they were taken. */
export class Decisions {
  readonly all: Decision[] = []

  /**
   * Note a decision.
   *
   * @returns  the mark to put at its place in the text; from it the report finds line and column of the result.
   *           Sure decisions need no place, so they have none
   */
  note(about: string, source: string, confidence: Confidence, decided: string): string {
    const id = this.all.length
    this.all.push({ id, about, source, confidence, decided })
    return confidence === 'sure' ? '' : `${marks.doubt}${id}${marks.end}`
  }
}
