import type { Settings } from './settings.js'

/**
 * The preferences of a Japanese humanities journal.
 *
 * Reduction follows JLREQ's order; a last step also reduces the half em of the full stop, which JLREQ keeps and printed
 * journals do not. Costs were fitted on a printed article (`test/compose/journal-lines.ts`): a line that is short by
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
  mode: 'total-fit',
  kinsoku: 'strict',
  hanging: 'none',
  lineHead: 'solid',
  lineEnd: 'half-or-solid',
  autospace: 1 / 4,
  reduction: [
    [{ kind: 'word-space', to: 1 / 5 }],
    [{ kind: 'middle-dot', to: 0 }],
    [
      { kind: 'bracket', to: 0 },
      { kind: 'comma', to: 0 },
    ],
    [{ kind: 'autospace', to: 1 / 8 }],
    [{ kind: 'full-stop', to: 0 }],
  ],
  expansion: { wordSpace: 1 / 3, autospace: 1 / 3, between: 1 / 4 },
  lastLine: 2,
  costs: {
    reduction: 2,
    pushIn: 0.08,
    pushInOpening: 0.5,
    reductionPerEm: 0,
    expansion: 1,
    expansionPower: 3,
    tooFar: 4,
    hanging: 0.05,
    hyphen: 0.3,
    counter: 0.3,
    wordHyphen: 1,
    inAddress: 40,
  },
}
