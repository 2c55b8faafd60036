import type { VFile } from 'vfile'
import { isMap, isScalar, isSeq, type Node } from 'yaml'
import type { z } from 'zod'
import type { Place } from '../model/report.js'
import { reportCapped } from '../model/report-capped.js'
import { groups, lastPage } from './front-matter-schema.js'
import type { TextProblem } from './front-matter-texts.js'
import { nearestRule } from './silenceable-rules.js'

/** One thing that is wrong in a front matter, and where. */
export interface FrontMatterIssue {
  issue: z.core.$ZodIssue
  /** The node it is about, as far as there is one. */
  node: Node | undefined
  /** The key that is not known, if that is the issue. */
  unknownKey: string | undefined
  place: Place
}

/**
 * Report what is wrong with a key of the front matter.
 *
 * @param file  gets `invalid-front-matter`
 */
export function reportFrontMatter({ issue, node, unknownKey, place }: FrontMatterIssue, file: VFile): void {
  const key = issue.path.filter((step) => typeof step === 'string' && step !== '').join('.')
  const plain = narrowed(issue, node)
  if (plain !== undefined) {
    const written = isScalar(node) ? String(node.value) : ''
    reportCapped(file, 'invalid-front-matter.full-width', { key, written, plain }, place)
  } else if (unknownKey !== undefined) {
    const group = issue.path.length === 0 ? undefined : String(issue.path[0])
    const keys = groups.get(group) ?? []
    reportCapped(file, 'invalid-front-matter.unknown', { key: unknownKey, group, keys }, place)
  } else if (issue.code === 'invalid_type') reportType(issue, node, key, place, file)
  else if (issue.code === 'invalid_value') {
    reportCapped(file, 'invalid-front-matter.choice', { key, choices: issue.values.map(String) }, place)
  } else if (issue.code === 'too_small' && issue.origin === 'array') {
    reportCapped(file, 'invalid-front-matter.no-author', { key }, place)
  } else if (issue.code === 'too_small' || (issue.code === 'too_big' && issue.origin !== 'int')) {
    // A number that is too great for a whole number is too great for a page as well.
    reportCapped(file, 'invalid-front-matter.not-a-page', { key, most: lastPage }, place)
  } else if (issue.code === 'invalid_key') {
    reportCapped(file, 'invalid-front-matter.language', { key }, place)
  } else if (issue.code === 'custom') reportProblem(issue, key, place, file)
}

/** What an author has to write where full-width digits and letters are all that is wrong. */
function narrowed(issue: z.core.$ZodIssue, node: Node | undefined): string | undefined {
  const value = isScalar(node) && typeof node.value === 'string' ? node.value : undefined
  const plain = value?.normalize('NFKC')
  if (value === undefined || plain === undefined || plain === value) return undefined
  if (issue.code === 'invalid_value') return issue.values.includes(plain) ? plain : undefined
  const isNumber = issue.code === 'invalid_type' && (issue.expected === 'number' || issue.expected === 'int')
  if (isNumber) return /^\d+$/.test(plain) ? plain : undefined
  const isCode = issue.code === 'custom' && NARROW.has(issue.params?.problem as TextProblem)
  return isCode && /^[\x21-\x7e]+$/.test(plain) ? plain : undefined
}

/** Texts that are written in ASCII. */
const NARROW: ReadonlySet<TextProblem> = new Set(['issn', 'doi', 'date', 'language', 'silence'])

type Issue<Code extends z.core.$ZodIssue['code']> = Extract<z.core.$ZodIssue, { code: Code }>

function reportType(
  { expected, input }: Issue<'invalid_type'>,
  node: Node | undefined,
  key: string,
  place: Place,
  file: VFile,
): void {
  const value = isScalar(node) ? node.value : undefined
  if (input === undefined && isMap(node)) reportCapped(file, 'invalid-front-matter.missing', { key }, place)
  else if (expected === 'string' && typeof value === 'number')
    reportCapped(file, 'invalid-front-matter.number', { key }, place)
  else if (expected === 'string' && typeof value === 'boolean')
    reportCapped(file, 'invalid-front-matter.boolean', { key }, place)
  else if (value === null) reportCapped(file, 'invalid-front-matter.empty', { key }, place)
  else if (expected === 'object')
    reportCapped(file, 'invalid-front-matter.not-a-group', { key: key === '' ? undefined : key }, place)
  else if (expected === 'array') reportCapped(file, 'invalid-front-matter.not-a-list', { key }, place)
  else if (expected === 'number') reportCapped(file, 'invalid-front-matter.not-a-number', { key }, place)
  else if (expected === 'int') reportCapped(file, 'invalid-front-matter.not-whole', { key }, place)
  else if (expected === 'boolean')
    reportCapped(file, 'invalid-front-matter.choice', { key, choices: ['true', 'false'] }, place)
  else if (isSeq(node)) reportCapped(file, 'invalid-front-matter.list', { key }, place)
  else reportCapped(file, 'invalid-front-matter.group', { key }, place)
}

function reportProblem({ params, input }: Issue<'custom'>, key: string, place: Place, file: VFile): void {
  const problem = params?.problem as TextProblem | 'no-own-title' | 'twice'
  if (problem === 'no-own-title')
    reportCapped(file, 'invalid-front-matter.no-own-title', { key, lang: String(params?.lang) }, place)
  else if (problem === 'twice')
    reportCapped(file, 'invalid-front-matter.twice', { key, other: String(params?.other) }, place)
  else if (problem === 'silence') {
    const rule = String(input)
    const data = { key, rule, nearest: nearestRule(rule) }
    reportCapped(file, 'invalid-front-matter.silence', data, place)
  } else reportCapped(file, `invalid-front-matter.${problem}`, { key }, place)
}
