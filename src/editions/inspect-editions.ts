import type { TextDifference } from '../messages/rules/pages.js'
import { said } from '../messages/say.js'
import { comparableText } from '../model/comparable-text.js'
import { differenceOf } from '../model/text-difference.js'
import type { Gate } from '../verify/gate.js'
import type { FinishedFiles, InspectedText } from './edition.js'
import { editions } from './editions.js'

/** Characters that a text has by mistake: radicals, compatibility forms, private use, replacement. */
const STRAY = /[\u2e80-\u2fdf\uf900-\ufaff\ue000-\uf8ff\ufffd]/gu

interface TextOfFile extends InspectedText {
  /** The name of its file. */
  file: string
}

/**
 * Hold the finished files of a folder against what is asked of each edition, and their texts against each other.
 *
 * @returns  a row a requirement
 */
export async function inspectEditions(files: FinishedFiles): Promise<Gate[]> {
  const gates: Gate[] = []
  const texts: TextOfFile[] = []
  for (const edition of editions) {
    const [file] = edition.files
    if (!files.has(file)) continue
    const inspection = await edition.inspect?.(files)
    if (!inspection) continue
    gates.push(...inspection.gates)
    if (inspection.text) texts.push({ file, ...inspection.text })
  }
  const [first, ...others] = texts
  if (!first) return gates
  return [...gates, ...others.map((other) => textGate(first, other)), characterGate(first)]
}

function textGate(one: TextOfFile, other: TextOfFile): Gate {
  const isOrdered = !one.isReordered && !other.isReordered
  const flow = comparableText(one.flow)
  const notes = comparableText(one.notes)
  const difference =
    differenceBetween(flow, comparableText(other.flow), isOrdered) ??
    differenceBetween(notes, comparableText(other.notes), isOrdered)
  return {
    name: said('gate.text', { one: one.file, other: other.file }),
    figure: said('figure.text', { characters: flow.length + notes.length, difference }),
    passed: difference === undefined,
  }
}

function differenceBetween(one: string, other: string, isOrdered: boolean): TextDifference | undefined {
  return isOrdered || !hasSameCharacters(one, other) ? differenceOf(one, other) : undefined
}

function hasSameCharacters(one: string, other: string): boolean {
  return one === other || [...one].sort().join('') === [...other].sort().join('')
}

function characterGate({ flow, notes }: TextOfFile): Gate {
  const count = [...`${flow}${notes}`.matchAll(STRAY)].length
  return { name: said('gate.characters'), figure: said('figure.count', { count }), passed: count === 0 }
}
