import { isMap, isScalar, isSeq, type Node } from 'yaml'
import type { z } from 'zod'
import type { Place } from '../model/report.js'
import { keysOf } from './keys-of.js'
import { meantName } from './nearest-name.js'
import type { OwnProblem } from './own-problem.js'
import type { ReportSetting } from './settings-file.js'

/** One thing that is wrong in a file of settings, and where. */
export interface SettingIssue {
  issue: z.core.$ZodIssue
  /** The node it is about, as far as there is one. */
  node: Node | undefined
  /** The key that is not known, if that is the issue. */
  unknownKey: string | undefined
  place: Place
  schema: z.core.$ZodType
}

/** Errors from a schema's own checks that every kind of file may have. */
const SHARED = ['character', 'empty', 'issn', 'language', 'licence', 'note'] as const

/** Report what is wrong with a key of a file of settings. */
export function reportSetting(
  { issue, node, unknownKey, place, schema }: SettingIssue,
  report: ReportSetting,
  reportOwn: (problem: OwnProblem) => void,
): void {
  const key = issue.path.filter((step) => typeof step === 'string' && step !== '').join('.')
  const plain = narrowed(issue, node)
  if (plain !== undefined) {
    const written = isScalar(node) ? String(node.value) : ''
    report('full-width', { key, written, plain }, place)
  } else if (unknownKey !== undefined) {
    const keys = keysOf(schema, issue.path)
    const group = key === '' ? undefined : key
    report('unknown', { key: unknownKey, group, keys, nearest: meantName(unknownKey, keys) }, place)
  } else if (issue.code === 'invalid_type') reportType(issue, node, key, place, report)
  else if (issue.code === 'invalid_value') {
    const choices = issue.values.map(String)
    report('choice', { key, choices, nearest: meantName(String(issue.input), choices) }, place)
  } else if (issue.code === 'invalid_key') {
    report('language', { key }, place)
  } else {
    const problem = String(issue.code === 'custom' ? issue.params?.problem : issue.message)
    const shared = SHARED.find((one) => one === problem)
    if (shared) report(shared, { key }, place)
    else
      reportOwn({
        problem,
        key,
        params: issue.code === 'custom' ? issue.params : {},
        input: issue.input,
        place,
      })
  }
}

/** Texts that are written in ASCII, by the check that found them to be otherwise. */
const NARROW: ReadonlySet<unknown> = new Set([
  'issn',
  'doi',
  'date',
  'language',
  'doi-prefix',
  'jstage-code',
  'email',
])

/** What an author has to write where full-width digits and letters are all that is wrong. */
function narrowed(issue: z.core.$ZodIssue, node: Node | undefined): string | undefined {
  const value = isScalar(node) && typeof node.value === 'string' ? node.value : undefined
  const plain = value?.normalize('NFKC')
  if (value === undefined || plain === undefined || plain === value) return undefined
  if (issue.code === 'invalid_value') return issue.values.includes(plain) ? plain : undefined
  const isNumber = issue.code === 'invalid_type' && (issue.expected === 'number' || issue.expected === 'int')
  if (isNumber) return /^\d+$/.test(plain) ? plain : undefined
  const isCode = issue.code === 'custom' && NARROW.has(issue.params?.problem)
  return isCode && /^[\x21-\x7e]+$/.test(plain) ? plain : undefined
}

function reportType(
  { expected, input }: z.core.$ZodIssueInvalidType,
  node: Node | undefined,
  key: string,
  place: Place,
  report: ReportSetting,
): void {
  const value = isScalar(node) ? node.value : undefined
  if (input === undefined && isMap(node)) report('missing', { key }, place)
  else if (expected === 'string' && typeof value === 'number') report('number', { key }, place)
  else if (expected === 'string' && typeof value === 'boolean') report('boolean', { key }, place)
  else if (value === null) report('empty', { key }, place)
  else if (expected === 'object' || expected === 'record')
    report('not-a-group', { key: key === '' ? undefined : key }, place)
  else if (expected === 'array') report('not-a-list', { key }, place)
  else if (expected === 'number') report('not-a-number', { key }, place)
  else if (expected === 'int') report('not-whole', { key }, place)
  else if (expected === 'boolean')
    report('choice', { key, choices: ['true', 'false'], nearest: undefined }, place)
  else if (isSeq(node)) report('list', { key }, place)
  else report('group', { key }, place)
}
