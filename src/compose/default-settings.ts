import type { PushIn, Settings } from './settings.js'

/** JLREQ's steps. */
const QUARTER: Settings['reduction'] = [
  [{ kind: 'word-space', to: 1 / 5 }],
  [{ kind: 'middle-dot', to: 0 }],
  [
    { kind: 'bracket', to: 1 / 4 },
    { kind: 'comma', to: 1 / 4 },
    { kind: 'between-marks', to: 1 / 4 },
  ],
  [{ kind: 'autospace', to: 1 / 8 }],
]

/**
 * How far the space of punctuation is reduced to take in one more character, in the order of JLREQ.
 *
 * `quarter` is JLREQ's: brackets and commas keep a quarter of an em, full stops their half. `solid` is that of printed
 * journals, which set all of them solid where they must: only where JLREQ's steps have given all they can, and full stops
 * last. Between two marks, as in `、「`, a quarter of an em is kept in both: without it they would look like one.
 *
 * @see JLREQ, 3.8.3 "Procedures for Inter-Character Spacing Reduction"
 */
export const reductions: Readonly<Record<PushIn, Settings['reduction']>> = {
  quarter: QUARTER,
  solid: [
    ...QUARTER,
    [
      { kind: 'bracket', to: 0 },
      { kind: 'comma', to: 0 },
    ],
    [{ kind: 'full-stop', to: 0 }],
  ],
}

/**
 * The preferences of a Japanese humanities journal.
 *
 * Costs were fitted on a printed article (`test/compose/journal-lines.ts`): a line that is short by
 * less than an em is expanded; space is reduced to take in a character with the punctuation after it, which kinsoku
 * keeps together, and otherwise only where the line would be expanded by more than an em.
 *
 * Spaces beside Western text and between its words grow to a third of an em, and not to JLREQ's half, before the gaps of
 * kana open: a half beside gaps that are closed is a hole in the line, as in `1917  年`.
 *
 * @see JLREQ, 3.8.3 "Procedures for Inter-Character Spacing Reduction", 3.8.4
 */
export const defaultSettings: Omit<Settings, 'measure' | 'size'> = {
  indent: 0,
  isJustified: true,
  alignment: 'start',
  mode: 'total-fit',
  kinsoku: 'strict',
  hanging: 'none',
  lineHead: 'solid',
  lineEnd: 'half-or-solid',
  autospace: 1 / 4,
  reduction: reductions.solid,
  expansion: { wordSpace: 1 / 3, autospace: 1 / 3, between: 1 / 4 },
  lastLine: 2,
  costs: {
    reduction: 2,
    pushIn: 0.08,
    pushInOpening: 0.5,
    tight: 0.35,
    expansion: 1,
    expansionPower: 3,
    tooFar: 4,
    shortLastLine: 10,
    hanging: 0.05,
    hyphen: 0.3,
    counter: 0.3,
    number: 2,
    date: 0.1,
    wordHyphen: 1,
    atSign: 1,
    inAddress: 40,
  },
}
