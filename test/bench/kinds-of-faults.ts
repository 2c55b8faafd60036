import { measureKinds } from '../proofread/measure-kinds.js'

/** Print which kinds of planted faults proofreading finds, by which rule, and its false alarms in the same text without them. */
const { kinds, elsewhere } = await measureKinds()
const rows = kinds.map(
  ({ kind, found, falseAlarms }) =>
    `${found.length > 0 ? 'found ' : 'missed'}  ${kind.padEnd(30)} ${found.join(' ')}${falseAlarms.length > 0 ? `  FALSE: ${falseAlarms.join(' ')}` : ''}`,
)
const found = kinds.filter((one) => one.found.length > 0).length
const alarms = kinds.filter(({ falseAlarms }) => falseAlarms.length > 0).length
process.stdout.write(
  `${[...rows, '', `${found} of ${kinds.length} kinds found, ${alarms} with a false alarm in the twin`, ...elsewhere].join('\n')}\n`,
)
