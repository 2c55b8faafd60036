import { VFile } from 'vfile'
import { location } from 'vfile-location'
import { type Document, isAlias, isNode, parseDocument, visit } from 'yaml'
import { z } from 'zod'
import { report } from '../model/report.js'
import { reportCapped } from '../model/report-capped.js'
import { decodeText } from './decode-text.js'
import { openInFolder } from './open-in-folder.js'
import { pathInFolder } from './path-in-folder.js'

const KILOBYTE = 1000
const BYTES = 200 * KILOBYTE
/** As prh takes them: `/ソ[ビヴ]ェト/g`; all else is a word. */
const REGULAR_EXPRESSION = /^\/(.*)\/([gimy]*)$/

const word = z
  .string({
    error: ({ input }) => (input === undefined ? 'is missing; add it' : 'is not text; put it in quotes'),
  })
  .min(1, 'is empty; write a word')
const pattern = word.refine(isPattern, 'is not a regular expression; mend it, or take away its slashes')
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
const dictionary = z.strictObject(
  {
    version: z.literal(1, 'is not 1, the only version there is').default(1),
    targets: z.unknown().optional(),
    rules: z.array(rule, 'is not a list; write - expected: …, a rule each'),
  },
  'is empty; write rules: and the rules below it',
)

/**
 * Read the journal's dictionary, a file of rules as prh writes them. It is one file: `imports`, which would read others,
 * is refused, and so are the aliases and tags of YAML. `targets` and `specs` are passed over.
 *
 * @param name    path in the folder, as the front matter has it
 * @param folder  the article's folder
 * @param file    gets `invalid-dictionary` with the line in the dictionary, `missing-dictionary`, `path-outside-folder`
 * @returns       its rules as JSON; nothing when there is a fault in it
 * @see https://github.com/prh/prh
 */
export async function readDictionary(name: string, folder: string, file: VFile): Promise<string | undefined> {
  const path = pathInFolder(name)
  const opened = path === undefined ? { fault: 'outside' as const } : await openInFolder(folder, path, BYTES)
  if ('fault' in opened) {
    if (opened.fault === 'missing')
      report(
        file,
        'missing-dictionary',
        `The dictionary “${name}” is not in the article's folder; add it, or mend its name`,
      )
    else if (opened.fault === 'outside')
      report(
        file,
        'path-outside-folder',
        `The dictionary “${name}” lies outside the article's folder; copy it into the folder`,
      )
    else
      report(
        file,
        'unreadable-file',
        `The dictionary “${name}” is no plain file of at most ${BYTES / KILOBYTE} kB; put one in its place`,
      )
    return undefined
  }
  const own = new VFile({ path: name })
  const text = decodeText(opened.bytes, own)
  const rules = text === undefined ? undefined : parse(text, own)
  file.messages.push(...own.messages)
  return rules
}

function parse(text: string, own: VFile): string | undefined {
  const { toPoint } = location(text)
  const fail = (reason: string, offset = 0): void =>
    reportCapped(own, 'invalid-dictionary', reason, toPoint(offset))
  const document = parseDocument(text, {
    schema: 'core',
    merge: false,
    stringKeys: true,
    prettyErrors: false,
  })
  for (const error of document.errors)
    fail(`The dictionary is not YAML (${error.message.split('\n')[0]}); mend it`, error.pos[0])
  visit(document, (_key, part) => {
    if (isNode(part) && (isAlias(part) || part.tag))
      fail('An alias or tag of YAML is not read; write the text itself', part.range?.[0])
  })
  if (own.messages.length > 0) return undefined
  const checked = dictionary.safeParse(document.toJS({ maxAliasCount: 0 }))
  for (const issue of checked.error?.issues ?? []) {
    const isImport = issue.code === 'unrecognized_keys' && issue.keys.includes('imports')
    const reason = isImport
      ? '“imports” is not read, since a dictionary is one file; copy the rules into it'
      : `${issue.path.join('.') || 'The dictionary'}: ${reasonOf(issue)}`
    fail(reason, offsetOf(document, issue.path))
  }
  if (!checked.data) return undefined
  const { version, rules } = checked.data
  const kept = rules.map((one) => (typeof one === 'string' ? one : { ...one, specs: undefined }))
  return JSON.stringify({ version, rules: kept })
}

function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `“${issue.keys.join('”, “')}” is no key of prh that is read; delete it`
  // Of a word or a rule it is a rule that an author had in mind
  const inner =
    issue.code === 'invalid_union' ? issue.errors.flat().find(({ path }) => path.length > 0) : undefined
  if (inner) return `“${inner.path.join('.')}” ${reasonOf(inner)}`
  return issue.code === 'invalid_union' ? 'is no rule; write expected: and pattern:' : issue.message
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
