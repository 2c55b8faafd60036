import type { Settings } from './settings.js'

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
  expansion: { wordSpace: 1 / 2, autospace: 1 / 2, between: 1 / 4 },
  lastLine: 2,
  costs: {
    reduction: 0.6,
    pushIn: 0,
    reductionPerEm: 0.1,
    expansion: 1,
    expansionPower: 2,
    tooFar: 4,
    hanging: 0.05,
    hyphen: 0.1,
    counter: 0,
    wordHyphen: 0.1,
  },
}
