import { VFile } from 'vfile'
import { location } from 'vfile-location'
import { type Document, isAlias, isNode, parseDocument, visit } from 'yaml'
import { z } from 'zod'
import type { Place } from '../model/report.js'
import { reportCapped, reportRemainder } from '../model/report-capped.js'
import { decodeText } from './decode-text.js'
import { openInFolder } from './open-in-folder.js'
import { reportUnopened } from './report-unopened.js'

const BYTES = 200_000
/** Regular expressions in the syntax of prh: `/ソ[ビヴ]ェト/g`; anything else is a word. */
const REGULAR_EXPRESSION = /^\/(.*)\/([gimy]*)$/

const word = z.string().min(1)
const pattern = word.refine(isPattern)
const patterns = z.union([pattern, z.array(pattern)]).nullish()
const rule = z.union([
  word,
  z.strictObject({
    expected: word,
    pattern: patterns,
    patterns,
    regexpMustEmpty: word.optional(),
    options: z.strictObject({ wordBoundary: z.boolean().optional() }).optional(),
    specs: z.unknown().optional(),
    prh: z.string().optional(),
  }),
])
const dictionary = z.strictObject({
  version: z.literal(1).default(1),
  targets: z.unknown().optional(),
  rules: z.array(rule),
})

/**
 * Read the journal's dictionary, a file of rules as prh writes them. It is one file: `imports`, which would read others,
 * is refused, and so are the aliases and tags of YAML. `targets` and `specs` are ignored.
 *
 * @param name    path in the folder, as the front matter has it
 * @param folder  the article's folder
 * @param file    takes `invalid-dictionary` with the line in the dictionary, `missing-dictionary`, `path-outside-folder`
 * @returns       its rules as JSON; `undefined` where it has an error
 * @see https://github.com/prh/prh
 */
export async function readDictionary(name: string, folder: string, file: VFile): Promise<string | undefined> {
  const opened = await openInFolder(folder, name, BYTES)
  if ('fault' in opened) {
    reportUnopened({ kind: 'dictionary', name, fault: opened.fault, limit: BYTES }, file)
    return undefined
  }
  const own = new VFile({ path: name })
  const text = decodeText(opened.bytes, own)
  const rules = text === undefined ? undefined : parse(text, own)
  reportRemainder(own)
  file.messages.push(...own.messages)
  return rules
}

function parse(text: string, own: VFile): string | undefined {
  const { toPoint } = location(text)
  const document = parseDocument(text, {
    schema: 'core',
    merge: false,
    stringKeys: true,
    prettyErrors: false,
  })
  for (const error of document.errors)
    reportCapped(own, 'invalid-dictionary.yaml', { problem: error.code }, toPoint(error.pos[0]))
  visit(document, (_key, part) => {
    if (isNode(part) && (isAlias(part) || part.tag))
      reportCapped(own, 'invalid-dictionary.alias', undefined, toPoint(part.range?.[0] ?? 0))
  })
  if (own.messages.length > 0) return undefined
  const checked = dictionary.safeParse(document.toJS({ maxAliasCount: 0 }), { reportInput: true })
  for (const issue of checked.error?.issues ?? []) {
    reportIssue(issue, [], own, toPoint(offsetOf(document, issue.path)))
  }
  if (!checked.data) return undefined
  const { version, rules } = checked.data
  const kept = rules.map((one) => (typeof one === 'string' ? one : { ...one, specs: undefined }))
  return JSON.stringify({ version, rules: kept })
}

/** @param outer  the path of the union that the issue is a branch of */
function reportIssue(issue: z.core.$ZodIssue, outer: readonly PropertyKey[], own: VFile, place: Place): void {
  const path = [...outer, ...issue.path]
  const key = path.findLast((step) => typeof step === 'string') ?? 'rules'
  if (issue.code === 'unrecognized_keys') {
    if (issue.keys.includes('imports')) reportCapped(own, 'invalid-dictionary.imports', undefined, place)
    else reportCapped(own, 'invalid-dictionary.unknown', { keys: issue.keys }, place)
  } else if (issue.code === 'invalid_union') {
    // Of a word or a rule it is a rule that an author had in mind
    const inner = issue.errors.flat().find((one) => one.path.length > 0)
    if (inner) reportIssue(inner, path, own, place)
    else reportCapped(own, 'invalid-dictionary.rule', undefined, place)
  } else if (issue.code === 'too_small') reportCapped(own, 'invalid-dictionary.empty', { key }, place)
  else if (issue.code === 'invalid_value') reportCapped(own, 'invalid-dictionary.version', undefined, place)
  else if (issue.code === 'custom') reportCapped(own, 'invalid-dictionary.pattern', { key }, place)
  else if (issue.path.length === 0 && outer.length === 0)
    reportCapped(own, 'invalid-dictionary.empty-file', undefined, place)
  else if (issue.input === undefined) reportCapped(own, 'invalid-dictionary.missing', { key }, place)
  else if (issue.code === 'invalid_type' && issue.expected === 'array')
    reportCapped(own, 'invalid-dictionary.not-a-list', undefined, place)
  else if (issue.code === 'invalid_type' && issue.expected === 'string')
    reportCapped(own, 'invalid-dictionary.not-text', { key }, place)
  else reportCapped(own, 'invalid-dictionary.options', { key }, place)
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return document.contents?.range?.[0] ?? 0
}

function isPattern(text: string): boolean {
  const [, source, flags] = REGULAR_EXPRESSION.exec(text) ?? []
  if (source === undefined) return true
  try {
    return new RegExp(source, flags) instanceof RegExp
  } catch {
    return false
  }
}
